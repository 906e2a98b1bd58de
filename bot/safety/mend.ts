import { names } from './phrases/en/names.ts';
import { ordinary } from './phrases/en/ordinary.ts';
import { irregular, otherWords, wordLists } from './phrases/en/words.ts';
import { en } from './phrases/en.ts';

const shortest = 4;

/** The forms of a word, right or as a learner makes them. */
function formsOf(word: string): string[] {
  const stem = word.replace(/e$/, '');
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(word) ? `${word}${word.at(-1)}` : stem;
  return [word, `${word}s`, `${stem}ing`, `${doubled}ing`, `${stem}ed`, `${doubled}ed`, `${stem}in`, `${doubled}in`];
}

const wordsIn = (patterns: readonly string[]) =>
  patterns.flatMap((one) => one.replace(/\{\w+\}/g, ' ').match(/[a-z]+/g) ?? []);
const listed = [...[...wordLists.values()].flat(), ...otherWords, ...irregular.keys(), ...irregular.values()];

/** Every word that a rule stands on: the only words that a slip may be read as. */
export const vocabulary: ReadonlySet<string> = new Set([
  ...listed.flatMap((word) => (word.length >= shortest ? formsOf(word) : [word])),
  ...wordsIn(en.flatMap(({ says }) => says)),
]);
const known: ReadonlySet<string> = new Set([
  ...vocabulary,
  ...wordsIn(en.flatMap(({ unless }) => unless ?? [])),
  ...ordinary,
]);

const bases: ReadonlySet<string> = new Set([...[...wordLists.values()].flat(), ...otherWords, ...irregular.values()]);

const without = (word: string): string[] => [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));

// Words that share a form with one letter taken out are one slip apart: a letter missing, too many, changed or swapped.
const byGap = new Map<string, string[]>();
for (const word of [...vocabulary].filter(({ length }) => length >= shortest))
  for (const gap of new Set([word, ...without(word)])) byGap.set(gap, [...(byGap.get(gap) ?? []), word]);

/** A word by its sound: vowels alike, doubled letters single. */
const sound = (word: string) =>
  word
    .replace(/ph/g, 'f')
    .replace(/[ckq]/g, 's')
    .replace(/z/g, 's')
    .replace(/gh?t/g, 't')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1');

const bySound = new Map([...vocabulary].filter(({ length }) => length >= 6).map((word) => [sound(word), word]));

/** How much a known word speaks for being what was meant: its sound and its ends stay when somebody types in haste. */
const likeness = (word: string, typed: string) =>
  (sound(word) === sound(typed) ? 2 : 0) + (word[0] === typed[0] ? 2 : 0) + (word.at(-1) === typed.at(-1) ? 1 : 0);

/** A word of the vocabulary for one that slipped; the word itself when it is known, ordinary, or too far from any. */
export function mend(typed: string): string {
  if (typed.length < shortest || typed.length > 16 || known.has(typed) || names.has(typed)) return typed;
  let best: string | null = null;
  for (const gap of [typed, ...without(typed)])
    for (const word of byGap.get(gap) ?? []) {
      if (Math.abs(word.length - typed.length) > 1) continue;
      // A short word with another first letter is more often another word than a slip.
      if (typed.length < 6 && word[0] !== typed[0]) continue;
      if (best === null || likeness(word, typed) > likeness(best, typed)) best = word;
    }
  if (best !== null) return best;
  const heard = typed.length >= 6 ? bySound.get(sound(typed)) : undefined;
  return heard && heard[0] === typed[0] && Math.abs(heard.length - typed.length) <= 2 ? heard : typed;
}

/** The word that a form belongs to: hits, hitting, hit. */
export function base(word: string): string {
  const known = irregular.get(word);
  if (known) return known;
  if (bases.has(word) || word.length < 4) return word;
  for (const ending of ['ing', 'in', 'ed', 'es', 's', 'd']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    for (const one of [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')])
      if (bases.has(one)) return one;
  }
  if (word.length > 6 && /ing$/.test(word)) return word.slice(0, -3).replace(/(.)\1$/, '$1');
  if (word.length > 5 && /[^aeiou]ed$/.test(word)) return word.slice(0, -2).replace(/(.)\1$/, '$1');
  return word.length > 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
