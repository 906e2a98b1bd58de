import type { ConcernKind } from '../content/index.ts';
import { unmarked, wordsIn } from './fold.ts';
import { helpElsewhere, others } from './phrases/others.ts';

// As in `plain.ts`: whatever comes, the net must stay fast.
const longest = 20_000;

/** What a phrase of another language says: about what, which rule it is, about where in the text (0 start, 1 end). */
export type Said = { kind: ConcernKind; rule: string; at: number };

type Phrase = { words: readonly string[]; kind: ConcernKind; rule: string; gap: boolean };

const eitherWord = (all: string[], word: string): string[] =>
  all.flatMap((start) => word.split('/').map((one) => (start === '' ? one : `${start} ${one}`)));

/** A phrase with `a/b` for either word, as every way to say it. */
export const ways = (phrase: string): string[] =>
  phrase.includes('/') ? phrase.split(' ').reduce(eitherWord, ['']) : [phrase];

/** Phrases one under the other, each as the words of every way to say it; unmarked in one go, which is much quicker. */
const read = (list: readonly (readonly [string, string])[]): string[][][] =>
  unmarked(list.map(([phrase]) => phrase.replaceAll('-', '')).join('\n'))
    .split('\n')
    .map((phrase) => ways(phrase).map((way) => way.split(' ')));

const phrases: Phrase[] = [
  ...others.flatMap(({ code, spaces, says }) =>
    (Object.keys(says) as ConcernKind[]).flatMap((kind) =>
      read(says[kind]).flatMap((all, at) =>
        all.map((words) => ({ words, kind, rule: `${code}.${kind}.${at + 1}`, gap: spaces === 'words' })),
      ),
    ),
  ),
  ...read(helpElsewhere).flatMap((all) =>
    all.map((words) => ({ words, kind: 'not_understood' as const, rule: 'help', gap: false })),
  ),
];

// By what a text must begin with for the phrase to be in it: its first word, or its first two typed as one.
const begins = new Map<string, Phrase[]>();
for (const phrase of phrases) {
  const [first = '', second] = phrase.words;
  for (const start of second === undefined ? [first] : [first, first + second]) {
    const known = begins.get(start);
    if (known) known.push(phrase);
    else begins.set(start, [phrase]);
  }
}

/** Whether the words of a phrase from `next` on stand in the text from `at` on: words may be typed as one or in two. */
function stands({ words, gap }: Phrase, next: number, said: readonly string[], at: number, mayMiss: boolean): boolean {
  const word = words[next];
  if (word === undefined) return true;
  const here = said[at];
  if (here === undefined) return false;
  const on = (by: number, typed: number, miss = mayMiss) =>
    stands({ words, gap } as Phrase, next + by, said, at + typed, miss);
  const two = words[next + 1];
  return (
    (here === word && on(1, 1)) ||
    (two !== undefined && here === word + two && on(2, 1)) ||
    (here + (said[at + 1] ?? '') === word && on(1, 2)) ||
    (next > 0 && mayMiss && on(0, 1, false))
  );
}

/** Every phrase of the drafted lists that a text says, each rule once. */
export function saidElsewhere(text: string): Said[] {
  const words = wordsIn(unmarked(text.slice(0, longest)));
  const found = new Map<string, Said>();
  words.forEach((word, at) => {
    // In Arabic "and" is typed onto the word that follows it.
    const starts = [word, word + (words[at + 1] ?? ''), ...(/^و../.test(word) ? [word.slice(1)] : [])];
    for (const start of starts)
      for (const phrase of begins.get(start) ?? []) {
        if (found.has(phrase.rule)) continue;
        const said = start.length < word.length ? [start, ...words.slice(at + 1, at + 9)] : words.slice(at, at + 9);
        if (stands(phrase, 0, said, 0, phrase.gap))
          found.set(phrase.rule, { kind: phrase.kind, rule: phrase.rule, at: at / words.length });
      }
  });
  return [...found.values()];
}
