import fc from 'fast-check';
import { readDates, readDuration } from '../../bot/understanding/when.ts';
import { today } from './score.ts';

const dates = (text: string): string =>
  readDates(text, today)
    .map(({ date, role }) => `${date} ${role}`)
    .join(', ');

describe('the days a text names, on Wednesday 18 March 2026', () => {
  it.each([
    ['rang jade fri', '2026-03-13 past'],
    ['saw kai wed', '2026-03-18 past'],
    ['ring back fri', '2026-03-20 future'],
    ['see again monday', '2026-03-23 future'],
    ['see again wed', '2026-03-25 future'],
    ['next contact in 3 weeks', '2026-04-08 future'],
    ['next contact 3 weeks', '2026-04-08 future'],
    ['next tues', '2026-03-24 future'],
    ['next friday', '2026-03-27 future'],
    ['this friday', '2026-03-20 future'],
    ['last thursday', '2026-03-12 past'],
    ['12/3', '2026-03-12 past'],
    ['12/03/26', '2026-03-12 past'],
    ['12.3.2026', '2026-03-12 past'],
    ['2026-03-12', '2026-03-12 past'],
    ['on the 12th', '2026-03-12 past'],
    ['20/12', '2025-12-20 past'],
    ['next visit 7/4', '2026-04-07 future'],
    ['next visit 7/1', '2027-01-07 future'],
    ['March 12', '2026-03-12 past'],
    ['2nd of March', '2026-03-02 past'],
    ['4 Sept 2026', '2026-09-04 future'],
    ['tomorrow', '2026-03-19 future'],
    ['day after tomorrow', '2026-03-20 future'],
    ['yday', '2026-03-17 past'],
    ['last night', '2026-03-17 past'],
    ['this morning', '2026-03-18 past'],
    ['2 days ago', '2026-03-16 past'],
    ['a fortnight ago', '2026-03-04 past'],
    ['in 6 weeks', '2026-04-29 future'],
    ['in a fortnight', '2026-04-01 future'],
    ['end of month', '2026-03-31 future'],
    ['end of the week', '2026-03-20 future'],
    ['next week', '2026-03-25 future'],
    ['next month', '2026-04-18 future'],
    ['friday next week', '2026-03-27 future'],
    ['friday last week', '2026-03-13 past'],
    ['monday week', '2026-03-30 future'],
    ['a week on monday', '2026-03-30 future'],
    ['Monday 16 March', '2026-03-16 past'],
    ['mon 16th', '2026-03-16 past'],
    ['wensday', '2026-03-18 past'],
    ['reviewed 4 March, next review 4 Sept', '2026-03-04 past, 2026-09-04 future'],
    ['rang monday, next contact friday', '2026-03-16 past, 2026-03-20 future'],
    ['next review in 6 months', '2026-09-18 future'],
  ])('%s: %s', (text, expected) => {
    expect(dates(text)).toBe(expected);
  });

  it.each([
    'last week',
    'in April',
    'a few weeks',
    'open 24/7',
    '31/6',
    'sat with Kai',
    'level 3',
    'since september 2025',
    'his 18th birthday',
    '3 weeks',
  ])('guesses no day for %s', (text) => {
    expect(dates(text)).toBe('');
  });

  it('goes round the end of a month and a leap day', () => {
    expect(readDates('ring back in a month', '2026-01-31')[0]?.date).toBe('2026-02-28');
    expect(readDates('rang 29/2', '2026-03-18')[0]?.date).toBe('2024-02-29');
    expect(readDates('rang yesterday', '2026-01-01')[0]?.date).toBe('2025-12-31');
  });

  it('keeps what happened in the past and what is planned to come, on any day', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    const words = fc.constantFrom('fri', 'on monday', '12/3', 'the 9th', '31 january', 'sunday');
    fc.assert(
      fc.property(day, words, (on, said) => {
        const [happened] = readDates(`rang jade ${said}`, on);
        const [planned] = readDates(`ring back ${said}`, on);
        expect(happened && happened.date <= on && happened.role === 'past').toBe(true);
        expect(planned && planned.date >= on && planned.role === 'future').toBe(true);
      }),
    );
  });

  it('says where a day stood, as typed', () => {
    const text = 'saw Siân on Frday, see again Mon';
    expect(readDates(text, today).map(({ span }) => text.slice(span.start, span.end))).toEqual(['on Frday', 'Mon']);
  });
});

describe('how long it took', () => {
  it.each([
    ['20m', 20],
    ['45 mins', 45],
    ['30min', 30],
    ['1h', 60],
    ['1hr 15', 75],
    ['1h30', 90],
    ['1 hr 30 mins', 90],
    ['1.5 hours', 90],
    ['half an hour', 30],
    ['an hour and a half', 90],
    ['two and a half hours', 150],
    ['2h', 120],
    ['three quarters of an hour', 45],
    ['quarter of an hour', 15],
    ['a couple of hours', 120],
    ['twenty mins', 20],
    ['an hour', 60],
    ['a 20 minute call', 20],
    ['10-15 mins', 15],
    ['call Kai - 10 mins', 10],
    ['24 hours', 1440],
    ['1 hour 10 feb', 60],
    ['1hr 15 this morning', 75],
  ])('%s is %s minutes', (text, minutes) => {
    expect(readDuration(text)).toMatchObject({ minutes, bad: false });
  });

  it.each(['call Kai -10 mins', '0 mins', '25 hours', '1500 mins', 'minus 5 minutes'])('%s cannot be', (text) => {
    expect(readDuration(text)?.bad).toBe(true);
  });

  it.each([
    'in 3 weeks',
    '2 hours ago',
    'zero hours contract',
    'this am',
    'level 2',
    'working 20 hours a week',
    'room 12',
  ])('%s is no length', (text) => {
    expect(readDuration(text)).toBeUndefined();
  });
});
