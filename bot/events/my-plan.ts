import { z } from 'zod';
import { about, day, id } from './shape.ts';

const heading = z.int().min(1).max(10);

/** What happens around a pathway plan: its text, what the young person thinks and wants to say, its reviews, and what gets done. */
export const planEvents = [
  /** Each of the three texts stands beside the event as words; one that is absent stays as it was. */
  about('plan_heading_written', {
    planId: id,
    heading,
    needId: id.optional(),
    ownWordsId: id.optional(),
    contingencyId: id.optional(),
  }),
  about('plan_asked_for', {}),
  about('plan_view_given', {
    viewId: id,
    planId: id,
    view: z.enum(['agree', 'differently']),
    heading: heading.optional(),
    wordsId: id.optional(),
  }),
  about('review_voice_given', {
    voiceId: id,
    planId: id,
    sayId: id.optional(),
    who: z.array(z.string()).default([]),
    whoId: id.optional(),
  }),
  about('review_voice_withdrawn', { voiceId: id }),
  about('review_asked', {
    planId: id,
    askedBy: z.enum(['young_person', 'staff', 'authority']),
    on: day,
    byOn: day,
  }),
  about('review_overdue', { planId: id, byOn: day }),
  about('plan_reviewed', {
    reviewId: id,
    planId: id,
    heldOn: day,
    askedBy: z.enum(['young_person', 'staff', 'authority']),
    attended: z.boolean().optional(),
  }),
  about('action_ticked', { actionId: id, as: z.enum(['done', 'dropped', 'open']) }),
  about('action_help_asked', { actionId: id }),
  /** A member of staff has seen what the young person said and asked for until now. */
  about('plan_news_seen', { staffId: id }),
] as const;
