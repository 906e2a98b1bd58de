import { z } from 'zod';
import template from './bid-list.json' with { type: 'json' };
import type { Card } from './card.ts';

/** The homes that somebody's people are on, those that need something first. Each opens by itself. */
export const bidList = {
  template,
  data: z.object({
    title: z.string(),
    note: z.string(),
    bids: z.array(
      z.object({
        bidId: z.uuid(),
        name: z.string(),
        facts: z.array(z.object({ label: z.string(), value: z.string() })),
      }),
    ),
    labels: z.object({ open: z.string() }),
  }),
  presses: { 'bid.open': z.object({ bidId: z.uuid() }) },
} satisfies Card;
