import { z } from 'zod';
import type { Read } from '../turn.ts';

const day = z.iso.date();
const ownerCode = z.enum(['young_person', 'staff', 'together']);

const heading = z.object({
  heading: z.int(),
  need: z.string().nullable(),
  own: z.string().nullable(),
  contingency: z.string().nullable(),
});
const view = z.object({
  view: z.enum(['agree', 'differently']),
  heading: z.int().nullable(),
  words: z.string().nullable(),
  on: day,
  at: z.string(),
});
const voice = z.object({
  id: z.uuid(),
  say: z.string().nullable(),
  who: z.array(z.string()),
  whoElse: z.string().nullable(),
  at: z.string(),
});
const plan = z.object({
  id: z.uuid(),
  madeOn: day,
  askedOn: day.nullable(),
  askedAt: z.string().nullable(),
  byOn: day.nullable(),
  managerTold: z.boolean(),
  reviewedOn: day.nullable(),
  dueOn: day,
  headings: z.array(heading),
  views: z.array(view),
  voice: voice.nullable(),
});
const listed = z.object({
  id: z.uuid(),
  kind: z.enum(['action', 'promise']),
  heading: z.int().nullable(),
  suggestion: z.string().nullable(),
  words: z.string().nullable(),
  owner: ownerCode,
  staff: z.string().nullable(),
  dueOn: day.nullable(),
  ended: z.enum(['done', 'dropped']).nullable(),
  helpAsked: z.boolean(),
});

/** A plan as it stands, with its list: as other rooms read it. Instants are ISO texts, days as `2026-03-18`. */
export const planRow = z.object({
  plan: plan.nullable(),
  list: z.array(listed),
  planAskedOn: day.nullable(),
  /** When a member of staff last pressed "seen". */
  seenAt: z.string().nullable(),
  seenBy: z.string().nullable(),
  /** When the young person last said, ticked or asked for something around the plan. */
  newsAt: z.string().nullable(),
  /** Names of the sentences of the routes that they kept in "What next", newest first. */
  routes: z.array(z.string()),
});
export type PlanRow = z.infer<typeof planRow>;

// Words that are kept to named staff are shown to nobody else; $2 is who looks.
const text = (column: string) =>
  `(SELECT w.text FROM waymark.words w WHERE w.id = ${column} AND (w.restricted_to = '{}' OR $2 = ANY (w.restricted_to)))`;
const london = (column: string) => `(${column} AT TIME ZONE 'Europe/London')::date`;

const headings = `coalesce((SELECT jsonb_agg(jsonb_build_object('heading', h.heading, 'need', ${text('h.need_id')},
  'own', ${text('h.own_words_id')}, 'contingency', ${text('h.contingency_id')}) ORDER BY h.heading)
  FROM care.plan_heading h WHERE h.plan_id = l.id), '[]')`;
const views = `coalesce((SELECT jsonb_agg(jsonb_build_object('view', v.view, 'heading', v.heading, 'words', ${text('v.words_id')},
  'on', ${london('v.given_at')}, 'at', v.given_at) ORDER BY v.given_at DESC)
  FROM (SELECT * FROM care.plan_view n WHERE n.plan_id = l.id ORDER BY n.given_at DESC LIMIT 30) v), '[]')`;
// What was said before a review that has been held since has been heard there.
const spoken = `(SELECT jsonb_build_object('id', o.id, 'say', ${text('o.say_id')}, 'who', o.who, 'whoElse', ${text('o.who_id')},
  'at', o.given_at) FROM care.review_voice o WHERE o.plan_id = l.id AND o.withdrawn_at IS NULL
  AND ${london('o.given_at')} >= coalesce(r.held_on, l.made_on) AND o.given_at > coalesce(r.held_at, '-infinity')
  ORDER BY o.given_at DESC LIMIT 1)`;
const lastReview = `(SELECT max(v.held_on) AS held_on, max(e.recorded_at) AS held_at FROM care.plan_review v
  JOIN care.event e ON e.id = v.event_id WHERE v.plan_id = l.id)`;
const event = (type: string, join = '') => `FROM care.event e ${join}WHERE e.person_id = $1 AND e.type = '${type}'`;

const planSql = `(SELECT jsonb_build_object('id', l.id, 'madeOn', l.made_on, 'askedOn', l.review_asked_on, 'byOn', l.review_by_on,
    'askedAt', CASE WHEN l.review_asked_on IS NOT NULL THEN (SELECT max(e.recorded_at) ${event('review_asked')}
      AND e.data ->> 'planId' = l.id::text) END,
    'managerTold', EXISTS (SELECT ${event('review_overdue')} AND e.data ->> 'planId' = l.id::text
      AND e.data ->> 'byOn' = l.review_by_on::text),
    'reviewedOn', r.held_on, 'dueOn', (coalesce(r.held_on, l.made_on) + interval '6 months')::date,
    'headings', ${headings}, 'views', ${views}, 'voice', ${spoken})
  FROM care.pathway_plan l CROSS JOIN LATERAL ${lastReview} r WHERE l.person_id = $1 AND l.replaced_on IS NULL)`;

// What ended a day ago or less stays in its place, so that it can be put back.
const listSql = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'heading', a.plan_heading,
    'suggestion', a.suggestion, 'words', ${text('a.what_id')}, 'owner', a.owner, 'dueOn', a.due_on,
    'staff', (SELECT s.given_name FROM care.staff s WHERE s.id = a.owner_staff_id),
    'ended', CASE WHEN a.done_at IS NOT NULL THEN 'done' WHEN a.dropped_at IS NOT NULL THEN 'dropped' END,
    'helpAsked', EXISTS (SELECT ${event('action_help_asked')} AND e.data ->> 'actionId' = a.id::text))
    ORDER BY a.added_at, a.id)
  FROM care.action a WHERE a.person_id = $1 AND (a.suggestion IS NOT NULL OR a.what_id IS NOT NULL)
    AND (a.done_at IS NULL OR a.done_at > $3::timestamptz - interval '24 hours')
    AND (a.dropped_at IS NULL OR a.dropped_at > $3::timestamptz - interval '24 hours')), '[]')`;

const routesSql = `coalesce((SELECT jsonb_agg(k.route ORDER BY k.at DESC) FROM
  (SELECT line ->> 'value' AS route, max(e.recorded_at) AS at FROM care.event e, jsonb_array_elements(e.data -> 'lines') AS line
    WHERE e.person_id = $1 AND e.type = 'note_left' AND line ->> 'key' = 'what-next.keep.name'
    GROUP BY 1 ORDER BY 2 DESC LIMIT 5) k), '[]')`;

/** The plan of a young person, with all that stands beside it, in one row. `staffId`: who looks, null for themself. */
export const readPlan = (personId: string, staffId: string | null, now: Date): Read => ({
  name: 'my plan',
  text: `SELECT ${planSql} AS plan, ${listSql} AS list, ${routesSql} AS routes,
    (SELECT max(${london('e.recorded_at')})::text ${event('plan_asked_for')}
      AND NOT EXISTS (SELECT FROM care.pathway_plan n JOIN care.event m ON m.id = n.event_id
        WHERE n.person_id = $1 AND m.recorded_at > e.recorded_at)) AS "planAskedOn",
    (SELECT to_jsonb(max(e.recorded_at)) #>> '{}' FROM care.event e WHERE e.person_id = $1 AND e.actor_kind = 'young_person'
      AND e.type IN ('plan_asked_for', 'plan_view_given', 'review_voice_given', 'review_voice_withdrawn', 'review_asked',
        'action_ticked', 'action_help_asked', 'promise_said')) AS "newsAt",
    to_jsonb(n.at) #>> '{}' AS "seenAt", n.by AS "seenBy"
    FROM (SELECT) one LEFT JOIN LATERAL (SELECT e.recorded_at AS at, s.given_name AS by ${event('plan_news_seen', "JOIN care.staff s ON s.id = (e.data ->> 'staffId')::uuid ")}
      ORDER BY e.recorded_at DESC LIMIT 1) n ON true`,
  values: [personId, staffId, now.toISOString()],
});
