import { z } from 'zod';
import type { Read } from '../turn.ts';
import type { ManagerTurn, Measure, Scope, Tally } from './query.ts';

/** Why somebody of these teams is not counted, in the order they are told. */
export const leftOutReasons = [
  'died',
  'returned_home',
  'other_council',
  'ended',
  'not_care_leaver',
  'other_age',
] as const;
export type LeftOut = Record<(typeof leftOutReasons)[number], number>;

/** The values of every question, in the order the SQL below numbers them. */
const valuesOf = (turn: ManagerTurn, scope: Scope): unknown[] => [
  turn.staff.id,
  scope.teamIds,
  turn.today,
  turn.council.code,
  scope.contactDays,
  scope.adviserId,
  scope.gender,
  scope.asylum,
  scope.ages?.from ?? 0,
  scope.ages?.to ?? 200,
];

// Restricted people are there for those named only: for others the numbers do not show that they exist.
const inScope = `v.team_id = ANY ($2::uuid[]) AND (v.restricted_to = '{}' OR $1 = ANY (v.restricted_to))
  AND ($6::uuid IS NULL OR v.adviser_id = $6) AND ($7::text IS NULL OR v.gender = $7)
  AND (NOT $8::boolean OR v.asylum_seeking OR v.unaccompanied) AND $5::int > 0`;

// Published percentages count neither the dead nor those who went home (B6); the base is our own care leavers (B7).
const leftOut = `CASE
    WHEN v.in_touch = 'DIED' OR v.died_on IS NOT NULL THEN 'died'
    -- Home for six months or more is a code of its own; a shorter stay, or one that has ended, is no reason (B2, B6).
    WHEN v.in_touch = 'RHOM' THEN 'returned_home'
    WHEN v.responsible_authority <> $4::text THEN 'other_council'
    WHEN v.service_ended_on <= $3::date THEN 'ended'
    WHEN v.category = 'none' THEN 'not_care_leaver'
    WHEN v.date_of_birth > ($3::date - make_interval(years => $9::int))
      OR v.date_of_birth <= ($3::date - make_interval(years => $10::int + 1)) THEN 'other_age'
  END`;

/** How a breakdown groups people: what makes a group, and how it is called. */
export const groupings: Record<string, { key: string; name: string }> = {
  team: { key: 'v.team_id::text', name: 'v.team' },
  adviser: { key: "coalesce(v.adviser_id::text, '')", name: "v.adviser_given_name || ' ' || v.adviser_family_name" },
  age: {
    key: 'extract(year from age($3::date, v.date_of_birth))::text',
    name: 'extract(year from age($3::date, v.date_of_birth))::text',
  },
  gender: { key: "coalesce(v.gender, 'U')", name: "coalesce(v.gender, 'U')" },
};

export const tallyRow = z.object({
  total: z.boolean(),
  name: z.string().nullable(),
  base: z.int(),
  counted: z.int(),
  beside: z.record(z.string(), z.int()),
  left: z.record(z.string(), z.int()),
});

const jsonOf = (counts: [string, string][]): string =>
  `jsonb_build_object(${counts.map(([name, when]) => `'${name}', (count(*) FILTER (WHERE ${when}))::int`).join(', ')})`;

// The columns that every number needs. Read once into rows of their own: the view works out some columns anew at each mention.
const needed = `v.person_id, v.given_name, v.family_name, v.date_of_birth, v.gender, v.responsible_authority, v.in_touch, v.died_on,
  v.returned_home_on, v.service_ended_on, v.category, v.team_id, v.team, v.adviser_id, v.adviser_given_name, v.adviser_family_name`;

const asked = (measure: Measure): string =>
  `WITH v AS MATERIALIZED (SELECT ${needed}${measure.columns.map((column) => `, v.${column}`).join('')}
    FROM care.v_caseload v WHERE ${inScope})`;

/** The numbers of a question, in one read: its total first, then each group of the breakdown. */
export function readTally(turn: ManagerTurn, scope: Scope, measure: Measure, groupBy: string | null): Read {
  const group = groupBy ? groupings[groupBy] : undefined;
  const beside = Object.keys(measure.beside);
  const text = `${asked(measure)},
    mine AS (SELECT ${leftOut} AS left_out, ${group?.key ?? "''"} AS key, ${group?.name ?? "''"} AS name,
      ${measure.counts} AS counts${beside.map((name) => `, ${measure.beside[name]} AS b_${name}`).join('')} FROM v)
  SELECT grouping(key) = 1 AS total, max(name) AS name, (count(*) FILTER (WHERE left_out IS NULL))::int AS base,
    (count(*) FILTER (WHERE left_out IS NULL AND counts))::int AS counted,
    ${jsonOf(beside.map((name) => [name, `left_out IS NULL AND b_${name}`]))} AS beside,
    ${jsonOf(leftOutReasons.map((reason) => [reason, `left_out = '${reason}'`]))} AS left
  FROM mine GROUP BY GROUPING SETS ((), (key)) ORDER BY total DESC, name NULLS LAST`;
  return { name: `tally ${measure.name} ${groupBy ?? ''}`, text, values: valuesOf(turn, scope) };
}

/** The people behind a number, a page of them. */
export function readList(
  turn: ManagerTurn,
  scope: Scope,
  measure: Measure,
  page: { from: number; size: number },
): Read {
  const text = `${asked(measure)},
    page AS (SELECT v.*, row_number() OVER (ORDER BY ${measure.order}, v.given_name, v.family_name, v.person_id) AS place
      FROM v WHERE ${leftOut} IS NULL AND ${measure.counts} ORDER BY place OFFSET $11 LIMIT $12)
  SELECT p.person_id AS id, p.given_name AS "givenName", p.family_name AS "familyName", p.adviser_id AS "adviserId",
    p.adviser_given_name || ' ' || p.adviser_family_name AS adviser, p.team_id AS "teamId", p.team, c.known_as AS "knownAs",
    c.date_of_birth::text AS "bornOn", to_jsonb(c.restricted_to) AS "restrictedTo", c.activity_code AS "activityCode",
    CASE WHEN c.due_to_lapse_on < $3::date THEN c.due_to_lapse_on::text END AS "lapsedOn", c.reached_on::text AS "reachedOn",
    c.allocated_on::text AS "allocatedOn"
  FROM page p JOIN care.v_caseload c USING (person_id)
  WHERE c.person_id = ANY (ARRAY(SELECT person_id FROM page)) ORDER BY p.place`;
  return { name: `list ${measure.name}`, text, values: [...valuesOf(turn, scope), page.from, page.size] };
}

export type Tallied = { total: Tally; groups: Tally[]; left: LeftOut };

/** The rows of `readTally`. An empty caseload is a row of noughts. */
export function tallied(rows: unknown[]): Tallied {
  const parsed = rows.map((row) => tallyRow.parse(row));
  const total = parsed.find((row) => row.total);
  const left = Object.fromEntries(leftOutReasons.map((reason) => [reason, total?.left[reason] ?? 0])) as LeftOut;
  return {
    total: total ?? { base: 0, counted: 0, beside: {}, name: null },
    groups: parsed.filter((row) => !row.total),
    left,
  };
}
