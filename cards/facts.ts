import { z } from 'zod';
import type { Card } from './card.ts';
import template from './facts.json' with { type: 'json' };

/** One idea for a young person: what it is, two to four things to know about it, and where that is from. No buttons: answers stand below. */
export const facts = {
  template,
  data: z.object({
    title: z.string(),
    lead: z.string(),
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    small: z.string(),
  }),
  presses: {},
} satisfies Card;
