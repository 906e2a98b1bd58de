import { z } from 'zod';
import { dayInLondon } from '../../clock.ts';
import type { How, OwnTime, TimesFacts } from '../../flows/appointments-facts.ts';
import { calendar, calendarsOf, instant } from '../../records/calendars.ts';
import { venueIdOf } from '../../records/venues.ts';
import { type Calendar, type FreeTime, freeTimes, freeWithAny, type Span } from '../../reference/free-times.ts';
import type { Read } from '../../turn.ts';
import type { About, Knowing } from './knowing.ts';

const ownSql = `SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'at', a.starts_at, 'until', a.ends_at, 'staff', s.given_name,
    'staffId', a.staff_id, 'duty', a.duty, 'method', a.method, 'place', a.place, 'about', a.about, 'needs', a.needs,
    'asked', a.asked_at IS NOT NULL, 'booked', a.booked_at IS NOT NULL, 'seen', a.seen_at IS NOT NULL,
    'risen', a.risen_at IS NOT NULL, 'offered', a.offered_at IS NOT NULL, 'heldUntil', a.held_until,
    'attended', a.attended_at IS NOT NULL, 'missed', a.missed_at IS NOT NULL, 'said', a.missed_reason IS NOT NULL)
    ORDER BY a.starts_at), '[]')
  FROM care.appointment a JOIN care.staff s ON s.id = a.staff_id
  WHERE a.person_id = $1 AND a.cancelled_at IS NULL AND a.ends_at > $3::timestamptz - interval '14 days'`;

const readTimes = (about: About, personId: string): Read => ({
  name: 'appointments',
  text: `SELECT (${calendarsOf("s.id = $2 OR s.role = 'duty'")}) AS calendars, (${ownSql}) AS own,
    (SELECT to_jsonb(m.needs) FROM care.meeting_preference m WHERE m.person_id = $1) AS needs,
    (SELECT coalesce(jsonb_agg(p.venue_id), '[]') FROM care.place_avoided p WHERE p.person_id = $1 AND p.to_on IS NULL) AS avoided`,
  values: [personId, about.person?.adviser?.staffId ?? null, about.now.toISOString()],
});

const row = z.object({
  calendars: z.array(calendar),
  own: z.array(
    z.object({
      id: z.uuid(),
      at: instant,
      until: instant,
      staff: z.string(),
      staffId: z.uuid(),
      duty: z.boolean(),
      method: z.string(),
      place: z.string().nullable(),
      about: z.string().nullable(),
      needs: z.array(z.string()),
      asked: z.boolean(),
      booked: z.boolean(),
      seen: z.boolean(),
      risen: z.boolean(),
      offered: z.boolean(),
      heldUntil: instant.nullable(),
      attended: z.boolean(),
      missed: z.boolean(),
      said: z.boolean(),
    }),
  ),
  needs: z.array(z.string()).nullable(),
  avoided: z.array(z.uuid()),
});
type Own = z.infer<typeof row>['own'][number];

const ownTime = ({ method, ...one }: Own): OwnTime => ({ ...one, method: method as How });

/** With the time that is held for them, even when it is sooner by now than the notice allows. */
function withHeld(free: FreeTime[], held: Own | undefined): FreeTime[] {
  if (!held || free.some(({ at, staffId }) => at === held.at && staffId === held.staffId)) return free;
  const own = { at: held.at, until: held.until, staffId: held.staffId, opened: false };
  return [...free.filter(({ at }) => at !== held.at), own].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The day on which somebody who is away now is back; null: they are not away. */
function awayUntil({ off }: Calendar, now: Date): string | null {
  const spell = off.find(({ from, to }) => Date.parse(from) <= now.getTime() && Date.parse(to) > now.getTime());
  return spell ? dayInLondon(new Date(spell.to)) : null;
}

function timesFrom(found: unknown, { person, council, now }: About): TimesFacts {
  const { calendars, own, needs, avoided } = row.parse(found);
  const rules = council.appointments;
  const live = own.filter(({ until }) => Date.parse(until) > now.getTime());
  const holds = live.filter((one) => !one.asked && !one.booked && !one.offered);
  const held = holds.at(-1);
  const mine = live.filter((one) => (one.asked || one.booked) && !one.attended && !one.missed);
  const offers = live.filter(
    (one) => one.offered && !one.asked && !one.booked && Date.parse(one.heldUntil ?? '') > now.getTime(),
  );
  const taken: Span[] = [...mine, ...offers].map(({ at, until }) => ({ from: at, to: until }));
  const adviser = calendars.find(({ staffId }) => staffId === person?.adviser?.staffId);
  const duty = calendars.filter(({ role }) => role === 'duty');
  const heldBy = (staffIds: string[]) => (held && staffIds.includes(held.staffId) ? held : undefined);
  const missed = own.findLast((one) => one.missed && !one.said);
  return {
    free: {
      adviser: adviser ? withHeld(freeTimes(adviser, rules, now, taken), heldBy([adviser.staffId])) : [],
      duty: withHeld(freeWithAny(duty, rules, now, taken), heldBy(duty.map(({ staffId }) => staffId))),
    },
    held: held ? { id: held.id, at: held.at, staffId: held.staffId } : null,
    awayUntil: adviser ? awayUntil(adviser, now) : null,
    offices: council.offices,
    avoided: council.offices.filter(({ id }) => avoided.includes(venueIdOf(id))).map(({ id }) => id),
    lastNeeds: needs,
    mine: mine.map(ownTime),
    offers: offers.map(ownTime),
    missed: missed ? { id: missed.id, at: missed.at, staff: missed.staff } : null,
  };
}

/** Free times, places and their own appointments, of somebody known on an open phone; nothing of anybody else. */
export const appointments: Knowing = {
  needs: (about) => (about.person && about.open ? [readTimes(about, about.person.id)] : []),
  facts: (found, about) => {
    const [one] = found.appointments ?? [];
    return one === undefined ? {} : { times: timesFrom(one, about) };
  },
};
