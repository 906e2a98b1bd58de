import { z } from 'zod';
import type { Card } from './card.ts';
import template from './invitation.json' with { type: 'json' };

/** A one-time code, shown once, with what to tell the young person. */
export const invitation = {
  template,
  data: z.object({
    title: z.string(),
    code: z.string(),
    until: z.string(),
    tellTitle: z.string(),
    tell: z.array(z.object({ line: z.string() })),
    care: z.string(),
  }),
  presses: {},
} satisfies Card;
