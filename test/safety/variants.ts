/** Ways in which the same message is typed by somebody else, or in more haste; `swap` makes the slips, from a seed. */
export type Way = { name: string; of(text: string, seed: number): string };

const longWord = (text: string, seed: number) => {
  const places = [...text.matchAll(/[a-z]{6,}/gi)];
  return places[seed % Math.max(places.length, 1)];
};

const inWord = (change: (word: string, at: number) => string) => (text: string, seed: number) => {
  const found = longWord(text, seed);
  if (!found) return text;
  const word = found[0];
  const at = 1 + (seed % (word.length - 2));
  return text.slice(0, found.index) + change(word, at) + text.slice(found.index + word.length);
};

export const ways: readonly Way[] = [
  { name: 'greeting', of: (text, seed) => `${['hi ', 'hey, ', 'hello. ', 'yo ', 'good morning '][seed % 5]}${text}` },
  { name: 'emoji', of: (text, seed) => `${text} ${['😭', '😢😢', '🙏', '💔', '❤️'][seed % 5]}` },
  { name: 'laugh', of: (text) => `${text} lol` },
  { name: 'capitals', of: (text) => text.toUpperCase() },
  { name: 'marks', of: (text, seed) => `${text}${['!!!', '...', '?', ' .', '!?'][seed % 5]}` },
  {
    name: 'sentence after',
    of: (text, seed) =>
      `${text}. ${['what time is my meeting', 'thanks', 'can sam ring me', 'i go to college'][seed % 4]}`,
  },
  {
    name: 'sentence before',
    of: (text, seed) => `${['my flat is ok', 'i went to college today', 'got a question'][seed % 3]}. ${text}`,
  },
  {
    name: 'held letter',
    of: (text, seed) => inWord((word) => word + (word.at(-1) ?? '').repeat(3 + (seed % 3)))(text, seed),
  },
  { name: 'letter missing', of: inWord((word, at) => word.slice(0, at) + word.slice(at + 1)) },
  { name: 'letter doubled', of: inWord((word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at)) },
  {
    name: 'letters swapped',
    of: inWord((word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)),
  },
];
