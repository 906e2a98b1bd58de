import { z } from 'zod';
import { read } from '../db/commit.ts';
import { londonClock } from '../reference/london-time.ts';
import { addWorkingHours } from '../reference/working-time.ts';
import type { Read } from '../turn.ts';
import { happen } from './happen.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

// Half a working day for one person to say yes, before the next is asked.
const offerHours = 4;

/**
 * A time that was called off, while it is free and its adviser there, with everybody who asked to be told, first come first: not
 * who had it, not who was offered it before, and nobody who has a sooner one or something else then.
 */
const readFreed = (appointmentId: string, now: Date): Read => ({
  name: 'freed',
  text: `SELECT f.staff_id AS "staffId", f.starts_at AS at, f.ends_at AS until, f.duty OR s.role = 'duty' AS duty,
      w.id AS "wishId", w.person_id AS "personId", w.kind, w.method, w.place, w.about, to_jsonb(w.needs) AS needs,
      w.part_of_day AS "partOfDay"
    FROM care.appointment f JOIN care.staff s ON s.id = f.staff_id AND s.left_on IS NULL
    JOIN care.earlier_wish w ON w.ended_at IS NULL AND w.wants = 'earlier' AND w.until_on >= (f.starts_at AT TIME ZONE 'Europe/London')::date
      AND (w.staff_id = f.staff_id OR (w.staff_id IS NULL AND s.role = 'duty'))
    WHERE f.id = $1 AND f.cancelled_at IS NOT NULL AND f.starts_at > $2
      AND NOT EXISTS (SELECT FROM care.appointment a WHERE a.staff_id = f.staff_id AND a.cancelled_at IS NULL
        AND tstzrange(a.starts_at, a.ends_at) && tstzrange(f.starts_at, f.ends_at)
        AND (a.asked_at IS NOT NULL OR a.booked_at IS NOT NULL OR a.held_until > $2))
      AND NOT EXISTS (SELECT FROM care.time_off o WHERE o.staff_id = f.staff_id
        AND tstzrange(o.starts_at, o.ends_at) && tstzrange(f.starts_at, f.ends_at))
      AND w.person_id <> f.person_id
      AND NOT EXISTS (SELECT FROM care.appointment a WHERE a.person_id = w.person_id AND a.staff_id = f.staff_id
        AND a.starts_at = f.starts_at AND a.cancelled_at IS NOT NULL AND a.offered_at IS NOT NULL)
      AND NOT EXISTS (SELECT FROM care.appointment a WHERE a.person_id = w.person_id AND a.cancelled_at IS NULL AND a.ends_at > $2
        AND (a.starts_at <= f.starts_at OR tstzrange(a.starts_at, a.ends_at) && tstzrange(f.starts_at, f.ends_at)))
    ORDER BY w.asked_at, w.id LIMIT 50`,
  values: [appointmentId, now.toISOString()],
});

const freed = z.object({
  staffId: z.uuid(),
  at: z.date(),
  until: z.date(),
  duty: z.boolean(),
  wishId: z.uuid(),
  personId: z.uuid(),
  kind: z.string().nullable(),
  method: z.enum(['face_to_face', 'home_visit', 'phone', 'video', 'chat', 'group']).nullable(),
  place: z.string().nullable(),
  about: z.string().nullable(),
  needs: z.array(z.string()),
  partOfDay: z.string().nullable(),
});

/** Whether a time is in the part of the day that somebody asked for. */
function fits(at: Date, partOfDay: string | null): boolean {
  const { time } = londonClock(at);
  return (
    partOfDay === null ||
    (partOfDay === 'morning' ? time < '12:00' : time >= (partOfDay === 'afternoon' ? '12:00' : '15:00'))
  );
}

/** A time was called off: it is offered to whoever asked first to be told, and kept for them until they answer. */
export const offerFreed = (parts: JobParts): Work => ({
  retries: 5,
  async run({ appointmentId }) {
    if (!appointmentId) return;
    const now = parts.clock.now();
    const { appointments, open } = parts.council;
    const rows = (await read(parts.pool, [readFreed(appointmentId, now)])).freed ?? [];
    const soonest = now.getTime() + appointments.noticeHours * 3_600_000;
    const one = rows
      .map((row) => freed.parse(row))
      .find(({ at, partOfDay }) => at.getTime() >= soonest && fits(at, partOfDay));
    if (!one) return;
    const heldUntil = addWorkingHours(now, offerHours, open);
    const data = {
      appointmentId: parts.clock.newId(),
      staffId: one.staffId,
      startsAt: one.at.toISOString(),
      endsAt: one.until.toISOString(),
      heldUntil: (heldUntil < one.at ? heldUntil : one.at).toISOString(),
      kind: one.kind ?? 'meeting',
      method: one.method ?? 'face_to_face',
      ...(one.place ? { place: one.place } : {}),
      ...(one.about ? { about: one.about } : {}),
      duty: one.duty,
      needs: one.needs,
      wishId: one.wishId,
    };
    await happen(
      parts,
      [{ type: 'time_offered', personId: one.personId, data }],
      `freed:${appointmentId}:${one.personId}`,
    );
  },
});
