import { Fault } from '../errors.ts';

// Deeper than any card nests; PostgreSQL and JSON.stringify both give up somewhere below.
const deepest = 32;
// Never in text: control characters but line end and tab, halves of a character, marks that turn the direction of what follows.
const unwanted = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const unwantedAll = /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
// What PostgreSQL cannot hold in JSON.
const unstorable = /[\0\p{Cs}]/u;
const unstorableAll = /[\0\p{Cs}]/gu;

/** Text as it is kept: line ends as \n, no control characters, no direction marks, no spaces around. */
export const cleanText = (text: string): string =>
  bare(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).trim();

/** A string without control characters and direction marks. */
export const bare = (text: string): string => (unwanted.test(text) ? text.replace(unwantedAll, '') : text);

/** A string that PostgreSQL can hold, otherwise as it came. */
export const storable = (text: string): string => (unstorable.test(text) ? text.replace(unstorableAll, '') : text);

/** JSON with every string and name passed through `clean`. Throws `input_invalid` where it is too deep. */
export function cleaned(value: unknown, clean: (text: string) => string, depth = 0): unknown {
  if (typeof value === 'string') return clean(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) throw new Fault('input_invalid', 'The activity is nested too deeply.');
  if (Array.isArray(value)) return value.map((one) => cleaned(one, clean, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [clean(name), cleaned(one, clean, depth + 1)]));
}
