import { z } from 'zod';
import type { Card } from './card.ts';
import template from './plan-state.json' with { type: 'json' };

const facts = z.array(z.object({ label: z.string(), value: z.string() }));

/** A plan as it stands, for somebody whom access has let read it: its review, what is thought of it, its headings and its list. */
export const planState = {
  template,
  data: z.object({
    title: z.string(),
    subtitle: z.string(),
    facts,
    sections: z.array(z.object({ heading: z.string(), facts })),
    /** Whether there is something that nobody has marked as seen. */
    seeable: z.boolean(),
    personId: z.uuid(),
    small: z.string(),
    labels: z.object({ seen: z.string() }),
  }),
  presses: {},
} satisfies Card;
