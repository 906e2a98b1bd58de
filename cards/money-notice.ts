import { z } from 'zod';
import type { Card } from './card.ts';
import template from './money-notice.json' with { type: 'json' };

/** That money was asked for, or which requests are open: a first name, what it is, when it is due; the rest is opened through access. */
export const moneyNotice = {
  template,
  data: z.object({
    title: z.string(),
    lines: z.array(z.object({ line: z.string() })),
    requests: z.array(z.object({ requestId: z.uuid(), name: z.string(), detail: z.string(), open: z.string() })),
  }),
  presses: { 'money.open': z.object({ requestId: z.uuid() }) },
} satisfies Card;
