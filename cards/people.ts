import { z } from 'zod';
import type { Card } from './card.ts';
import template from './people.json' with { type: 'json' };

const draft = { draftId: z.uuid() };

/** Which of several people was meant; nobody is chosen for the adviser. */
export const people = {
  template,
  data: z.object({
    ...draft,
    title: z.string(),
    people: z.array(z.object({ personId: z.uuid(), name: z.string(), detail: z.string() })),
    labels: z.object({ cancel: z.string() }),
  }),
  presses: { 'draft.person': z.object({ ...draft, personId: z.uuid() }) },
} satisfies Card;
