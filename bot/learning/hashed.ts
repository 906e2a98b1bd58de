/** What is seen of a text: places in the table of weights, and how much each says. */
export type Seen = { at: number[]; much: number[] };

const begin = 2166136261;

/** A hash (FNV-1a) with one more letter. */
export const step = (hash: number, letter: number): number => Math.imul(hash ^ letter, 16777619);
/** The hash of nothing yet; features of different sorts begin with different seeds. */
export const seeded = (seed: number): number => step(begin, seed);

/** The place of a hash in a table of so many places, a power of two. */
export function placeOf(hash: number, places: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (places - 1);
}

/** The place of a named feature. */
export function hashed(text: string, seed: number, places: number): number {
  let hash = seeded(seed);
  for (let index = 0; index < text.length; index += 1) hash = step(hash, text.charCodeAt(index));
  return placeOf(hash, places);
}

/** The places of the runs of 2 to 5 letters of a word, its ends marked. */
export function lettersOf(word: string, seed: number, places: number): number[] {
  const found: number[] = [];
  const ended = `_${word}_`;
  for (let at = 0; at + 1 < ended.length; at += 1) {
    let hash = seeded(seed);
    for (let end = at; end < at + 5 && end < ended.length; end += 1) {
      hash = step(hash, ended.charCodeAt(end));
      if (end > at) found.push(placeOf(hash, places));
    }
  }
  return found;
}
