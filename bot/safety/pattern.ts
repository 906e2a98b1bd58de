import { fillers, wordLists } from './phrases/en/words.ts';
import type { Word } from './words.ts';

/** One place of a pattern: which words may stand in it; whether it may be missing; how many words may come before it. */
type Place = { keys: ReadonlySet<string>; maybe: boolean; gap: number; not: boolean };
export type Pattern = readonly Place[];

/** The words that a match took, first and last, as places in the list of words. */
export type Span = { from: number; to: number };

const near = 3;
const far = 6;

/** A word as a rule writes it, as the keys that a word of a message is looked up by. */
function keysOf(word: string): string[] {
  const list = /^\{([a-z]+)\}$/.exec(word)?.[1];
  if (list !== undefined) {
    if (!wordLists.has(list)) throw new Error(`no list of words is called ${list}`);
    return [`{${list}`];
  }
  if (word === '#') return ['#'];
  if (word.startsWith('=')) return [word];
  // A base form stands for all its forms (hit: hits, hitting); any other form stands for itself alone.
  return fillers.has(word) ? [] : [word];
}

/**
 * A rule's words as places. `a/b` is a choice, `{list}` any form of any word of the list, `=word` that form only, `#` a figure,
 * `w?` may be missing, `!w` must not stand there, `..` up to three words between, `...` up to six. Words that carry no meaning
 * (see `fillers`) are left out, as they are of a message.
 */
export function pattern(written: string): Pattern {
  const places: Place[] = [];
  let gap = 0;
  for (const part of written.split(' ').filter((one) => one !== '')) {
    if (part === '..' || part === '...') {
      gap = part === '..' ? near : far;
      continue;
    }
    const not = part.startsWith('!');
    const maybe = part.endsWith('?');
    const keys = part
      .slice(not ? 1 : 0, maybe ? -1 : undefined)
      .split('/')
      .flatMap(keysOf);
    if (keys.length === 0) continue;
    places.push({ keys: new Set(keys), maybe, gap, not });
    gap = 0;
  }
  if (!places[0] || places[0].maybe || places[0].not)
    throw new Error(`a rule must begin with a word that must be there: ${written}`);
  return places;
}

/** Every key a word of a message answers to. */
export const keysIn = (word: Word): string[] => [
  word.base,
  `=${word.said}`,
  ...(word.said === word.base ? [] : [word.said]),
  ...word.lists.map((list) => `{${list}`),
  ...(/^\d/.test(word.said) ? ['#'] : []),
];

const stands = (place: Place, keys: readonly string[] | undefined) => keys?.some((key) => place.keys.has(key)) ?? false;

/** The last word of a match that begins at `at`; null when there is none. Gaps end where a sentence ends. */
function follow(places: Pattern, keys: readonly (readonly string[])[], place: number, at: number): number | null {
  const next = places[place];
  if (!next) return at - 1;
  if (next.not) return stands(next, keys[at]) ? null : follow(places, keys, place + 1, at);
  for (let skipped = 0; skipped <= next.gap && at + skipped < keys.length; skipped += 1) {
    if (stands(next, keys[at + skipped])) {
      const end = follow(places, keys, place + 1, at + skipped + 1);
      if (end !== null) return end;
    }
    if (keys[at + skipped]?.[0] === '|') break;
  }
  return next.maybe ? follow(places, keys, place + 1, at) : null;
}

/** Patterns by the word they begin with, so that a message asks only those that may hold. */
export type Index<T> = ReadonlyMap<string, readonly { places: Pattern; of: T }[]>;

export function indexed<T>(patterns: readonly { written: string; of: T }[]): Index<T> {
  const index = new Map<string, { places: Pattern; of: T }[]>();
  for (const { written, of } of patterns) {
    const places = pattern(written);
    for (const key of places[0]?.keys ?? []) index.set(key, [...(index.get(key) ?? []), { places, of }]);
  }
  return index;
}

/** Every place where a pattern holds. */
export function matches<T>(index: Index<T>, keys: readonly (readonly string[])[]): (Span & { of: T })[] {
  const found: (Span & { of: T })[] = [];
  for (let at = 0; at < keys.length; at += 1)
    for (const key of keys[at] ?? [])
      for (const { places, of } of index.get(key) ?? []) {
        const to = follow(places, keys, 1, at + 1);
        if (to !== null) found.push({ from: at, to, of });
      }
  return found;
}
