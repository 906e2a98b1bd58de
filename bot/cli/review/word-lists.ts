import { readFileSync } from 'node:fs';
import { knownFile } from '../../safety/known.ts';
import { courtesies } from '../../safety/phrases/en/courtesies.ts';
import { fiction, over, past, speaker } from '../../safety/phrases/en/frames.ts';
import { names } from '../../safety/phrases/en/names.ts';
import { ordinary } from '../../safety/phrases/en/ordinary.ts';
import { stopWords } from '../../safety/phrases/en/stop-words.ts';
import { textSpeak } from '../../safety/phrases/en/text-speak.ts';
import { fillers, irregular, otherWords, wordLists } from '../../safety/phrases/en/words.ts';
import { plain } from '../../safety/plain.ts';

/** Pairs as lists by what they stand for: "are" for "r". */
function byMeaning(pairs: Iterable<readonly [string, string]>): [string, string[]][] {
  const all = new Map<string, string[]>();
  for (const [typed, means] of pairs) all.set(means, [...(all.get(means) ?? []), typed]);
  return [...all].sort(([one], [two]) => (one < two ? -1 : 1));
}

/** Every picture that the net reads as a word, asked of the net itself; a sign that is a letter in disguise is none. */
function pictures(): [string, string[]][] {
  const found: [string, string][] = [];
  for (let code = 0x2000; code < 0x1fb00; code += 1) {
    const sign = String.fromCodePoint(code);
    if (!/^\p{Extended_Pictographic}$/u.test(sign) || /[\p{L}\p{N}]/u.test(sign.normalize('NFKD'))) continue;
    const [word] = plain(sign);
    if (word) found.push([sign, word]);
  }
  return byMeaning(found);
}

/** Lists that rules name, by name. */
export const shared: readonly (readonly [string, readonly string[]])[] = [...wordLists];

/** What is read as something else: each meaning with what is typed for it. */
export const readAs = {
  speak: byMeaning(textSpeak),
  pictures: pictures(),
  forms: byMeaning(irregular),
} as const;

/** Lists that stand for themselves. */
export const alone = {
  other: otherWords,
  fillers: [...fillers],
  fiction: [...fiction],
  speaker: [...speaker],
  past: [...past],
  over: [...over],
  english: [...stopWords.english],
  others: [...stopWords.others],
  courtesies: [...courtesies],
  names: [...names].filter((name) => name !== ''),
  ordinary: [...ordinary],
  known: readFileSync(knownFile, 'utf8').trim().split('\n'),
} as const;
