import { matches } from '../matches.ts';

/**
 * Words that say the date after them is of something to come: a call back, the next visit, the next review. Written against the plain
 * text of a reading, where `@` is the person.
 */
const base =
  '(?:ring|call|phone|contact|see|visit|meet|speak|talk|text|email|message|chase|try|check|review|book|do|go|pop|hv|f2f|facetime|zoom|drop)';
const thing =
  '(?:contacts?|appointments?|visits?|calls?|meetings?|sessions?|reviews?|hv|home visits?|f2f|catch[- ]?up|check[- ]?in|one|due|seen|see|planned|texts?|phone|chat|keeping in touch|plan|pathway plan|pp)';

export const followUpWords = new RegExp(
  [
    `\\bnext (?:planned |face to face |phone |home |stat(?:utory)? |pathway |plan |video |teams )*${thing}\\b`,
    '\\bfollow(?:ing)?[- ]?ups?\\b|\\bf/u\\b|\\bfu\\b|\\bfollow-?up',
    `\\b${base}\\b(?: (?!and\\b)[^\\s,.;]+){0,4}? (?:again|back)\\b`,
    '\\b(?:ring|call|phone|text|email|get|message|check) back\\b',
    '\\bagain(?= (?:on|in|next|this|tomorrow|mon|tue|wed|thu|fri|sat|sun|end|@?\\s?\\d))',
    '\\b(?:to|will|must|should|needs?) be (?:contacted|seen|visited|called|rung|phoned|texted|emailed|met|reviewed)\\b',
    `\\b(?:will|shall|ill|i'll|we'll|gonna|going to|need to|needs to|needs|must|should|plan to|planning to|planned to|due to|agreed to|arranged to|have to|aim to|remember to|remind me to|hope to|hoping to|want to|wants to|to|let's|lets) (?:also )?(?:re)?${base}\\b(?! gp\\b)`,
    '(?:(?:^|(?<=[,.;-] ?))(?:then |and |will be |am |is |be )?|\\b(?:then|and|am|be|will be) )(?:seeing|meeting|visiting|ringing|phoning) (?:@|him|her|them)\\b|\\b(?:seeing|meeting|visiting|calling|ringing|phoning|speaking)\\b(?: [^\\s,.;]+){0,4}? again\\b',
    '\\b(?:re-?)?(?:booked|book|arranged|arrange|scheduled|schedule|diarised|diarise|pencilled|planned|postponed|put back|offered)\\b',
    '\\b(?:catch(?:ing)?[- ]?up|check(?:ing)?[- ]?in|touch(?:ing)? base)\\b',
    '\\b(?:remind(?:er)?|due|nxt)\\b(?= (?:@|with|on|by|in|for|is|to|again|:|\\d|mon|tue|wed|thu|fri|sat|sun|set|date))|\\bnext(?= (?:@|by|for|is|in|on|:|set|date|\\d{1,2}(?:/|st|nd|rd|th| [a-z])))',
    `(?<=[,.;-] ?(?:then |and )?)${base}(?: up)?(?: (?:him|her|them|@))?(?= (?:on |again |next |in |tomorrow|this |by |(?:mon|tue|wed|thu|fri|sat|sun)))`,
    '\\b(?:new|another|further) (?:appointment|date|visit|time|meeting)\\b',
  ].join('|'),
  'g',
);

/** Where a clause ends: a comma, a full stop, a dash between spaces, `then`. */
const clauseEnd = /[,;!?\n]|\.(?!\d)|\s-\s|\bthen\b|\bbut\b/g;

export type Clause = { start: number; end: number };

/** The clauses of a plain text, first to last. */
export function clausesOf(plain: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of matches(plain, clauseEnd)) {
    if (match.index > start) clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < plain.length) clauses.push({ start, end: plain.length });
  return clauses;
}

export type FollowUpCue = { start: number; end: number };

/** The stretches of a plain text that lead to something planned. */
export const followUpCues = (plain: string): FollowUpCue[] =>
  matches(plain, followUpWords).map((match) => ({ start: match.index, end: match.index + match[0].length }));
