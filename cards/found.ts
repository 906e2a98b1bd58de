import { z } from 'zod';
import type { Card } from './card.ts';
import template from './found.json' with { type: 'json' };

/** People of a name; beyond what one may see without saying why, a reason is asked for first. */
export const found = {
  template,
  data: z.object({
    title: z.string(),
    people: z.array(z.object({ name: z.string(), facts: z.array(z.object({ label: z.string(), value: z.string() })) })),
    wider: z.boolean(),
    searched: z.string(),
    labels: z.object({ reason: z.string(), reasonNeeded: z.string(), wider: z.string() }),
  }),
  presses: {
    'find.wider': z.object({ name: z.string().trim().min(1).max(80), reason: z.string().trim().max(500).default('') }),
  },
} satisfies Card;
