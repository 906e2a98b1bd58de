import { addDays, addMonths, type Day, dayNumber, dayOf, endOfMonth, partsOf, startOfWeek } from '../calendar.ts';
import { numberOf, numberPattern } from '../when/numbers.ts';
import { dayShapes } from '../when/shapes.ts';

export const namedPeriods = [
  'today',
  'yesterday',
  'this_week',
  'last_week',
  'next_week',
  'this_month',
  'last_month',
  'next_month',
  'this_quarter',
  'last_quarter',
  'next_quarter',
  'this_year',
  'last_year',
] as const;

/** Quarters and years are financial (April to March); days from and to are both included. */
export type Period = (typeof namedPeriods)[number] | { from: Day; to: Day };

export type PeriodFound = { period: Period; start: number; end: number; rolling?: true };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const monthNumber = (name: string | undefined): number => monthNames.indexOf((name ?? '').slice(0, 3)) + 1;

/** First day of the financial year (1 April) that a day is in. */
const yearStart = (day: Day): Day => {
  const { year, month: m } = partsOf(day);
  return `${m >= 4 ? year : year - 1}-04-01`;
};

/** First day of the latest such month that has begun by today. */
function latestMonth(today: Day, number: number, year?: string): Day {
  if (year) return dayOf(Number(year.length === 2 ? `20${year}` : year), number, 1) ?? today;
  const now = partsOf(today);
  return dayOf(number <= now.month ? now.year : now.year - 1, number, 1) ?? today;
}

const unit = '(days?|weeks?|fortnights?|months?|quarters?|years?)';

function back(today: Day, count: number, name: string): Day {
  if (name.startsWith('day')) return addDays(today, -count);
  if (name.startsWith('week')) return addDays(today, -count * 7);
  if (name.startsWith('fortnight')) return addDays(today, -count * 14);
  return addMonths(today, -count * (name.startsWith('quarter') ? 3 : name.startsWith('year') ? 12 : 1));
}

type Rule = {
  source: string;
  period: (groups: readonly (string | undefined)[], today: Day) => Period | undefined;
  rolling?: true;
};

const year = '(?:financial |fiscal |fin(?:ancial)? ?|reporting )?year';
const inRange = (from: Day | undefined, to: Day | undefined): Period | undefined =>
  from && to && from <= to ? { from, to } : undefined;

function financialYear(first: string, today: Day): Period {
  const from: Day = `${first.length === 2 ? `20${first}` : first}-04-01`;
  if (from === yearStart(today)) return 'this_year';
  return from === addMonths(yearStart(today), -12) ? 'last_year' : { from, to: addDays(addMonths(from, 12), -1) };
}

const yearOf = (first: string | undefined, second: string | undefined, today: Day): Period | undefined =>
  first && Number(second) === Number(first) + 1 && Number(first) > 12 ? financialYear(first, today) : undefined;

const rules: readonly Rule[] = [
  {
    source: `(?:from |between )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? ?(?:-|to|and|until|till|through) ?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}(?: (20\\d\\d))?`,
    period: ([from, to, name, said], today) => {
      const first = latestMonth(today, monthNumber(name), said);
      const { year: y, month: m } = partsOf(first);
      return inRange(dayOf(y, m, Number(from)), dayOf(y, m, Number(to)));
    },
  },
  {
    source: `(?:from |between )?${month}(?: (20\\d\\d))? ?(?:-|to|and|until|till|through) ?${month}(?: (20\\d\\d))?(?! ?\\d)`,
    period: ([first, firstYear, last, lastYear], today) => {
      const to = latestMonth(today, monthNumber(last), lastYear);
      let from = latestMonth(to, monthNumber(first), firstYear);
      if (from > to) from = addMonths(from, -12);
      return { from, to: endOfMonth(to) };
    },
  },
  {
    source: '(?:20(\\d\\d) ?[/-] ?(?:20)?(\\d\\d)|(\\d\\d)/(\\d\\d))(?! ?-?(?:years?|yrs?|yo)\\b)',
    period: ([a, b, c, d], today) => yearOf(a ?? c, b ?? d, today),
  },
  { source: "(?:today|today's)", period: () => 'today' },
  { source: 'yesterday', period: () => 'yesterday' },
  {
    source: `(?:ytd|year to date|fytd|(?:so far )?(?:this|current|the) ${year}(?: so far| to date)?|year so far|fy|since april|in ?year)`,
    period: () => 'this_year',
  },
  { source: `(?:last|previous|prior) ${year}`, period: () => 'last_year' },
  {
    source:
      '(?:so far )?(?:this|current) (week|month|quarter)(?: so far| to date)?|(week|month|quarter) (?:to date|so far)',
    period: ([a, b]) => `this_${(a ?? b) as 'week' | 'month' | 'quarter'}`,
  },
  {
    source: "(?:last|previous|prior) (week|month|quarter)(?:'s)?",
    period: ([name]) => `last_${name as 'week' | 'month' | 'quarter'}`,
  },
  {
    source: '(?:next|coming) (week|month|quarter)',
    period: ([name]) => `next_${name as 'week' | 'month' | 'quarter'}`,
  },
  {
    source: `(?:(?:in|over|during|for|within) )?(?:the )?(?:last|past|previous) (${numberPattern}) ${unit}`,
    rolling: true,
    period: ([count, name], today) => ({ from: back(today, numberOf(count ?? ''), name ?? ''), to: today }),
  },
  {
    source: `(?:(?:in|over|during|for|within) )?(?:the )?past (week|month|quarter|year)`,
    rolling: true,
    period: ([name], today) => ({ from: back(today, 1, name ?? ''), to: today }),
  },
  {
    source: `(?:(?:in|over|during|for|within) )?(?:the )?(?:next|coming) (${numberPattern}) ${unit}`,
    period: ([count, name], today) => ({ from: today, to: back(today, -numberOf(count ?? ''), name ?? '') }),
  },
  {
    source: `(?:(?:in|for|over) )(?:more than |over |at least |the |about )*(${numberPattern})(?: ?\\+)? ${unit}(?![ -]old)|(${numberPattern})(?: ?\\+)? ${unit} (?:or more|plus|without|ago|since)`,
    rolling: true,
    period: ([a, b, c, d], today) => ({ from: back(today, numberOf(a ?? c ?? ''), b ?? d ?? ''), to: today }),
  },
  {
    source: '(?:quarter |qtr |q)([1-4])(?: (?:of )?(?:20)?(\\d\\d)(?:[/-](?:20)?\\d\\d)?)?',
    period: ([number, said], today) => {
      const of = said ? `20${said}-04-01` : yearStart(today);
      const from = addMonths(of, (Number(number) - 1) * 3);
      const begun = from <= today || said ? from : addMonths(from, -12);
      return { from: begun, to: addDays(addMonths(begun, 3), -1) };
    },
  },
  { source: `(?:w/c|week (?:commencing|beginning|of|starting)) `, period: () => undefined },
  {
    source: `since (?:the (?:start|beginning) of )?${month}(?: (20\\d\\d))?(?! ?\\d)`,
    rolling: true,
    period: ([name, said], today) => ({ from: latestMonth(today, monthNumber(name), said), to: today }),
  },
  {
    source: `(?:in|during|for|of|over|throughout|all|month of) ${month}(?: (20\\d\\d))?(?! ?\\d)`,
    period: ([name, said], today) => monthOf(name, said, today),
  },
  {
    source: `(?<!\\d )${month.replace('|may|', '|')}(?: (20\\d\\d))?(?:'s)?(?! ?\\d)`,
    period: ([name, said], today) => monthOf(name, said, today),
  },
  {
    source: '(?:in|during|for|calendar year) (20\\d\\d)',
    period: ([said]) => ({ from: `${said}-01-01`, to: `${said}-12-31` }),
  },
];

function monthOf(name: string | undefined, said: string | undefined, today: Day): Period {
  const first = latestMonth(today, monthNumber(name), said);
  return { from: first, to: endOfMonth(first) };
}

const compiled = rules.map((rule) => ({ ...rule, pattern: new RegExp(`(?<![\\w/])(?:${rule.source})(?![\\w/])`) }));

/** Two days joined by "to" or "and", one after "since" or "from", a week by its Monday, or one day alone. */
function fromDays(plain: string, today: Day): PeriodFound | undefined {
  const shapes = dayShapes(plain, today).filter((shape) => !shape.amount);
  for (const [index, shape] of shapes.entries()) {
    const first = shape.past;
    if (!first) continue;
    const before = plain.slice(0, shape.start);
    const opening = /(?:\b(?:from|between|since|on|after|week (?:commencing|beginning|of|starting)|w\/c)\s+)$/.exec(
      before,
    );
    const start = opening ? opening.index : shape.start;
    const next = shapes[index + 1];
    if (next && /^\s*(?:-|to|and|until|till|through)\s*$/.test(plain.slice(shape.end, next.start))) {
      const last = next.past ?? next.future;
      const begin = last && first > last ? addMonths(first, -12) : first;
      if (last) return { period: { from: begin, to: last }, start, end: next.end };
    }
    const word = opening?.[0].trim() ?? '';
    if (/^(?:since|from|after)/.test(word))
      return { period: { from: first, to: today }, start, end: shape.end, rolling: true };
    if (/^w/.test(word))
      return { period: { from: startOfWeek(first), to: addDays(startOfWeek(first), 6) }, start, end: shape.end };
    if (first === today) return { period: 'today', start, end: shape.end };
    if (dayNumber(today) - dayNumber(first) === 1) return { period: 'yesterday', start, end: shape.end };
    return { period: { from: first, to: first }, start, end: shape.end };
  }
  return undefined;
}

/** The stretch of time a question is about. `rolling` where it says how long ago, which for overdue contacts is a threshold. */
export function periodIn(plain: string, today: Day): PeriodFound | undefined {
  const ranges = compiled.slice(0, 3);
  for (const { pattern, period, rolling } of ranges) {
    const match = pattern.exec(plain);
    const meant = match && period(match.slice(1), today);
    if (match && meant)
      return { period: meant, start: match.index, end: match.index + match[0].length, ...(rolling ? { rolling } : {}) };
  }
  const days = fromDays(plain, today);
  if (days && typeof days.period !== 'string') return days;
  for (const { pattern, period, rolling } of compiled.slice(3)) {
    const match = pattern.exec(plain);
    const meant = match && period(match.slice(1), today);
    if (match && meant)
      return { period: meant, start: match.index, end: match.index + match[0].length, ...(rolling ? { rolling } : {}) };
  }
  return days;
}
