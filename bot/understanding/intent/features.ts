import { hashed, lettersOf, type Seen } from '../../learning/hashed.ts';
import { groupsOf, wordsOf } from './normal.ts';

/** How many places of the table a feature may fall into. */
export const places = 1 << 17;

const pairsOf = (list: readonly string[]): string[] => ['^', ...list].map((one, at) => `${one} ${list[at] ?? '$'}`);
const togetherOf = (list: readonly string[]): string[] =>
  list.flatMap((one, at) => list.slice(at + 1).map((other) => `${one}+${other}`));

/** How loud each kind of feature is; found by cross-validation (bot/decisions/0005). */
export type Weighting = {
  words: number;
  pairs: number;
  letters: number;
  groups: number;
  groupPairs: number;
  together: number;
};
export const weighting: Weighting = { words: 1.3, pairs: 1, letters: 1, groups: 1, groupPairs: 0.6, together: 0.8 };

const lengths = [1, 2, 3, 5, 8, 12, 20];

/**
 * Words, pairs of words, runs of 2 to 5 letters, groups of words alike, pairs of them side by side and anywhere: each kind is as loud
 * in a long text as in a short one.
 */
export function seenIn(text: string, how: Weighting = weighting): Seen {
  const words = wordsOf(text);
  const groups = groupsOf(words);
  const seen = new Map<number, number>();
  const add = (places: ReadonlySet<number>, loud: number) => {
    if (loud === 0 || places.size === 0) return;
    const each = loud / Math.sqrt(places.size);
    for (const place of places) seen.set(place, (seen.get(place) ?? 0) + each);
  };
  const of = (texts: readonly string[], seed: number) => new Set(texts.map((text) => hashed(text, seed, places)));
  const named = groups.filter((group) => group !== undefined);
  add(of(words, 1), how.words);
  add(of(pairsOf(words), 2), how.pairs);
  add(new Set([...new Set(words)].flatMap((word) => lettersOf(word, 3, places))), how.letters);
  add(of(named.length > 0 ? named : ['none'], 4), how.groups);
  add(of(pairsOf(words.map((word, index) => (groups[index] ? `<${groups[index]}>` : word))), 5), how.groupPairs);
  add(of(togetherOf([...new Set(named)].slice(0, 12).sort()), 7), how.together);
  add(of([`${lengths.findIndex((length) => words.length <= length)}`], 6), 0.3);
  return { at: [...seen.keys()], much: [...seen.values()] };
}
