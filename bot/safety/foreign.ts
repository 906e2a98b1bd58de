import { isInSentences } from './known.ts';
import { base } from './mend.ts';
import { stopWords } from './phrases/en/stop-words.ts';
import { fillers } from './phrases/en/words.ts';

const letters = /\p{L}/gu;
const latin = /\p{Script=Latin}/gu;
// Names, places and one-word answers are in no language: fewer words than this say nothing.
const fewest = 4;
// "De la", "van den": what a name or a place is joined by.
const joints = new Set(
  'al bin bint da das de del den der di dos du el ibn la las le les los san thi van von'.split(' '),
);
// Capitals as in a name, not as in a shout.
const named = /^\p{Lu}[\p{Ll}'’-]*$/u;

/** A word that the reviewed English sentences have, in one form or another. */
const isKnown = (word: string) =>
  stopWords.english.has(word) || fillers.has(word) || isInSentences(word) || isInSentences(base(word));

/**
 * Whether a text is clearly not English: by its letters, by how few of its words are the small words of English, or by how few of
 * them any English sentence has.
 */
export function foreign(text: string): boolean {
  const start = text.slice(0, 2_000).normalize('NFKC');
  const all = start.match(letters)?.length ?? 0;
  if (all === 0) return false;
  if (all - (start.match(latin)?.length ?? 0) >= Math.max(2, all / 3)) return true;
  const words =
    start
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      .match(/\p{L}+/gu) ?? [];
  const typed = start.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (typed.every((word) => named.test(word) || joints.has(word.toLowerCase()))) return false;
  // A word of both, as "no" and "me", speaks for neither.
  const english = words.filter((word) => stopWords.english.has(word) && !stopWords.others.has(word)).length;
  const other = words.filter((word) => stopWords.others.has(word) && !stopWords.english.has(word)).length;
  if (words.filter((word) => !joints.has(word)).length < fewest)
    return new Set(words).size > 1 && words.every((word) => stopWords.others.has(word)) && other > 0;
  if (other >= 2 && other > english && english / words.length < 0.34) return true;
  return words.filter(isKnown).length / words.length <= 0.25;
}
