import type { Actor } from '../access.ts';
import type { Looked, Statement } from '../turn.ts';
import { wordsRow } from './words.ts';
import { add, insertAll, type Recorded } from './writer.ts';

/**
 * A line in the access log for each named record that a member of staff saw, with the reason they gave; nothing for anybody
 * else. A reason that an event of the same turn carries too is written once, by the event.
 */
export function looked(
  actor: Actor,
  seen: Looked[],
  turn: { cause: string; at: Date; newId(): string; recorded: Recorded[] },
): Statement[] {
  if (actor.kind !== 'staff') return [];
  const written = new Set(turn.recorded.flatMap((one) => (one.event.words ?? []).map((words) => words.id)));
  const reasons = seen.flatMap(({ personId, reason }) => {
    if (!reason || written.has(reason.id)) return [];
    written.add(reason.id);
    return [wordsRow(reason, { personId, writtenBy: actor.kind, at: turn.at })];
  });
  const lines = seen.map((one) =>
    add('care.access_log', {
      id: turn.newId(),
      staff_id: actor.staffId,
      person_id: one.personId,
      action: one.action,
      why: one.why,
      reason_id: one.reason?.id ?? null,
      cause: turn.cause,
      at: turn.at.toISOString(),
    }),
  );
  return insertAll([...reasons, ...lines]);
}
