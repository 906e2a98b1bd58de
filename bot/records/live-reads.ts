import { z } from 'zod';
import type { Read } from '../turn.ts';

/**
 * A live talk is over when neither side has written for so long: as long as a chat may be silent before it is asked about. Who comes
 * back later must not tell a worker what they mean for the bot.
 */
export const quietMs = 30 * 60 * 1000;

/** Whether a live talk that had its last message then is over by now. */
export const isQuiet = (lastAt: Date, now: Date): boolean => now.getTime() - lastAt.getTime() > quietMs;

const kept = z.object({ aboutStaffId: z.uuid().nullable(), restrictedTo: z.array(z.uuid()) });

/**
 * Concerns of a chat, or of the young person whose it is, that are kept from somebody: nobody from whom one is kept talks there.
 * `chat` and `person` are columns; the open ones, and those that were closed `since`.
 */
const keptSql = (chat: string, person: string, since = 'NULL') => `coalesce((SELECT
    jsonb_agg(jsonb_build_object('aboutStaffId', o.about_staff_id, 'restrictedTo', o.restricted_to)) FROM care.concern o
    WHERE (o.closed_at IS NULL OR o.closed_at >= ${since}) AND (o.about_staff_id IS NOT NULL OR cardinality(o.restricted_to) > 0)
      AND (o.conversation_id = ${chat} OR o.person_id = ${person})), '[]')`;

/** Of a conversation `c`: the live talk that was begun in it. `has`: whoever it is with still has that concern, and is there. */
export const liveSql = `(SELECT jsonb_build_object('concernId', k.id, 'staffId', s.id, 'name', s.given_name, 'at', c.live_at,
    'has', k.closed_at IS NULL AND k.accepted_by IS NOT DISTINCT FROM s.id AND s.left_on IS NULL
      AND EXISTS (SELECT FROM waymark.conversation n WHERE n.staff_id = s.id AND n.closed_at IS NULL
        AND coalesce((n.reference ->> 'personal')::boolean, true)),
    'mayName', NOT EXISTS (SELECT FROM care.person p WHERE p.id = c.person_id AND cardinality(p.restricted_to) > 0
      AND NOT s.id = ANY (p.restricted_to)),
    'kept', ${keptSql('c.id', 'c.person_id')})
  FROM care.concern k JOIN care.staff s ON s.id = c.live_staff_id WHERE k.id = c.live_concern_id)`;

/** The row of `liveSql`. */
export const live = z.object({
  concernId: z.uuid(),
  staffId: z.uuid(),
  name: z.string(),
  at: z.string(),
  has: z.boolean(),
  mayName: z.boolean(),
  kept: z.array(kept),
});
export type Live = z.infer<typeof live>;

/**
 * The chat of a concern, as far as it can be written to. `there`: nobody has closed or forgotten it. `live`: who talks there.
 * `spoken`: somebody has written there about it. `keptSince`: as `kept`, with all that stood open since it was raised: what was said
 * in a talk stays said.
 * Somebody who was known when they said it, and is not now, has left that chat; so has an unknown one whose session ended.
 */
export const readTalk = (concernId: string): Read => ({
  name: 'talk of a concern',
  text: `SELECT v.id IS NOT NULL AS there, CASE WHEN v.live_at IS NOT NULL THEN (SELECT jsonb_build_object('concernId', v.live_concern_id,
      'staffId', s.id, 'name', s.given_name, 'at', v.live_at) FROM care.staff s WHERE s.id = v.live_staff_id) END AS live,
    EXISTS (SELECT FROM waymark.activity a WHERE a.live_concern_id = c.id) AS spoken,
    ${keptSql('c.conversation_id', 'coalesce(c.person_id, v.person_id)')} AS kept,
    ${keptSql('c.conversation_id', 'coalesce(c.person_id, v.person_id)', 'c.raised_at')} AS "keptSince"
    FROM care.concern c LEFT JOIN waymark.conversation v ON v.id = c.conversation_id AND v.closed_at IS NULL AND v.staff_id IS NULL
      AND (v.person_id = c.person_id OR (c.person_id IS NULL AND v.session = 0))
    WHERE c.id = $1`,
  values: [concernId],
});
export const talk = z.object({
  there: z.boolean(),
  live: live.pick({ concernId: true, staffId: true, name: true, at: true }).nullable(),
  spoken: z.boolean(),
  kept: z.array(kept),
  keptSince: z.array(kept),
});
export type Talk = z.infer<typeof talk>;

// More than one card holds.
const mostLines = 200;

/**
 * What both sides wrote in the live talk about a concern, the newest first; `count`: how many lines there are. Nothing else of that
 * chat, and nothing that is erased.
 */
export const readTalkLines = (concernId: string): Read => ({
  name: 'lines of a talk',
  text: `SELECT to_jsonb(a.at) #>> '{}' AS at, a.payload ->> 'text' AS text,
      CASE WHEN NOT a.from_person THEN a.payload #>> '{channelData,waymark,from}' END AS "from",
      (count(*) OVER ())::int AS count
    FROM care.concern c JOIN waymark.activity a ON a.live_concern_id = c.id AND a.conversation_id = c.conversation_id
    WHERE c.id = $1 AND a.payload ->> 'text' IS NOT NULL ORDER BY a.seq DESC LIMIT ${mostLines}`,
  values: [concernId],
});
export const talkLine = z.object({
  at: z.string().transform((text) => new Date(text)),
  /** The worker who wrote it; null: the young person did. */
  from: z.string().nullable(),
  text: z.string(),
  count: z.int(),
});
export type TalkLine = z.infer<typeof talkLine>;
