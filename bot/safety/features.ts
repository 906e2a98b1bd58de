import { hashed, lettersOf, type Seen } from '../learning/hashed.ts';
import type { Held } from './rules.ts';
import type { Word } from './words.ts';

/** How many places the table of weights has. */
export const places = 1 << 18;

/** What is looked at: words as they are read, words as they were said, runs of letters. Each is as loud in a long text as in a short one. */
export const groups = ['read', 'said', 'letters'] as const;
export type Group = (typeof groups)[number];
const loud: Record<Group, number> = { read: 1, said: 1.3, letters: 1 };
const seeds: Record<Group, number> = { read: 1, said: 2, letters: 3 };

/** Something with a name that is seen, and the token at which it begins. */
export type Named = { group: Exclude<Group, 'letters'>; name: string; at: number };

/** A text as the net reads it: plain tokens, the words among them that carry meaning, the rules that hold. */
export type Reading = { tokens: readonly string[]; words: readonly Word[]; held: readonly Held[] };

const noun = (word: Word) =>
  word.lists[0] && !['night', 'high', 'bed', 'end'].includes(word.lists[0]) ? `{${word.lists[0]}}` : word.base;

/** Words, pairs of words, pairs and threes of the lists they are in, and which rules hold (`!`). */
function read({ words, held }: Reading): Named[] {
  const found: Named[] = [];
  const nouns = words.map(noun);
  for (let at = 0; at < words.length; at += 1) {
    const one = words[at];
    if (!one || one.base === '|') continue;
    const add = (name: string) => found.push({ group: 'read', name, at: one.place });
    add(one.base);
    for (const list of one.lists) add(`{${list}}`);
    for (let far = 1; far <= 3; far += 1) {
      const two = words[at + far];
      if (!two || two.base === '|') break;
      const by = far === 1 ? ' ' : ' .. ';
      if (far <= 2) add(`${one.base}${by}${two.base}`);
      const lists = `${nouns[at]}${by}${nouns[at + far]}`;
      if (lists !== `${one.base}${by}${two.base}`) add(lists);
    }
    const [two, three] = [words[at + 1], words[at + 2]];
    if (two && three && two.base !== '|' && three.base !== '|') add(`${nouns[at]} ${nouns[at + 1]} ${nouns[at + 2]}`);
  }
  for (const { rule, from, written } of held)
    for (const name of [written, rule.id, rule.kind])
      found.push({ group: 'read', name: `!${name}`, at: words[from]?.place ?? 0 });
  return found;
}

/** One, two and three words side by side, the small ones too, with where a sentence begins and ends (`|`). */
function said({ tokens }: Reading): Named[] {
  const found: Named[] = [];
  const ended = ['|', ...tokens, '|'];
  for (const [place, token] of ended.entries()) {
    // What begins with the beginning of a sentence belongs to its first word.
    const at = Math.min(token === '|' ? place : place - 1, tokens.length - 1);
    let name = token;
    if (token !== '|') found.push({ group: 'said', name, at });
    for (const next of ended.slice(place + 1, place + 3)) {
      name += ` ${next}`;
      found.push({ group: 'said', name, at });
    }
  }
  return found;
}

/** Everything with a name that is seen in a text: for the scorer, and for whoever reviews what it goes by. */
export const named = (reading: Reading): Named[] => [...read(reading), ...said(reading)];

/** Where in the table a named thing stands. */
export const placeOfNamed = ({ group, name }: Pick<Named, 'group' | 'name'>): number =>
  hashed(name, seeds[group], places);

/** Places in the table, and beside each the token at which what stands there begins. */
export type Spots = { places: number[]; at: number[] };

/** All that is seen, by group. */
export function spots(reading: Reading): Record<Group, Spots> {
  const none = (): Spots => ({ places: [], at: [] });
  const out: Record<Group, Spots> = { read: none(), said: none(), letters: none() };
  for (const one of named(reading)) {
    out[one.group].places.push(placeOfNamed(one));
    out[one.group].at.push(one.at);
  }
  for (const [at, token] of reading.tokens.entries()) {
    if (token === '|') continue;
    for (const place of lettersOf(token, seeds.letters, places)) {
      out.letters.places.push(place);
      out.letters.at.push(at);
    }
  }
  return out;
}

/** How much each of so many things of a group says. */
export const loudness = (group: Group, count: number): number => (count === 0 ? 0 : loud[group] / Math.sqrt(count));

/** Where it stands how likely each kind is before a word is read. */
export const always = hashed('', 4, places);

/** A whole text as it is learnt from. */
export function seenIn(reading: Reading): Seen {
  const seen: Seen = { at: [], much: [] };
  const all = spots(reading);
  for (const group of groups)
    for (const place of all[group].places) {
      seen.at.push(place);
      seen.much.push(loudness(group, all[group].places.length));
    }
  seen.at.push(always);
  seen.much.push(1);
  return seen;
}
