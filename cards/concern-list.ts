import { z } from 'zod';
import type { Card } from './card.ts';
import template from './concern-list.json' with { type: 'json' };

/** The worries that are open: a first name, what kind, who has it. */
export const concernList = {
  template,
  data: z.object({
    title: z.string(),
    concerns: z.array(z.object({ concernId: z.uuid(), name: z.string(), detail: z.string(), open: z.string() })),
  }),
  presses: { 'concern.open': z.object({ concernId: z.uuid() }) },
} satisfies Card;
