import { z } from 'zod';
import type { ConcernFor } from '../access.ts';
import { concernOutcomes } from '../events/concern.ts';
import type { Read } from '../turn.ts';
import { named, namedSql } from './named.ts';

const instant = z.string().transform((text) => new Date(text));

/** A concern as it stands, with everybody whom the chain may lead to. */
export const concern = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  /** It was said in a young person's own chat, which can be answered in. */
  theirs: z.boolean(),
  kind: z.string(),
  severity: z.enum(['now', 'today', 'soon']),
  aboutRole: z.string().nullable(),
  aboutStaffId: z.uuid().nullable(),
  restrictedTo: z.array(z.uuid()),
  raisedAt: instant,
  risenAt: instant.nullable(),
  toldAt: instant.nullable(),
  seenAt: instant.nullable(),
  acceptedBy: z.object({ id: z.uuid(), givenName: z.string() }).nullable(),
  acceptedAt: instant.nullable(),
  contactedAt: instant.nullable(),
  closedAt: instant.nullable(),
  outcome: z.enum(concernOutcomes).nullable(),
  repeats: z.int(),
  rung: z.int(),
  person: named.nullable(),
  duty: z.array(z.uuid()),
  managers: z.array(z.uuid()),
  /** Who works here no more: nothing can stand before them. */
  gone: z.array(z.uuid()),
});
export type Concern = z.infer<typeof concern>;

const columns = `c.id, c.conversation_id AS "conversationId", EXISTS (SELECT FROM waymark.conversation v
    WHERE v.id = c.conversation_id AND v.staff_id IS NULL AND v.closed_at IS NULL) AS theirs, c.kind, c.severity,
  c.about_role AS "aboutRole", c.about_staff_id AS "aboutStaffId", to_jsonb(c.restricted_to) AS "restrictedTo",
  to_jsonb(c.raised_at) #>> '{}' AS "raisedAt", to_jsonb(c.risen_at) #>> '{}' AS "risenAt", to_jsonb(c.told_at) #>> '{}' AS "toldAt", to_jsonb(c.seen_at) #>> '{}' AS "seenAt",
  (SELECT jsonb_build_object('id', a.id, 'givenName', a.given_name) FROM care.staff a WHERE a.id = c.accepted_by) AS "acceptedBy",
  to_jsonb(c.accepted_at) #>> '{}' AS "acceptedAt", to_jsonb(c.contacted_at) #>> '{}' AS "contactedAt",
  to_jsonb(c.closed_at) #>> '{}' AS "closedAt", c.outcome, c.repeats, c.rung,
  CASE WHEN p.id IS NOT NULL THEN ${namedSql} END AS person,
  coalesce((SELECT jsonb_agg(s.id) FROM care.staff s WHERE s.role = 'duty' AND s.left_on IS NULL), '[]') AS duty,
  coalesce((SELECT jsonb_agg(DISTINCT s.id) FROM care.staff s LEFT JOIN care.team_member m ON m.staff_id = s.id AND m.manages
      AND m.to_on IS NULL WHERE s.role = 'manager' AND s.left_on IS NULL AND (l.team_id IS NULL OR m.team_id = l.team_id)), '[]')
    AS managers,
  coalesce((SELECT jsonb_agg(s.id) FROM care.staff s WHERE s.left_on IS NOT NULL), '[]') AS gone`;
const from = `care.concern c LEFT JOIN care.person p ON p.id = c.person_id
  LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL`;

export const readConcern = (concernId: string): Read => ({
  name: 'one concern',
  text: `SELECT ${columns} FROM ${from} WHERE c.id = $1`,
  values: [concernId],
});

export const mostListed = 20;

/** Open concerns, those that nobody has accepted first; who may see which is decided by access. */
export const readOpenConcerns = (): Read => ({
  name: 'open concerns',
  text: `SELECT ${columns} FROM ${from} WHERE c.closed_at IS NULL
    ORDER BY c.accepted_at IS NOT NULL, array_position(ARRAY['now', 'today', 'soon'], c.severity), c.raised_at LIMIT 200`,
  values: [],
});

// More than one card holds.
const mostSaid = 200;

/** What was said, the newest first; each with when. `count`: how many there are. Nothing that is erased, or kept to others. */
export const readSaid = (concernId: string, staffId: string): Read => ({
  name: 'said in a concern',
  text: `SELECT to_jsonb(e.recorded_at) #>> '{}' AS at, w.text, (count(*) OVER ())::int AS count FROM care.event e
    JOIN waymark.words w ON w.id = (e.data ->> 'excerptId')::uuid
    WHERE e.data ? 'concernId' AND e.data ->> 'concernId' = $1 AND w.text IS NOT NULL
      AND (w.restricted_to = '{}' OR $2 = ANY (w.restricted_to)) ORDER BY e.recorded_at DESC, e.id DESC LIMIT ${mostSaid}`,
  values: [concernId, staffId],
});
export const said = z.object({ at: instant, text: z.string(), count: z.int() });

/** Open concerns of one chat, to which what is said again belongs. */
export const readOpenHere = (conversationId: string): Read => ({
  name: 'open here',
  text: `SELECT c.id, c.kind, c.severity, to_jsonb(c.restricted_to) AS "restrictedTo",
      to_jsonb(c.accepted_at) #>> '{}' AS "acceptedAt", s.left_on IS NOT NULL AS "hasLeft"
    FROM care.concern c LEFT JOIN care.staff s ON s.id = c.accepted_by
    WHERE c.conversation_id = $1 AND c.closed_at IS NULL ORDER BY c.raised_at DESC LIMIT 50`,
  values: [conversationId],
});
export const openHere = z.object({
  id: z.uuid(),
  kind: z.string(),
  severity: z.enum(['now', 'today', 'soon']),
  restrictedTo: z.array(z.uuid()),
  acceptedAt: instant.nullable(),
  /** Whoever accepted it works here no more. */
  hasLeft: z.boolean(),
});
export type OpenHere = z.infer<typeof openHere>;

/** Whom access needs to know of. */
export const concernFor = ({ aboutStaffId, restrictedTo, person }: Concern): ConcernFor => ({
  aboutStaffId,
  restrictedTo,
  person: person && {
    personId: person.id,
    adviserId: person.adviserId,
    teamId: person.teamId,
    restrictedTo: person.restrictedTo.length > 0 ? person.restrictedTo : null,
  },
});
