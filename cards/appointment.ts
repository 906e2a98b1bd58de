import { z } from 'zod';
import template from './appointment.json' with { type: 'json' };
import type { Card } from './card.ts';

const deeds = ['book', 'other', 'cannot', 'seen', 'came', 'missed', 'cancel', 'wait', 'offer'] as const;
/** What may be done about a time by one press; `offer` is about a wish for one. */
export type Deed = (typeof deeds)[number];
const instant = z.iso.datetime({ offset: true });

/** A time somebody asks for, or has: a first name, when and how, and the buttons that make sense now. */
export const appointment = {
  template,
  data: z.object({
    title: z.string(),
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    lines: z.array(z.object({ line: z.string() })),
    buttons: z.array(z.object({ id: z.uuid(), do: z.enum(deeds), title: z.string() })),
    offers: z.array(z.object({ id: z.uuid(), of: z.enum(['appointment', 'wish']), at: instant, title: z.string() })),
  }),
  presses: {
    'time.answer': z.object({ id: z.uuid(), do: z.enum(deeds) }),
    'time.offer': z.object({ id: z.uuid(), of: z.enum(['appointment', 'wish']), at: instant }),
  },
} satisfies Card;
