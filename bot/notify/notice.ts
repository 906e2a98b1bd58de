import { z } from 'zod';
import { say, sayLine } from '../content/index.ts';
import type { Read, Reply } from '../turn.ts';

/** What a notice is made of, read when it is sent and not when it was caused: it says what is true then. */
export const readNotice = (eventId: string): Read => ({
  name: 'notice',
  text: `SELECT e.type, e.data, coalesce(p.known_as, p.given_name) AS "firstName", l.staff_id AS "adviserId",
      coalesce((SELECT jsonb_agg(s.id) FROM care.staff s WHERE s.role = 'duty' AND s.left_on IS NULL), '[]') AS duty
    FROM care.event e LEFT JOIN care.person p ON p.id = e.person_id
    LEFT JOIN care.allocation l ON l.person_id = e.person_id AND l.to_on IS NULL WHERE e.id = $1`,
  values: [eventId],
});

const row = z.object({
  type: z.string(),
  data: z.looseObject({ kind: z.string().optional(), flow: z.string().optional() }),
  firstName: z.string().nullable(),
  adviserId: z.uuid().nullable(),
  duty: z.array(z.uuid()),
});

export type Notice = { staffId: string; reply: Reply };

/**
 * Who is told of an event, and what. A first name and what happened: note and history are read fresh, through access, by
 * whoever is told. A concern goes to the young person's adviser and to everybody on duty.
 */
export function noticesOf(found: unknown): Notice[] {
  const { type, data, firstName, adviserId, duty } = row.parse(found);
  const name = firstName ?? say('en', 'notices.somebody');
  if (type === 'concern_raised') {
    const text = say('en', 'notices.concern', { name, kind: sayKind(data.kind ?? '') });
    return [...new Set([...(adviserId ? [adviserId] : []), ...duty])].map((staffId) => ({
      staffId,
      reply: { text, urgent: true },
    }));
  }
  if (type === 'person_asked_for') {
    const text = say('en', 'notices.person', { name });
    return (adviserId ? [adviserId] : duty).map((staffId) => ({ staffId, reply: { text } }));
  }
  if (type === 'note_left' && adviserId) {
    return [{ staffId: adviserId, reply: { text: say('en', 'notices.note', { name }) } }];
  }
  return [];
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
