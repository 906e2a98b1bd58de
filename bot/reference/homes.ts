import { z } from 'zod';

/** What kinds of home there are in adverts. */
export const homeTypes = ['flat', 'house', 'studio', 'room', 'bungalow', 'maisonette'] as const;
export type HomeType = (typeof homeTypes)[number];

/** Who may bid for a home, as its advert says; what is absent does not matter. Ages in whole years, both included. */
export const homeCriteria = z.strictObject({
  youngest: z.int().min(0).max(120).optional(),
  oldest: z.int().min(0).max(120).optional(),
  bands: z.array(z.string().trim().min(1)).optional(),
  /** Only for households with children. */
  children: z.boolean().optional(),
  /** Kept for people who need an adapted home. */
  adapted: z.boolean().optional(),
});
export type HomeCriteria = z.infer<typeof homeCriteria>;

/** The eight things of the readiness check (domain E5), in their order. */
export const homeSkills = ['cook', 'doctor', 'budget', 'bills', 'papers', 'benefits', 'clean', 'tenancy'] as const;
export type HomeSkill = (typeof homeSkills)[number];

export const skillScores = ['can', 'help', 'not_yet'] as const;
export type SkillScore = (typeof skillScores)[number];

/** Who helps to learn a thing that somebody cannot do yet. */
export const skillHelpers = {
  cook: 'keyworker',
  doctor: 'nurse',
  budget: 'money_advice',
  bills: 'adviser',
  papers: 'adviser',
  benefits: 'money_advice',
  clean: 'keyworker',
  tenancy: 'adviser',
} as const satisfies Record<HomeSkill, string>;
export type SkillHelper = (typeof skillHelpers)[HomeSkill];

/** A thing that cannot be done yet is looked at again after so many days. */
export const lookAgainDays = 28;

/** Why no bid was made, as a young person or a member of staff says it. */
export const couldNotWhys = ['site', 'refused', 'closed', 'sign_in', 'too_late', 'other'] as const;
export type CouldNotWhy = (typeof couldNotWhys)[number];
