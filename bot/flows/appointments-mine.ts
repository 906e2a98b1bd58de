import type { OwnTime } from './appointments-facts.ts';
import { has, is, type Steps, staffFirst, staffIn, standing, theOne, timesOf, wanted } from './appointments-parts.ts';
import { calendarOf, when, whereCard } from './appointments-where.ts';
import { asks, one, some } from './appointments-words.ts';
import type { Answers, Facts, Option, Outcome, Shown, Spoken, Step } from './flow.ts';

const hourMs = 3_600_000;

const slotOption =
  (key: 'appointments.which.one' | 'appointments.offer.one') =>
  (time: OwnTime): Option => ({ value: time.id, title: { key, values: when(time) } });

/** Something happens to the one that this is about, if it is still there. */
const toIt =
  (make: (time: OwnTime, answers: Answers, facts: Facts) => Outcome) =>
  (answers: Answers, facts: Facts): Outcome[] => {
    const time = theOne(answers, facts);
    return time ? [make(time, answers, facts)] : [];
  };

/** Running late makes sense from three hours before until it is over. */
function mineOptions(answers: Answers, facts: Facts): Option[] {
  const time = theOne(answers, facts);
  const ahead = time ? Date.parse(time.at) - Date.parse(facts.now) : Number.NaN;
  const soon = time?.booked === true && ahead < 3 * hourMs;
  return [
    ...(soon ? [one('mine', 'late')] : []),
    ...some('mine', 'move', 'cancel', 'where', 'more'),
    ...(soon ? [] : [one('mine', 'new')]),
  ];
}

const ofIt =
  (make: (time: OwnTime, answers: Answers, facts: Facts) => Shown[]) =>
  (answers: Answers, facts: Facts): Shown[] => {
    const time = theOne(answers, facts);
    return time ? make(time, answers, facts) : [];
  };

const lateMinutes: Record<string, number> = { ten: 10, twenty: 20, more: 30 };

/** The steps of "my appointments": what was offered, what was missed, and what can be done about a time that is asked for or booked. */
export const mineSteps = {
  offer: {
    kind: 'choose',
    ...asks('offer'),
    gone: 'appointments.offer.gone',
    options: (_, facts) => [
      ...timesOf(facts).offers.slice(0, 5).map(slotOption('appointments.offer.one')),
      one('offer', 'none'),
    ],
    atOnce: ({ offer }, facts) =>
      offer === 'none'
        ? [{ what: 'time_declined', ids: timesOf(facts).offers.map(({ id }) => id) }]
        : [{ what: 'time_taken', id: offer ?? '' }],
    next: [[is('offer', 'none'), 'offerDeclined'], 'offerTaken'],
  },
  offerTaken: {
    kind: 'end',
    ending: 'booked',
    show: ({ offer }, facts) => {
      const time = timesOf(facts).offers.find(({ id }) => id === offer);
      if (!time) return [];
      const said: Shown = { key: 'appointments.offer.booked', values: { ...when(time), who: staffIn(time) } };
      return [
        said,
        whereCard({ ...time, booked: true, seen: false }, facts),
        'appointments.done.late',
        calendarOf(time),
      ];
    },
  },
  offerDeclined: {
    kind: 'end',
    ending: 'declined',
    show: (_, facts) => [
      { key: 'appointments.offer.declined', values: { who: staffIn(timesOf(facts).offers[0] ?? null) } },
      'appointments.missed.again',
    ],
  },
  missed: {
    kind: 'choose',
    why: 'appointments.missed.why',
    ask: (_, facts) => ({
      key: 'appointments.missed.ask',
      values: { at: { date: (timesOf(facts).missed?.at ?? facts.today).slice(0, 10) } },
    }),
    options: [
      one('missed', 'ok'),
      { ...one('missed', 'not_really'), calls: 'person', next: 'missedPerson' },
      ...some('missed', 'forgot', 'could_not_get_there', 'did_not_want'),
    ],
    atOnce: ({ missed }, facts) => {
      const id = timesOf(facts).missed?.id;
      return id && missed ? [{ what: 'missed_said', id, reason: missed }] : [];
    },
    next: 'missedEnd',
  },
  missedPerson: { kind: 'end', ending: 'person', show: ['appointments.missed.end'] },
  missedEnd: {
    kind: 'end',
    ending: 'missed_said',
    show: ({ missed }, facts) => {
      const who = { who: staffIn(timesOf(facts).missed) };
      const first: Record<string, Spoken> = {
        could_not_get_there: { key: 'appointments.missed.endFares', values: who },
        did_not_want: { key: 'appointments.missed.endWant', values: { who: staffFirst(timesOf(facts).missed) } },
      };
      return [first[missed ?? ''] ?? 'appointments.missed.end', 'appointments.missed.again'];
    },
  },
  which: {
    kind: 'choose',
    ...asks('which'),
    options: (_, facts) => [
      ...timesOf(facts).mine.slice(0, 5).map(slotOption('appointments.which.one')),
      one('which', 'new'),
    ],
    next: [[is('which', 'new'), 'begin'], 'mine'],
  },
  mine: {
    kind: 'choose',
    why: 'appointments.mine.why',
    ask: (answers, facts) => {
      const time = theOne(answers, facts);
      const state = { say: time ? standing(time) : 'appointments.state.asked' } as const;
      return { key: 'appointments.mine.ask', values: { ...when(time), who: staffIn(time), state } };
    },
    options: mineOptions,
    next: [
      [is('mine', 'late'), 'lateBy'],
      [is('mine', 'move'), 'times'],
      [is('mine', 'cancel'), 'cancelSure'],
      [is('mine', 'where'), 'where'],
      [is('mine', 'more'), 'more'],
      'begin',
    ],
  },
  lateBy: {
    kind: 'choose',
    ...asks('lateBy'),
    options: some('lateBy', 'ten', 'twenty', 'more'),
    atOnce: toIt(({ id }, { lateBy }) => ({ what: 'late_said', id, minutes: lateMinutes[lateBy ?? ''] ?? 10 })),
    next: 'lateEnd',
  },
  lateEnd: {
    kind: 'end',
    ending: 'late_said',
    show: ofIt((time, { lateBy }) => [
      { key: 'appointments.lateBy.end', values: { who: staffIn(time) } },
      ...(lateBy === 'more' ? (['appointments.lateBy.endMore'] as const) : []),
    ]),
  },
  cancelSure: {
    kind: 'choose',
    why: 'appointments.cancelSure.why',
    ask: (answers, facts) => ({ key: 'appointments.cancelSure.ask', values: when(theOne(answers, facts)) }),
    options: [one('cancelSure', 'yes'), { ...one('cancelSure', 'no'), next: 'kept' }],
    atOnce: (answers, facts) =>
      answers.cancelSure === 'yes'
        ? toIt((time) => ({ what: 'time_cancelled', id: time.id, at: time.at }))(answers, facts)
        : [],
    next: 'cancelled',
  },
  cancelled: {
    kind: 'end',
    ending: 'cancelled',
    show: ofIt((time) => [
      { key: 'appointments.cancelSure.done', values: { who: staffIn(time) } },
      'appointments.cancelSure.again',
    ]),
  },
  kept: { kind: 'end', ending: 'kept', show: ['appointments.cancelSure.kept'] },
  where: {
    kind: 'end',
    ending: 'informed',
    show: ofIt((time, _, facts) => [whereCard(time, facts), 'appointments.done.late']),
  },
  more: {
    kind: 'choose',
    ...asks('more'),
    options: some('more', 'phone', 'remind', 'earlier', 'new'),
    atOnce: (answers, facts) =>
      has('more', 'earlier')(answers)
        ? toIt((time) => ({
            what: 'time_wanted',
            wants: 'earlier',
            wanted: { ...wanted({ ...answers, mine: 'move' }, facts), with: time.duty ? 'duty' : 'adviser' },
            partOfDay: null,
            answerBy: facts.now,
          }))(answers, facts)
        : [],
    next: [
      [is('more', 'phone'), 'phoneEnd'],
      [is('more', 'remind'), 'remind'],
      [is('more', 'earlier'), 'earlierEnd'],
      'begin',
    ],
  },
  phoneEnd: { kind: 'end', ending: 'informed', show: ofIt((time) => [calendarOf(time)]) },
  earlierEnd: { kind: 'end', ending: 'wished', show: ['appointments.more.earlierEnd'] },
  remind: {
    kind: 'choose',
    ...asks('remind'),
    options: some('remind', 'day_before', 'two_hours', 'none'),
    atOnce: toIt(({ id }, { remind }) => ({
      what: 'reminder_chosen',
      id,
      remind: remind === 'two_hours' || remind === 'none' ? remind : 'day_before',
    })),
    next: 'remindEnd',
  },
  remindEnd: {
    kind: 'end',
    ending: 'reminder_chosen',
    show: ({ remind }) => [remind === 'none' ? 'appointments.remind.endNone' : 'appointments.remind.end'],
  },
} satisfies Partial<Record<Steps, Step<Steps>>>;
