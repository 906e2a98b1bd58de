import { z } from 'zod';
import { read } from '../db/commit.ts';
import { nudge } from '../notify/nudge.ts';
import { londonClock } from '../reference/london-time.ts';
import type { Read } from '../turn.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';
import { tell } from './tell.ts';

// Nobody is nudged at night: a phone that lights up in a shared room is no kindness.
const [from, to] = ['09:00', '20:00'];

// In the middle of a conversation, not resting, and no worry open, nor a worker in the chat: that has its own way to people.
const quiet = (now: Date): Read => ({
  name: 'quiet',
  text: `SELECT c.id, c.locale, c.version, EXISTS (SELECT FROM waymark.activity a
        WHERE a.conversation_id = c.id AND a.cause = 'nudge:' || c.version) AS nudged
    FROM waymark.conversation c
    WHERE c.channel = 'web' AND c.staff_id IS NULL AND c.closed_at IS NULL
      AND c.state #> '{running,flow}' IS NOT NULL AND c.state #>> '{running,resting}' IS DISTINCT FROM 'true'
      AND c.state ->> 'concern' IS NULL AND c.live_at IS NULL
      AND c.last_at BETWEEN $1::timestamptz - interval '3 days' AND $1::timestamptz - interval '30 minutes'
      AND NOT EXISTS (SELECT FROM waymark.activity a WHERE a.conversation_id = c.id AND a.cause = 'close:' || c.version)
      AND (c.last_at < $1::timestamptz - interval '20 hours' OR NOT EXISTS (SELECT FROM waymark.activity a
        WHERE a.conversation_id = c.id AND a.cause = 'nudge:' || c.version))
    LIMIT 500`,
  values: [now.toISOString()],
});
const row = z.object({ id: z.uuid(), locale: z.string(), version: z.int(), nudged: z.boolean() });

/** Chats that fell silent in the middle: one nudge after half an hour, one kind close the next day, never more, never at night. */
export const nudgeQuietChats = (parts: JobParts): Work => ({
  schedule: '*/10 * * * *',
  retries: 1,
  async run() {
    const now = parts.clock.now();
    const { time } = londonClock(now);
    if (time < from || time >= to) return;
    const found = (await read(parts.pool, [quiet(now)])).quiet ?? [];
    for (const { id, locale, version, nudged } of found.map((one) => row.parse(one))) {
      const which = nudged ? 'close' : 'once';
      const cause = `${nudged ? 'close' : 'nudge'}:${version}`;
      await tell(parts, { conversationId: id }, { cause, reply: nudge(which, locale) });
    }
  },
});
