import { z } from 'zod';
import type { Card } from './card.ts';
import template from './link.json' with { type: 'json' };

/** A page or file of ours, to open. */
export const link = {
  template,
  data: z.object({ title: z.string(), url: z.string() }),
  presses: {},
} satisfies Card;
