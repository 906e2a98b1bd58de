import { base } from './mend.ts';
import { fillers, wordLists } from './phrases/en/words.ts';
import { plain } from './plain.ts';

/** One word of a message that carries meaning: as read, its base form, the lists that it is in, where it stands (0 to 1; token). */
export type Word = { said: string; base: string; lists: readonly string[]; at: number; place: number };

const listsOf = new Map<string, string[]>();
for (const [name, words] of wordLists)
  for (const word of words) listsOf.set(word, [...(listsOf.get(word) ?? []), name]);
const none: readonly string[] = [];

const joined: readonly (readonly [string, string, string])[] = [
  ['no', 'one', 'nobody'],
  ['no', 'where', 'nowhere'],
  ['any', 'more', 'anymore'],
  ['no', 'more', 'anymore'],
  ['can', 'not', 'cannot'],
  ['my', 'self', 'myself'],
  ['him', 'self', 'himself'],
  ['her', 'self', 'herself'],
  ['food', 'bank', 'foodbank'],
  ['car', 'park', 'carpark'],
  ['hot', 'water', 'hotwater'],
  ['step', 'dad', 'stepdad'],
  ['step', 'mum', 'stepmum'],
  ['key', 'worker', 'keyworker'],
  ['to', 'many', 'too'],
  ['to', 'much', 'too'],
  ['boy', 'friend', 'boyfriend'],
  ['girl', 'friend', 'girlfriend'],
  ['top', 'up', 'topup'],
  ['in', 'side', 'inside'],
  ['out', 'side', 'outside'],
  ['door', 'way', 'doorway'],
  ['self', 'harm', 'selfharm'],
  ['self', 'harming', 'selfharm'],
  ['self', 'harmed', 'selfharm'],
  ['self', 'harms', 'selfharm'],
  ['self', 'injure', 'selfharm'],
  ['self', 'injury', 'selfharm'],
  ['self', 'injuring', 'selfharm'],
  ['over', 'dose', 'overdose'],
  ['over', 'dosed', 'overdose'],
  ['house', 'mate', 'housemate'],
  ['flat', 'mate', 'flatmate'],
  ['bed', 'room', 'bedroom'],
  ['bath', 'room', 'bathroom'],
  ['some', 'where', 'somewhere'],
  ['some', 'one', 'someone'],
  ['home', 'less', 'homeless'],
  ['petrol', 'bomb', 'petrolbomb'],
];
const joins = new Map(joined.map(([one, two, both]) => [`${one} ${two}`, both]));

/** The words of a text without what carries no meaning, so that "she is not breathing" and "she no breath" come out alike. */
export const wordsOf = (text: string): Word[] => wordsIn(plain(text));

/** The same of a text that is plain already. */
export function wordsIn(raw: readonly string[]): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const place = at;
    let said = raw[at] ?? '';
    const next = raw[at + 1];
    const both = next === undefined ? undefined : joins.get(`${said} ${next}`);
    if (both) {
      said = both;
      at += 1;
    } else if (
      /^(do|does|did|have|has|had|there)$/.test(said) &&
      (next === 'not' || (said === 'there' && /^(is|are|was)$/.test(next ?? '')))
    ) {
      continue;
    }
    if (fillers.has(said)) continue;
    const root = base(said);
    const lists = listsOf.get(said) ?? listsOf.get(root) ?? none;
    words.push({ said, base: root, lists, at: place / raw.length, place });
  }
  return words;
}
