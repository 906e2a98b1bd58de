import { make } from '../dom.ts';

/** Numbers that everybody may call, as they are written in messages. A price or a year is none: the whole number only. */
const numbers: Record<string, string> = {
  '999': 'tel:999',
  '111': 'tel:111',
  '116 123': 'tel:116123',
  '85258': 'sms:85258',
};
const link = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/;
const call = /(?<![\d£.,-])(?:999|111|116 123|85258)(?![\d.,]*\d)/;
const either = new RegExp(`${link.source}|${call.source}`, 'g');

/** `text` with its web addresses, and where `calls` the numbers for help, made pressable. Nothing else in it is markup. */
export function linked(text: string, calls: boolean): (Node | string)[] {
  const made: (Node | string)[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(calls ? either : new RegExp(link.source, 'g'))) {
    const outside = found.startsWith('http');
    made.push(text.slice(from, index));
    made.push(
      make(
        'a',
        outside ? { href: found, target: '_blank', rel: 'noopener noreferrer' } : { href: numbers[found] },
        found,
      ),
    );
    from = index + found.length;
  }
  return [...made, text.slice(from)];
}
