import { z } from 'zod';
import { dayInLondon } from '../clock.ts';
import { commit, NotWritten, read } from '../db/commit.ts';
import type { Happened } from '../events.ts';
import { newsForPerson, newsForStaff } from '../notify/my-plan.ts';
import { gatherMs } from '../records/my-plan.ts';
import { record, write } from '../records/write.ts';
import type { Address, Read, Reply } from '../turn.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';
import { tell } from './tell.ts';

const byThemself = [
  'plan_view_given',
  'review_voice_given',
  'review_voice_withdrawn',
  'action_ticked',
  'action_help_asked',
  'promise_said',
];

// What the same side did around the same plan on that day and the next, in order: only what asks for a look of its own, or the last
// of a run would be silent.
const readNews = (eventId: string): Read => ({
  name: 'plan news',
  text: `SELECT e.id, e.type, e.data, e.actor_kind AS "actorKind", e.recorded_at AS at, e.person_id AS "personId",
      coalesce(p.known_as, p.given_name) AS name, l.staff_id AS "adviserId", to_jsonb(p.restricted_to) AS "restrictedTo",
      (SELECT s.given_name FROM care.staff s WHERE s.id = e.actor_id) AS actor,
      coalesce((SELECT jsonb_agg(s.id) FROM care.staff s WHERE s.role = 'duty' AND s.left_on IS NULL), '[]') AS duty
    FROM care.event m JOIN care.event e ON e.person_id = m.person_id AND e.actor_kind = m.actor_kind
      AND e.recorded_at BETWEEN m.recorded_at - interval '1 day' AND m.recorded_at + interval '1 day'
    JOIN care.person p ON p.id = e.person_id LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL
    WHERE m.id = $1 AND e.type = ANY ($2) AND (e.type <> 'action_added' OR e.actor_kind = 'staff')
    ORDER BY e.recorded_at, e.cause, e.place`,
  values: [eventId, [...byThemself, 'plan_heading_written', 'action_added']],
});

const newsRow = z.object({
  id: z.uuid(),
  type: z.string(),
  data: z.looseObject({ as: z.string().optional(), heading: z.int().optional() }),
  actorKind: z.string(),
  at: z.date(),
  personId: z.uuid(),
  name: z.string(),
  adviserId: z.uuid().nullable(),
  restrictedTo: z.array(z.uuid()),
  actor: z.string().nullable(),
  duty: z.array(z.uuid()),
});
type Row = z.infer<typeof newsRow>;

/** All that came in one go with a piece of news, when that piece is the last of it; nothing when more came soon after. */
function oneGo(rows: Row[], eventId: string): Row[] {
  const place = rows.findIndex((one) => one.id === eventId);
  const gap = (at: number) => (rows[at + 1]?.at.getTime() ?? Number.POSITIVE_INFINITY) - (rows[at]?.at.getTime() ?? 0);
  if (place < 0 || gap(place) < gatherMs) return [];
  let first = place;
  while (first > 0 && gap(first - 1) < gatherMs) first -= 1;
  return rows.slice(first, place + 1);
}

function tellings(rows: Row[]): { to: Address; reply: Reply | null }[] {
  const [one] = rows;
  if (!one) return [];
  if (one.actorKind === 'staff') {
    const actor = rows.every((other) => other.actor === one.actor) ? one.actor : null;
    return [{ to: { personId: one.personId }, reply: newsForPerson(actor, rows) }];
  }
  const staffIds = one.adviserId ? [one.adviserId] : one.duty;
  const known = staffIds.filter((id) => one.restrictedTo.length === 0 || one.restrictedTo.includes(id));
  const reply = newsForStaff(one.personId, one.name, rows);
  return known.map((staffId) => ({ to: { staffId }, reply }));
}

/** Tells of what happened around a plan, gathered: ten quiet minutes after the last piece, once for all of it. */
export const planNews = (parts: JobParts): Work => ({
  retries: 10,
  async run({ eventId }) {
    if (!eventId) return;
    const found = (await read(parts.pool, [readNews(eventId)]))['plan news'] ?? [];
    const gone = oneGo(
      found.map((row) => newsRow.parse(row)),
      eventId,
    );
    for (const { to, reply } of tellings(gone)) {
      if (reply) await tell(parts, to, { cause: `plan-news:${eventId}`, reply });
    }
  },
});

const readOverdue = (today: string): Read => ({
  name: 'reviews overdue',
  text: `SELECT l.id AS "planId", l.person_id AS "personId", l.review_by_on::text AS "byOn" FROM care.pathway_plan l
    WHERE l.replaced_on IS NULL AND l.review_by_on < $1 AND NOT EXISTS (SELECT FROM care.event e
      WHERE e.person_id = l.person_id AND e.type = 'review_overdue' AND e.data ->> 'planId' = l.id::text
        AND e.data ->> 'byOn' = l.review_by_on::text)`,
  values: [today],
});
const overdueRow = z.object({ planId: z.uuid(), personId: z.uuid(), byOn: z.iso.date() });

/** Every morning: a review that was asked for and not held in time is told to the adviser and the manager, once. */
export const planOverdue = (parts: JobParts): Work => ({
  schedule: '30 8 * * *',
  retries: 3,
  async run() {
    const now = parts.clock.now();
    const found = (await read(parts.pool, [readOverdue(dayInLondon(now))]))['reviews overdue'] ?? [];
    for (const { planId, personId, byOn } of found.map((row) => overdueRow.parse(row))) {
      const late: Happened = { type: 'review_overdue', personId, data: { planId, byOn } };
      const recorded = record([late], { actor: { kind: 'service' }, at: now, newId: parts.clock.newId });
      const { statements, jobs } = write(recorded, `review-overdue:${planId}:${byOn}`);
      try {
        await commit(parts.pool, [...statements, ...(await parts.enqueue(jobs))]);
      } catch (error) {
        // Another instance said it in the same moment.
        if (!(error instanceof NotWritten && error.why === 'taken')) throw error;
      }
    }
  },
});
