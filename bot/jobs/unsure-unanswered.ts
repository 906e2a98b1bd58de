import { noAnswer, readUnsure } from '../conversation/worry/unsure.ts';
import { commit, read } from '../db/commit.ts';
import { isEarly } from './early.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

/**
 * Somebody was asked whether they are safe and has not said so in time: what they wrote becomes a worry, in a turn of that chat, so
 * that an answer in the same moment counts. Does nothing where they have answered.
 */
export const unsureUnanswered = (parts: JobParts): Work => ({
  retries: 20,
  async run({ conversationId, askId, due }) {
    if (!conversationId || !askId) return;
    if (isEarly(due, parts.clock.now())) {
      const again = {
        name: 'unsure-unanswered' as const,
        data: { conversationId, askId, due: due ?? '' },
        inSeconds: 60,
      };
      return void (await commit(parts.pool, await parts.enqueue([again])));
    }
    const rows = (await read(parts.pool, [readUnsure(conversationId)]))['unsure here'] ?? [];
    const inbound = noAnswer('waited', conversationId, rows, askId);
    if (inbound) await parts.handle(inbound, null);
  },
});
