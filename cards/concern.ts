import { z } from 'zod';
import type { Card } from './card.ts';
import template from './concern.json' with { type: 'json' };

const one = { concernId: z.uuid() };
/** What is written to them. Any text comes through: what is too long is answered in words, not with silence. */
const written = z.object({ ...one, text: z.string().catch(''), talk: z.literal(true).optional().catch(undefined) });
const picked = (given: unknown) => (given === '' || given === null ? undefined : given);

/** A worry: a first name, what kind, when, what they were told, who has it. What was said is read fresh, through access. */
export const concern = {
  template,
  data: z.object({
    ...one,
    title: z.string(),
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    canShow: z.boolean(),
    canAccept: z.boolean(),
    canHandOver: z.boolean(),
    canContact: z.boolean(),
    canWrite: z.boolean(),
    /** What was typed and not sent. */
    draft: z.string(),
    canClose: z.boolean(),
    outcomes: z.array(z.object({ title: z.string(), value: z.string() })),
    labels: z.object({
      show: z.string(),
      accept: z.string(),
      handOver: z.string(),
      contacted: z.string(),
      writeField: z.string(),
      write: z.string(),
      outcome: z.string(),
      close: z.string(),
    }),
  }),
  presses: {
    'concern.show': z.object(one),
    'concern.accept': z.object(one),
    'concern.hand_over': z.object(one),
    'concern.contacted': z.object(one),
    'concern.write': written,
    'concern.close': z.object({ ...one, outcome: z.preprocess(picked, z.string().max(40).optional()) }),
  },
} satisfies Card;
