import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  easterOf,
  endOfMonth,
  partsOf,
  startOfMonth,
  startOfWeek,
  weekday as weekdayOf,
} from '../calendar.ts';
import { matches } from '../matches.ts';
import { numberOf, numberPattern } from './numbers.ts';
import { type DayShape, daysOfYear, exactly, monthName, months, written } from './written.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const dayName =
  "(mon(?:day)?|tues?(?:day)?|wed(?:nesday|s)?|thu(?:rsday|rs?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?:'s)?";

type Rule = {
  pattern: RegExp;
  day: (groups: readonly (string | undefined)[], today: Day) => Omit<DayShape, 'start' | 'end'> | undefined;
};

const future = (day: Day): Omit<DayShape, 'start' | 'end'> => ({ future: day, says: 'future' });
const past = (day: Day): Omit<DayShape, 'start' | 'end'> => ({ past: day, says: 'past' });
const numberOfDay = (name: string | undefined): number => weekdays.indexOf((name ?? '').slice(0, 3)) + 1;
const nextOne = (today: Day, name: string | undefined): Day =>
  addDays(today, ((numberOfDay(name) - weekdayOf(today) + 6) % 7) + 1);
const lastOne = (today: Day, name: string | undefined, orToday: boolean): Day =>
  addDays(today, -((weekdayOf(today) - numberOfDay(name) + 7) % 7 || (orToday ? 0 : 7)));
const inWeek = (today: Day, weeks: number, name: string | undefined): Day =>
  addDays(startOfWeek(today), weeks * 7 + numberOfDay(name) - 1);

function later(today: Day, count: number, unit: string): Day {
  if (unit.startsWith('day')) return addDays(today, count);
  if (unit.startsWith('fortnight')) return addDays(today, count * 14);
  if (unit.startsWith('week')) return addDays(today, Math.round(count * 7));
  if (unit.startsWith('month')) return addMonths(today, Math.round(count));
  return addMonths(today, Math.round(count * 12));
}

const amountOf = `(${numberPattern})[- ]?(days?|weeks?|fortnights?|months?|years?)`;

/** In order: an earlier rule keeps its words from a later one. */
const rules: readonly Rule[] = [
  { pattern: /\bday before yesterday\b/, day: (_, today) => past(addDays(today, -2)) },
  { pattern: /\b(?:the )?day after tomorrow\b/, day: (_, today) => future(addDays(today, 2)) },
  {
    pattern: /\b(?:yesterday|last night)(?: (?:morning|afternoon|evening|am|pm))?\b/,
    day: (_, today) => past(addDays(today, -1)),
  },
  {
    pattern: /\btomorrow(?: (?:morning|afternoon|evening|am|pm))?\b|\b(?:in the morning|first thing tomorrow)\b/,
    day: (_, today) => future(addDays(today, 1)),
  },
  {
    pattern: /\b(?:earlier )?(?:today|this (?:morning|afternoon|evening|am|pm)|tonight|just now|earlier on)\b(?:'s)?/,
    day: (_, today) => ({ past: today, future: today }),
  },
  {
    pattern: new RegExp(
      `\\b(?<!(?:last|next|this) )(?:a )?week (?:on |from )?(?:next )?${dayName}\\b|\\b${dayName} week\\b`,
    ),
    day: ([a, b], today) => future(addDays(nextOne(today, a ?? b), 7)),
  },
  {
    pattern: new RegExp(`\\b(?:two weeks|2 weeks|fortnight|a fortnight) (?:on |from )${dayName}\\b`),
    day: ([a], today) => future(addDays(nextOne(today, a), 14)),
  },
  {
    pattern: new RegExp(`\\bnext week (?:on )?${dayName}\\b|\\b${dayName},? (?:of )?next week\\b`),
    day: ([a, b], today) => future(inWeek(today, 1, a ?? b)),
  },
  {
    pattern: new RegExp(`\\blast week (?:on )?${dayName}\\b|\\b${dayName},? (?:of )?last week\\b`),
    day: ([a, b], today) => past(inWeek(today, -1, a ?? b)),
  },
  {
    pattern: /\b(good friday|easter sunday|easter monday)\b/,
    day: ([name], today) => {
      const from = name === 'good friday' ? -2 : name === 'easter monday' ? 1 : 0;
      const { year } = partsOf(today);
      const days = [year - 1, year, year + 1].map((one) => addDays(easterOf(one), from));
      return { past: days.filter((day) => day <= today).at(-1), future: days.find((day) => day >= today) };
    },
  },
  { pattern: new RegExp(`\\bnext ${dayName}\\b`), day: ([a], today) => future(inWeek(today, 1, a)) },
  { pattern: new RegExp(`\\blast ${dayName}\\b`), day: ([a], today) => past(lastOne(today, a, false)) },
  { pattern: new RegExp(`\\b(?:this )?coming ${dayName}\\b`), day: ([a], today) => future(nextOne(today, a)) },
  { pattern: new RegExp(`\\bthis ${dayName}\\b`), day: ([a], today) => exactly(inWeek(today, 0, a), today) },
  {
    pattern: new RegExp(
      `\\b(?:on )?${dayName}(?: (?:just gone|gone|past))?(?: (?:morning|afternoon|evening|night|am|pm))?\\b(?! (?:with|down|in on|at|outside|together)\\b)`,
    ),
    day: ([a], today) => ({ past: lastOne(today, a, true), future: nextOne(today, a), weekday: true }),
  },
  {
    pattern: new RegExp(`\\b(?:in |within )${amountOf}(?:'?s? time)?\\b`),
    day: ([count, unit], today) => future(later(today, numberOf(count ?? ''), unit ?? '')),
  },
  {
    pattern: new RegExp(`\\b${amountOf}(?:'?s? time| from (?:now|today)| later)\\b`),
    day: ([count, unit], today) => future(later(today, numberOf(count ?? ''), unit ?? '')),
  },
  {
    pattern: new RegExp(`\\b${amountOf} ago\\b`),
    day: ([count, unit], today) => past(later(today, -numberOf(count ?? ''), unit ?? '')),
  },
  { pattern: /\b(?:the )?end of next week\b/, day: (_, today) => future(addDays(startOfWeek(today), 11)) },
  { pattern: /\bnext week\b/, day: (_, today) => future(addDays(today, 7)) },
  {
    pattern: /\b(?:the )?end of next month\b/,
    day: (_, today) => future(endOfMonth(addMonths(startOfMonth(today), 1))),
  },
  {
    pattern: /\b(?:the )?(?:start|beginning) of next month\b/,
    day: (_, today) => future(addMonths(startOfMonth(today), 1)),
  },
  { pattern: /\bnext month\b/, day: (_, today) => future(addMonths(today, 1)) },
  {
    pattern: /\b(?:(?:the )?end of (?:the |this )?month|month[- ]?end|eom)\b/,
    day: (_, today) => future(endOfMonth(today)),
  },
  {
    pattern: /\b(?:(?:the )?end of (?:the |this )?week|eow)\b/,
    day: (_, today) => future(addDays(startOfWeek(today), weekdayOf(today) > 5 ? 11 : 4)),
  },
  {
    pattern: new RegExp(`\\b(?:the )?end of ${monthName}\\b`),
    day: ([name], today) => {
      const first = daysOfYear(today, months.indexOf((name ?? '').slice(0, 3)) + 1, 1);
      const last = [first.past, first.future].filter((day) => day !== undefined).map(endOfMonth);
      return { past: last.filter((day) => day <= today).at(-1), future: last.find((day) => day >= today) };
    },
  },
  {
    pattern:
      /\b(?:on (?:the )?(?=\d{1,2}(?:st|nd|rd|th)\b(?! birthday))|(?:the )?(?=\d{1,2}(?:st|nd|rd|th)\b(?! (?:birthday|floor|appointment|visit|contact|time|session|meeting|year|attempt|call|grade|form|place|of|party|bday|review|warning|text|week|month)\b)))(\d{1,2})(?:st|nd|rd|th)\b/,
    day: ([date], today) => {
      const { year, month } = partsOf(today);
      const near = [-2, -1, 0, 1, 2].map((more) =>
        dayOf(year + Math.floor((month - 1 + more) / 12), ((month - 1 + more + 12) % 12) + 1, Number(date)),
      );
      const days = near.filter((day) => day !== undefined);
      return { past: days.filter((day) => day <= today).at(-1), future: days.find((day) => day >= today) };
    },
  },
  {
    pattern: new RegExp(`\\b${amountOf}\\b(?! (?:old|ago|of|pregnant|overdue|late|trial|notice|course|behind))`),
    day: ([count, unit], today) => ({ ...future(later(today, numberOf(count ?? ''), unit ?? '')), amount: true }),
  },
];

const compiled = rules.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern.source, 'g') }));

/** Part of every day that a rule knows: a line without any of it need not be held against each. */
const namesTime =
  /\d|day|night|morning|noon|evening|tomorrow|now|earlier|this [ap]m|week|month|year|eom|eow|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/**
 * Every day that a plain text names, first to last. A weekday written beside its date is one with it. Words that name no single day
 * (last week, in April, a few weeks) are left alone.
 */
export function dayShapes(plain: string, today: Day): DayShape[] {
  if (!namesTime.test(plain)) return [];
  const shapes = written(plain, today);
  for (const { pattern, day } of compiled) {
    for (const match of matches(plain, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (shapes.some((shape) => overlaps(shape, span))) continue;
      const meant = day(match.slice(1), today);
      if (meant && (meant.past || meant.future)) shapes.push({ ...span, ...meant });
    }
  }
  shapes.sort((a, b) => a.start - b.start);
  return shapes.filter((shape, index) => {
    const next = shapes[index + 1];
    if (
      !shape.weekday ||
      !next ||
      !/^[\s,]*(?:the |on )?$/.test(plain.slice(shape.end, next.start)) ||
      next.says ||
      next.weekday
    )
      return true;
    next.start = shape.start;
    return false;
  });
}
