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

/** What happens around asking how a new start goes. */
export const checkInEvents = [
  about('check_in_asked', one),
  about('check_in_said', { ...one, answer: z.enum(['good', 'ok', 'hard']) }),
  /** Whether they want to be asked how things go at all; the last one counts. */
  about('check_ins_chosen', { on: z.boolean() }),
] as const;
