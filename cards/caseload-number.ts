import { z } from 'zod';
import type { Card } from './card.ts';
import template from './caseload-number.json' with { type: 'json' };

/** The question as it was understood, carried by the buttons; whoever answers checks it again. */
export const askedQuestion = z.record(z.string(), z.unknown());

/** A number with its base, what is not known beside it, who it is made of, what was counted and what was left out. */
export const caseloadNumber = {
  template,
  data: z.object({
    title: z.string(),
    subtitle: z.string(),
    figures: z.array(z.object({ value: z.string(), caption: z.string(), quiet: z.boolean() })),
    chartTitle: z.string(),
    columns: z.array(z.object({ label: z.string() })),
    /** Bars where the channel has charts (`parts`), a table elsewhere (`cells`, as many as `columns`). */
    rows: z.array(
      z.object({
        name: z.string(),
        cells: z.array(z.object({ text: z.string() })),
        parts: z.array(
          z.object({
            legend: z.string(),
            value: z.number(),
            color: z.enum(['good', 'warning', 'neutral', 'attention', 'categoricalTeal', 'categoricalMarigold']),
          }),
        ),
      }),
    ),
    notes: z.array(z.object({ line: z.string() })),
    question: askedQuestion,
    canShow: z.boolean(),
    labels: z.object({ show: z.string(), why: z.string() }),
  }),
  presses: { 'caseload.why': z.object({ question: askedQuestion }) },
} satisfies Card;
