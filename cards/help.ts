import { z } from 'zod';
import type { Card } from './card.ts';
import template from './help.json' with { type: 'json' };

/** What can be typed here; pressing an example says it. */
export const help = {
  template,
  data: z.object({
    title: z.string(),
    topics: z.array(z.object({ what: z.string(), examples: z.array(z.object({ text: z.string() })) })),
    footer: z.string(),
  }),
  presses: { say: z.object({ text: z.string().trim().min(1).max(2000) }) },
} satisfies Card;
