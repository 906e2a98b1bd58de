const clockOf = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Weekday of a day (`2026-03-18`): 1 Monday to 7. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** The day so many days after a day; before it where `n` is negative. */
export const dayAfter = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

export type LondonClock = { readonly day: string; readonly time: string; readonly weekday: number };

const minuteMs = 60_000;
// Most who ask mean this very minute, and asking the calendar is slow. London is always whole minutes from Greenwich.
let last: { minute: number; clock: LondonClock } | null = null;

/** What the clocks and calendars in London say at an instant: day, time as `14:05`, weekday 1 to 7. */
export function londonClock(at: Date): LondonClock {
  const minute = Math.floor(at.getTime() / minuteMs);
  if (last?.minute !== minute) last = { minute, clock: readClock(at) };
  return last.clock;
}

function readClock(at: Date): LondonClock {
  const parts = Object.fromEntries(clockOf.formatToParts(at).map(({ type, value }) => [type, value]));
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  return { day, time: `${parts.hour}:${parts.minute}`, weekday: weekdayOf(day) };
}

/**
 * The instant when London's clocks show a time of a day. A time that comes twice (clocks go back) is the first of the two; one
 * that never comes (clocks go forward) is as much later.
 */
export function londonInstant(day: string, time: string): Date {
  const asIfGreenwich = Date.parse(`${day}T${time}:00Z`);
  const inSummer = new Date(asIfGreenwich - 3_600_000);
  const shown = londonClock(inSummer);
  return shown.day === day && shown.time === time ? inSummer : new Date(asIfGreenwich);
}

/** A time of day as people say it: 9am, 5.30pm. */
export function spokenTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const half = hour < 12 ? 'am' : 'pm';
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${half}`;
}

const spokenDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** An instant as people say it in London: Thursday 19 March, 2pm. */
export function spokenInstant(at: Date): string {
  const { day, time } = londonClock(at);
  return `${spokenDay.format(Date.parse(day)).replace(',', '')}, ${spokenTime(time)}`;
}
