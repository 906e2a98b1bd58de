import { z } from 'zod';
import type { Inbound, Read } from '../turn.ts';

/** Whether a young person has been asked if they are safe in this chat, and has not answered. */
export const readUnsure = (conversationId: string): Read => ({
  name: 'unsure here',
  text: `SELECT state #>> '{unsure,id}' AS "askId" FROM waymark.conversation
    WHERE id = $1 AND staff_id IS NULL AND closed_at IS NULL AND state #>> '{unsure,id}' IS NOT NULL`,
  values: [conversationId],
});
const row = z.object({ askId: z.uuid() });

/**
 * What comes in, in the place of an answer, when there is none: the time is over, or they have left. Null: nothing is open, or not
 * the question that was meant. However often it is told, it is one turn.
 */
export function noAnswer(
  kind: 'waited' | 'left',
  conversationId: string,
  rows: unknown[],
  askId?: string,
): Inbound | null {
  const open = row.safeParse(rows[0]);
  if (!open.success || (askId !== undefined && askId !== open.data.askId)) return null;
  const cause = `${kind}:${open.data.askId}`;
  return { channel: 'web', conversationId, cause, kind, text: '', value: open.data.askId, oneToOne: true };
}
