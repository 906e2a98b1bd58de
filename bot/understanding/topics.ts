import type { Topic } from '../reference/topics.ts';
import { readText, type Span } from './reading.ts';

export type TopicFound = { topic: Topic; start: number; end: number };

const who = '(?:her|his|their|the|a)?\\s?';

/** What each topic is called in notes. An earlier line takes its words first: "college interview" is education, not employment. */
const rules: readonly (readonly [Topic, string])[] = [
  [
    'immigration',
    '(?:asylum|home office|immigration|substantive|screening|status)(?: \\w+)? (?:interview|appeal|solicitor|lawyer|letter|application)',
  ],
  [
    'education',
    '(?:college|uni|university|school|sixth form|course)(?: \\w+)? (?:interview|application|place|bursary form|trip)|personal statement',
  ],
  [
    'training',
    "training course|first aid course|driving (?:lessons?|test|theory)|theory test|cscs(?: card)?|food hygiene|boot ?camp|prince'?s trust|traineeships?",
  ],
  [
    'offending',
    'licen[cs]e (?:recall|conditions?|breach)|breach\\w*(?: of)?(?: (?:his|her|their|the))?(?: licen[cs]e| bail| tenancy)?|recall(?:ed)? to|drug dealing|county lines|community (?:order|service|payback)|police interview|solicitor (?:for|re) court',
  ],
  [
    'documents',
    'passport|birth cert(?:ificate)?|provisional(?: driving)?(?: licen[cs]e)?|driving licen[cs]e|id card|citizen ?card|proof of (?:id|age|address|identity)|photo ?id|\\bid\\b|ni number|nino|national insurance|travel documents?|deed poll|identity documents?|identification',
  ],
  [
    'parenting',
    `nurser(?:y|ies)|child ?care|childminder|bab(?:y|ies)|midwi(?:fe|ves)|pregnan\\w*|parenting|health visitor|maternity|antenatal|\\bbump\\b|newborn|toddler|mother and baby|child benefit|(?:contact with |seeing )?(?:her|his|their) (?:son|daughter|child|children|kids|little (?:one|boy|girl))\\b|(?:son|daughter)'?s`,
  ],
  [
    'money',
    'housing benefit|student (?:finance|loan)|phone (?:bill|contract|credit|top[- ]?up)|tv licen[cs]e|council tax|bus pass|bus fares?|travel (?:card|pass|costs?|expenses|fares?)|rail ?card|oyster|food[ _]?bank|food (?:parcel|voucher|shop)|setting[- ]?up (?:home )?(?:grant|allowance)|leaving care grant|universal credit|bank (?:card|account|statement)s?',
  ],
  [
    'health',
    'mental health|sexual health|self[- ]?harm\\w*|self esteem|eye test|panic attacks?|low mood|eating disorder|health assessment|hospital|\\ba ?& ?e\\b|substance (?:use|misuse)|drug use|smear',
  ],
  [
    'housing',
    'rent arrears|setting up home|moving[- ]on|tenancy|notice to quit|washing machine|white goods|new home|care home|housing options|housing (?:form|application|register|officer|association)',
  ],
  [
    'employment',
    'work (?:experience|coach|trial)|job ?(?:centre|search|club|hunting|applications?|interview|offer)|trial shift|zero hours|(?:job )?interview(?: (?:prep|clothes|skills))?|apprentic\\w+|\\bcvs?\\b',
  ],
  [
    'immigration',
    'home office|asylum|\\bvisas?\\b|e-?visa|leave to remain|\\bbrp\\b|biometric\\w*|age[- ]?assess\\w*|citizenship|naturalis\\w+|naturaliz\\w+|immigration|refugee|\\bilr\\b|\\bnrm\\b|deport\\w*|migrant|settled status|family reunion|right to remain',
  ],
  [
    'offending',
    'probation|\\bcourt\\b|police|\\byot\\b|\\byjs\\b|\\byos\\b|\\btag(?:ged)?\\b|curfew|arrest\\w*|charged|bail|recall|offen[cs]\\w+|crim(?:e|inal)\\w*|custody|prison|remand\\w*|sentenc\\w+|magistrates?|knife|weapons?|gangs?|shoplift\\w*|theft|stealing|criminal record|\\bdbs\\b|caution|anti[- ]?social|\\basb\\b|fight(?:ing)?',
  ],
  [
    'health',
    '\\bgps?\\b|doctors?|dentists?|dental|camhs|cmht|anxi\\w+|depress\\w+|counsell\\w+|therap\\w+|medic\\w+|meds|prescriptions?|sleep(?:ing)?|suicid\\w+|drugs?|alcohol|drinking|smok\\w+|vap(?:e|ing)|weed|cannabis|contracept\\w+|opticians?|glasses|diet|eating|weight|asthma|epilep\\w+|diabet\\w+|adhd|autis\\w+|nurse|health|ill(?:ness)?|unwell|sick|operation|surgery|ambulance|vaccin\\w+|\\bjabs?\\b|covid|well[- ]?being|stress\\w*|trauma|ptsd|physio\\w*|\\bgym\\b|clinic|injur\\w+|\\bpain\\b|toothache|sti\\b|scan|blood tests?|hygiene|bereave\\w+|grief',
  ],
  [
    'money',
    '\\buc\\b|benefits?|\\bpip\\b|\\besa\\b|\\bjsa\\b|sanction\\w*|budget\\w*|debts?|loans?|\\bbank\\w*|\\bbills?\\b|\\bgas\\b|electric\\w*|energy|meter|top[- ]?up|vouchers?|grants?|allowance|money|financ\\w+|bursar(?:y|ies)|savings?|\\bj?isa\\b|overdraft|fares?|fines?|gambl\\w+|payslip|\\btax\\b|\\bdwp\\b|payments?|income|\\bskint\\b|bailiffs?|hardship|credit|klarna|costs?|afford\\w*|wifi|catalogue|food',
  ],
  [
    'housing',
    'hous(?:e|es|ing)|flats?|tenanc\\w+|tenants?|landlords?|rent(?:ing)?|evict\\w*|homeless\\w*|accommodation|mov(?:e|ed|ing)\\b(?! on from)|bid(?:s|ding)?|banding|band [a-e]\\b|viewings?|keys|repairs?|boiler|heating|damp|mould|leak\\w*|neighbours?|noise|furniture|furnish\\w+|fridge|freezer|cooker|oven|carpets?|decorat\\w+|bedroom|room|hostel|supported lodgings|lodgings|semi[- ]?independent|staying put|placement|flatmates?|housemates?|sofa[- ]?surf\\w*|deposit|inspection|homechoice|notice|arrears|bedding|curtains|\\bmould\\b|locks?\\b|sign up',
  ],
  [
    'education',
    'colleges?|\\buni\\b|universit(?:y|ies)|schools?|sixth form|6th form|courses?|\\besol\\b|gcses?|a[- ]?levels?|btec|exams?|ucas|tutors?|attendance|enrol\\w*|students?|study\\w*|studies|degree|education|\\bpep\\b|maths|english|lessons?|class(?:es)?|open day|resits?|\\behcp\\b|homework|assignments?|coursework|revision|teachers?|scholarships?|graduat\\w+|apprenticeship levy|placement year|dissertation|diploma|results|\\bfe\\b|learning',
  ],
  ['training', 'training|trainee|\\blevel [1-4]\\b|qualifications?'],
  [
    'employment',
    "jobs?|(?<!social |not |isn't |youth |group |key |case |direct |didn't )work(?:ing)?\\b(?! with\\b| on\\b| out\\b|book)|employ\\w+|career\\w*|shifts?|vacanc\\w+|wages?|payroll|volunteer\\w*|sacked|redundan\\w+|rota|references?|self[- ]?employed|interviews?",
  ],
  [
    'relationships',
    `famil(?:y|ies)|\\b(?:step)?(?:mum|mom|dad|mother|father|parents|brother|sister|siblings?|nan|gran|grandad|aunt(?:y|ie)?|uncle|cousins?)'?s?\\b|boyfriend|girlfriend|partner|\\bex\\b|friends?(?:hips?)?|\\bmates?\\b|relationships?|break ?up|broke up|split up|bull(?:y|ied|ying)|argu\\w+|f(?:e|a)ll(?:en|ing)? out|falling out|domestic|\\bdv\\b|marri\\w+|wedding|lonel\\w+|isolat\\w+|social life|contact arrangements|birth family|\\bbf\\b|\\bgf\\b|row with`,
  ],
];

const compiled = rules.map(([topic, source]) => ({
  topic,
  pattern: new RegExp(`(?<![\\w'])(?:${source})(?![\\w])`, 'g'),
}));
const lawyer = /\b(?:solicitors?|lawyers?|legal)\b/;

/** Where it happened, not what it was about; counts only when nothing else does. */
const place = new RegExp(
  `\\b(?:at|to|in|from|outside|near) ${who}(?:new )?(?:@ )?(?:college|school|uni|university|hospital|flat|house|home|court|police station|work|nursery|job ?centre|prison|gp|clinic|hostel|placement|foyer|sixth form|library|room|accommodation|mum'?s|dad'?s)\\b|@ (?:flat|house|home|place|placement|room|college|school|work|accommodation|hostel|uni|hospital)\\b`,
  'g',
);
const introduction =
  /\b(?:re(?!-)|r\/e|about|regarding|concerning|around|discuss(?:ed|ing)?|went through|help(?:ed)? with|to do with)\b:?/;

function found(plain: string): TopicFound[] {
  let left = plain;
  const topics: TopicFound[] = [];
  for (const { topic, pattern } of compiled) {
    left = left.replace(pattern, (match, ...rest: unknown[]) => {
      const start = Number(rest.find((value) => typeof value === 'number'));
      topics.push({ topic, start, end: start + match.length });
      return ' '.repeat(match.length);
    });
  }
  const law = topics.length === 0 && lawyer.exec(left);
  if (law) topics.push({ topic: 'immigration', start: law.index, end: law.index + law[0].length });
  return topics.sort((a, b) => a.start - b.start);
}

const blank = (plain: string, pattern: RegExp): string => plain.replace(pattern, (match) => ' '.repeat(match.length));

/** Topics of a plain text where they stand. What follows "re" or "about" goes before all else; places come last. */
export function topicsIn(plain: string): TopicFound[] {
  const opening = introduction.exec(plain);
  if (opening) {
    const after = found(' '.repeat(opening.index + opening[0].length) + plain.slice(opening.index + opening[0].length));
    if (after.length > 0) return after;
  }
  const withoutPlaces = found(blank(plain, place));
  return withoutPlaces.length > 0 ? withoutPlaces : found(plain);
}

/**
 * What a note is about, in the order it says so: ids of `reference/topics.ts`, each once, with where it was first said.
 * @example readTopics('rent arrears and a college place') // housing, education
 */
export function readTopics(typed: string): { topics: Topic[]; spans: Span[] } {
  const reading = readText(typed.normalize('NFC'));
  const first = new Map<Topic, TopicFound>();
  for (const topic of topicsIn(reading.plain)) if (!first.has(topic.topic)) first.set(topic.topic, topic);
  return { topics: [...first.keys()], spans: [...first.values()].map(({ start, end }) => reading.spanOf(start, end)) };
}
