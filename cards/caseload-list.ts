import { z } from 'zod';
import type { Card } from './card.ts';
import template from './caseload-list.json' with { type: 'json' };
import { askedQuestion } from './caseload-number.ts';

/** The people behind a number, a page at a time. */
export const caseloadList = {
  template,
  data: z.object({
    title: z.string(),
    subtitle: z.string(),
    rows: z.array(z.object({ name: z.string(), detail: z.string(), value: z.string() })),
    question: askedQuestion,
    page: z.int().min(1),
    more: z.boolean(),
    labels: z.object({ more: z.string() }),
  }),
  presses: {
    'caseload.list': z.object({ question: askedQuestion, page: z.coerce.number().int().min(1).max(10_000) }),
  },
} satisfies Card;
