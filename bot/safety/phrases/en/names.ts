import { readFileSync } from 'node:fs';

/** Names of people and places as they are typed: none of them is a slip of another word. */
export const names: ReadonlySet<string> = new Set(
  readFileSync(new URL('./names.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' ')),
);
