import { readFileSync } from 'node:fs';

export const knownFile = new URL('./phrases/en/known-words.txt', import.meta.url);

const known: () => ReadonlySet<string> = (() => {
  let once: ReadonlySet<string> | null = null;
  return () => {
    once ??= new Set(readFileSync(knownFile, 'utf8').split('\n'));
    return once;
  };
})();

/** Whether the reviewed English sentences have a word, in one form or another. */
export const isInSentences = (word: string): boolean => known().has(word);
