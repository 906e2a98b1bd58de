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
 * Open concerns of a chat, or of the young person whose it is, that are kept from somebody: nobody from whom one is kept talks
 * there. `chat` and `person` are columns.
 */
const keptSql = (chat: string, person: string) => `coalesce((SELECT
    jsonb_agg(jsonb_build_object('aboutStaffId', o.about_staff_id, 'restrictedTo', o.restricted_to)) FROM care.concern o
    WHERE o.closed_at IS NULL AND (o.about_staff_id IS NOT NULL OR cardinality(o.restricted_to) > 0)
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
 * Somebody who was known when they said it, and is not now, has left that chat; so has an unknown one whose session ended.
 */
export const readTalk = (concernId: string): Read => ({
  name: 'talk of a concern',
  text: `SELECT v.id IS NOT NULL AS there, CASE WHEN v.live_at IS NOT NULL THEN (SELECT jsonb_build_object('concernId', v.live_concern_id,
      'staffId', s.id, 'name', s.given_name, 'at', v.live_at) FROM care.staff s WHERE s.id = v.live_staff_id) END AS live,
    ${keptSql('c.conversation_id', 'coalesce(c.person_id, v.person_id)')} AS kept
    FROM care.concern c LEFT JOIN waymark.conversation v ON v.id = c.conversation_id AND v.closed_at IS NULL AND v.staff_id IS NULL
      AND (v.person_id = c.person_id OR (c.person_id IS NULL AND v.session = 0))
    WHERE c.id = $1`,
  values: [concernId],
});
export const talk = z.object({
  there: z.boolean(),
  live: live.pick({ concernId: true, staffId: true, name: true, at: true }).nullable(),
  kept: z.array(kept),
});
export type Talk = z.infer<typeof talk>;
