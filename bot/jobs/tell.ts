import { type Stored, sayTo } from '../conversation/storage.ts';
import { commit, NotWritten } from '../db/commit.ts';
import type { Address, Reply } from '../turn.ts';
import type { JobParts } from './parts.ts';

/**
 * Says something that is no answer: to one chat, to staff in their own, to a young person in every chat that is theirs. With the
 * same `cause` it is said once however often it is tried; a conversation that is running there is not touched.
 */
export async function tell(parts: JobParts, to: Address, said: { cause: string; reply: Reply }): Promise<void> {
  const at = parts.clock.now();
  const payload = { web: parts.render(said.reply, 'web'), teams: parts.render(said.reply, 'teams') };
  try {
    const [done] = await commit(parts.pool, [sayTo(to, { cause: said.cause, at, payload })]);
    const rows = (done?.rows ?? []) as Stored[];
    parts.published(rows.map((row) => ({ ...row, at: at.toISOString() })));
  } catch (error) {
    // Another instance said it in the same moment.
    if (!(error instanceof NotWritten && error.why === 'taken')) throw error;
  }
}
