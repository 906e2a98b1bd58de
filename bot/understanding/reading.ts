import { matches } from './matches.ts';
import { spellOut } from './words/spelling.ts';

/** A stretch of a text: `start` included, `end` not, in UTF-16 units of the NFC text. */
export type Span = { start: number; end: number };

export type Token = Span & {
  /** Lower case, without accents. */
  word: string;
  raw: string;
};

/**
 * A text as the rules see it: `plain` is lower case, without accents, with short forms written out and slips put right, and each
 * masked stretch as one `@`. `spanOf` leads back to the text as typed.
 */
export type Reading = { text: string; plain: string; spanOf: (start: number, end: number) => Span };

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 's',
  æ: 'a',
  œ: 'o',
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '½': '½',
};

function foldLetter(letter: string): string {
  if (letter < '\u007f') return letter === '\n' || letter === '\t' || letter === '\r' ? ' ' : letter.toLowerCase();
  const lower = letter.toLowerCase();
  const known = letters[lower];
  if (known) return known;
  if (/\s/.test(lower)) return ' ';
  return lower.normalize('NFD')[0] ?? lower[0] ?? ' ';
}

/** Lower case without accents and typographic quotes, unit for unit as long as the text it was given (which must be NFC). */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) folded += foldLetter(text[index] ?? '');
  return folded;
}

/** Letters and digits of a name only: `O'Neill`, `oneill` and `o neill` are one. */
export const bare = (name: string): string => fold(name.normalize('NFC')).replace(/[^a-z0-9\u00a0-\uffff]/g, '');

const wordPattern = /[\p{L}\p{N}]+(?:['&/.][\p{L}\p{N}]+)*/gu;

/** Reads a text for the rules; `masks` are stretches already understood (a person's name), in order. */
export function readText(text: string, masks: readonly Span[] = []): Reading {
  const folded = fold(text);
  let plain = '';
  const from: number[] = [];
  const to: number[] = [];
  const add = (piece: string, start: number, end: number, letterByLetter: boolean): void => {
    for (let index = 0; index < piece.length; index += 1) {
      from.push(letterByLetter ? start + index : start);
      to.push(letterByLetter ? start + index + 1 : end);
    }
    plain += piece;
  };
  let at = 0;
  const copy = (until: number): void => {
    for (const match of matches(folded.slice(at, until), wordPattern)) {
      const start = at + match.index;
      const end = start + match[0].length;
      const written = from.length === 0 ? 0 : (to.at(-1) ?? 0);
      add(folded.slice(written, start), written, start, true);
      const word = spellOut(match[0]);
      add(word, start, end, word === match[0]);
    }
    const written = to.at(-1) ?? 0;
    add(folded.slice(written, until), written, until, true);
    at = until;
  };
  for (const mask of masks) {
    copy(mask.start);
    add('@', mask.start, mask.end, false);
    at = mask.end;
  }
  copy(text.length);
  return {
    text,
    plain,
    spanOf: (start, end) => ({ start: from[start] ?? text.length, end: to[end - 1] ?? text.length }),
  };
}
