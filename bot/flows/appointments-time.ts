import type { FreeTime } from '../reference/free-times.ts';
import { londonClock } from '../reference/london-time.ts';
import { timesOf, whoIn, withWhom } from './appointments-parts.ts';
import { one } from './appointments-words.ts';
import type { Answers, Facts, Option, Spoken } from './flow.ts';

const aPage = 3;
const lastPage = 2;
const isTime = (answer: string | undefined): answer is string => /^\d{4}-\d{2}-\d{2}T/.test(answer ?? '');

/** The times with whom they want to see, soonest first. */
export const freeFor = (answers: Answers, facts: Facts): readonly FreeTime[] =>
  timesOf(facts).free[withWhom(answers, facts)];

export const noneFree = (answers: Answers, facts: Facts): boolean => freeFor(answers, facts).length === 0;

/** The time that was picked, wherever it was offered; null while none is. */
export function chosen(answers: Answers, facts: Facts): FreeTime | null {
  const said = [answers.timeOn, answers.timeLast, answers.timeLater, answers.time].find(isTime);
  return freeFor(answers, facts).find(({ at }) => at === said) ?? null;
}

const option = ({ at }: FreeTime): Option => ({
  value: at,
  title: { key: 'appointments.time.slot', values: { at: { at } } },
});

/** What fits on a screen. A time that is held for them stays on it, whatever has come free or gone before it meanwhile. */
function shown(times: readonly FreeTime[], most: number, answers: Answers, facts: Facts): FreeTime[] {
  const page = times.slice(0, most);
  const { held } = timesOf(facts);
  const own = held && freeFor(answers, facts).find(({ at, staffId }) => at === held.at && staffId === held.staffId);
  return own && !page.includes(own) ? [...page.slice(0, most - 1), own] : page;
}

/** Three times, and the ways on: later, another day, none fits. */
export const timePage =
  (page: number) =>
  (answers: Answers, facts: Facts): Option[] => {
    const free = freeFor(answers, facts);
    const times = shown(free.slice(page * aPage), aPage, answers, facts);
    const later = page < lastPage && free.length > (page + 1) * aPage;
    return [...times.map(option), ...(later ? [one('time', 'later')] : []), one('time', 'other'), one('time', 'none')];
  };

export const timeAsk = (answers: Answers, facts: Facts): Spoken => ({
  key: 'appointments.time.ask',
  values: { who: whoIn(answers, facts), minutes: facts.council.appointments.minutes },
});

const dayOf = ({ at }: FreeTime): string => londonClock(new Date(at)).day;
const timeOf = ({ at }: FreeTime): string => londonClock(new Date(at)).time;
const parts: Record<string, (time: string) => boolean> = {
  morning: (time) => time < '12:00',
  afternoon: (time) => time >= '15:00',
};

const dayOption = (day: string): Option => ({
  value: day,
  title: { key: 'appointments.time.day', values: { day: { date: day } } },
});

const daysOf = (answers: Answers, facts: Facts): string[] => [...new Set(freeFor(answers, facts).map(dayOf))];

/** A part of the day, or one of the next days. */
export function dayOptions(answers: Answers, facts: Facts): Option[] {
  const free = freeFor(answers, facts);
  const days = daysOf(answers, facts);
  return [
    ...(['morning', 'afternoon'] as const)
      .filter((part) => free.some((time) => parts[part]?.(timeOf(time))))
      .map((part): Option => ({ value: part, title: `appointments.time.${part}` })),
    ...days.slice(1, 4).map(dayOption),
    ...(days.length > 4 ? [{ value: 'moreDays', title: 'appointments.time.moreDays' } as const] : []),
    ...(free.length === 0 ? [one('time', 'none')] : []),
  ];
}

export function moreDayOptions(answers: Answers, facts: Facts): Option[] {
  const days = daysOf(answers, facts).slice(4, 10).map(dayOption);
  return days.length > 0 ? days : [one('time', 'none')];
}

/** The times of the day, or the part of a day, that they picked. */
export function timesThen(answers: Answers, facts: Facts): Option[] {
  const wants = answers.moreDays ?? answers.otherDay ?? '';
  const fits = (time: FreeTime) => parts[wants]?.(timeOf(time)) ?? dayOf(time) === wants;
  const times = shown(freeFor(answers, facts).filter(fits), 5, answers, facts);
  return [...times.map(option), one('time', 'none')];
}
