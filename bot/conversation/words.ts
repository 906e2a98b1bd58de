import { type Key, type Language, sayLine } from '../content/index.ts';

/** The words that work anywhere, in the order in which a text is tried for them. */
const anywhere = [
  'person',
  'stop',
  'back',
  'change',
  'menu',
  'help',
  'save',
  'why',
  'skip',
  'carryOn',
  'restart',
] as const;

export type Word = (typeof anywhere)[number];
type Heard = Word | 'myPlan' | 'yes' | 'no' | 'safe' | 'notSafe' | 'greeting' | 'thanks';

/** A text as it is compared: small letters, no marks, signs or smileys, one space between words. */
export const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}?]+/gu, ' ')
    .trim()
    .replace(/\?+(?=.)|(?<=.)\?+/g, '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim();

const lists = new Map<string, ReadonlySet<string>>();

/** A list of words as content keeps it, commas between. */
export function wordList(language: Language, key: Key): ReadonlySet<string> {
  const name = `${language} ${key}`;
  const known = lists.get(name);
  if (known) return known;
  const made = new Set(
    sayLine(language, { key })
      .split(',')
      .map(bare)
      .filter((word) => word !== ''),
  );
  lists.set(name, made);
  return made;
}

const listOf = (language: Language, heard: Heard) => wordList(language, `common.words.${heard}`);

/** Whether a text is one of the ways to say `heard`, and nothing more. */
export const says = (text: string, heard: Heard, language: Language): boolean =>
  listOf(language, heard).has(bare(text));

/** The word that works anywhere which a text is, with or without a please; null when it says something else. */
export function wordOf(text: string, language: Language): Word | null {
  const said = bare(text).replace(/ (please|plz|pls|now)$|^(please|can i|i want to|lets) /, '');
  return anywhere.find((word) => listOf(language, word).has(said) || says(text, word, language)) ?? null;
}

/** Whether a text has one of the words of a list, as whole words. */
export function mentions(text: string, heard: 'myPlan', language: Language): boolean {
  const said = ` ${bare(text)} `;
  return [...listOf(language, heard)].some((word) => said.includes(` ${word} `));
}
