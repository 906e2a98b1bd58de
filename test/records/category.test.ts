import { type Category, computeCategory, type InCare } from '../../bot/records/category.ts';

// Born on 18 March 2008: 14 on 18 March 2022, 16 on 18 March 2024, 18 on 18 March 2026, 25 on 18 March 2033.
const dateOfBirth = '2008-03-18';
const stay = (beganOn: string, endedOn?: string): InCare => ({ beganOn, endedOn, shortBreak: false });
const shortBreak = (beganOn: string, endedOn: string): InCare => ({ beganOn, endedOn, shortBreak: true });

type Case = [what: string, on: string, lookedAfter: InCare[], expected: Category, returnedHomeOn?: string];

const cases: Case[] = [
  ['is nothing on the last day of being 15', '2024-03-17', [stay('2010-01-01')], 'none'],
  ['is eligible from the 16th birthday, when long in care', '2024-03-18', [stay('2010-01-01')], 'eligible'],
  ['is eligible on the last day of being 17', '2026-03-17', [stay('2010-01-01')], 'eligible'],
  [
    'is former relevant from the 18th birthday, though nobody closed the time in care',
    '2026-03-18',
    [stay('2010-01-01')],
    'former_relevant',
  ],
  [
    'is former relevant when care ended on the 18th birthday',
    '2026-03-18',
    [stay('2010-01-01', '2026-03-18')],
    'former_relevant',
  ],
  [
    'is former relevant on the last day of being 24',
    '2033-03-17',
    [stay('2010-01-01', '2026-03-18')],
    'former_relevant',
  ],
  ['is nothing from the 25th birthday', '2033-03-18', [stay('2010-01-01', '2026-03-18')], 'none'],

  ['is not eligible after 90 days in care', '2024-06-30', [stay('2024-04-01')], 'none'],
  ['is eligible after 91 days in care', '2024-07-01', [stay('2024-04-01')], 'eligible'],
  ['counts several stays together', '2025-02-01', [stay('2023-01-01', '2023-03-02'), stay('2025-01-01')], 'eligible'],
  ['wants one day more of several stays', '2025-01-31', [stay('2023-01-01', '2023-03-02'), stay('2025-01-01')], 'none'],
  ['counts a day in two records once', '2024-06-30', [stay('2024-04-01'), stay('2024-04-01')], 'none'],
  ['does not count days before 14', '2024-03-31', [stay('2021-01-01', '2022-03-18'), stay('2024-01-01')], 'none'],
  [
    'counts from the 14th birthday, in a stay that began before',
    '2024-03-19',
    [stay('2021-01-01', '2022-06-16'), stay('2024-03-18')],
    'eligible',
  ],
  ['does not count a stay that lies ahead', '2024-07-01', [stay('2024-08-01')], 'none'],

  ['is relevant from the day of leaving care at 17', '2025-06-01', [stay('2020-01-01', '2025-06-01')], 'relevant'],
  ['is relevant on the last day of being 17', '2026-03-17', [stay('2020-01-01', '2025-06-01')], 'relevant'],
  [
    'is former relevant from 18, having been relevant',
    '2026-03-18',
    [stay('2020-01-01', '2025-06-01')],
    'former_relevant',
  ],
  [
    'is relevant when care ended the day after the 16th birthday',
    '2024-04-01',
    [stay('2020-01-01', '2024-03-19')],
    'relevant',
  ],
  [
    'is qualifying when care ended on the 16th birthday',
    '2024-04-01',
    [stay('2020-01-01', '2024-03-18')],
    'qualifying',
  ],
  [
    'is nothing when care ended the day before the 16th birthday',
    '2024-04-01',
    [stay('2020-01-01', '2024-03-17')],
    'none',
  ],
  [
    'is eligible again on coming back into care',
    '2025-08-01',
    [stay('2020-01-01', '2025-06-01'), stay('2025-08-01')],
    'eligible',
  ],

  ['is qualifying after 90 days that ended after 16', '2024-07-01', [stay('2024-04-01', '2024-06-30')], 'qualifying'],
  ['is relevant after 91 days that ended after 16', '2024-07-01', [stay('2024-04-01', '2024-07-01')], 'relevant'],
  ['is qualifying after 18 as well', '2026-03-18', [stay('2024-04-01', '2024-06-30')], 'qualifying'],
  ['is qualifying at 18 when 13 weeks were not reached by then', '2026-03-18', [stay('2026-02-01')], 'qualifying'],
  ['is qualifying on the last day of being 24', '2033-03-17', [stay('2024-04-01', '2024-06-30')], 'qualifying'],
  ['stops being qualifying at 25', '2033-03-18', [stay('2024-04-01', '2024-06-30')], 'none'],

  ['is nothing after short breaks alone', '2024-07-01', [shortBreak('2024-01-01', '2024-07-01')], 'none'],
  [
    'does not add short breaks to a stay',
    '2024-06-30',
    [shortBreak('2023-01-01', '2023-02-01'), stay('2024-04-01')],
    'none',
  ],
  ['is nothing when never in care', '2024-07-01', [], 'none'],

  [
    'is still relevant one day short of six months at home',
    '2025-11-30',
    [stay('2020-01-01', '2025-06-01')],
    'relevant',
    '2025-06-01',
  ],
  [
    'is qualifying after six months at home',
    '2025-12-01',
    [stay('2020-01-01', '2025-06-01')],
    'qualifying',
    '2025-06-01',
  ],
  ['stays qualifying after 18', '2026-03-18', [stay('2020-01-01', '2025-06-01')], 'qualifying', '2025-06-01'],
  [
    'is former relevant when the six months at home end after 18',
    '2026-09-18',
    [stay('2020-01-01', '2025-06-01')],
    'former_relevant',
    '2025-10-01',
  ],
  [
    'is relevant again when living at home broke down',
    '2025-12-01',
    [stay('2020-01-01', '2025-06-01')],
    'relevant',
    undefined,
  ],
  [
    'forgets a return home that ended in care again',
    '2025-12-01',
    [stay('2020-01-01', '2024-05-01'), stay('2024-12-01', '2025-11-01')],
    'relevant',
    '2024-05-01',
  ],
  [
    'counts six months from the end of August to the end of February',
    '2026-02-28',
    [stay('2020-01-01', '2025-08-31')],
    'qualifying',
    '2025-08-31',
  ],
];

describe('the statutory category', () => {
  for (const [what, on, lookedAfter, expected, returnedHomeOn] of cases) {
    it(what, () => {
      expect(computeCategory({ dateOfBirth, lookedAfter, on, returnedHomeOn }).category).toBe(expected);
    });
  }

  it('turns 16 on 1 March when born on 29 February', () => {
    const life = { dateOfBirth: '2008-02-29', lookedAfter: [stay('2015-01-01')] };
    expect(computeCategory({ ...life, on: '2024-02-28' }).category).toBe('none');
    expect(computeCategory({ ...life, on: '2024-02-29' }).category).toBe('eligible');
    const next = { dateOfBirth: '2008-02-29', lookedAfter: [stay('2015-01-01')] };
    expect(computeCategory({ ...next, on: '2026-02-28' }).category).toBe('eligible');
    expect(computeCategory({ ...next, on: '2026-03-01' }).category).toBe('former_relevant');
  });

  it('says what it rests on', () => {
    expect(
      computeCategory({ dateOfBirth, lookedAfter: [stay('2024-04-01', '2024-07-01')], on: '2026-03-18' }).basis,
    ).toEqual({ daysInCareSince14: 91, inCare: false, inCareAfter16: true, leftCareOn: '2024-07-01' });
    expect(
      computeCategory({
        dateOfBirth,
        lookedAfter: [stay('2020-01-01')],
        on: '2024-03-18',
        returnedHomeOn: '2019-01-01',
      }).basis,
    ).toEqual({ daysInCareSince14: 731, inCare: true, inCareAfter16: true });
  });
});
