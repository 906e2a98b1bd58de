import { randomUUID } from 'node:crypto';

/** Where time and ids come from; tests hand in a frozen one. */
export type Clock = { now(): Date; newId(): string };

/**
 * A UUID of version 7 (RFC 9562) for an instant: new rows land together at the end of an index. Its chance comes from a random
 * UUID, which Node makes from a pool of random bytes rather than one call of the system each.
 */
export function timeOrderedId(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

export const systemClock: Clock = {
  now: () => new Date(),
  newId: () => timeOrderedId(new Date()),
};

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

let lastDay = { minute: Number.NaN, day: '' };

/** The calendar day in London of an instant, as `2026-03-18`: duties and due dates are counted in these. */
export function dayInLondon(at: Date): string {
  // Asked many times a turn, mostly of the same minute; no day begins within one.
  const minute = Math.floor(at.getTime() / 60_000);
  if (minute !== lastDay.minute) lastDay = { minute, day: londonDay.format(at) };
  return lastDay.day;
}

/** A clock that stands at noon of a day in London, for demonstrations and pictures; ids go on being new. */
export function frozenAt(day: string): Clock {
  const at = new Date(`${day}T12:00:00Z`);
  return { now: () => new Date(at), newId: systemClock.newId };
}
