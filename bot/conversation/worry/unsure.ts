import { z } from 'zod';
import type { Inbound, Read } from '../../turn.ts';

/** Whether a young person has been asked if they are safe in this chat, and has not answered; and whether a worker talks there. */
export const readUnsure = (conversationId: string): Read => ({
  name: 'unsure here',
  text: `SELECT state #>> '{unsure,id}' AS "askId", to_jsonb(live_at) #>> '{}' AS "talksSince" FROM waymark.conversation
    WHERE id = $1 AND staff_id IS NULL AND closed_at IS NULL AND (state #>> '{unsure,id}' IS NOT NULL OR live_at IS NOT NULL)`,
  values: [conversationId],
});
const row = z.object({ askId: z.uuid().nullable(), talksSince: z.string().nullable() });

/**
 * What comes in, in the place of an answer, when there is none: the time is over, or they have left. Null: nothing is open, or not
 * the question that was meant. Who leaves in the middle of a live talk has left that, too. However often it is told, it is one turn.
 */
export function noAnswer(
  kind: 'waited' | 'left',
  conversationId: string,
  rows: unknown[],
  askId?: string,
): Inbound | null {
  const open = row.safeParse(rows[0]);
  if (!open.success || (askId !== undefined && askId !== open.data.askId)) return null;
  const { askId: asked, talksSince } = open.data;
  const of = asked ?? (kind === 'left' ? talksSince : null);
  if (of === null) return null;
  return { channel: 'web', conversationId, cause: `${kind}:${of}`, kind, text: '', value: asked, oneToOne: true };
}
