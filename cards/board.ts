import { z } from 'zod';
import template from './board.json' with { type: 'json' };
import type { Card } from './card.ts';

const interest = { interestId: z.uuid() };

/** Open opportunities with their places, and who asked for one: a first name, and a yes or no while that is open. */
export const board = {
  template,
  data: z.object({
    title: z.string(),
    small: z.string(),
    opportunities: z.array(
      z.object({
        name: z.string(),
        detail: z.string(),
        asked: z.array(
          z.object({ ...interest, line: z.string(), open: z.boolean(), confirm: z.string(), decline: z.string() }),
        ),
      }),
    ),
  }),
  presses: { 'place.confirm': z.object(interest), 'place.decline': z.object(interest) },
} satisfies Card;
