import { z } from 'zod';
import { read } from '../db/commit.ts';
import { didItHelp } from '../notify/check-in.ts';
import { spokenInstant } from '../reference/london-time.ts';
import type { Read } from '../turn.ts';
import { askOnce, isTimeToAsk, mayAsk } from './may-ask.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

// Asked once in a while and not each time: who is asked after every meeting stops saying anything.
const restDays = 60;

// What was held, and is over for an hour at least and three days at most: later, who remembers?
const held = (now: Date): Read => ({
  name: 'meetings held',
  text: `SELECT DISTINCT ON (a.person_id) a.id, a.person_id AS "personId", a.starts_at AS at FROM care.appointment a
    WHERE a.attended_at IS NOT NULL AND a.cancelled_at IS NULL
      AND a.ends_at BETWEEN $1::timestamptz - interval '3 days' AND $1::timestamptz - interval '1 hour'
      AND NOT EXISTS (SELECT FROM care.event e WHERE e.person_id = a.person_id AND e.type = 'did_it_help_asked'
        AND e.recorded_at > $1::timestamptz - make_interval(days => $2))
      AND ${mayAsk('a.person_id', '$1')}
    ORDER BY a.person_id, a.starts_at DESC LIMIT 500`,
  values: [now.toISOString(), restDays],
});
const row = z.object({ id: z.uuid(), personId: z.uuid(), at: z.date() });

/** Asks after a meeting that was held whether it helped: by day, never into a conversation, and not after each. */
export const didItHelpJob = (parts: JobParts): Work => ({
  schedule: '7-59/15 9-18 * * *',
  retries: 1,
  async run() {
    if (!isTimeToAsk(parts)) return;
    const found = (await read(parts.pool, [held(parts.clock.now())]))['meetings held'] ?? [];
    for (const { id, personId, at } of found.map((one) => row.parse(one))) {
      const day = spokenInstant(at).split(', ')[0] ?? '';
      await askOnce(
        parts,
        personId,
        { type: 'did_it_help_asked', personId, data: { appointmentId: id } },
        didItHelp(id, day),
      );
    }
  },
});
