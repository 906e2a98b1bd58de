import { say, sayLine } from '../content/index.ts';
import type { EventType } from '../events.ts';
import type { Read } from '../turn.ts';
import { appointmentNotices } from './appointments.ts';
import { causedRow, type Notice, type Tells, toStaff, whoever } from './caused.ts';
import { moneyNotices } from './financial-support.ts';
import { housingNotices } from './housing-bidding.ts';
import { planNotices } from './my-plan.ts';
import { whatNextNotices } from './what-next.ts';

/** What a notice is made of, read when it is sent and not when it was caused: it says what is true then. */
export const readNotice = (eventId: string): Read => ({
  name: 'notice',
  text: `SELECT e.id AS "eventId", e.type, e.data, e.person_id AS "personId", coalesce(p.known_as, p.given_name) AS "firstName", l.staff_id AS "adviserId",
      coalesce((SELECT jsonb_agg(s.id) FROM care.staff s WHERE s.role = 'duty' AND s.left_on IS NULL), '[]') AS duty,
      coalesce((SELECT jsonb_agg(m.staff_id) FROM care.team_member m JOIN care.staff s ON s.id = m.staff_id
        WHERE m.team_id = l.team_id AND m.manages AND m.to_on IS NULL AND s.left_on IS NULL), '[]') AS managers,
      to_jsonb(coalesce(p.restricted_to, '{}')) AS "restrictedTo",
      (SELECT s.given_name FROM care.staff s WHERE s.id = e.actor_id) AS actor,
      (SELECT jsonb_build_object('id', a.id, 'at', a.starts_at, 'staffId', a.staff_id, 'staff', s.given_name, 'duty', a.duty,
          'method', a.method, 'place', a.place, 'about', a.about, 'needs', a.needs, 'live', a.cancelled_at IS NULL,
          'asked', a.asked_at IS NOT NULL, 'booked', a.booked_at IS NOT NULL, 'offered', a.offered_at IS NOT NULL,
          'risen', a.risen_at IS NOT NULL, 'answerBy', a.answer_by)
        FROM care.appointment a JOIN care.staff s ON s.id = a.staff_id
        WHERE a.id = (e.data ->> 'appointmentId')::uuid) AS appointment,
      (SELECT coalesce(jsonb_agg(o.starts_at ORDER BY o.starts_at), '[]') FROM care.appointment o
        WHERE e.type = 'time_cancelled' AND o.person_id = e.person_id AND o.cancelled_at IS NULL AND o.booked_at IS NULL
          AND o.asked_at IS NULL AND o.offered_at >= e.recorded_at) AS offers
    FROM care.event e LEFT JOIN care.person p ON p.id = e.person_id
    LEFT JOIN care.allocation l ON l.person_id = e.person_id AND l.to_on IS NULL WHERE e.id = $1`,
  values: [eventId],
});

// A first name and what happened: note and history are read fresh, through access, by whoever is told.
const byType: Partial<Record<EventType, Tells>> = {
  ...moneyNotices,
  ...housingNotices,
  ...planNotices,
  ...whatNextNotices,
  ...appointmentNotices,
  // A concern goes to the young person's adviser and to everybody on duty.
  concern_raised: ({ name, data, adviserId, duty }) =>
    toStaff([...(adviserId ? [adviserId] : []), ...duty], {
      text: say('en', 'notices.concern', { name, kind: sayKind(data.kind ?? '') }),
      urgent: true,
    }),
  person_asked_for: (caused) => toStaff(whoever(caused), { text: say('en', 'notices.person', { name: caused.name }) }),
  note_left: ({ name, adviserId }) =>
    adviserId ? toStaff([adviserId], { text: say('en', 'notices.note', { name }) }) : [],
};

/** Who is told of an event, and what; nobody where the event tells nobody. */
export function noticesOf(found: unknown): Notice[] {
  const { firstName, ...caused } = causedRow.parse(found);
  const tells = Object.hasOwn(byType, caused.type) ? byType[caused.type as EventType] : undefined;
  return tells?.({ ...caused, name: firstName ?? say('en', 'notices.somebody') }) ?? [];
}

const kinds = [
  'suicide',
  'self_harm',
  'abuse_or_exploitation',
  'homeless_tonight',
  'immediate_danger',
  'missing_or_running',
  'medical_emergency',
  'no_food_or_heat',
] as const;

function sayKind(kind: string): string {
  const known = kinds.find((one) => one === kind);
  return known ? sayLine('en', { key: `notices.kind.${known}` }) : kind;
}
