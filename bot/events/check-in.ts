import { z } from 'zod';
import { about, id } from './shape.ts';

/** What somebody began: a course, work or training, a home they moved into, a home they said yes to. */
export const began = ['study', 'work', 'home', 'offer'] as const;
export type Began = (typeof began)[number];

/** How many weeks after it began they are asked how it is. */
export const checkInWeeks = [1, 4, 12] as const;
export type CheckInWeek = (typeof checkInWeeks)[number];

/** The record of what began, by its id; what it is; which of the three times this is. */
const one = { ofId: id, of: z.enum(began), week: z.union([z.literal(1), z.literal(4), z.literal(12)]) };

/** What happens around asking how a new start goes, and whether a meeting helped. */
export const checkInEvents = [
  about('check_in_asked', one),
  about('check_in_said', { ...one, answer: z.enum(['good', 'ok', 'hard']) }),
  about('did_it_help_asked', { appointmentId: id }),
  about('did_it_help_said', { appointmentId: id, answer: z.enum(['yes', 'bit', 'no']) }),
  /** They want their adviser to know that it did not help. */
  about('did_it_help_told', { appointmentId: id }),
  /** What somebody said in a meeting that they would do, as the young person heard it: on the list, for both to see. */
  about('promise_said', { appointmentId: id, actionId: id }),
  /** Whether they want to be asked how things go at all; the last one counts. */
  about('check_ins_chosen', { on: z.boolean() }),
] as const;
