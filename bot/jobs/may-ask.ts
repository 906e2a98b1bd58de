import { type Stored, sayTo } from '../conversation/storage.ts';
import { commit, NotWritten } from '../db/commit.ts';
import type { Happened } from '../events.ts';
import { record, write } from '../records/write.ts';
import { londonClock } from '../reference/london-time.ts';
import { isWorking } from '../reference/working-time.ts';
import type { Reply } from '../turn.ts';
import type { JobParts } from './parts.ts';

/** When somebody may be asked how things are, unasked; and asking it once. */

// Nobody is asked before ten: who says that it is hard needs somebody who has come to work.
const earliest = '10:00';

/** By day, on a working day, while somebody is there to hear the answer. */
export function isTimeToAsk({ clock, council }: JobParts): boolean {
  const now = clock.now();
  return londonClock(now).time >= earliest && isWorking(now, council.open);
}

/**
 * Whoever may be asked now, as a condition on the column of a person: in touch with us, in a chat where nothing is going on, with no
 * worry open, nothing else asked since yesterday, and not tired of it.
 */
export const mayAsk = (person: string, now: string): string => `EXISTS (SELECT FROM care.person q
    WHERE q.id = ${person} AND q.in_touch IN ('YES', 'NO', 'RHOM'))
  AND (SELECT bool_and(c.live_at IS NULL AND c.last_at < ${now}::timestamptz - CASE
        WHEN c.state #> '{running,flow}' IS NOT NULL AND c.state #>> '{running,resting}' IS DISTINCT FROM 'true'
        THEN interval '20 hours' ELSE interval '30 minutes' END)
    FROM waymark.conversation c WHERE c.person_id = ${person} AND c.staff_id IS NULL AND c.closed_at IS NULL)
  AND NOT EXISTS (SELECT FROM care.concern k WHERE k.person_id = ${person} AND k.closed_at IS NULL)
  AND NOT EXISTS (SELECT FROM care.event r WHERE r.person_id = ${person} AND r.recorded_at > ${now}::timestamptz - interval '20 hours'
    AND r.type IN ('check_in_asked', 'did_it_help_asked', 'how_it_went_asked', 'meeting_missed'))
  AND (SELECT r.data ->> 'on' FROM care.event r WHERE r.person_id = ${person} AND r.type = 'check_ins_chosen'
    ORDER BY r.recorded_at DESC LIMIT 1) IS DISTINCT FROM 'false'`;

/** Asks, with the event that says so, in every chat of theirs: one question for one person on one day, whichever instance is first. */
export async function askOnce(parts: JobParts, personId: string, event: Happened, reply: Reply): Promise<void> {
  const at = parts.clock.now();
  const payload = { web: parts.render(reply, 'web'), teams: parts.render(reply, 'teams') };
  const cause = `asks:${personId}:${londonClock(at).day}`;
  const recorded = record([event], { actor: { kind: 'service' }, at, newId: parts.clock.newId });
  try {
    const [said] = await commit(parts.pool, [
      sayTo({ personId }, { cause, at, payload }),
      ...write(recorded, cause).statements,
    ]);
    const rows = (said?.rows ?? []) as Stored[];
    parts.published(rows.map((one) => ({ ...one, at: at.toISOString() })));
  } catch (error) {
    // Another instance asked in the same moment.
    if (!(error instanceof NotWritten && error.why === 'taken')) throw error;
  }
}
