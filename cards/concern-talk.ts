import { z } from 'zod';
import type { Card } from './card.ts';
import template from './concern-talk.json' with { type: 'json' };

/** Below what a young person wrote in a live talk: a field to answer in. Their words are the message's text and not the card's. */
export const concernTalk = {
  template,
  data: z.object({
    concernId: z.uuid(),
    draft: z.string(),
    labels: z.object({ field: z.string(), answer: z.string(), open: z.string() }),
  }),
  // Its buttons are those of the concern's own cards.
  presses: {},
} satisfies Card;
