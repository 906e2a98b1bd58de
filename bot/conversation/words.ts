import { type Key, type Language, sayLine } from '../content/index.ts';
import { keepShort } from './keep-short.ts';

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
  'neverMind',
  'private',
] as const;

export type Word = (typeof anywhere)[number];
type Heard = Word | 'myPlan' | 'yes' | 'no' | 'safe' | 'notSafe' | 'greeting' | 'thanks';

// A sign alone is an answer too. What laughs, loves or pleads is none: it may stand for anything.
const signs: readonly (readonly [RegExp, string])[] = [
  [/^(👍|👌|✅|✔|💯)+$/u, 'yes'],
  [/^(👎|❌|🙅)+$/u, 'no'],
  [/^🤷+$/u, 'idk'],
  [/^(\?|❓|❔)+$/u, '?'],
];
const shades = /\p{Emoji_Modifier}|\p{Cf}|\p{M}|♂|♀|\s/gu;

function signOf(text: string): string | undefined {
  const plain = text.replace(shades, '');
  return signs.find(([sign]) => sign.test(plain))?.[1];
}

const stripped = (text: string): string =>
  (signOf(text) ?? text)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}?]+/gu, ' ')
    .trim()
    .replace(/\?+(?=.)|(?<=.)\?+/g, '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim();

/** A text as it is compared: small letters, no marks, signs or smileys, one space between words. */
export const bare = keepShort(40, stripped);

const lists = new Map<string, ReadonlySet<string>>();

/** A list of words as content keeps it, commas between. */
export function wordList(language: Language, key: Key): ReadonlySet<string> {
  const name = `${language} ${key}`;
  const known = lists.get(name);
  if (known) return known;
  const list = new Set(
    sayLine(language, { key })
      .split(',')
      .map(bare)
      .filter((word) => word !== ''),
  );
  lists.set(name, list);
  return list;
}

const listOf = (language: Language, heard: Heard) => wordList(language, `common.words.${heard}`);

/** Whether a text is one of the ways to say `heard`, and nothing more. */
export const says = (text: string, heard: Heard, language: Language): boolean =>
  listOf(language, heard).has(bare(text));

const indexes = new Map<Language, ReadonlyMap<string, number>>();

/** Every way to say one of the words that work anywhere, with the word's place among them. */
function indexOf(language: Language): ReadonlyMap<string, number> {
  const known = indexes.get(language);
  if (known) return known;
  const index = new Map<string, number>();
  anywhere.forEach((word, place) => {
    for (const said of listOf(language, word)) if (!index.has(said)) index.set(said, place);
  });
  indexes.set(language, index);
  return index;
}

/** The word that works anywhere which a text is, with or without a please; null when it says something else. */
export function wordOf(text: string, language: Language): Word | null {
  const said = bare(text);
  const asked = said.replace(/ (please|plz|pls|now)$|^(please|can i|i want to|lets) /, '');
  const index = indexOf(language);
  const first = Math.min(index.get(said) ?? anywhere.length, index.get(asked) ?? anywhere.length);
  return anywhere[first] ?? null;
}

/** Whether a text has one of the words of a list, as whole words. */
export function mentions(text: string, heard: 'myPlan', language: Language): boolean {
  const said = ` ${bare(text)} `;
  return [...listOf(language, heard)].some((word) => said.includes(` ${word} `));
}
