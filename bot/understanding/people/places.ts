import { matches } from '../matches.ts';
import { fold, type Token } from '../reading.ts';
import { ordinaryWords } from '../words/ordinary-words.ts';

/** A text in words for the search of names: apostrophes belong to a word, slashes, dots and hyphens part words. */
export type NameText = { text: string; tokens: readonly Token[]; shouting: boolean };

const namePattern = /[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu;

export function nameText(text: string): NameText {
  const folded = fold(text);
  const tokens: Token[] = [];
  for (const match of matches(folded, namePattern)) {
    const end = match.index + match[0].length;
    tokens.push({ start: match.index, end, word: match[0], raw: text.slice(match.index, end) });
  }
  const letters = text.replace(/[^\p{L}]/gu, '');
  return { text, tokens, shouting: letters.length > 3 && letters === letters.toUpperCase() };
}

/** Whether only a space, hyphen or dot is between a word and the next one. */
export function joined({ text, tokens }: NameText, index: number): boolean {
  const [left, right] = [tokens[index], tokens[index + 1]];
  return Boolean(left && right && /^[\s.\-‑–]{1,3}$/.test(text.slice(left.end, right.start)));
}

export const capital = (token: Token | undefined): boolean => Boolean(token && /^\p{Lu}/u.test(token.raw));

const happened = new Set(
  `rang called phoned texted emailed messaged saw met visited seen hv f2f ftf rung tel phone facetimed skyped zoomed videoed dmd txt txted txtd
  contacted drove took accompanied supported transported collected reviewed referred refered reffered refering referring
  signposted liaised helped`.split(/\s+/),
);
const leads = new Set(
  `to with w from for wiv and n re call text email message ring see contact meet visit refer ref letter referral signpost chase tell ask remind
  told asked tc chased fao teams zoom video insta snapchat whatsapp review plan by attended cancelled missed dna dnad show catch book
  msg txting calling texting ringing phoning emailing messaging visiting`.split(/\s+/),
);
const follows = new Set(
  `is was has had have hasnt in on at now not went moved moving staying stayed lives living started starting starts left got attended didnt
  did missed cancelled dna dnad dnas failed rang called phoned texted emailed messaged refused declined came seen no said says wants wanted
  started enrolled working works dropped lost neet homeless evicted signed attending studying doing remanded placed been will pathway plan
  next didn't hasn't dna'd isn't phone hv f2f text email call appointment appt told sofa released rearranged turned joined finished
  back looking unemployed destination starting requested needs need`.split(/\s+/),
);
const months = new Set([
  'january',
  'april',
  'may',
  'june',
  'july',
  'august',
  'march',
  'mar',
  'jan',
  'jun',
  'jul',
  'aug',
  'sept',
]);
const beforeMonth = new Set([
  'in',
  'since',
  'by',
  'until',
  'till',
  'early',
  'late',
  'mid',
  'last',
  'next',
  'this',
  'end',
  'of',
  'on',
  'before',
  'after',
]);

/** Whether a word stands where advisers put the name of the person. */
export function inNamePlace({ tokens }: NameText, index: number, last = index): boolean {
  const before = tokens[index - 1]?.word;
  const after = tokens[last + 1]?.word;
  if (before === undefined || before === 'log') return after === undefined || follows.has(after) || /^\d/.test(after);
  return (
    happened.has(before) ||
    leads.has(before) ||
    /^\d+(m|min|mins|h|hr|hrs)?$|^(mins|minutes|hr|hrs|hour|hours|min)$/.test(before)
  );
}

/**
 * Whether a word that is also an everyday word (will, mark, may, grace) is meant as a name here. Strict on purpose: the person is
 * asked for when this says no, and somebody else's record is written when it wrongly says yes.
 */
export function everydayWordIsName(place: NameText, index: number, last = index): boolean {
  const { tokens, shouting } = place;
  const token = tokens[index];
  const before = tokens[index - 1]?.word;
  const after = tokens[last + 1]?.word ?? '';
  if (!token) return false;
  if (months.has(token.word) && (/\d/.test(after) || /\d/.test(before ?? '') || beforeMonth.has(before ?? '')))
    return false;
  if (token.word.endsWith("'s")) return capital(token) || happened.has(before ?? '');
  const written = capital(token) && !shouting;
  if (before === undefined || before === 'log')
    return written && (follows.has(after) || after === '') && after !== 'call';
  if (written) return true;
  return happened.has(before) || ((before === 'with' || before === 'w') && (after === '' || /^\d/.test(after)));
}

/** A word as a name form: without its possessive and apostrophes. */
export const formOf = (token: Token): string => token.word.replace(/'s$/, '').replaceAll("'", '');

export const isEveryday = (word: string): boolean => ordinaryWords.has(word);
