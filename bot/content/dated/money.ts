import type { MoneyEntry, MoneyGuide, MoneyPeriod } from '../../config/money.ts';

/** An entry as it may be told on a day: whether what it says still holds, and the figure of that day. */
export type EntryToday = MoneyEntry & {
  fresh: boolean;
  /** Null: the entry has no figure, or none that is known for the day; `periods` tells which. */
  period: MoneyPeriod | null;
};

const holds = (from: string, until: string, today: string): boolean => from <= today && today <= until;

/** Every entry of the guide as it may be told on a day (`2026-03-18`), in the guide's order. */
export const moneyOn = (today: string, guide: MoneyGuide): EntryToday[] =>
  guide.entries.map((one) => ({
    ...one,
    fresh: today <= one.about.until,
    period: one.periods?.find(({ from, until }) => holds(from, until, today)) ?? null,
  }));

/** Something dated whose last day has passed, or comes within `days`: for whoever keeps the guide. */
export type Ageing = { what: string; until: string; past: boolean };

/** The figure that matters next: today's, else the newest. A period whose follower stands already ends in nothing. */
function lastDay({ about, periods = [] }: MoneyEntry): string {
  const last = periods.at(-1)?.until ?? about.until;
  return last < about.until ? last : about.until;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What of the guide is past its date on a day, or will be within `days`, soonest first. */
export function ageing(guide: MoneyGuide, today: string, days: number): Ageing[] {
  const soon = dayAfter(today, days);
  return [
    ...guide.entries.map((one) => ({ what: one.id as string, until: lastDay(one) })),
    ...Object.entries(guide.helplines).map(([what, { until }]) => ({ what, until })),
  ]
    .filter(({ until }) => until <= soon)
    .map((one) => ({ ...one, past: one.until < today }))
    .sort((a, b) => a.until.localeCompare(b.until) || a.what.localeCompare(b.what));
}
