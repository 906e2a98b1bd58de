import { z } from 'zod';
import { dayInLondon } from '../clock.ts';
import { type Stored, sayTo } from '../conversation/storage.ts';
import { commit, NotWritten, read } from '../db/commit.ts';
import { howItWent } from '../notify/what-next.ts';
import { record, write } from '../records/write.ts';
import type { Read } from '../turn.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

// Steps whose day has come, of people who have a chat and are not in the middle of talking in one. What was typed is not read.
const due = (today: string, now: Date): Read => ({
  name: 'steps to ask about',
  text: `SELECT a.id, a.person_id AS "personId", a.suggestion, a.what_id IS NOT NULL AS own, a.ask_on::text AS "askOn" FROM care.action a
    WHERE a.ask_on <= $1 AND a.asked_at IS NULL AND a.done_at IS NULL AND a.dropped_at IS NULL
      AND (SELECT max(c.last_at) FROM waymark.conversation c
        WHERE c.person_id = a.person_id AND c.staff_id IS NULL AND c.closed_at IS NULL) < $2::timestamptz - interval '30 minutes'
    ORDER BY a.ask_on, a.id LIMIT 200`,
  values: [today, now.toISOString()],
});
const row = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  suggestion: z.string().nullable(),
  own: z.boolean(),
  askOn: z.iso.date(),
});

/** Asks those who wanted it how a small step went: by day, once, and never into a conversation that is going on. */
export const askHowItWent = (parts: JobParts): Work => ({
  schedule: '*/15 9-18 * * *',
  retries: 1,
  async run() {
    const now = parts.clock.now();
    const found = (await read(parts.pool, [due(dayInLondon(now), now)]))['steps to ask about'] ?? [];
    for (const { id, personId, suggestion, own, askOn } of found.map((one) => row.parse(one))) {
      const reply = howItWent(id, own ? null : suggestion);
      const payload = { web: parts.render(reply, 'web'), teams: parts.render(reply, 'teams') };
      const cause = `went:${id}:${askOn}`;
      const asked = { type: 'how_it_went_asked' as const, personId, data: { actionId: id } };
      const recorded = record([asked], { actor: { kind: 'service' }, at: now, newId: parts.clock.newId });
      try {
        const [said] = await commit(parts.pool, [
          sayTo({ personId }, { cause, at: now, payload }),
          ...write(recorded, cause).statements,
        ]);
        const rows = (said?.rows ?? []) as Stored[];
        parts.published(rows.map((one) => ({ ...one, at: now.toISOString() })));
      } catch (error) {
        // Another instance asked in the same moment.
        if (!(error instanceof NotWritten && error.why === 'taken')) throw error;
      }
    }
  },
});
