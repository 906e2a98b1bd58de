import { stopWords } from './phrases/en/stop-words.ts';

const letters = /\p{L}/gu;
const latin = /\p{Script=Latin}/gu;
// Names, places and one-word answers are in no language: fewer words than this say nothing.
const fewest = 4;

/** Whether a text is clearly not English: by its letters, or by how few of its words are the small words of English. */
export function foreign(text: string): boolean {
  const start = text.slice(0, 2_000);
  const all = start.match(letters)?.length ?? 0;
  if (all === 0) return false;
  if (all - (start.match(latin)?.length ?? 0) >= Math.max(2, all / 3)) return true;
  const words =
    start
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? [];
  if (words.length < fewest) return words.length > 1 && words.every((word) => stopWords.others.has(word));
  const english = words.filter((word) => stopWords.english.has(word)).length;
  const other = words.filter((word) => stopWords.others.has(word)).length;
  return other >= 2 && other > english && english / words.length < 0.34;
}
