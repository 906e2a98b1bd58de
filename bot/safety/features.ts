import type { Held } from './rules.ts';
import type { Word } from './words.ts';

const noun = (word: Word) =>
  word.lists[0] && !['night', 'high', 'bed', 'end'].includes(word.lists[0]) ? `{${word.lists[0]}}` : word.base;

/**
 * What the second opinion looks at, each with the word it begins at: words, pairs of words, pairs of the lists they are in, and
 * which rules hold (`!`).
 */
export function features(words: readonly Word[], held: readonly Held[]): { name: string; at: number }[] {
  const found: { name: string; at: number }[] = [];
  const nouns = words.map(noun);
  const add = (name: string, at: number) => found.push({ name, at });
  for (let at = 0; at < words.length; at += 1) {
    const one = words[at];
    if (!one || one.base === '|') continue;
    add(one.base, at);
    for (const list of one.lists) add(`{${list}}`, at);
    for (let far = 1; far <= 3; far += 1) {
      const two = words[at + far];
      if (!two || two.base === '|') break;
      const by = far === 1 ? ' ' : ' .. ';
      if (far <= 2) add(`${one.base}${by}${two.base}`, at);
      const lists = `${nouns[at]}${by}${nouns[at + far]}`;
      if (lists !== `${one.base}${by}${two.base}`) add(lists, at);
    }
    const [two, three] = [words[at + 1], words[at + 2]];
    if (two && three && two.base !== '|' && three.base !== '|')
      add(`${nouns[at]} ${nouns[at + 1]} ${nouns[at + 2]}`, at);
  }
  for (const { rule, from, written } of held) {
    add(`!${written}`, from);
    add(`!${rule.id}`, from);
    add(`!${rule.kind}`, from);
  }
  return found;
}
