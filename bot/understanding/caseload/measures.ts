export const caseloadMeasures = [
  'caseload_size',
  'eet',
  'neet',
  'not_known',
  'in_touch',
  'overdue_contacts',
  'contacts_made',
  'pathway_plans_due',
  'suitable_accommodation',
  'custody',
  'unallocated',
  'bids',
  'requests_open',
  'alerts_open',
  'appointments_missed',
  'destinations_table',
] as const;

export type CaseloadMeasure = (typeof caseloadMeasures)[number];

const not =
  "(?:not|n't|hasn'?t|haven'?t|have not|has not|hasnt|havent|never|weren'?t|wasn'?t|isn'?t|aren'?t|didn'?t|didnt|not yet|no one has|nobody has|nobody'?s)";
const adviser =
  '(?:pas?|personal advis[eo]rs?|advis[eo]rs?|workers?|allocated (?:worker|pa)|named (?:worker|pa)|allocation|case ?workers?|key ?workers?)';

/** In order: "overdue pathway plans" are plans, "destination not known" is not known. */
const rules: readonly (readonly [CaseloadMeasure, string])[] = [
  [
    'pathway_plans_due',
    'pathway plans?|pathway reviews?|\\bpps?\\b|\\bpprs?\\b|plan reviews?|plans?\\b(?=.*\\b(?:due|overdue|over due|out of date|late|expir\\w+|review\\w*|outstanding|behind|update\\w*|missing))|(?:due|overdue|late|outstanding|expired|out of date|missing) (?:\\w+ )?plans?|reviews? (?:are |is |that are )?(?:due|overdue|late|outstanding|coming up)|(?:due|overdue|late|outstanding|upcoming) (?:\\w+ )?reviews?|due (?:a |for )+(?:plan )?review',
  ],
  [
    'appointments_missed',
    "dnas?\\b|no[- ]?shows?|missed (?:their |an |any |the |all |of )*appointments?|appointments? (?:\\w+ )?(?:missed|not attended|not kept|dna|failed)|appointments? (?:that )?(?:were|was|have been|had been|got) (?:missed|not attended)|miss(?:ed|ing)? (?:\\w+ )?(?:appointments?|meetings?)|(?:did ?n[o']?t|didnt|did not|failed to|not) (?:attend(?:ed)?|turn(?:ed)? up|show(?:ed)?(?: up)?)|non[- ]?attend\\w*|failed appointments?|unattended|attendance",
  ],
  [
    'alerts_open',
    'alerts?|(?:open|safeguarding|live|active|unresolved|crisis|outstanding) (?:concerns?|flags?)|concerns? (?:open|raised|outstanding|not closed)|concerns|red flags?|safeguarding',
  ],
  [
    'requests_open',
    'requests?|(?:open|pending|outstanding) (?:\\w+ )?applications?|applications? (?:pending|open|outstanding)|waiting for (?:money|a grant|a decision)',
  ],
  ['bids', '\\bbids?\\b|bidding|bidders?'],
  [
    'unallocated',
    `unallocated|unassigned|not (?:yet )?(?:been )?allocated|allocation list|awaiting allocation|(?:no|without|lack\\w*|missing|needs?|needing|waiting for|wait for|awaiting|don'?t have|do not have|doesn'?t have|has ?n[o']?t got|haven'?t got|not got|with no|still no|has no|have no) (?:a |an |any |their |allocated |named |current )*${adviser}\\b|${not} (?:been |yet )*(?:allocated|assigned)|no allocation|(?:still|yet|waiting|need(?:s|ing)?)? ?(?:to be )allocated|need(?:s|ing)? allocat\\w+`,
  ],
  [
    'custody',
    'custody|prison|jail|remand(?:ed)?|locked up|\\byoi\\b|\\bhmp\\b|in secure|inside\\b|behind bars|serving',
  ],
  ['suitable_accommodation', '(?:un|not )?suitabl[ey]|suitability|unsuitably|accommodation|housed|housing'],
  [
    'overdue_contacts',
    `over ?due|(?:no|without|not had|lack of|lacking) (?:a |an |any |recent |had |face to face |having )*(?:contacts?|visits?)\\b|${not} (?:\\w+ ){0,3}?(?:seen|contacted|visited|spoken|heard from|contact|visit|met|in touch with .* (?:weeks|months|days))|(?:contacts?|visits?) (?:is |are |that are |now )?(?:due|late|out of date|outstanding|lapsed|behind|owed)|due (?:a |for a |for )?(?:contact|visit|call)|(?:needs?|needing|owed) (?:a |to be |an )*(?:contact|visit|seeing|seen|contacted|call)|(?:last|latest) (?:seen|contact(?:ed)?|visit(?:ed)?) (?:was |is )?(?:more|over|before|longer)|behind (?:on|with)|gone quiet|out of contact|out of timescales?|late (?:contacts?|visits?)|not (?:been )?seen|unseen|uncontacted`,
  ],
  [
    'not_known',
    "(?:are |is )?(?:not|un) ?knowns?|\\bnk\\b|unknowns?|not known|don'?t (?:we )?know|do not know|dont (?:we )?know|no idea|(?:status|destination|activity) (?:is |are )?(?:missing|unclear|blank|not recorded)|no (?:destination|activity|status) recorded|whereabouts|lost track",
  ],
  ['in_touch', 'in[- ]touch|out of touch|lost touch|touch with|lost contact|keep(?:ing)? (?:in )?contact'],
  [
    'destinations_table',
    'destinations?|activity (?:breakdown|table|split|codes?|mix)|activities|(?:breakdown|table|mix|split) (?:of|by) (?:activity|activities|status|destination)|status (?:breakdown|mix|table|split)|what (?:are|is) .* (?:doing|up to)|where (?:have|did) .* (?:go|gone|end up)|outcomes table',
  ],
  [
    'neet',
    "\\bneets?\\b|not (?:currently )?(?:in|engaged in) (?:any )?(?:education|eet|ete|work|employment|training|school|college|learning)|unemployed|out of work|not (?:working|studying)|no job|jobless|without (?:a )?(?:job|work)|isn'?t in (?:work|education|eet)|aren'?t in (?:work|education|eet)|nothing to do|not (?:earning|participating)",
  ],
  [
    'eet',
    '\\beet\\b|\\bete\\b|\\be\\.?t\\.?e\\b|in (?:education|work|employment|training|college|learning|jobs|university|uni|a job|an apprenticeship|apprenticeships)|employed|working\\b|education,? employment|employment,? education|studying|participat\\w+|learning or work',
  ],
  [
    'contacts_made',
    'contacts?|contacted|(?:how many|number of|total|count of|list) (?:\\w+ )?(?:calls|visits|texts|emails|home visits|phone calls)|home visits?|visits?\\b|calls? (?:made|logged)|face to face|(?:was|were|been|got) (?:seen|visited|called|contacted)|seen\\b|spoken to|contact rate',
  ],
];

const compiled = rules.map(([measure, source]) => ({
  measure,
  pattern: new RegExp(`(?<![\\w'])(?:${source})(?![\\w])`),
}));

const wholeCaseload =
  /\b(?:case ?loads?|case ?list|headcount|head count|(?:size|length) of|how (?:big|large|busy)|list (?:of )?(?:everyone|everybody|all|young people|yp|cases)|everyone|everybody|who(?:'s| is| are) (?:on|in|with)|cohort|how many (?:has|does|have|on|in|are (?:there|on|in|we)|open)|list size|total (?:number|young people|yp|cases)|allocated to|working with)\b/;
const persons =
  /\b(?:young people|young persons?|yp|people|persons?|cases?|care leavers?|leavers|clients?|kids|children|child|teenagers?|ones|in total|care experienced|lads?|girls?|boys?|women|men|males?|females?)\b/;
const counting =
  /\b(?:how many|number of|numbers?|total|count|list|show|size|who|which|all|what'?s|whats|any|give me|can you|pull|get)\b/;

export type MeasureFound = { measure: CaseloadMeasure; start: number; end: number };

/** What a question counts, if anything we can count. `filtered` when it named a team, an adviser, an age or a group. */
export function measureIn(plain: string, filtered: boolean): MeasureFound | undefined {
  for (const { measure, pattern } of compiled) {
    const match = pattern.exec(plain);
    if (match) return { measure, start: match.index, end: match.index + match[0].length };
  }
  const whole = wholeCaseload.exec(plain);
  const somebody = persons.exec(plain);
  const asked = counting.exec(plain);
  const found =
    whole && (somebody || filtered || /case ?l|headcount|cohort/.test(whole[0]))
      ? whole
      : asked && somebody
        ? somebody
        : asked && filtered
          ? asked
          : filtered && somebody
            ? somebody
            : undefined;
  return found ? { measure: 'caseload_size', start: found.index, end: found.index + found[0].length } : undefined;
}
