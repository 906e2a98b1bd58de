import { isBankHoliday } from './bank-holidays.ts';
import { dayAfter, londonClock, londonInstant, weekdayOf } from './london-time.ts';

/** When somebody is at work: weekdays 1 (Monday) to 7, times of day in London as `09:00`. */
export type Open = { weekdays: readonly number[]; from: string; to: string };

// Longer than any closed spell: a council that never opens must end in an error, not in a loop.
const furthest = 400;

/** Whether a day in London is worked: one of the weekdays, and no bank holiday. */
export const isWorkingDay = (day: string, weekdays: readonly number[] = [1, 2, 3, 4, 5]): boolean =>
  weekdays.includes(weekdayOf(day)) && !isBankHoliday(day);

/** Whether an instant is in working time. The closing time itself is not. */
export function isWorking(at: Date, open: Open): boolean {
  const { day, time } = londonClock(at);
  return isWorkingDay(day, open.weekdays) && time >= open.from && time < open.to;
}

type Window = { from: number; to: number };

function windowOf(day: string, open: Open): Window | null {
  if (!isWorkingDay(day, open.weekdays)) return null;
  return { from: londonInstant(day, open.from).getTime(), to: londonInstant(day, open.to).getTime() };
}

function walk(at: Date, hours: number, open: Open, way: 1 | -1): Date {
  let left = hours * 3_600_000;
  let day = londonClock(at).day;
  for (let days = 0; days < furthest; days += 1, day = dayAfter(day, way)) {
    const window = windowOf(day, open);
    if (!window) continue;
    const from = way === 1 ? Math.max(window.from, at.getTime()) : window.from;
    const to = way === 1 ? window.to : Math.min(window.to, at.getTime());
    if (to <= from) continue;
    if (to - from >= left) return new Date(way === 1 ? from + left : to - left);
    left -= to - from;
  }
  throw new RangeError('No working time within a year.');
}

/** The instant so many working hours after another; closed time and bank holidays count for nothing. Throws where nobody ever works. */
export const addWorkingHours = (at: Date, hours: number, open: Open): Date => walk(at, hours, open, 1);

/** The instant so many working hours before another. */
export const workingHoursBefore = (at: Date, hours: number, open: Open): Date => walk(at, hours, open, -1);

/** The day so many working days (Monday to Friday, no bank holiday) after a day, or before it where `n` is negative. */
export function addWorkingDays(day: string, n: number): string {
  let on = day;
  for (let left = Math.abs(n); left > 0; ) {
    on = dayAfter(on, n < 0 ? -1 : 1);
    if (isWorkingDay(on)) left -= 1;
  }
  return on;
}
