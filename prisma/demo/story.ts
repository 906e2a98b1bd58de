import { demoAdverts, tellHomes } from './homes.ts';
import { city } from './lives-city.ts';
import { north } from './lives-north.ts';
import { south } from './lives-south.ts';
import { dayOf, midnight, type Told, tellLife } from './telling.ts';

export const lives = [...north, ...south, ...city];

const told = '2026-03-18';
const monthBegan = '2026-02-16';

/**
 * One month in fifteen lives, oldest first: what the council's system knew on the first day, then each day as it came, up to
 * the day before `today` (`2026-03-18`). Everything keeps its distance from today, so that ages, gaps and what is overdue are
 * the same on any day it is told; on 18 March 2026 the days are those written in the lives.
 */
export function story(today: string): Told[] {
  const by = midnight(today) - midnight(told);
  const shift = (day: string) => dayOf(midnight(day) + by);
  let made = 0;
  const newId = () => `0de30000-0000-4000-8000-${(made++).toString(16).padStart(12, '0')}`;
  const month = { from: shift(monthBegan), to: dayOf(midnight(today) - 1) };
  return [
    ...lives.flatMap((life, minute) => tellLife(life, { shift, newId, month, minute })),
    ...tellHomes({ shift, newId }),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** The homes that are open around `today`, kept at the same distance from it as the lives are. */
export const advertsOn = (today: string) =>
  demoAdverts((day) => dayOf(midnight(day) + midnight(today) - midnight(told)));
