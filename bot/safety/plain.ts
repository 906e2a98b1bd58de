import { notMisspelt, oftenMisspelt, textSpeak } from './phrases/en/text-speak.ts';

// A message is refused long before this; whatever comes, the net must stay fast.
const longest = 20_000;

const signs: Readonly<Record<string, string>> = {
  '🔪': ' knife ',
  '🔫': ' gun ',
  '💊': ' tablets ',
  '🩸': ' blood ',
  '⚰': ' dead ',
};
const figures: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** A word by its sound, so that one spelt as it is heard is still found: vowels alike, doubled letters single. */
const sound = (word: string) =>
  word
    .replace(/ph/g, 'f')
    .replace(/[ck]/g, 's')
    .replace(/z/g, 's')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1');

const bySound = new Map(oftenMisspelt.map((word) => [sound(word), word as string]));
const known = new Set<string>(oftenMisspelt);

/** Whether `typed` is `word` with one letter missing, one too many, or two neighbours swapped. */
function oneSlip(typed: string, word: string): boolean {
  if (typed[0] !== word[0] || Math.abs(typed.length - word.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const rest = typed.slice(at);
  const meant = word.slice(at);
  return (
    rest.slice(1) === meant ||
    rest === meant.slice(1) ||
    (rest[0] === meant[1] && rest[1] === meant[0] && rest.slice(2) === meant.slice(2))
  );
}

const wild = (typed: string, word: string) =>
  typed.length === word.length && [...typed].every((letter, at) => letter === '*' || letter === word[at]);

/** What a token stands for. */
function meant(token: string): string {
  const spoken = textSpeak[token];
  if (spoken !== undefined) return spoken;
  let word = /^[a-z]|[a-z].*[a-z]/.test(token) ? token.replace(/[01345@$]/g, (sign) => figures[sign] ?? sign) : token;
  if (textSpeak[word] !== undefined) return textSpeak[word] ?? word;
  // Letters held down: "dieeee", "helpppp". A doubled one that belongs there is found again by sound below.
  if (/(.)\1\1/.test(word)) word = word.replace(/(.)\1{2,}/g, word.endsWith('lll') ? '$1$1' : '$1');
  if (word.length < 5 || known.has(word) || notMisspelt.has(word))
    return word.replace(/^k[*]ll/, 'kill').replace(/^d[*]e$/, 'die');
  if (word.includes('*')) return oftenMisspelt.find((one) => wild(word, one)) ?? word;
  const heard = bySound.get(sound(word));
  if (heard && heard[0] === word[0] && Math.abs(heard.length - word.length) <= 2) return heard;
  return oftenMisspelt.find((one) => oneSlip(word, one)) ?? word;
}

/**
 * A message as plain English words with one space between, for the rules to be matched on: small letters, no marks, text-speak
 * written out, spread letters joined, slips mended where the word matters. Never shown to anybody.
 */
export function plain(text: string): string {
  const bare = text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cc}]/gu, (sign) => (sign === '\n' || sign === '\t' || sign === '\r' ? ' ' : ''))
    .toLowerCase()
    .replace(/\bsa'?d\b(?= by)|\bsa'd\b/g, 'sexually assaulted')
    .replace(/\bod'?d\b/g, 'overdosed')
    .replace(/['’‘`´]/g, '')
    .replace(/🔪|🔫|💊|🩸|⚰/gu, (sign) => signs[sign] ?? ' ')
    .replace(/[😂🤣]/gu, ' haha ')
    .replace(/(?<=[a-z])[!](?=[a-z])/g, 'i')
    .replace(/[^\p{L}\p{N}@$* ]+/gu, ' ')
    .replace(/(?<![^ ])(?:\p{L} ){2,}\p{L}(?![^ ])/gu, (spread) => spread.replaceAll(' ', ''));
  return bare
    .split(/ +/)
    .filter((token) => token !== '')
    .map(meant)
    .join(' ')
    .replaceAll('can not', 'cannot')
    .replaceAll('any more', 'anymore')
    .replace(/\bto (many|much)\b/g, 'too $1')
    .replaceAll('no where', 'nowhere')
    .replaceAll('no one', 'nobody')
    .replaceAll('my self', 'myself')
    .replaceAll('do not wanna', 'do not want to');
}
