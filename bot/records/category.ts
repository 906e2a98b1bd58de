/** A time in care. `endedOn` is the day they left, and is not counted; absent: still there. */
export type InCare = { beganOn: string; endedOn?: string | undefined; shortBreak: boolean };

export type Category = 'eligible' | 'relevant' | 'former_relevant' | 'qualifying' | 'none';

export type Life = {
  /** Days as `2026-03-18`, all of them. */
  dateOfBirth: string;
  lookedAfter: InCare[];
  /** The day that is asked about. */
  on: string;
  /** Since when they have lived with a parent again, without a break. */
  returnedHomeOn?: string | undefined;
};

const oneDay = 86_400_000;
const thirteenWeeks = 91;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day somebody turns `age`; born on 29 February, on 1 March of a year without one. */
function birthday(dateOfBirth: string, age: number): number {
  const [year = 0, month = 1, day = 1] = dateOfBirth.split('-').map(Number);
  return Date.UTC(year + age, month - 1, day);
}

function sixMonthsAfter(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return Date.UTC(year, month + 5, Math.min(date, lastOfMonth));
}

/** Days covered by any of the stays between two instants; days in two stays at once count once. */
function daysWithin(stays: { from: number; to: number }[], from: number, to: number): number {
  let days = 0;
  let counted = from;
  for (const stay of stays) {
    const end = Math.min(stay.to, to);
    days += Math.max(0, end - Math.max(stay.from, counted)) / oneDay;
    counted = Math.max(counted, end);
  }
  return days;
}

/**
 * The statutory category of a young person on a day, computed from dates alone (Children Act 1989 schedule 2 paragraph 19B and
 * sections 23A, 23C and 24, as amended), with what it rests on; a person confirms it.
 *
 * Eligible: 16 or 17 and in care, with 13 weeks there since 14, the last of them after 16. Relevant: the same, having left.
 * Former relevant: 18 to 24 and was either. Qualifying: in care on or after the 16th birthday, but not those 13 weeks; or
 * home with a parent for six months before 18. Short breaks count for nothing. Detention or hospital at 16, and special
 * guardianship, cannot be told from these dates: a person says so.
 */
export function computeCategory(life: Life): {
  category: Category;
  basis: Record<string, string | number | boolean>;
} {
  const now = at(life.on);
  const turning = (age: number) => birthday(life.dateOfBirth, age);
  const [at16, at18] = [turning(16), turning(18)];
  const stays = life.lookedAfter
    .filter((stay) => !stay.shortBreak && at(stay.beganOn) <= now)
    .map((stay) => ({ from: at(stay.beganOn), to: Math.min(stay.endedOn ? at(stay.endedOn) : at18, at18) }))
    .sort((one, other) => one.from - other.from);
  const lastDay = stays.reduce((latest, stay) => Math.max(latest, stay.to), 0);

  const inCare = now < at18 && stays.some((stay) => stay.to > now);
  const days = daysWithin(stays, turning(14), Math.min(now, at18));
  const enough = days >= thirteenWeeks && (inCare ? now >= at16 : lastDay > at16);
  const since16 = inCare ? now >= at16 : lastDay >= at16;
  const home = !inCare && life.returnedHomeOn !== undefined && at(life.returnedHomeOn) >= lastDay;
  const homeForGood = home && sixMonthsAfter(life.returnedHomeOn ?? life.on) <= Math.min(now, at18);

  const category = (): Category => {
    if (now < at16 || now >= turning(25) || !since16) return 'none';
    if (inCare) return enough ? 'eligible' : 'none';
    if (!enough || homeForGood) return 'qualifying';
    return now < at18 ? 'relevant' : 'former_relevant';
  };
  return {
    category: category(),
    basis: {
      daysInCareSince14: days,
      inCare,
      inCareAfter16: since16,
      ...(stays.length > 0 && !inCare ? { leftCareOn: new Date(lastDay).toISOString().slice(0, 10) } : {}),
      ...(home ? { homeForSixMonths: homeForGood } : {}),
    },
  };
}
