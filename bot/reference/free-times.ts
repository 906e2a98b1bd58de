import type { Council } from '../turn.ts';
import { dayAfter, londonClock, londonInstant, weekdayOf } from './london-time.ts';
import { isWorkingDay } from './working-time.ts';

/** From an instant to another, as text with its offset. */
export type Span = { from: string; to: string };

/** When one member of staff can be met: hours by weekday (1 Monday to 7, times in London), time off, and what is taken. */
export type Calendar = {
  staffId: string;
  /** `opened`: whoever picks such a time has it; no tap is needed. */
  hours: readonly { weekday: number; from: string; to: string; opened: boolean }[];
  off: readonly Span[];
  busy: readonly Span[];
};

/** A time that can be picked. */
export type FreeTime = { at: string; until: string; staffId: string; opened: boolean };

type Rules = Council['appointments'];

const minuteMs = 60_000;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The stretches of a day that can be used, in minutes past midnight in London: hours, without what is too early, too late, or the break. */
function stretches(from: string, to: string, rules: Rules): [number, number][] {
  const [begin, end] = [
    Math.max(minutesOf(from), minutesOf(rules.earliest)),
    Math.min(minutesOf(to), minutesOf(rules.latest)),
  ];
  const rest = rules.break;
  if (!rest) return [[begin, end]];
  return [
    [begin, Math.min(end, minutesOf(rest.from))],
    [Math.max(begin, minutesOf(rest.to)), end],
  ];
}

const meets = (from: number, to: number, spans: readonly { from: number; to: number }[]): boolean =>
  spans.some((span) => from < span.to && to > span.from);

const inMs = (spans: readonly Span[], around = 0) =>
  spans.map(({ from, to }) => ({ from: Date.parse(from) - around, to: Date.parse(to) + around }));

/**
 * The times that one member of staff has free, soonest first: in their hours and the council's, not on a bank holiday, not in the
 * break, clear of time off and, with the buffer, of what they have; not sooner than the notice and not later than the horizon; nor
 * when the young person has something else (`taken`). By the clocks of London, also in the weeks when they change.
 */
export function freeTimes(calendar: Calendar, rules: Rules, now: Date, taken: readonly Span[] = []): FreeTime[] {
  const soonest = now.getTime() + rules.noticeHours * 60 * minuteMs;
  const [first, last] = [londonClock(now).day, dayAfter(londonClock(now).day, rules.horizonDays)];
  const [off, busy, own] = [inMs(calendar.off), inMs(calendar.busy, rules.bufferMinutes * minuteMs), inMs(taken)];
  const free: FreeTime[] = [];
  for (let day = first; day <= last; day = dayAfter(day, 1)) {
    const hours = isWorkingDay(day, [1, 2, 3, 4, 5, 6, 7])
      ? calendar.hours.filter(({ weekday }) => weekday === weekdayOf(day))
      : [];
    for (const { from, to, opened } of hours) {
      for (const [begin, end] of stretches(from, to, rules)) {
        for (let start = begin; start + rules.minutes <= end; start += rules.minutes + rules.bufferMinutes) {
          const at = londonInstant(day, timeOf(start)).getTime();
          const until = at + rules.minutes * minuteMs;
          if (at < soonest || meets(at, until, off) || meets(at, until, busy) || meets(at, until, own)) continue;
          const span = { at: new Date(at).toISOString(), until: new Date(until).toISOString() };
          free.push({ ...span, staffId: calendar.staffId, opened });
        }
      }
    }
  }
  return free.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The times of several people as one list: where two are free at once, the one who has the fewer things on. */
export function freeWithAny(calendars: readonly Calendar[], rules: Rules, now: Date, taken: readonly Span[] = []) {
  const byTime = new Map<string, FreeTime>();
  for (const calendar of [...calendars].sort((a, b) => a.busy.length - b.busy.length)) {
    for (const time of freeTimes(calendar, rules, now, taken)) {
      if (!byTime.has(time.at)) byTime.set(time.at, time);
    }
  }
  return [...byTime.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}
