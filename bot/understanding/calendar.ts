/** A calendar day as `2026-03-18`. Arithmetic on days needs no clock and no time zone, so none is used. */
export type Day = string;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Days since 1 January 1970 of a proleptic Gregorian date (Howard Hinnant's days_from_civil). */
function fromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function toCivil(days: number): { year: number; month: number; day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

export const partsOf = (day: Day): { year: number; month: number; day: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

export const dayNumber = (day: Day): number => {
  const { year, month, day: date } = partsOf(day);
  return fromCivil(year, month, date);
};

const fromNumber = (days: number): Day => {
  const { year, month, day } = toCivil(days);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};

export const daysInMonth = (year: number, month: number): number =>
  fromCivil(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - fromCivil(year, month, 1);

/** The day of these numbers, or nothing where the calendar has none (31 June). */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export const addDays = (day: Day, count: number): Day => fromNumber(dayNumber(day) + count);

/** The same date `count` months on; 31 January and one month is the last of February. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: date } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const [y, m] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(Math.min(date, daysInMonth(y, m)), 2)}`;
}

/** Monday is 1, Sunday 7. */
export const weekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const startOfWeek = (day: Day): Day => addDays(day, 1 - weekday(day));

export const startOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;

export function endOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return `${day.slice(0, 8)}${pad(daysInMonth(year, month), 2)}`;
}

/** Easter Sunday of a year, by Gauss's rule as Butcher wrote it down. */
export function easterOf(year: number): Day {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const skipped = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + skipped + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1) ?? `${year}-04-01`;
}
