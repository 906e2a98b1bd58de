import { z } from 'zod';
import { read } from '../db/commit.ts';
import type { Happened } from '../events.ts';
import { dayAfter, londonClock, londonInstant } from '../reference/london-time.ts';
import type { Read } from '../turn.ts';
import { happen } from './happen.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

const twoHoursMs = 2 * 3_600_000;
const metMs = 30 * 60_000;

/** Everything about times that may be due; what is due now is decided by the clocks of London, and by what is true now. */
const readDue = (now: Date): Read => ({
  name: 'appointments due',
  text: `SELECT a.id, a.person_id AS "personId", a.starts_at AS at, a.booked_at AS "bookedAt", a.remind,
      a.reminded_at IS NOT NULL AS reminded, a.asked_at IS NOT NULL AND a.booked_at IS NULL AS asked,
      a.offered_at IS NOT NULL AND a.booked_at IS NULL AND a.asked_at IS NULL AS offered,
      a.answer_by AS "answerBy", a.risen_at IS NOT NULL AS risen, a.held_until AS "heldUntil",
      EXISTS (SELECT FROM care.event e WHERE e.person_id = a.person_id AND e.type = 'attendance_asked'
        AND e.data ->> 'appointmentId' = a.id::text) AS "metAsked"
    FROM care.appointment a
    WHERE a.cancelled_at IS NULL AND a.attended_at IS NULL AND a.missed_at IS NULL
      AND a.starts_at BETWEEN $1::timestamptz - interval '2 days' AND $1::timestamptz + interval '120 days'
      AND ((a.booked_at IS NOT NULL AND a.starts_at < $1::timestamptz + interval '26 hours')
        OR (a.booked_at IS NULL AND (a.answer_by <= $1 OR (a.offered_at IS NOT NULL AND a.held_until <= $1))))
    ORDER BY a.starts_at LIMIT 1000`,
  values: [now.toISOString()],
});

const due = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  at: z.date(),
  bookedAt: z.date().nullable(),
  remind: z.enum(['day_before', 'two_hours', 'none']).nullable(),
  reminded: z.boolean(),
  asked: z.boolean(),
  offered: z.boolean(),
  answerBy: z.date().nullable(),
  risen: z.boolean(),
  heldUntil: z.date().nullable(),
  metAsked: z.boolean(),
});
type Due = z.infer<typeof due>;

/** When somebody is reminded: at the same time by the clock on the day before, or two hours before. */
export function remindAt(at: Date, remind: 'day_before' | 'two_hours'): Date {
  if (remind === 'two_hours') return new Date(at.getTime() - twoHoursMs);
  const { day, time } = londonClock(at);
  return londonInstant(dayAfter(day, -1), time);
}

/** What has come due about one time; null: nothing. */
export function dueNow(one: Due, now: Date): Happened | null {
  const { personId } = one;
  const data = { appointmentId: one.id };
  const passed = (at: Date | null) => at !== null && at.getTime() <= now.getTime();
  if (one.asked) {
    return !one.risen && passed(one.answerBy) && one.at > now ? { type: 'time_risen', personId, data } : null;
  }
  if (one.offered) {
    const gone = { ...data, by: 'service' as const, late: false, offers: 0 };
    return passed(one.heldUntil) ? { type: 'time_cancelled', personId, data: gone } : null;
  }
  if (passed(new Date(one.at.getTime() + metMs))) {
    return one.metAsked ? null : { type: 'attendance_asked', personId, data };
  }
  if (!one.remind || one.remind === 'none' || one.reminded || one.at <= now) return null;
  const when = remindAt(one.at, one.remind);
  // Who booked after that moment has just read it.
  const fresh = one.bookedAt !== null && one.bookedAt > when;
  return passed(when) && !fresh ? { type: 'time_reminded', personId, data: { ...data, remind: one.remind } } : null;
}

const readWishes = (now: Date): Read => ({
  name: 'wishes due',
  text: `SELECT w.id, w.person_id AS "personId" FROM care.earlier_wish w
    WHERE w.ended_at IS NULL AND w.wants = 'offer' AND w.risen_at IS NULL AND w.answer_by <= $1 LIMIT 200`,
  values: [now.toISOString()],
});
const wish = z.object({ id: z.uuid(), personId: z.uuid() });

/**
 * Every minute: reminders, answers that did not come, offers that nobody took, meetings that began half an hour ago. Read from
 * the records as they are, so that a time that was moved is reminded of when it is and not when it was.
 */
export const appointmentsDue = (parts: JobParts): Work => ({
  schedule: '* * * * *',
  retries: 0,
  async run() {
    const now = parts.clock.now();
    const found = await read(parts.pool, [readDue(now), readWishes(now)]);
    for (const one of (found['appointments due'] ?? []).map((row) => due.parse(row))) {
      const event = dueNow(one, now);
      if (event) await happen(parts, [event], `due:${event.type}:${one.id}:${one.remind}`);
    }
    for (const { id, personId } of (found['wishes due'] ?? []).map((row) => wish.parse(row))) {
      await happen(parts, [{ type: 'wish_risen', personId, data: { wishId: id } }], `due:wish:${id}`);
    }
  },
});
