import { z } from 'zod';
import type { Deed } from '../../cards/appointment.ts';
import { appointmentFacts, type ShownTime } from '../../cards/appointment-facts.ts';
import { card } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { mayI } from '../access.ts';
import { type Key, say, sayLine } from '../content/index.ts';
import { calendar, calendarsOf, instant, span, takenSql } from '../records/calendars.ts';
import { named, namedSql } from '../records/named.ts';
import { type FreeTime, freeTimes } from '../reference/free-times.ts';
import { spokenInstant } from '../reference/london-time.ts';
import type { Read, Reply } from '../turn.ts';
import type { StaffTurn } from './command.ts';

const state = z.enum(['asked', 'offered', 'booked', 'cancelled', 'attended', 'missed']);

/** A time as staff see it, with whose it is, and when the sender could meet them instead. */
export const timed = z.object({
  id: z.uuid(),
  at: instant,
  until: instant,
  staffId: z.uuid(),
  duty: z.boolean(),
  risen: z.boolean(),
  kind: z.string(),
  method: z.string(),
  place: z.string().nullable(),
  venueId: z.uuid().nullable(),
  about: z.string().nullable(),
  needs: z.array(z.string()),
  state,
  seen: z.boolean(),
  lateMinutes: z.int().nullable(),
  lateWaits: z.boolean(),
  person: named,
  /** Whether they came to the times before, the last one first. */
  before: z.array(z.boolean()),
  calendars: z.array(calendar),
  taken: z.array(span),
});
export type Timed = z.infer<typeof timed>;

const stateSql = `CASE WHEN a.cancelled_at IS NOT NULL THEN 'cancelled' WHEN a.attended_at IS NOT NULL THEN 'attended'
    WHEN a.missed_at IS NOT NULL THEN 'missed' WHEN a.booked_at IS NOT NULL THEN 'booked'
    WHEN a.asked_at IS NOT NULL THEN 'asked' ELSE 'offered' END`;
export const columns = `a.id, to_jsonb(a.starts_at) #>> '{}' AS at, to_jsonb(a.ends_at) #>> '{}' AS until, a.staff_id AS "staffId", a.duty, a.risen_at IS NOT NULL AS risen,
  a.kind, a.method, a.place, a.venue_id AS "venueId", a.about, to_jsonb(a.needs) AS needs, ${stateSql} AS state,
  a.seen_at IS NOT NULL AS seen, a.late_minutes AS "lateMinutes",
  a.late_said_at IS NOT NULL AND a.late_seen_at IS NULL AS "lateWaits", ${namedSql} AS person`;
export const from = `care.appointment a JOIN care.person p ON p.id = a.person_id
  LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL`;

// When the sender and this young person have other things on; `p` is the person of the row around it.
const own = `(${calendarsOf('s.id = $2')}) AS calendars, (${takenSql}) AS taken`.replaceAll('$1', 'p.id');

export const readTimed = (turn: StaffTurn, id: string): Read => ({
  name: 'appointment',
  text: `SELECT ${columns}, ${own},
      (SELECT coalesce(jsonb_agg(b.came ORDER BY b.starts_at DESC), '[]') FROM (SELECT o.starts_at, o.attended_at IS NOT NULL AS came
        FROM care.appointment o WHERE o.person_id = a.person_id AND o.starts_at < a.starts_at
          AND (o.attended_at IS NOT NULL OR o.missed_at IS NOT NULL) ORDER BY o.starts_at DESC LIMIT 5) b) AS before
    FROM ${from} WHERE a.id = $1::uuid`,
  values: [id, turn.staff.id, turn.now.toISOString()],
});

/** A wish to be offered a time, or to be told when one comes free. */
export const wished = z.object({
  id: z.uuid(),
  staffId: z.uuid().nullable(),
  open: z.boolean(),
  kind: z.string(),
  method: z.string(),
  place: z.string().nullable(),
  about: z.string().nullable(),
  needs: z.array(z.string()),
  person: named,
  calendars: z.array(calendar),
  taken: z.array(span),
});

export const readWished = (turn: StaffTurn, id: string): Read => ({
  name: 'wish',
  text: `SELECT w.id, w.staff_id AS "staffId", w.ended_at IS NULL AS open, w.kind, w.method, w.place, w.about,
      to_jsonb(w.needs) AS needs, ${namedSql} AS person, ${own}
    FROM care.earlier_wish w JOIN care.person p ON p.id = w.person_id
    LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL WHERE w.id = $1::uuid`,
  values: [id, turn.staff.id, turn.now.toISOString()],
});

/** Whether the sender may answer for a time: it is theirs, or duty's and they are on duty, or they manage the team. */
export function mayAnswer(turn: StaffTurn, one: { staffId: string | null; duty: boolean; person: Timed['person'] }) {
  const { person: about } = one;
  const decision = mayI(turn.actor, 'answer', {
    personId: about.id,
    adviserId: about.adviserId,
    teamId: about.teamId,
    restrictedTo: about.restrictedTo.length > 0 ? about.restrictedTo : null,
  });
  // Who asked for somebody else than their adviser is not answered by that adviser.
  const others = one.duty && turn.actor.role === 'adviser' && one.staffId !== turn.staff.id;
  return others ? ({ allowed: false } as const) : decision;
}

const words = (name: string): string => sayLine('en', { key: `appointments-staff.${name}` as Key });

export const nameOf = (one: { person: Timed['person'] }): string => firstNameOf(one.person);
export const stateIn = ({ state: as }: Pick<Timed, 'state'>): string => words(`state.${as}`);

/** What makes sense to do with a time now. */
export function deedsFor(one: Timed, now: Date): Deed[] {
  const begun = Date.parse(one.at) <= now.getTime();
  if (one.state === 'asked') return ['book', 'other', 'cannot'];
  if (one.state !== 'booked') return [];
  if (begun) return ['came', 'missed'];
  return [...(one.lateWaits ? (['wait'] as const) : []), ...(one.seen ? [] : (['seen'] as const)), 'other', 'cancel'];
}

/** A time as it stands, with what may be done about it. */
export function timeCard(one: Timed & ShownTime, now: Date, deeds: Deed[] = deedsFor(one, now)): Reply {
  return {
    card: card('appointment', {
      title: nameOf(one),
      facts: [...appointmentFacts(one, words), { label: words('facts.state'), value: stateIn(one) }],
      lines:
        one.lateMinutes && one.lateWaits
          ? [{ line: say('en', 'appointments-staff.state.late', { minutes: one.lateMinutes }) }]
          : [],
      buttons: deeds.map((deed) => ({ id: one.id, do: deed, title: words(`button.${deed}`) })),
      offers: [],
    }),
  };
}

/** When the sender could meet them, soonest first. */
export const freeOf = (turn: StaffTurn, one: Pick<Timed, 'calendars' | 'taken'>): FreeTime[] => {
  const [mine] = one.calendars;
  return mine ? freeTimes(mine, turn.council.appointments, turn.now, one.taken) : [];
};

const mostPicked = 6;

/** The sender's next free times as buttons. */
export function pickCard(of: 'appointment' | 'wish', id: string, name: string, free: readonly FreeTime[]): Reply {
  if (free.length === 0) return { text: say('en', 'appointments-staff.pickNone') };
  // The soonest, and then one each on the days that follow.
  const days = Map.groupBy(free, ({ at }) => at.slice(0, 10));
  const spread = [...free.slice(0, 2), ...[...days.values()].slice(1).flatMap((day) => day.slice(0, 1))];
  return {
    card: card('appointment', {
      title: say('en', 'appointments-staff.pick', { name }),
      facts: [],
      lines: [],
      buttons: [],
      offers: [...new Set(spread)]
        .slice(0, mostPicked)
        .map(({ at }) => ({ id, of, at, title: spokenInstant(new Date(at)) })),
    }),
  };
}
