import { z } from 'zod';
import type { Card } from './card.ts';
import template from './plan-notice.json' with { type: 'json' };

/** That something happened around somebody's plan, counted and never quoted; the plan itself is opened through access. */
export const planNotice = {
  template,
  data: z.object({
    title: z.string(),
    lines: z.array(z.object({ line: z.string() })),
    personId: z.uuid(),
    labels: z.object({ open: z.string(), seen: z.string() }),
  }),
  presses: {
    'plan.open': z.object({ personId: z.uuid() }),
    'plan.seen': z.object({ personId: z.uuid() }),
  },
} satisfies Card;
