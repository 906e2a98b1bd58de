import { type Destination, destinationCode } from '../../reference/destinations.ts';

/** What somebody does now; `activityCode` is the NCCIS code, narrower than the destination where the words are. */
export type DestinationFound = { destination: Destination; activityCode: number; start: number; end: number };

type Rule = { destination: Destination; source: string; code?: (plain: string) => number | undefined };

const place =
  '(?:college|school|uni(?:versity)?|course|sixth form|job|work|apprenticeship|training|employment|education|traineeship|placement at work|degree)';
const her = '(?:(?:her|his|their|the|a|from|of|at|in|out of|with) )*';

const notAvailableCode = (plain: string): number => {
  if (/pregnan|expecting/.test(plain)) return 650;
  if (/bab(?:y|ies)|child|son\b|daughter|parent|mum\b|maternity|kids?|mother|dad\b/.test(plain)) return 630;
  if (/\bcar(?:er|ing)/.test(plain)) return 620;
  return /ill(?:ness)?\b|sick|health|unwell|unfit|anxiety|disab/.test(plain) ? 640 : 680;
};

const workCode = (plain: string): number | undefined => {
  if (/part[- ]?time|\bpt\b/.test(plain)) return 360;
  if (/self[- ]?employed|own business|freelance/.test(plain)) return 380;
  if (/\btemp(?:orary)?\b|agency|seasonal|christmas/.test(plain)) return 350;
  return undefined;
};

const rules: readonly Rule[] = [
  {
    destination: 'unknown',
    source:
      "(?:destination|status|activity|situation|ete|eet|e\\.?t\\.?e)(?: (?:is|now|currently|for @|@|of @|to|as|has become|set to))* (?:not known|unknown|n/k|nk|unclear|not recorded)|not known|unknown|unknown (?:destination|status|activity)|(?:no|not) (?:idea|clue|sure) what (?:@|she|he|they)|(?:don'?t|do not|dont) know what (?:@|she|he|they)|lost touch|can(?:'?t|not) be contacted|refus\\w+ to (?:say|disclose) what|unconfirmed",
    code: (plain) => (/can(?:'?t|not) be contacted|lost touch/.test(plain) ? 820 : /refus/.test(plain) ? 830 : 810),
  },
  {
    destination: 'neet_not_available',
    source:
      "neet(?:[ ,:\\-(]*(?:and |but |as |due to |because of |is |currently |status )*(?:not available|unavailable|n/a|ill(?:ness)?|sick(?:ness)?|pregnan\\w+|parent\\w*|teen parent|teenage parent|young (?:parent|carer|mum|mother|dad)|carer|caring|mental health|poor health|health|baby|looking after|disab\\w+|unable|on maternity|new (?:mum|baby)))|not available for (?:work|eet|education)|(?:unable|unfit|not (?:able|fit|well enough)|too (?:ill|unwell|sick|anxious)) (?:to|for) (?:work|study)|can'?t work|signed off(?: (?:sick|work))?|(?:long[- ]term|off|on the) sick|looking after (?:her|his|their|a|the) (?:\\w+ )?(?:bab(?:y|ies)|child(?:ren)?|son|daughter|kids?)|caring for (?:her|his|their|a|the)? ?(?:\\w+ )?(?:bab(?:y|ies)|child(?:ren)?|son|daughter|kids?|mum|dad|nan|brother|sister|parent|relative)|full[- ]time (?:mum|mother|dad|parent|carer)|stay[- ]at[- ]home (?:mum|mother|dad|parent)|young carer|on maternity(?: leave)?|neet",
    code: notAvailableCode,
  },
  {
    destination: 'neet_available',
    source: `neet\\b|(?:dropped out|drop(?:ped)? out|left|leaving|quit|lost|finished|completed|sacked|excluded|kicked (?:out|off)|withdr[ae]wn?|stopped (?:attending|going to)|packed in|given up|gave up|jacked in|redundant|ended|no longer (?:at|in|doing|on|attending)|expelled|resigned|laid off|fired|let go|not (?:at|in|going to|attending)|isn'?t (?:at|in)|walked out|come to an end|failed) ?${her}(?:\\w+ )?${place}|(?:sacked|made redundant|laid off|lost (?:his|her|their|the) job|let go|dropped out|resigned|job ended)|unemployed|out of work|(?:looking|searching|hunting) for (?:a |an |some |new |any )*(?:work|jobs?|employment|apprenticeship|college|course)|job[- ]?(?:seek\\w+|hunting|searching)|seeking (?:work|employment|eet|education|training|a job)|not (?:currently )?(?:in|doing|engaged in) (?:any )?(?:education|work|employment|eet|ete|anything|training)|not (?:currently )?working|not studying|nothing at the moment|between jobs|jobless|ready for work|(?:has )?no job|on the dole|claiming (?:uc|jsa|universal credit)`,
  },
  {
    destination: 're_engagement',
    source: "re-?engagement(?: (?:programme|provision|course))?|prince'?s trust team|engagement programme",
  },
  { destination: 'supported_internship', source: 'supported internship|internship' },
  { destination: 'traineeship', source: 'traineeship' },
  { destination: 'apprenticeship', source: 'apprentic\\w+' },
  { destination: 'gap_year', source: 'gap (?:year|yr)|year out|deferred (?:her|his|their)? ?(?:place|entry|uni\\w*)' },
  { destination: 'volunteering', source: 'volunt\\w+|unpaid work|unpaid' },
  {
    destination: 'training',
    source:
      'training(?: (?:course|programme|provider|centre|scheme))?|work[- ]based learning|boot ?camp|cscs(?: \\w+)?|study programme|skills (?:course|bootcamp)|in training',
  },
  { destination: 'sixth_form_college', source: '(?:sixth|6th)[- ]?form college' },
  {
    destination: 'school_sixth_form',
    source:
      '(?:school )?(?:(?:sixth|6th)[- ]?form|yr ?1[23]|year ?1[234])|a[- ]?levels? at school|(?:at|in|back (?:at|in|to)|returned to) school',
  },
  {
    destination: 'higher_education',
    source:
      'universit(?:y|ies)|\\buni\\b|degree|higher education|undergrad\\w*|foundation degree|bachelors?|\\bhn[dc]\\b|masters?',
  },
  {
    destination: 'further_education',
    source:
      'colleges?|further education|\\bfe\\b|btec|\\besol\\b|access (?:course|to he)|t[- ]levels?|gcse(?:s| resits?)?|a[- ]?levels?|diploma|level (?:1|2|3|one|two|three)\\b|\\bnvq\\b|course|full[- ]?time education|in education|studying',
    code: (plain) => (/part[- ]?time/.test(plain) ? 250 : undefined),
  },
  {
    destination: 'employment',
    source:
      '(?:full|part)[- ]?time(?: (?:work|job|hours|role|employment))?|jobs?|(?:in|at|to|into|started|starting|begun|began|found|got|has|doing|start|full time|paid|agency|temp|back at|returned to|secured) (?:\\w+ )?work(?:ing)?\\b|work(?:ing|s)\\b|employ(?:ed|ment)|self[- ]?employed|zero[- ]hours?(?: contract)?|warehouse|\\bshifts\\b|apprentice|taken on (?:at|by)|hired|joined the (?:army|navy|raf|police|forces)|bank staff|labouring|barista|waitress(?:ing)?|started (?:at|with)\\b|at (?:tesco|asda|aldi|lidl|greggs|mcdonalds|amazon|sainsburys|morrisons|costa|starbucks|nandos|kfc|argos|primark|boots|subway|wetherspoons|waitrose|iceland|deliveroo|uber)',
    code: workCode,
  },
  { destination: 'custody', source: '(?:destination|status|activity)\\b.*\\b(?:custody|prison|remand\\w*)' },
];

const compiled = rules.map((rule) => ({ ...rule, pattern: new RegExp(`(?<![\\w'])(?:${rule.source})(?![\\w])`) }));
const left =
  /^(?:drop|left|leaving|quit|lost|finish|complet|sacked|exclu|kicked|withdr|stopped|packed|given|gave|jacked|redundant|ended|no longer|expelled|resigned|laid|fired|let go|walked|come|failed|made redundant|job ended)/;
/** What somebody left may stand before what they do now: "left college, now working". */
const since =
  /(?:,|;|\band\b|\bto\b|\bbut\b|-|\.)\s*(?:(?:is|has|now|just|then|she|he|they|to|also|start(?:ed|ing)?|going to|gone to)\s+)*(?=(?:start|begin|began|working|work\b|now|in\b|at\b|doing|got|on\b|an?\b|apprentic|job|employ|uni|college|training|volunteer))/;

const saidAvailable = /\bneet[ ,:-]*(?:and |but |is )?available\b/;

const match = (plain: string, from: number): DestinationFound | undefined => {
  const text = ' '.repeat(from) + plain.slice(from);
  for (const { destination, pattern, code } of compiled) {
    const found = pattern.exec(text);
    if (!found) continue;
    if (
      destination === 'neet_not_available' &&
      found[0] === 'neet' &&
      (saidAvailable.test(plain) || notAvailableCode(plain) === 680)
    )
      continue;
    return {
      destination,
      activityCode: code?.(text) ?? destinationCode[destination],
      start: found.index,
      end: found.index + found[0].length,
    };
  }
  return undefined;
};

/** What somebody does, where a plain text says so; what they left counts only if nothing follows it. */
export function destinationIn(plain: string): DestinationFound | undefined {
  const found = match(plain, 0);
  if (found?.destination !== 'neet_available' || !left.test(plain.slice(found.start))) return found;
  const next = since.exec(plain.slice(found.end));
  if (!next || /\b(?:neet|unemployed|looking for|seeking)\b/.test(plain)) return found;
  const now = match(plain, found.end + next.index + next[0].length);
  return now && now.destination !== 'unknown' ? now : found;
}

/** Words that tell that somebody does something, rather than that a place or course is mentioned. */
export const doingWords =
  /\b(?:neet|destination|status|going|goes|gone|start(?:s|ed|ing)?|began|begun|attends|attending|enrol\w*|doing|does|studying|studies|got|has|have|working|works|is|now|on|in|at|into|joined|left|finished|completed|dropped|lost|quit|sacked|unemployed|redundant|resigned|employed|looking for|seeking|signed off|not|secured|accepted|back|returned|volunteer\w*|became|unknown|stopped|doesn'?t|activity|eet|ete|gap|caring|mum|since|from|no longer|accepted|offered|signed up|completing|undertaking)\b/;
