const withYear = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const withoutYear = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
});
// Asking the calendar costs more than the rest of a card, and most cards are about the same few days.
const mostShown = 400;
const shown = new Map<string, string>();

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });

/** A calendar day as a card shows it: `Fri 20 March`, with its year unless that is the year of `today`. */
export function shownDay(day: string, today: string): string {
  const format = day.slice(0, 4) === today.slice(0, 4) ? withoutYear : withYear;
  const name = format === withYear ? `${day} with year` : day;
  const known = shown.get(name);
  if (known !== undefined) return known;
  const made = format.format(Date.parse(`${day}T12:00:00Z`)).replace(',', '');
  if (shown.size >= mostShown) shown.clear();
  shown.set(name, made);
  return made;
}

/** The time of day in London: `10:02`. */
export const shownTime = (at: Date): string => clock.format(at);

/** Whole years of age on a day. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
