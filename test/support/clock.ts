import type { Clock } from '../../bot/clock.ts';

/** Wednesday 18 March 2026, just after ten, as every test has it. */
export const frozenNow = new Date('2026-03-18T10:02:00.000Z');

/** A clock that stands still until told, with ids that count: the same run makes the same rows. */
export function frozenClock(start: Date = frozenNow): Clock & { pass(ms: number): void } {
  let at = start.getTime();
  let made = 0;
  return {
    now: () => new Date(at),
    newId: () => {
      made += 1;
      return `019cfb00-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
    },
    pass: (ms) => {
      at += ms;
    },
  };
}
