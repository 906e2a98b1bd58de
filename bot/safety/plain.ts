import { mend } from './mend.ts';
import { textSpeak } from './phrases/en/text-speak.ts';

// A message is refused long before this; whatever comes, the net must stay fast.
const longest = 20_000;

const signs: ReadonlyMap<string, string> = new Map(
  '🔪=knife 🔫=gun 💊=tablets 🩸=bleeding ⚰=dead 🪦=dead 🚑=ambulance 🚓=police 🚨=emergency 🥶=freezing 🔥=fire 😂=haha 🤣=haha 💀=haha 😹=haha 🪢=rope 🌉=bridge'
    .split(' ')
    .map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
);
const sign = new RegExp([...signs.keys()].join('|'), 'gu');

const figures: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const leet = (token: string) => token.replace(/[013457@$!]/g, (one) => figures[one] ?? one);

const hiddenWords = 'kill die suicide suicidal self harm cut rape raped drugs dead knife hang'.split(' ');
const wild = (typed: string) =>
  hiddenWords.find(
    (word) => typed.length === word.length && [...typed].every((one, at) => one === '*' || one === word[at]),
  );

/** Letters held down: "dieeee", "helpppp". At the end of a word one is meant; a doubled one that belongs there is mended. */
const released = (word: string) =>
  /(\p{L})\1\1/u.test(word) ? word.replace(/(\p{L})\1{2,}/gu, word.includes('lll') ? '$1$1' : '$1') : word;

/** What a token stands for, as one or more words. */
function meant(token: string): string {
  const spoken = textSpeak.get(token);
  if (spoken !== undefined) return spoken;
  if (token.includes('*')) return wild(token) ?? token.replaceAll('*', '');
  // "k1ll" is a word; "24hrs", "15mg" and "50p" are amounts.
  const spelt = /[a-z]/.test(token) && !/^\d+[a-z]{1,4}$/.test(token) ? leet(token) : token;
  const word = released(spelt);
  return textSpeak.get(word) ?? mend(word);
}

/**
 * A message as plain English words: small letters, no marks, text-speak written out, spread letters joined, slips mended where the
 * word matters. `|` stands where a sentence ends. Never shown to anybody.
 */
export function plain(text: string): string[] {
  return (
    text
      .slice(0, longest)
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}\p{Cc}]/gu, (one) => (one === '\n' ? ' | ' : one === '\t' || one === '\r' ? ' ' : ''))
      .toLowerCase()
      .replace(/['’‘`´]/g, '')
      .replace(sign, (one) => ` ${signs.get(one)} `)
      .replace(/\ba\s?(?:&|\+|and)\s?e\b/g, ' hospital ')
      .replace(/\bs\/h\b/g, 'self harm')
      .replace(/£\s?(\d+)/g, ' $1 pounds ')
      .replace(/(?<=[a-z])[!](?=[a-z])/g, 'i')
      // "No, carry on" answers; "no carry on" does not.
      .replace(/\bno,(?=\s)/g, ' nope | ')
      .replace(/(?<![.!?])[.!?;](?=\s)/g, ' | ')
      .replace(/[^\p{L}\p{N}@$*| ]+/gu, ' ')
      .replace(/(?<![^ ])(?:\p{L} ){2,}\p{L}(?![^ ])/gu, (spread) => spread.replaceAll(' ', ''))
      .split(/ +/)
      .filter((token) => token !== '')
      .flatMap((token) => meant(token).split(' '))
  );
}
