import type { Accommodation } from '../../reference/oc3.ts';

export type AccommodationFound = { accommodation: Accommodation; start: number; end: number };

const whose = '(?:(?:her|his|their|the|a|an|@|some|birth|own|former|step) ?)*';
const relative =
  '(?:(?:birth |step|grand|foster )?(?:mum|mom|mother|dad|father|parents?|famil(?:y|ies)|nan|gran|grandma|grandad|grandparents?|mums|dads|aunt(?:y|ie)?|uncle|sister|brother|siblings?|cousins?|relatives?))';
const dwelling = '(?:flat|place|tenancy|house|home|property|studio|bedsit|apartment|maisonette)';

/** An earlier line wins: staying put is said with "foster carer", a hotel may be emergency accommodation. Letters: `reference/oc3.ts`. */
const rules: readonly (readonly [Accommodation, string])[] = [
  [
    'foster_staying_put',
    `staying[- ]put|(?:former |ex[- ]|old |same )?foster (?:carers?|family|parents?|home|placement|mum|dad)|former carers?|ex[- ]carers?|with (?:her|his|their|the) carers?`,
  ],
  ['supported_lodgings', 'supported (?:lodgings?|lodging)|host family|supported lodge\\w*'],
  [
    'student_accommodation',
    '(?:university |uni |student )?halls(?: of residence)?|student (?:accommodation|house|flat|housing)|uni(?:versity)? (?:accommodation|flat|room)|on campus',
  ],
  [
    'custody',
    '(?:in|into|back in|to|now in|entered) (?:custody|prison|jail|hmp|yoi|secure)|custody|remand(?:ed)?|\\bhmp\\b|\\byoi\\b|locked up|recalled to (?:prison|custody)|sentenced to \\d+ \\w+|behind bars|inside\\b',
  ],
  [
    'emergency',
    'emergency (?:accommodation|placement|housing|bed|hostel|hotel)|night ?shelter|crash ?pad|temporary (?:accommodation|housing|flat|placement|hostel)|\\bta\\b|temp (?:accommodation|housing)|refuge|winter shelter|direct access|nightstop|night stop',
  ],
  [
    'bed_and_breakfast',
    'b ?& ?b|b and b|b n b|bed (?:and|&|n) breakfast|\\bbnb\\b|hotel|travelodge|premier inn|airbnb|guest ?house|\\bhostelry\\b',
  ],
  ['foyer', 'foyer'],
  [
    'residential',
    "children'?s home|residential(?: (?:home|care|unit|placement|school))?|care home|(?:psychiatric|mental health) (?:ward|unit|hospital)|in hospital|sectioned|rehab|mother and baby (?:unit|placement)",
  ],
  [
    'semi_independent',
    'semi(?:[- ]?(?:independen(?:t|ce)|indi?e?))?\\b|\\bsil\\b|supported (?:living|housing|accommodation|flat|accom|placement|hostel|scheme|project|unit)|16 ?\\+|sixteen plus|train(?:er|ing) flat|transition(?:al)? (?:flat|house|accommodation|unit)|floating support|(?:shared )?house with support|hostel|ymca|unregulated|step[- ]?down|shared supported',
  ],
  [
    'own_tenancy',
    `privat(?:e|ely)[- ]rent\\w*|rent\\w* privately|\\bhmo\\b|(?:shared|sharing a) (?:house|flat)(?! with support)|rent(?:s|ing) (?:a |an |her |his |their )?(?:own )?${dwelling}|tenancy in (?:her|his|their) (?:own )?name|joint tenancy`,
  ],
  [
    'with_friends',
    `(?:with|at|in with|on|to) ${whose}(?:friends?|mates?|pals?|bestie)(?:'?s)?(?: (?:house|flat|sofa|couch|place|floor|mum'?s))?\\b|(?:friends?|mates?)'?s? (?:house|flat|sofa|couch|place|floor)|between friends`,
  ],
  [
    'with_partner',
    `(?:with|in with|at) ${whose}(?:partner|boyfriend|girlfriend|bf|gf|fiancee?|husband|wife)(?:'?s)?\\b`,
  ],
  [
    'with_family',
    `(?:with|at|to|in with|back (?:with|at|to|home)) ${whose}${relative}(?:'?s)?\\b|(?:gone|moved|went|returned|back|moving|is|living|now) (?:back )?(?:at )?home\\b|family home|${relative}'?s (?:house|flat|place)|home (?:to|with) ${whose}${relative}`,
  ],
  [
    'no_fixed_abode',
    'homeless\\w*|\\bnfa\\b|no fixed (?:abode|address)|rough[- ]?sleep\\w*|sleeping (?:rough|out|in|on)|(?:on|living on) (?:the )?streets?|street homeless|sofa[- ]?surf\\w*|couch[- ]?surf\\w*|nowhere to (?:stay|live|sleep|go)|kicked out|living in (?:a |his |her |their )?(?:car|tent|van)|(?:been |was |got )?evicted|thrown out|lost (?:her|his|their|the) (?:flat|tenancy|placement)',
  ],
  [
    'abroad',
    '\\babroad\\b|left (?:the )?(?:uk|country|england)|overseas|out of the country|(?:moved|gone|went|returned) (?:back )?to (?:albania|vietnam|eritrea|poland|romania|ireland|scotland|france|spain|pakistan|nigeria|somalia|jamaica)',
  ],
  [
    'unknown',
    "(?:address|whereabouts|residence|accommodation|living (?:arrangements?|situation)|location) (?:is |now |currently )?(?:not known|unknown|n/k|nk|unclear)|unknown (?:address|whereabouts|accommodation|residence)|(?:don'?t|do not|not|dont|un)(?: know| sure|known| clear|sure)? where (?:@|she|he|they)(?: is|'s| are)? (?:living|staying|sleeping|at)",
  ],
  [
    'own_tenancy',
    `(?:own|council|new|private(?:ly)?(?: rent(?:ed|al)?)?|housing association|\\bha\\b|studio|(?:1|one|2|two)[- ]?bed(?:room)?(?:ed)?|first|permanent|\\bla\\b|social|independent|secure|shared|introductory|starter) (?:\\w+ )?(?:${dwelling}|accommodation|rented)|(?:flat|house)[- ]?share|tenanc(?:y|ies)|privat(?:e|ely) rent(?:ing|ed|al)?|renting|keys|bedsit|studio|independent(?:ly)? living|living (?:independently|alone|on (?:her|his|their) own)|(?:to|into|in|has|got|have) (?:a |an |her |his |their |the )?(?:own )?${dwelling}\\b|own (?:place|flat|tenancy|front door)`,
  ],
  ['lodgings', 'lodgings?|lodger|(?:rent(?:ed|ing|s) (?:a )?|lodging in a )room|room rented|rented room'],
];

const compiled = rules.map(([accommodation, source]) => ({
  accommodation,
  pattern: new RegExp(`(?<![\\w'])(?:${source})(?![\\w])`),
}));
const leaving =
  /\b(?:mov(?:ed|ing) (?:out of|from|out from)|left|came out of|evicted from|out of) (?:[^,;.](?!\b(?:into|to|now)\b))*?(?=\s(?:and|into|in to|to|now)\b|,)/;
const leavingCustody = /\b(?:released|release|out of|left|bail) (?:from )?(?:custody|prison|jail|hmp|yoi)/;

/** Where somebody lives, where a plain text says so; the first rule that fits. */
export function accommodationIn(plain: string): AccommodationFound | undefined {
  const blank = (match: string): string => ' '.repeat(match.length);
  const text = plain.replace(leavingCustody, blank).replace(leaving, blank);
  for (const { accommodation, pattern } of compiled) {
    const match = pattern.exec(text);
    if (!match) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    if (accommodation === 'no_fixed_abode' && /sofa|couch|kicked|evicted|thrown|lost/.test(match[0])) {
      const now = compiled.find(
        (rule) =>
          rule !== undefined &&
          rule.accommodation !== 'no_fixed_abode' &&
          rule.accommodation !== 'own_tenancy' &&
          rule.pattern.test(text),
      );
      if (now) return { accommodation: now.accommodation, ...span };
    }
    return { accommodation, ...span };
  }
  return undefined;
}

/** Words that tell that somebody lives somewhere, rather than that a place is mentioned. */
export const livingWords =
  /\b(?:mov(?:ed|es|ing)|liv(?:es|ing|ed)|stay(?:s|ing|ed)|placed|sleep(?:s|ing)|homeless|nfa|evicted|rent(?:s|ing)|lodging|shar(?:es|ing)|hmo|crash(?:ing|ed)|kipping|dossing|accommodation|address|remand(?:ed)?|signed|keys|kicked out|resid(?:es|ing)|settled in|sofa[- ]?surfing|custody|staying put|tenancy|released|placement|rehoused|housed|lives|homed|whereabouts|return(?:ed|s)|transferred|has (?:her|his|their|a) own|own (?:flat|place)|halls|recalled|sectioned|relocated)\b/;
