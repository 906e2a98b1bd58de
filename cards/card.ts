import type { z } from 'zod';

/** Where a card is shown: Teams has charts and `Action.Execute`, web chat `Action.Submit` and tables. */
export type CardChannel = 'web' | 'teams';

/**
 * A card: its template (Adaptive Card 1.5, written for Teams), the data that fills it, and what each of its buttons sends.
 * A template holds no sentence: all words come with the data.
 */
export type Card = {
  template: object;
  data: z.ZodType<Record<string, unknown>>;
  presses: Record<string, z.ZodType>;
};
