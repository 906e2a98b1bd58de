import { intents, sentencesOf } from './intent/intents.ts';
import { fold } from './reading.ts';
import { familyNames } from './words/family-names.ts';
import { givenNames } from './words/given-names.ts';
import { namedInSentences } from './words/named-in-sentences.ts';
import { spellingsOf } from './words/nicknames.ts';
import { ordinaryWords } from './words/ordinary-words.ts';
import { smallWords, streetKinds } from './words/streets.ts';

const gone = '…';
const figure = '0';
const mostLetters = 120;
const fewestWords = 2;
// A word of one sentence alone may be a slip of whoever wrote it, or a name.
const fewestSentences = 2;
// As far as a street goes on after the number of the house.
const longestStreet = 4;

const letters = /^[a-z]+$/;
const figures = /^[£$€]?\d+(?:[.:]\d+)?(?:p|k|%|st|nd|rd|th|am|pm)?$/;
const numbers = new Set(
  `zero nought oh two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand double triple`.split(/\s+/),
);
const lettersAlone = new Set(['a', 'i', 'n', 'r', 'u', 'y']);

const isListed = (word: string): boolean =>
  givenNames.has(word) || familyNames.has(word) || namedInSentences.has(word) || spellingsOf(word).size > 1;

/** Whether a word is a name, or somebody's ("gemmas") where it is nothing else. */
const isName = (word: string): boolean =>
  isListed(word) || (word.endsWith('s') && !ordinaryWords.has(word) && isListed(word.slice(0, -1)));

/** The words of our own reviewed sentences that stand in more than one. */
function wordsOfSentences(): string[] {
  const times = new Map<string, number>();
  for (const intent of intents)
    for (const sentence of sentencesOf(intent))
      for (const word of new Set(
        sentence
          .toLowerCase()
          .replaceAll("'", '')
          .match(/[a-z]+/g),
      ))
        times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].flatMap(([word, count]) => (count >= fewestSentences ? [word] : []));
}

let known: ReadonlySet<string> | null = null;

/** All words that may stand in a text that is kept. Made when it is first asked for: it reads every sentence. */
export function wordsThatStand(): ReadonlySet<string> {
  const all = () =>
    [...wordsOfSentences(), ...ordinaryWords].filter(
      (word) => letters.test(word) && !isName(word) && (word.length > 1 || lettersAlone.has(word)),
    );
  known ??= new Set(all());
  return known;
}

const pieces = /[^\s,!?;:()"“”…]+/gu;

/** A text in pieces as they were typed; `first`: one that begins a sentence, where a capital says nothing. */
function piecesOf(text: string): { raw: string; first: boolean }[] {
  return [...text.matchAll(pieces)].flatMap(({ 0: found, index }) => {
    const raw = found.replace(/^['’‘`.-]+|['’‘`.-]+$/g, '');
    const before = text.slice(0, index).trimEnd();
    return raw === '' ? [] : [{ raw, first: before === '' || /[.!?:…]$/.test(before) }];
  });
}

/** One piece as a word, and what is left of it: itself where it is a plain word, 0 for a figure, nothing for all else. */
function leftOf({ raw, first }: { raw: string; first: boolean }, names: ReadonlySet<string>) {
  const word = fold(raw).replaceAll("'", '');
  if (figures.test(word) || numbers.has(word)) return { word, left: figure };
  const [owner = ''] = fold(raw).split(/'s$/);
  const called = [word, owner, word.replace(/s$/, '')].some((one) => names.has(one)) || isName(owner);
  // A capital within a sentence is a name, though the word is an everyday one.
  const proper = !first && /^\p{Lu}\p{Ll}/u.test(raw) && !/^I['’‘`]?[mdv]/u.test(raw);
  return { word, left: called || proper || !wordsThatStand().has(word) ? gone : word };
}

/** Without streets: from the number of the house, or with the word before, to the word that makes it one. */
function withoutStreets(words: ReturnType<typeof leftOf>[]): string[] {
  const left = words.map((one) => one.left);
  words.forEach(({ word }, at) => {
    if (!streetKinds.has(word) && !streetKinds.has(word.replace(/s$/, ''))) return;
    const from = Math.max(0, at - longestStreet);
    const house = words.slice(from, at).findLastIndex((one) => one.left === figure);
    const before = words[at - 1]?.word;
    if (house >= 0) left.fill(gone, from + house, at + 1);
    else if (before !== undefined && !smallWords.has(before)) left.fill(gone, at - 1, at + 1);
  });
  return left;
}

/** Without what is spelt letter by letter. */
const withoutSpelt = (words: string[]): string[] =>
  words
    .join(' ')
    .replace(/(?<=^| )[a-z](?: [a-z]){2,}(?= |$)/g, gone)
    .split(' ');

/**
 * A text as it may be kept for whoever looks after our sentences: only everyday words and those of our own reviewed sentences stand in
 * it, no name, no figure, no street, no address or handle of any kind. `names`: of those around whoever typed it. Null: too little is
 * left to learn from.
 */
export function redact(text: string, names: readonly string[] = []): string | null {
  const around = new Set(names.flatMap((name) => fold(name.normalize('NFC')).split(/[^\p{L}]+/u)).filter(Boolean));
  const found = piecesOf(text.normalize('NFKC').replaceAll(gone, ' ')).map((one) => leftOf(one, around));
  const words = withoutSpelt(withoutStreets(found));
  const left = words.filter((word, at) => word !== words[at - 1] || (word !== gone && word !== figure));
  if (left.filter((word) => word !== gone && word !== figure).length < fewestWords) return null;
  let kept = '';
  for (const word of left) {
    if (kept.length + word.length + 1 > mostLetters) break;
    kept += kept === '' ? word : ` ${word}`;
  }
  return kept;
}
