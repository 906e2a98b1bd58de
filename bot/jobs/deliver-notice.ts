import { type Stored, sayTo } from '../conversation/storage.ts';
import { commit, NotWritten, read } from '../db/commit.ts';
import { noticesOf, readNotice } from '../notify/notice.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

/** Tells staff of an event. The event is the message's cause: however often the job runs, each is told once. */
export const deliverNotice = (parts: JobParts): Work => ({
  retries: 10,
  async run({ eventId }) {
    if (!eventId) return;
    const found = (await read(parts.pool, [readNotice(eventId)])).notice?.[0];
    if (!found) return;
    const now = parts.clock.now();
    for (const { to, reply } of noticesOf(found)) {
      const payload = { web: parts.render(reply, 'web'), teams: parts.render(reply, 'teams') };
      try {
        const [said] = await commit(parts.pool, [sayTo(to, { cause: `notice:${eventId}`, at: now, payload })]);
        const rows = (said?.rows ?? []) as Stored[];
        parts.published(rows.map((row) => ({ ...row, at: now.toISOString() })));
      } catch (error) {
        // Another instance said it in the same moment.
        if (!(error instanceof NotWritten && error.why === 'taken')) throw error;
      }
    }
  },
});
