import { readFileSync } from 'node:fs';
import { fold } from '../reading.ts';

/** The lines of a reviewed list beside this file, without comments and empty ones. */
export const linesOf = (file: URL): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

function listed(name: string): [string, string[]][] {
  return linesOf(new URL(name, import.meta.url)).map((line) => {
    const [head = '', said = ''] = line.split(': ');
    return [head, said.split(' ')];
  });
}

const spoken = new Map(
  listed('./short-forms.txt').flatMap(([word, forms]) => forms.map((form) => [form, word.split('_')] as const)),
);

const groups = new Map(
  listed('./words-alike.txt').flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

// Of a very long message its beginning and its end are read: the wish is said first or last, and reading stays quick.
const longest = 600;
const ends = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest / 2)} ${text.slice(-longest / 2)}`;
const token = /[a-z0-9]+(?:[.&/][a-z0-9]+)*|£|\p{L}+|\p{Extended_Pictographic}/gu;

// What people say around what they mean. Words for a reader of rules, not for people to read.
const greeting =
  /^(?:(?:hi+|hello|hey+a?|hiya|yo|ello|hullo|good (?:morning|afternoon|evening)|sorry(?: to bother you)?)(?: there| but)? )+/;
const closing = /(?: (?:please|thanks|thank you|lol|haha|lmao|bruv|bro|fam|mate|x|😂|🤣|🙏|😊|🙂))+$/u;

/** The words without a greeting before and a thank-you after them, as long as two words are left that say something. */
function withoutCourtesies(words: string[]): string[] {
  const rest = words.join(' ').replace(greeting, '').replace(closing, '');
  return rest.includes(' ') ? rest.split(' ') : words;
}

/** The words of a message: small letters, no accents or apostrophes, held-down letters let go, short forms written out. */
export function wordsOf(text: string): string[] {
  const folded = fold(ends(text).normalize('NFC')).replace(/'|\u200d|\ufe0f/g, '');
  const words: string[] = [];
  for (const [found] of folded.matchAll(token)) {
    const word = found.length > 3 ? found.replace(/(.)\1{2,}/g, '$1') : found;
    const meant = spoken.get(word);
    if (meant) words.push(...meant);
    else words.push(word);
  }
  if (words.length === 0 && folded.includes('?')) return ['?'];
  return withoutCourtesies(words);
}

const groupOf = (word: string): string | undefined =>
  (/^\d/.test(word) ? 'figure' : undefined) ??
  groups.get(word) ??
  (word.length > 3 && word.endsWith('s') ? groups.get(word.slice(0, -1)) : undefined);

/** The words with the name of their group, or nothing, beside each; a pair that is a group takes both places. */
export function groupsOf(words: readonly string[]): (string | undefined)[] {
  const found = words.map(groupOf);
  for (let at = 0; at + 1 < words.length; at += 1) {
    const three = groups.get(`${words[at]}_${words[at + 1]}_${words[at + 2]}`);
    if (three) found.fill(three, at, at + 3);
    else {
      const two = groups.get(`${words[at]}_${words[at + 1]}`);
      if (two) found.fill(two, at, at + 2);
    }
  }
  return found;
}
