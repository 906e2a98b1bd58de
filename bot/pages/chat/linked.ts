import { make } from '../dom.ts';

/** Numbers that everybody may call, as they are written in messages. A price or a year is none: the whole number only. */
const numbers: Record<string, string> = {
  '999': 'tel:999',
  '111': 'tel:111',
  '116 123': 'tel:116123',
  '116 000': 'tel:116000',
  '85258': 'sms:85258',
};
const link = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/;
// A council's own number, as one writes it: 01632 960 100, 0300 123 4567.
const councils = /0\d{2,4} ?\d{3,4} ?\d{3,4}/;
const call = /999|111|116 123|116 000|85258/;
const either = new RegExp(`${link.source}|${councils.source}|${call.source}`, 'g');

type Found = { found: string; at: number };

/** The links and numbers of `text`. No look-behind: phones of a few years ago do not know it, and would run nothing at all. */
function find(text: string): Found[] {
  return [...text.matchAll(either)]
    .map(({ 0: found, index }) => ({ found, at: index }))
    .filter(({ found, at }) => {
      if (found.startsWith('http')) return true;
      const around = `${text[at - 1] ?? ' '}x${text.slice(at + found.length, at + found.length + 2)}`;
      return !/^[\d£.,-]x|x[.,]?\d/.test(around);
    });
}

/**
 * `text` with its web addresses made pressable, and with the numbers for help in it where it is `urgent` or names several:
 * then they are meant to be called. Nothing else in it is markup.
 */
export function linked(text: string, urgent: boolean): (Node | string)[] {
  const all = find(text);
  const isNumber = ({ found }: Found) => !found.startsWith('http');
  const calls = urgent || all.filter(({ found }) => found in numbers).length > 1;
  const made: (Node | string)[] = [];
  let from = 0;
  for (const one of calls ? all : all.filter((one) => !isNumber(one))) {
    const { found, at } = one;
    made.push(text.slice(from, at));
    const outside = { href: found, target: '_blank', rel: 'noopener noreferrer' };
    const number = numbers[found] ?? `tel:${found.replace(/ /g, '')}`;
    made.push(make('a', isNumber(one) ? { href: number } : outside, found));
    from = at + found.length;
  }
  return [...made, text.slice(from)];
}
