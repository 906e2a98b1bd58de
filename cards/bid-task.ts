import { z } from 'zod';
import template from './bid-task.json' with { type: 'json' };
import type { Card } from './card.ts';

const bid = { bidId: z.uuid() };
const choice = z.object({ title: z.string(), value: z.string() });
const maybe = <T extends z.ZodType>(inner: T) =>
  z.preprocess((given) => (given === '' || given === null ? undefined : given), inner.optional());

/** One young person's home: how far its bid has come, and what a member of staff can say has happened. First name only. */
export const bidTask = {
  template,
  data: z.object({
    ...bid,
    title: z.string(),
    subtitle: z.string(),
    note: z.string(),
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    /** Which buttons make sense now. */
    can: z.object({ confirm: z.boolean(), couldNot: z.boolean(), result: z.boolean(), answer: z.boolean() }),
    whys: z.array(choice),
    why: z.string(),
    offerDay: z.iso.date(),
    offerTime: z.string(),
    today: z.iso.date(),
    labels: z.object({
      done: z.string(),
      receipt: z.string(),
      couldNot: z.string(),
      why: z.string(),
      position: z.string(),
      positionLabel: z.string(),
      offer: z.string(),
      offerDay: z.string(),
      offerTime: z.string(),
      lost: z.string(),
      yes: z.string(),
      no: z.string(),
    }),
  }),
  presses: {
    'bid.done': z.object({ ...bid, receipt: maybe(z.string().trim().max(80)) }),
    'bid.couldNot': z.object({ ...bid, why: maybe(z.string().max(40)) }),
    'bid.position': z.object({ ...bid, position: maybe(z.coerce.number()) }),
    'bid.offer': z.object({
      ...bid,
      offerDay: maybe(z.iso.date()),
      offerTime: maybe(z.string().regex(/^\d{2}:\d{2}$/)),
    }),
    'bid.lost': z.object(bid),
    'bid.answered': z.object({ ...bid, answer: z.enum(['yes', 'no']) }),
  },
} satisfies Card;
