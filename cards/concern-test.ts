import { z } from 'zod';
import type { Card } from './card.ts';
import template from './concern-test.json' with { type: 'json' };

/** The weekly test of a way to a person: it has passed when somebody presses the button. */
export const concernTest = {
  template,
  data: z.object({ testId: z.uuid(), title: z.string(), line: z.string(), answer: z.string() }),
  presses: { 'alert.answer': z.object({ testId: z.uuid() }) },
} satisfies Card;
