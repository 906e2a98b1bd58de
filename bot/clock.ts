import { randomBytes } from 'node:crypto';

/** Where time and ids come from; tests hand in a frozen one. */
export type Clock = { now(): Date; newId(): string };

/** A UUID of version 7 (RFC 9562) for an instant: new rows land together at the end of an index. */
export function timeOrderedId(at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const systemClock: Clock = {
  now: () => new Date(),
  newId: () => timeOrderedId(new Date()),
};

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The calendar day in London of an instant, as `2026-03-18`: duties and due dates are counted in these. */
export function dayInLondon(at: Date): string {
  return londonDay.format(at);
}

/** A clock that stands at noon of a day in London, for demonstrations and pictures; ids go on being new. */
export function frozenAt(day: string): Clock {
  const at = new Date(`${day}T12:00:00Z`);
  return { now: () => new Date(at), newId: systemClock.newId };
}
