import { Chrono, configuration } from 'chrono-node/en';
import { type Day, dayOf, partsOf } from '../calendar.ts';
import { matches } from '../matches.ts';

/**
 * A day as words say it, before anyone knows whether it happened or is to come: the latest such day up to today, and the next one.
 * `says` is set where the words themselves leave no choice (yesterday, in two weeks). `amount` is a bare "3 weeks", a day only
 * after a word of planning.
 */
export type DayShape = {
  start: number;
  end: number;
  past?: Day;
  future?: Day;
  says?: 'past' | 'future';
  amount?: true;
  weekday?: true;
};

export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const relevant = new Set([
  'SlashDateFormatParser',
  'ENMonthNameLittleEndianParser',
  'ENYearMonthDayParser',
  'ISOFormatParser',
]);
const british = configuration.createConfiguration(true, true);
/** Chrono reads how a date is written; which year it means is decided here. It is never asked what day it is today. */
const writtenDates = new Chrono({
  parsers: british.parsers.filter((parser) => relevant.has(parser.constructor.name)),
  refiners: british.refiners.filter((refiner) => refiner.constructor.name === 'OverlapRemovalRefiner').slice(0, 1),
});

/** Latest such day of the year up to today, and the next one from today. */
export function daysOfYear(today: Day, month: number, date: number): Pick<DayShape, 'past' | 'future'> {
  const { year } = partsOf(today);
  const near = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((more) => dayOf(year + more, month, date))
    .filter((day) => day !== undefined);
  return { past: near.filter((day) => day <= today).at(-1), future: near.find((day) => day >= today) };
}

export const exactly = (day: Day, today: Day): Pick<DayShape, 'past' | 'future' | 'says'> =>
  day > today
    ? { future: day, says: 'future' }
    : { past: day, says: 'past', ...(day === today ? { future: day } : {}) };

const monthFirst = new RegExp(
  `\\b${monthName} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: (20\\d\\d))?\\b(?! ?(?:mins?|minutes|m\\b|h\\b|hours?|hrs?))`,
  'g',
);

/** Days that are written as dates: 12/3, 12 March, March 12th, 2026-03-12. */
export function written(plain: string, today: Day): DayShape[] {
  const shapes: DayShape[] = [];
  for (const result of writtenDates.parse(plain)) {
    const [day, month, year] = (['day', 'month', 'year'] as const).map((part) =>
      result.start.isCertain(part) ? result.start.get(part) : null,
    );
    if (!day || !month || /^24\/7/.test(result.text)) continue;
    const end = result.index + result.text.length;
    if (/^\s*(?:mins?\b|minutes?\b|h(?:ou)?rs?\b|of an hour)/.test(plain.slice(end))) continue;
    const days = year ? exactly(dayOf(year, month, day) ?? '', today) : daysOfYear(today, month, day);
    if (days.past || days.future) shapes.push({ start: result.index, end, ...days });
  }
  for (const match of matches(plain, monthFirst)) {
    const month = months.indexOf((match[1] ?? '').slice(0, 3)) + 1;
    const days = match[3]
      ? exactly(dayOf(Number(match[3]), month, Number(match[2])) ?? '', today)
      : daysOfYear(today, month, Number(match[2]));
    if (days.past || days.future) shapes.push({ start: match.index, end: match.index + match[0].length, ...days });
  }
  return shapes;
}
