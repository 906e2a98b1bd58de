import fc from 'fast-check';
import { bankHolidays } from '../../bot/reference/bank-holidays.ts';
import { dayAfter, londonClock, londonInstant, weekdayOf } from '../../bot/reference/london-time.ts';
import {
  addWorkingDays,
  addWorkingHours,
  isWorking,
  isWorkingDay,
  workingHoursBefore,
} from '../../bot/reference/working-time.ts';

const open = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };
const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:30', to: '23:30' };
const at = (day: string, time: string) => londonInstant(day, time);
const shown = (instant: Date) => {
  const { day, time } = londonClock(instant);
  return `${day} ${time}`;
};
// Three weeks around each of the two nights on which the clocks change in 2026, to the minute.
const around = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 2, 15) / 60_000, max: Date.UTC(2026, 3, 10) / 60_000 }),
  fc.integer({ min: Date.UTC(2026, 9, 10) / 60_000, max: Date.UTC(2026, 10, 5) / 60_000 }),
);

describe('the clocks of London', () => {
  it('shows the time that was asked for, on both sides of the clock change', () => {
    expect(at('2026-03-28', '09:00').toISOString()).toBe('2026-03-28T09:00:00.000Z');
    expect(at('2026-03-29', '09:00').toISOString()).toBe('2026-03-29T08:00:00.000Z');
    expect(at('2026-10-24', '09:00').toISOString()).toBe('2026-10-24T08:00:00.000Z');
    expect(at('2026-10-25', '09:00').toISOString()).toBe('2026-10-25T09:00:00.000Z');
  });

  it('takes the hour that never comes later, and the hour that comes twice first', () => {
    expect(shown(at('2026-03-29', '01:30'))).toBe('2026-03-29 02:30');
    expect(at('2026-10-25', '01:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('reads back what it made, whatever the minute', () => {
    fc.assert(
      fc.property(around, (minute) => {
        const { day, time } = londonClock(new Date(minute * 60_000));
        expect(shown(at(day, time))).toBe(`${day} ${time}`);
      }),
    );
  });
});

describe('working time', () => {
  it('is closed on every bank holiday, and each of them is a weekday', () => {
    for (const day of Object.keys(bankHolidays)) {
      expect(isWorking(at(day, '10:00'), open)).toBe(false);
      expect(weekdayOf(day)).toBeLessThan(6);
    }
    expect(isWorking(at('2026-04-07', '10:00'), open)).toBe(true);
  });

  it('closes on the minute', () => {
    expect(isWorking(at('2026-03-18', '16:59'), open)).toBe(true);
    expect(isWorking(at('2026-03-18', '17:00'), open)).toBe(false);
  });

  it('counts hours over a weekend and the night when clocks go forward', () => {
    expect(shown(addWorkingHours(at('2026-03-27', '15:00'), 8, open))).toBe('2026-03-30 15:00');
  });

  it('counts hours over Easter, and back', () => {
    expect(shown(addWorkingHours(at('2026-04-02', '16:00'), 2, open))).toBe('2026-04-07 10:00');
    expect(shown(workingHoursBefore(at('2026-04-07', '10:00'), 2, open))).toBe('2026-04-02 16:00');
  });

  it('counts from the opening when asked at night, and gives the closing time when that is the end', () => {
    expect(shown(addWorkingHours(at('2026-03-18', '22:00'), 8, open))).toBe('2026-03-19 17:00');
    expect(shown(workingHoursBefore(at('2026-03-19', '23:59'), 4, open))).toBe('2026-03-19 13:00');
  });

  it('comes back to where it began, over both clock changes', () => {
    const hours = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(around, hours, fc.constantFrom(open, everyDay), (minute, n, when) => {
        const begin = new Date(minute * 60_000);
        fc.pre(isWorking(begin, when));
        const there = addWorkingHours(begin, n, when);
        expect(workingHoursBefore(there, n, when)).toEqual(begin);
        expect(there.getTime() - begin.getTime()).toBeGreaterThanOrEqual(n * 3_600_000);
      }),
    );
  });

  it('refuses where nobody ever works', () => {
    expect(() => addWorkingHours(at('2026-03-18', '10:00'), 1, { ...open, weekdays: [] })).toThrow(RangeError);
  });

  it('counts working days over a bank holiday, both ways', () => {
    expect(addWorkingDays('2026-04-02', 1)).toBe('2026-04-07');
    expect(addWorkingDays('2026-04-07', -1)).toBe('2026-04-02');
    expect(addWorkingDays('2026-03-18', 20)).toBe('2026-04-17');
    expect(addWorkingDays('2026-04-04', 0)).toBe('2026-04-04');
  });

  it('lands on a working day, so many of them away', () => {
    const someDay = fc.integer({ min: 0, max: 900 }).map((n) => dayAfter('2025-01-02', n));
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (day, n) => {
        const end = addWorkingDays(day, n);
        let counted = 0;
        for (let on = dayAfter(day, 1); on <= end; on = dayAfter(on, 1)) counted += isWorkingDay(on) ? 1 : 0;
        expect([counted, isWorkingDay(end)]).toEqual([n, true]);
      }),
    );
  });
});
