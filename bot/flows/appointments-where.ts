import type { OwnTime } from './appointments-facts.ts';
import { plain, standing } from './appointments-parts.ts';
import type { Facts, FactsCard, Shown, Spoken, Words } from './flow.ts';

/** When a time is; where it has gone meanwhile nobody sees these words, for the question goes with it. */
export const when = (time: OwnTime | null) => ({ at: { at: time?.at ?? '1970-01-01T00:00:00.000Z' } });

const atPlace: Record<string, Words> = {
  home: 'appointments.where.home',
  walk: 'appointments.where.walk',
  choose: 'appointments.where.choose',
};

function placeFacts({ method, place }: OwnTime, facts: Facts): FactsCard['facts'] {
  const label = 'appointments.where.where' as const;
  const office = facts.council.offices.find(({ id }) => id === place);
  if (office) {
    return [
      { label, value: plain(`${office.name}, ${office.address}`) },
      { label: 'appointments.where.way', value: plain(office.gettingThere) },
      { label: 'appointments.where.room', value: plain(office.room) },
    ];
  }
  if (method === 'phone' || method === 'video') return [{ label, value: `appointments.where.${method}` }];
  return [{ label, value: atPlace[place ?? 'choose'] ?? 'appointments.where.choose' }];
}

/** Who and where, on one card. */
export function whereCard(time: OwnTime, facts: Facts): Shown {
  const minutes = Math.round((Date.parse(time.until) - Date.parse(time.at)) / 60_000);
  const lasts: Spoken = { key: 'appointments.where.lasts', values: { minutes } };
  const card: FactsCard = {
    title: { key: 'appointments.where.title', values: when(time) },
    lead: standing(time),
    facts: [
      { label: 'appointments.where.who', value: time.duty ? 'appointments.where.duty' : plain(time.staff) },
      ...placeFacts(time, facts),
      { label: 'appointments.where.minutes', value: lasts },
    ],
  };
  return { card };
}

/** Its calendar file, as a button. */
export const calendarOf = (time: OwnTime): Shown => ({
  link: {
    text: 'appointments.done.calendar',
    title: 'appointments.done.calendarTitle',
    url: `/calendar/${time.id}`,
  },
});
