import { z } from 'zod';
import type { Read, Statement } from '../turn.ts';
import { reference } from './teams-connector.ts';

/** A message that waits for the connector, by its conversation and number. */
export type Place = { conversationId: string; seq: number };

const waiting = z.array(
  z.object({
    conversationId: z.string(),
    seq: z.int(),
    tries: z.int(),
    at: z.date(),
    payload: z.record(z.string(), z.unknown()).nullable(),
    // Null where it is not there or not ours to read: such a message goes nowhere.
    reference: reference.nullable().catch(null),
  }),
);
export type Waiting = z.infer<typeof waiting>[number];
export const asWaiting = (rows: unknown[]): Waiting[] => waiting.parse(rows);

/** A message that was never tried belongs to the turn that made it for so long; its instance is sending it just now. */
export const ownTurnMs = 30_000;

/**
 * Takes the first waiting message of conversations that have one due, and holds it for `leaseMs`: another instance asking in
 * the same moment gets others. Never a later message before an earlier one of its conversation.
 */
export const claimDue = (now: Date, leaseMs: number, most: number): Statement => ({
  name: 'claim due',
  text: `WITH due AS (
           SELECT o.conversation_id, o.seq FROM waymark.outbox o
           WHERE o.sent_at IS NULL AND o.given_up_at IS NULL
             AND o.due_at <= $1::timestamptz - CASE WHEN o.tries = 0 THEN $4 * interval '1 millisecond' ELSE interval '0' END
             AND NOT EXISTS (SELECT FROM waymark.outbox e WHERE e.conversation_id = o.conversation_id AND e.seq < o.seq
                             AND e.sent_at IS NULL AND e.given_up_at IS NULL)
           ORDER BY o.due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
         UPDATE waymark.outbox o SET due_at = $1::timestamptz + $2 * interval '1 millisecond'
         FROM due JOIN waymark.activity a USING (conversation_id, seq) JOIN waymark.conversation c ON c.id = a.conversation_id
         WHERE o.conversation_id = due.conversation_id AND o.seq = due.seq
         RETURNING o.conversation_id AS "conversationId", o.seq::int, o.tries, a.at, a.payload, c.reference`,
  values: [now.toISOString(), leaseMs, most, ownTurnMs],
});

const places = (list: Place[]) => [list.map((one) => one.conversationId), list.map((one) => one.seq)];
const these = 'FROM unnest($1::uuid[], $2::bigint[]) AS these (conversation_id, seq)';
const stillWaiting =
  'o.conversation_id = these.conversation_id AND o.seq = these.seq AND o.sent_at IS NULL AND o.given_up_at IS NULL';

/** The connector has taken these. */
export const markSent = (list: Place[], now: Date): Statement => ({
  name: 'mark sent',
  text: `UPDATE waymark.outbox o SET sent_at = $3, tries = o.tries + 1, last_error = NULL ${these} WHERE ${stillWaiting}`,
  values: [...places(list), now.toISOString()],
});

/** These could not be delivered now; `due` is when to try again. */
export const postpone = (list: Place[], due: Date, why: string): Statement => ({
  name: 'postpone',
  text: `UPDATE waymark.outbox o SET due_at = $3, tries = o.tries + 1, last_error = $4 ${these} WHERE ${stillWaiting}`,
  values: [...places(list), due.toISOString(), why],
});

/** These are not tried again. */
export const giveUp = (list: Place[], now: Date, why: string): Statement => ({
  name: 'give up',
  text: `UPDATE waymark.outbox o SET given_up_at = $3, tries = o.tries + 1, last_error = $4 ${these} WHERE ${stillWaiting}`,
  values: [...places(list), now.toISOString(), why],
});

/** Where a conversation is reached; no row or null: not by the connector. */
export const readReference = (conversationId: string): Read => ({
  name: 'reference',
  text: 'SELECT reference FROM waymark.conversation WHERE id = $1',
  values: [conversationId],
});
