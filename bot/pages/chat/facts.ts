import { make, part } from '../dom.ts';
import { request } from './doors.ts';

/** Numbers that stand in the page already, as their digits: "111, then press 2" too. */
const baked = ['999', '1112', '116123', '85258'];
const digits = (text: string) => text.replace(/\D/g, '');

type Number = { name: string; number: string; when?: string };
const isNumber = (one: unknown): one is Number =>
  typeof one === 'object' && one !== null && 'name' in one && 'number' in one && typeof one.number === 'string';

/** Adds what is true of this council only: its own number, and what to know while nobody is there. */
export async function showFacts(root: HTMLElement): Promise<void> {
  const got = await request('GET', '/page.json');
  if (!got.ok) return;
  const { numbers, outOfHours } = got.body;
  const list = part(root, 'numbers');
  for (const one of Array.isArray(numbers) ? numbers.filter(isNumber) : []) {
    if (baked.includes(digits(one.number))) continue;
    const label = make('span', {}, [one.name, one.when].filter(Boolean).join(', '));
    list.append(make('li', {}, make('a', { href: `tel:${digits(one.number)}` }, label, make('b', {}, one.number))));
  }
  const hours = part(root, 'hours');
  hours.textContent = typeof outOfHours === 'string' ? outOfHours : '';
  hours.hidden = !outOfHours;
}
