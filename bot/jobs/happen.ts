import { commit, NotWritten } from '../db/commit.ts';
import type { Happened } from '../events.ts';
import { record, write } from '../records/write.ts';
import type { JobParts } from './parts.ts';

/**
 * Writes what happened by itself, with the jobs that must follow, once for a cause however often it is tried. Answers whether it
 * was written now; false where it was before, or where the records have moved on meanwhile.
 */
export async function happen(parts: JobParts, events: Happened[], cause: string): Promise<boolean> {
  const by = { actor: { kind: 'service' as const }, at: parts.clock.now(), newId: parts.clock.newId };
  const { statements, jobs } = write(record(events, by), cause);
  try {
    await commit(parts.pool, [...statements, ...(await parts.enqueue(jobs))]);
    return true;
  } catch (error) {
    if (error instanceof NotWritten && error.why === 'taken') return false;
    throw error;
  }
}
