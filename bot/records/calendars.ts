import { z } from 'zod';

/** SQL for when members of staff can be met, as one JSON list: their hours, their time off, and what is taken. `$3` is now, `$1` the young person. */
export const calendarsOf = (
  which: string,
): string => `SELECT coalesce(jsonb_agg(jsonb_build_object('staffId', s.id, 'role', s.role,
    'hours', (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', h.weekday, 'from', to_char(h.from_at, 'HH24:MI'),
        'to', to_char(h.to_at, 'HH24:MI'), 'opened', h.opened)), '[]') FROM care.working_hours h WHERE h.staff_id = s.id),
    'off', (SELECT coalesce(jsonb_agg(jsonb_build_object('from', o.starts_at, 'to', o.ends_at)), '[]')
      FROM care.time_off o WHERE o.staff_id = s.id AND o.ends_at > $3),
    'busy', (SELECT coalesce(jsonb_agg(jsonb_build_object('from', a.starts_at, 'to', a.ends_at)), '[]')
      FROM care.appointment a WHERE a.staff_id = s.id AND a.cancelled_at IS NULL AND a.ends_at > $3
        AND (a.asked_at IS NOT NULL OR a.booked_at IS NOT NULL OR a.held_until > $3)
        AND NOT (a.person_id = $1 AND a.asked_at IS NULL AND a.booked_at IS NULL AND a.offered_at IS NULL))) ORDER BY s.id), '[]')
  FROM care.staff s WHERE s.left_on IS NULL AND (${which})`;

/** SQL for what a young person has on, as spans: `$1` is they, `$3` now. */
export const takenSql = `SELECT coalesce(jsonb_agg(jsonb_build_object('from', a.starts_at, 'to', a.ends_at)), '[]')
  FROM care.appointment a WHERE a.person_id = $1 AND a.cancelled_at IS NULL AND a.ends_at > $3
    AND (a.asked_at IS NOT NULL OR a.booked_at IS NOT NULL OR a.offered_at IS NOT NULL)`;

/** An instant as the database's JSON has it, in one spelling. */
export const instant = z.string().transform((text) => new Date(text).toISOString());
export const span = z.object({ from: instant, to: instant });

/** One of `calendarsOf`. */
export const calendar = z.object({
  staffId: z.uuid(),
  role: z.string(),
  hours: z.array(z.object({ weekday: z.int(), from: z.string(), to: z.string(), opened: z.boolean() })),
  off: z.array(span),
  busy: z.array(span),
});
