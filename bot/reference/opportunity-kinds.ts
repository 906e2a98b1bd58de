/**
 * What can stand on the opportunities board: Waymark's own list of 2026, from the programmes and places that four councils'
 * papers of 2009-2016 name. `open`: somebody whom the Home Office has not answered may take part; work, paid or not, could harm a
 * claim. `event`: one goes there on a day or a few, and books a place.
 */
export const opportunityKinds = {
  job: { open: false, event: false },
  apprenticeship: { open: false, event: false },
  foundation_apprenticeship: { open: false, event: false },
  supported_internship: { open: false, event: false },
  work_experience: { open: false, event: false },
  training: { open: false, event: false },
  course: { open: true, event: false },
  english: { open: true, event: false },
  reengagement: { open: true, event: false },
  volunteering: { open: true, event: false },
  university: { open: false, event: false },
  workshop: { open: true, event: true },
  hub_day: { open: true, event: true },
  taster: { open: true, event: true },
} as const;

export type OpportunityKind = keyof typeof opportunityKinds;

export const isOpportunityKind = (kind: string): kind is OpportunityKind => Object.hasOwn(opportunityKinds, kind);
