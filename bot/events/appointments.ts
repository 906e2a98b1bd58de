import { z } from 'zod';
import { about, day, id, instant } from './shape.ts';

const method = z.enum(['face_to_face', 'home_visit', 'phone', 'video', 'chat', 'group']);
const code = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** What is met about, how and where; `duty`: with whoever is on duty. */
const meeting = {
  kind: code,
  method,
  /** An office of the council by its id, or `home`, `walk`, `choose`. */
  place: code.optional(),
  venueId: id.optional(),
  duty: z.boolean(),
};
const time = { appointmentId: id, staffId: id, startsAt: instant, endsAt: instant };
const one = { appointmentId: id };
const wishes = { about: code.optional(), needs: z.array(code) };

/** What happens to a time that two people meet: held, asked, booked, seen, moved, called off, and what became of it. */
export const appointmentEvents = [
  about('time_held', { ...time, ...meeting, heldUntil: instant }),
  about('time_asked', {
    ...time,
    ...meeting,
    ...wishes,
    answerBy: instant,
    remind: z.enum(['day_before', 'two_hours', 'none']),
    /** The appointment that this one takes the place of. */
    moves: id.optional(),
    /** They want somebody else than their adviser, who is told nothing. */
    notAdviser: z.boolean(),
    /** They have no adviser, and should. */
    noAdviser: z.boolean(),
  }),
  // By staff, or by nobody where the time was opened for whoever picks it.
  about('time_booked', { ...one, opened: z.boolean() }),
  about('time_seen', one),
  // By staff, or for somebody who asked to be told when a time comes free.
  about('time_offered', {
    ...time,
    ...meeting,
    ...wishes,
    heldUntil: instant,
    wishId: id.optional(),
    /** What was asked for or booked, and does not work. */
    instead: id.optional(),
  }),
  about('time_taken', one),
  about('time_cancelled', {
    ...one,
    by: z.enum(['young_person', 'staff', 'service']),
    /** Later than the council counts as in time; they hear the same words. */
    late: z.boolean(),
    movedTo: id.optional(),
    /** How many other times are offered at once. */
    offers: z.int().min(0).default(0),
  }),
  about('time_risen', one),
  about('time_reminded', { ...one, remind: z.enum(['day_before', 'two_hours']) }),
  about('reminder_chosen', { ...one, remind: z.enum(['day_before', 'two_hours', 'none']) }),
  about('late_said', { ...one, minutes: z.int().min(1).max(240) }),
  about('late_seen', one),
  about('attendance_asked', one),
  about('meeting_attended', one),
  // `inARow`: how many they missed one after the other, this one among them. They are asked how they are at `tellAt`.
  about('meeting_missed', { ...one, inARow: z.int().min(1), tellAt: instant }),
  about('missed_said', { ...one, reason: code }),
  about('time_wanted', {
    wishId: id,
    wants: z.enum(['earlier', 'offer']),
    staffId: id.nullable(),
    partOfDay: z.enum(['morning', 'afternoon']).optional(),
    untilOn: day,
    kind: code,
    method,
    place: code.optional(),
    ...wishes,
    answerBy: instant.optional(),
    noAdviser: z.boolean(),
  }),
  about('wish_risen', { wishId: id }),
  // Where they do not feel OK: never offered again. `venueId` null: all places are fine.
  about('place_minded', { venueId: id.nullable(), on: day }),
  z.object({
    type: z.literal('time_off_taken'),
    personId: z.null(),
    data: z.object({ timeOffId: id, staffId: id, startsAt: instant, endsAt: instant }),
  }),
] as const;
