import { z } from 'zod';
import { mostCodeTries } from '../../conversation/short-code.ts';
import type { Read, Statement } from '../../turn.ts';

/** Sends one statement and answers its rows. */
export type Ask = (one: Read) => Promise<Record<string, unknown>[]>;

/** A row of the activity log as it reaches the channel; `payload` is null once erased, or where nothing is shown. */
export type Kept = {
  conversationId: string;
  seq: number;
  fromPerson: boolean;
  at: string;
  payload: Record<string, unknown> | null;
  /** True above the line that was drawn after a concern: pages show it folded when somebody comes back. */
  folded?: boolean;
};

const keptRows = z.array(
  z.object({
    conversationId: z.string(),
    seq: z.int(),
    fromPerson: z.boolean(),
    at: z.string(),
    // Ours as it was written: a look inside would copy a whole transcript.
    payload: z.custom<Kept['payload']>((payload) => typeof payload === 'object'),
    folded: z.boolean(),
  }),
);

/** The most activities read back at once; a client with more to read comes again with its new watermark. */
export const mostAtOnce = 200;

const isoSql = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What a token is checked against. */
export const readConversation = (conversationId: string): Read => ({
  name: 'chat session',
  text: `SELECT user_id AS "userId", session, next_seq::int AS "nextSeq", kept_code IS NOT NULL AS kept,
         closed_at IS NOT NULL AS closed FROM waymark.conversation WHERE id = $1 AND channel = 'web'`,
  values: [conversationId],
});

/** The activities of a conversation from number `from` on, in order, at most `mostAtOnce`. */
export const readHistory = (conversationId: string, from: number): Read => ({
  name: 'chat history',
  text: `SELECT a.conversation_id AS "conversationId", a.seq::int, a.from_person AS "fromPerson", ${isoSql('a.at')} AS at, a.payload,
         coalesce(a.seq < (SELECT c.folded_before FROM waymark.conversation c WHERE c.id = $1), false) AS folded
         FROM waymark.activity a WHERE a.conversation_id = $1 AND a.seq >= $2 ORDER BY a.seq LIMIT ${mostAtOnce}`,
  values: [conversationId, from],
});

export const keptOf = (rows: unknown): Kept[] => keptRows.parse(rows);

/** Where each of these conversations is: its next number and its session. */
export const readPlaces = (conversationIds: string[]): Read => ({
  name: 'chat places',
  text: `SELECT id, next_seq::int AS "nextSeq", session FROM waymark.conversation WHERE id = ANY ($1)`,
  values: [conversationIds],
});

/** Of somebody of the demo: the open chat that began within the day, the newest first. */
export const readDemoChat = (userId: string, as: { personId?: string; staffId?: string }, since: Date): Read => ({
  name: 'demo chat',
  text: `SELECT id, session FROM waymark.conversation WHERE channel = 'web' AND user_id = $1 AND closed_at IS NULL
         AND (person_id = $2 OR staff_id = $3) AND started_at > $4 ORDER BY started_at DESC LIMIT 1`,
  values: [userId, as.personId ?? null, as.staffId ?? null, since.toISOString()],
});

/** Tells the listeners of all instances; one statement, several notices. */
export const tell = (channel: string, payloads: string[]): Statement => ({
  name: 'tell',
  text: 'SELECT pg_notify($1, said) FROM unnest($2::text[]) AS said',
  values: [channel, payloads],
});

/** Every token that was given out for this conversation dies; also for one that was never started. */
export const endSession = (about: { conv: string; user: string; ses: number }, at: Date): Statement => ({
  name: 'end session',
  text: `INSERT INTO waymark.conversation (id, channel, user_id, state, session, started_at, last_at, closed_at)
         VALUES ($1, 'web', $2, '{}', $3, $4, $4, $4)
         ON CONFLICT (id) DO UPDATE SET session = waymark.conversation.session + 1, kept_code = NULL
         WHERE waymark.conversation.session = $3 - 1`,
  values: [about.conv, about.user, about.ses + 1, at.toISOString()],
});

/** The client said that the conversation is over: nothing more is taken in, all of it can still be read. */
export const closeConversation = (conversationId: string, at: Date): Statement => ({
  name: 'close conversation',
  text: 'UPDATE waymark.conversation SET closed_at = coalesce(closed_at, $2) WHERE id = $1',
  values: [conversationId, at.toISOString()],
});

/**
 * Takes one try at the short code of a kept chat, where one is left, and answers its hash. Counted before the code is looked at:
 * many at once get no more tries than one after the other.
 */
export const countTry = (conversationId: string): Statement => ({
  name: 'count code try',
  text: `UPDATE waymark.conversation SET code_tries = code_tries + 1
         WHERE id = $1 AND kept_code IS NOT NULL AND code_tries < ${mostCodeTries}
         RETURNING kept_code AS "keptCode", code_tries AS tries`,
  values: [conversationId],
});

/** The code was right: what is personal may be read until then. */
export const unlock = (conversationId: string, until: Date): Statement => ({
  name: 'unlock chat',
  text: 'UPDATE waymark.conversation SET code_tries = 0, unlocked_until = $2 WHERE id = $1',
  values: [conversationId, until.toISOString()],
});
