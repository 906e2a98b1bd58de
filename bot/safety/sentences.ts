import { readdirSync, readFileSync } from 'node:fs';
import type { Sentence } from './teach.ts';

// Words alone, beside the sentences.
const lists = ['known-words.txt', 'names.txt'];

/** The reviewed sentences of `phrases/en/`, each with its kind and the sitting it was written in. */
export function sentences(): (Sentence & { sitting: string })[] {
  const folder = new URL('./phrases/en/', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => /^[a-z_-]+\.txt$/.test(name) && !lists.includes(name))
    .sort();
  return files.flatMap((name) => {
    let sitting = '';
    return readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .flatMap((line) => {
        if (line.startsWith('## ')) sitting = line.slice(3);
        return line === '' || line.startsWith('#')
          ? []
          : [{ text: line, kind: name.replace(/(-ordinary)?\.txt$/, ''), sitting }];
      });
  });
}
