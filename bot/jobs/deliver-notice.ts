import { read } from '../db/commit.ts';
import { noticesOf, readNotice } from '../notify/notice.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';
import { tell } from './tell.ts';

/** Tells staff, or a young person, of an event. The event is the message's cause: however often the job runs, each is told once. */
export const deliverNotice = (parts: JobParts): Work => ({
  retries: 10,
  async run({ eventId }) {
    if (!eventId) return;
    const found = (await read(parts.pool, [readNotice(eventId)])).notice?.[0];
    if (!found) return;
    for (const { to, reply } of noticesOf(found)) await tell(parts, to, { cause: `notice:${eventId}`, reply });
  },
});
