import { z } from 'zod';
import type { Card } from './card.ts';
import template from './contact-missing.json' with { type: 'json' };

const draft = { draftId: z.uuid() };

/** Asks for one thing that a line did not say: by buttons (in rows of a few), a date or a line of text. */
export const contactMissing = {
  template,
  data: z.object({
    ...draft,
    asks: z.string(),
    title: z.string(),
    said: z.array(z.object({ label: z.string(), value: z.string() })),
    question: z.string(),
    input: z.enum(['choices', 'date', 'text']),
    choices: z.array(z.object({ set: z.array(z.object({ title: z.string(), value: z.string() })) })),
    value: z.string(),
    latest: z.iso.date(),
    labels: z.object({ answer: z.string(), save: z.string(), cancel: z.string() }),
  }),
  presses: {
    'draft.answer': z.object({ ...draft, asks: z.string().max(40), answer: z.string().trim().max(500).default('') }),
    'draft.cancel': z.object(draft),
  },
} satisfies Card;
