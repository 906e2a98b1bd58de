import fc from 'fast-check';
import { isBankHoliday } from '../../bot/reference/bank-holidays.ts';
import { type Calendar, freeTimes } from '../../bot/reference/free-times.ts';
import { dayAfter, londonClock, londonInstant, weekdayOf } from '../../bot/reference/london-time.ts';
import { riverside } from '../support/council.ts';

const rules = riverside.appointments;
const sam = '57af0000-0001-4000-8000-000000000000';
const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '09:00', to: '17:00', opened: false }));
const calendar = (change: Partial<Calendar> = {}): Calendar => ({
  staffId: sam,
  hours: week,
  off: [],
  busy: [],
  ...change,
});
const span = (day: string, from: string, to: string) => ({
  from: londonInstant(day, from).toISOString(),
  to: londonInstant(day, to).toISOString(),
});
const shown = (at: string) => {
  const { day, time } = londonClock(new Date(at));
  return `${day} ${time}`;
};
const onDay = (day: string, one: Calendar, now = londonInstant(dayAfter(day, -3), '09:00')) =>
  freeTimes(one, rules, now)
    .filter(({ at }) => londonClock(new Date(at)).day === day)
    .map(({ at }) => londonClock(new Date(at)).time);

describe('free times', () => {
  it('keep the hours, the break, and the time between two', () => {
    expect(onDay('2026-03-19', calendar())).toEqual(['09:30', '10:30', '11:30', '13:15', '14:15', '15:15', '16:15']);
  });

  it('are the same by the clock before, on and after both days when the clocks change', () => {
    for (const day of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26']) {
      expect(onDay(day, calendar())).toEqual(onDay('2026-03-19', calendar()));
    }
    const [before, after] = ['2026-03-28', '2026-03-29'].map(
      (day) =>
        freeTimes(calendar(), rules, londonInstant('2026-03-26', '09:00')).find(
          ({ at }) => shown(at) === `${day} 09:30`,
        )?.at,
    );
    expect([before, after]).toEqual(['2026-03-28T09:30:00.000Z', '2026-03-29T08:30:00.000Z']);
  });

  it('are none on a bank holiday and none in time off', () => {
    expect(onDay('2026-04-03', calendar())).toEqual([]);
    expect(onDay('2026-03-19', calendar({ off: [span('2026-03-19', '00:00', '13:00')] }))[0]).toBe('13:15');
  });

  it('are clear of what is there already, with the buffer', () => {
    expect(onDay('2026-03-19', calendar({ busy: [span('2026-03-19', '10:40', '11:20')] }))).toEqual([
      '09:30',
      '13:15',
      '14:15',
      '15:15',
      '16:15',
    ]);
  });

  it('keep every rule, whatever is on and whenever it is asked', () => {
    const minute = fc.oneof(
      fc.integer({ min: Date.UTC(2026, 2, 10) / 60_000, max: Date.UTC(2026, 3, 12) / 60_000 }),
      fc.integer({ min: Date.UTC(2026, 9, 5) / 60_000, max: Date.UTC(2026, 10, 3) / 60_000 }),
    );
    const span = fc
      .tuple(fc.integer({ min: -2_000, max: 40_000 }), fc.integer({ min: 15, max: 600 }))
      .map(([after, minutes]) => ({ after, minutes }));
    fc.assert(
      fc.property(minute, fc.array(span, { maxLength: 12 }), fc.array(span, { maxLength: 3 }), (at, busy, off) => {
        const now = new Date(at * 60_000);
        const spans = (list: typeof busy) =>
          list.map(({ after, minutes }) => ({
            from: new Date(now.getTime() + after * 60_000).toISOString(),
            to: new Date(now.getTime() + (after + minutes) * 60_000).toISOString(),
          }));
        const one = calendar({ busy: spans(busy), off: spans(off) });
        const free = freeTimes(one, rules, now);
        const buffer = rules.bufferMinutes * 60_000;
        for (const [place, { at: from, until }] of free.entries()) {
          const [begins, ends] = [Date.parse(from), Date.parse(until)];
          const { day, time } = londonClock(new Date(from));
          const [hour = 0, minutes = 0] = time.split(':').map(Number);
          expect(ends - begins).toBe(rules.minutes * 60_000);
          expect(begins - now.getTime()).toBeGreaterThanOrEqual(rules.noticeHours * 3_600_000);
          expect(time >= rules.earliest && hour * 60 + minutes + rules.minutes <= 17 * 60).toBe(true);
          expect(isBankHoliday(day) || weekdayOf(day) > 7).toBe(false);
          expect(day <= dayAfter(londonClock(now).day, rules.horizonDays)).toBe(true);
          expect(one.off.some((o) => begins < Date.parse(o.to) && ends > Date.parse(o.from))).toBe(false);
          expect(one.busy.some((b) => begins < Date.parse(b.to) + buffer && ends > Date.parse(b.from) - buffer)).toBe(
            false,
          );
          const next = free[place + 1];
          if (next) expect(Date.parse(next.at)).toBeGreaterThanOrEqual(ends + buffer);
        }
      }),
      { numRuns: 15 },
    );
  });
});
