import type { Actor } from '../../access.ts';
import { commit, NotWritten } from '../../db/commit.ts';
import { record, write } from '../../records/write.ts';
import type { Concern, Mind, RunParts, Turn } from '../run.ts';

/** Who did it: nobody has typed where the time was over. */
export const actorOf = ({ inbound, situation }: Turn): Actor =>
  inbound.kind === 'waited' ? { kind: 'service' } : situation.actor;

/** A concern commits before the rest of its turn runs, and nothing that fails later takes it back. */
export async function raise(
  parts: Pick<RunParts, 'pool' | 'enqueue'>,
  mind: Mind,
  turn: Turn,
): Promise<Concern | null> {
  const concern = mind.concern?.(turn) ?? null;
  if (!concern) return null;
  const recorded = record(concern.events, { actor: actorOf(turn), at: turn.now, newId: turn.newId });
  const { statements, jobs } = write(recorded, `${turn.inbound.conversationId}:${turn.inbound.cause}:concern`);
  try {
    await commit(parts.pool, [...statements, ...(await parts.enqueue(jobs))]);
  } catch (error) {
    // Raised already by an earlier delivery of this message, whose turn did not get to its end.
    if (!(error instanceof NotWritten && error.constraint === 'event_cause_place_key')) throw error;
  }
  return concern;
}
