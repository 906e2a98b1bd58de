import { z } from 'zod';
import { say, sayLine } from '../content/index.ts';
import type { EventType } from '../events.ts';
import type { Address, Read, Reply } from '../turn.ts';

/** What a notice is made of, read when it is sent and not when it was caused: it says what is true then. */
export const readNotice = (eventId: string): Read => ({
  name: 'notice',
  text: `SELECT e.id AS "eventId", e.type, e.data, e.person_id AS "personId", coalesce(p.known_as, p.given_name) AS "firstName", l.staff_id AS "adviserId",
      coalesce((SELECT jsonb_agg(s.id) FROM care.staff s WHERE s.role = 'duty' AND s.left_on IS NULL), '[]') AS duty
    FROM care.event e LEFT JOIN care.person p ON p.id = e.person_id
    LEFT JOIN care.allocation l ON l.person_id = e.person_id AND l.to_on IS NULL WHERE e.id = $1`,
  values: [eventId],
});

const row = z.object({
  eventId: z.uuid(),
  personId: z.uuid().nullable(),
  type: z.string(),
  data: z.looseObject({ kind: z.string().optional(), flow: z.string().optional() }),
  firstName: z.string().nullable(),
  adviserId: z.uuid().nullable(),
  duty: z.array(z.uuid()),
});

/** Who hears it: a member of staff in their own chat, or a young person in every chat that is theirs. */
export type Notice = { to: Extract<Address, { staffId: string } | { personId: string }>; reply: Reply };

/** What notices are made from: the event with its facts, a first name, and who looks after the person. */
export type Caused = Omit<z.infer<typeof row>, 'firstName'> & { name: string };
type Tells = (caused: Caused) => Notice[];

const toStaff = (staffIds: readonly string[], reply: Reply): Notice[] =>
  [...new Set(staffIds)].map((staffId) => ({ to: { staffId }, reply }));

/** Their adviser; without one, everybody on duty. */
export const whoever = ({ adviserId, duty }: Caused): string[] => (adviserId ? [adviserId] : duty);

// A first name and what happened: note and history are read fresh, through access, by whoever is told.
const byType: Partial<Record<EventType, Tells>> = {
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
  const { firstName, ...caused } = row.parse(found);
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
