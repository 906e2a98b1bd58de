import { z } from 'zod';
import type { Card } from './card.ts';
import template from './money-request.json' with { type: 'json' };

const request = { requestId: z.uuid() };
const empty = (given: unknown) => (given === '' || given === null ? undefined : given);

/** One request as it stands, with what may be done next. What the young person wrote is never on it. */
export const moneyRequest = {
  template,
  data: z.object({
    ...request,
    title: z.string(),
    state: z.string(),
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    canPass: z.boolean(),
    canAnswer: z.boolean(),
    canPay: z.boolean(),
    labels: z.object({
      passed: z.string(),
      pounds: z.string(),
      yes: z.string(),
      reason: z.string(),
      no: z.string(),
      paid: z.string(),
    }),
  }),
  presses: {
    'money.passed': z.object(request),
    'money.yes': z.object({
      ...request,
      // As it was typed: what is no sum is answered in words, not with silence.
      pounds: z.preprocess(empty, z.union([z.number(), z.string().trim().max(20)]).optional()),
    }),
    'money.no': z.object({ ...request, reason: z.string().trim().max(500).default('') }),
    'money.paid': z.object(request),
  },
} satisfies Card;
