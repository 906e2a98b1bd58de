import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  endOfMonth,
  startOfWeek,
  weekday,
} from '../../bot/understanding/calendar.ts';

describe('days of the calendar', () => {
  it('agree with the clock of the machine', () => {
    const at = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(at, fc.integer({ min: -4000, max: 4000 }), (date, more) => {
        const day = date.toISOString().slice(0, 10);
        const midnight = Date.parse(`${day}T00:00:00Z`);
        expect(dayNumber(day)).toBe(midnight / 86_400_000);
        expect(weekday(day)).toBe(new Date(midnight).getUTCDay() || 7);
        expect(addDays(day, more)).toBe(new Date(midnight + more * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('stop at the end of a shorter month', () => {
    expect(addMonths('2026-08-31', 1)).toBe('2026-09-30');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15');
    expect(endOfMonth('2024-02-10')).toBe('2024-02-29');
  });

  it('are none where the calendar has none', () => {
    expect(dayOf(2026, 6, 31)).toBeUndefined();
    expect(dayOf(2026, 13, 1)).toBeUndefined();
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
  });

  it('begin their week on Monday', () => {
    expect(startOfWeek('2026-03-22')).toBe('2026-03-16');
    expect(startOfWeek('2026-03-16')).toBe('2026-03-16');
  });
});
