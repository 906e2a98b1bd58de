import { z } from 'zod';
import { id } from './shape.ts';

/** Why a text had no answer of ours: not understood, of nothing that we do, or of something that we have no conversation for yet. */
export const unansweredWhys = ['unclear', 'out_of_scope', 'health', 'documents', 'my_records', 'feedback'] as const;
export type UnansweredWhy = (typeof unansweredWhys)[number];

/** Somebody typed something that we could not answer; what is left of it without them is `wordsId`. About nobody, from no chat. */
export const textUnanswered = z.object({
  type: z.literal('text_unanswered'),
  personId: z.null(),
  data: z.object({
    why: z.enum(unansweredWhys),
    /** The conversation and its question that were open. */
    flow: z.string().nullable(),
    step: z.string().nullable(),
    wordsId: id,
  }),
});
