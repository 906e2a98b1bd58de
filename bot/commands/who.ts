import { z } from 'zod';
import { mayI } from '../access.ts';
import type { Named, Read } from '../turn.ts';
import type { Command, StaffTurn } from './command.ts';

/** A young person as a command needs to know them. Days as `2026-03-18`. */
export const person = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  knownAs: z.string().nullable(),
  bornOn: z.iso.date(),
  ageDisputed: z.boolean(),
  adviserId: z.uuid().nullable(),
  adviser: z.string().nullable(),
  teamId: z.uuid().nullable(),
  team: z.string().nullable(),
  restrictedTo: z.array(z.uuid()),
  lastContactOn: z.iso.date().nullable(),
});
export type Person = z.infer<typeof person>;

/** What access and cards need to know of somebody; a `Person` and a name of the caseload both are. */
export type Who = Named;

const columns = `p.id, p.given_name AS "givenName", p.family_name AS "familyName", p.known_as AS "knownAs",
  p.date_of_birth::text AS "bornOn", p.age_disputed AS "ageDisputed", a.staff_id AS "adviserId",
  s.given_name || ' ' || s.family_name AS adviser, a.team_id AS "teamId", t.name AS team,
  to_jsonb(p.restricted_to) AS "restrictedTo",
  (SELECT max(c.happened_on)::text FROM care.contact c
    WHERE c.person_id = p.id AND c.withdrawn_at IS NULL AND c.replaced_by IS NULL) AS "lastContactOn"`;
const from = `care.person p LEFT JOIN care.allocation a ON a.person_id = p.id AND a.to_on IS NULL
  LEFT JOIN care.staff s ON s.id = a.staff_id LEFT JOIN care.team t ON t.id = a.team_id`;
const visible = `(p.restricted_to = '{}' OR $1 = ANY (p.restricted_to))`;

/** People by id, as far as they are not kept to others. */
export const peopleById = (staffId: string, ids: string[]): Read => ({
  name: 'people by id',
  text: `SELECT ${columns} FROM ${from} WHERE ${visible} AND p.id = ANY ($2::uuid[])
    ORDER BY p.given_name, p.family_name, p.id`,
  values: [staffId, ids],
});

/** People of the service whose given name, known name or family name is exactly one of `names` (case and accents aside). */
export const peopleNamed = (staffId: string, names: string[]): Read => ({
  name: 'people named',
  text: `SELECT ${columns} FROM ${from}, (SELECT array_agg(care.folded(n)) AS names FROM unnest($2::text[]) n) w
    WHERE ${visible} AND (care.folded(p.given_name) = ANY (w.names) OR care.folded(p.known_as) = ANY (w.names)
      OR care.folded(p.family_name) = ANY (w.names))
    ORDER BY coalesce(care.folded(coalesce(p.known_as, p.given_name)) = ANY (w.names), false)
      AND care.folded(p.family_name) = ANY (w.names) DESC, p.given_name, p.family_name, p.id LIMIT 50`,
  values: [staffId, names],
});

/**
 * People of the service with a name that begins with one of `starts`, and those of `ids`: what a search with typing mistakes looks
 * through.
 */
export const peopleLike = (staffId: string, starts: string[], ids: string[]): Read => ({
  name: 'people like',
  text: `SELECT ${columns} FROM ${from}
    WHERE ${visible} AND p.id = ANY (ARRAY(
      SELECT q.id FROM (SELECT care.folded(n) AS least, care.folded(n) || chr(1114109) AS most FROM unnest($2::text[]) n) w
      JOIN care.person q ON (care.folded(q.given_name) ~>=~ w.least AND care.folded(q.given_name) ~<~ w.most)
        OR (care.folded(q.known_as) ~>=~ w.least AND care.folded(q.known_as) ~<~ w.most)
        OR (care.folded(q.family_name) ~>=~ w.least AND care.folded(q.family_name) ~<~ w.most)
      UNION SELECT unnest($3::uuid[])))
    ORDER BY p.given_name, p.family_name, p.id LIMIT 300`,
  values: [staffId, starts, ids],
});

/** Whether the sender may do `command` about `one`, for the reason they gave, if they did. */
export function decide(turn: StaffTurn, command: Pick<Command, 'may'>, one: Who, reason: string | null) {
  if (!command.may) return { allowed: false } as const;
  const about = {
    personId: one.id,
    adviserId: one.adviserId,
    teamId: one.teamId,
    restrictedTo: one.restrictedTo.length > 0 ? one.restrictedTo : null,
  };
  return mayI(turn.actor, command.may, about, reason ?? undefined);
}
