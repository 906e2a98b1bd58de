import { z } from 'zod';
import type { Card } from './card.ts';
import template from './home-record.json' with { type: 'json' };

const choice = z.object({ title: z.string(), value: z.string() });
const maybe = <T extends z.ZodType>(inner: T) =>
  z.preprocess((given) => (given === '' || given === null ? undefined : given), inner.optional());
const score = maybe(z.string().max(20));

/** The register and the skills of one young person, as said and as confirmed; a member of staff confirms, or gives their view. */
export const homeRecord = {
  template,
  data: z.object({
    personId: z.uuid(),
    title: z.string(),
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    standings: z.array(choice),
    now: z.object({ standing: z.string(), band: z.string(), bedrooms: z.int().nullable() }),
    today: z.iso.date(),
    skills: z.array(z.object({ id: z.string(), label: z.string(), value: z.string() })),
    scores: z.array(choice),
    labels: z.object({
      standing: z.string(),
      band: z.string(),
      bedrooms: z.string(),
      since: z.string(),
      save: z.string(),
      skills: z.string(),
      skillsHow: z.string(),
      reason: z.string(),
      saveSkills: z.string(),
    }),
  }),
  presses: {
    'home.register': z.object({
      personId: z.uuid(),
      standing: maybe(z.string().max(20)),
      band: maybe(z.string().trim().max(20)),
      bedrooms: maybe(z.coerce.number().int().min(0).max(20)),
      since: maybe(z.iso.date()),
    }),
    'home.skills': z.object({
      personId: z.uuid(),
      cook: score,
      doctor: score,
      budget: score,
      bills: score,
      papers: score,
      benefits: score,
      clean: score,
      tenancy: score,
      reason: maybe(z.string().trim().max(500)),
    }),
  },
} satisfies Card;
