/**
 * Leaving-care eligibility as Ofsted's Annex A, List 9 (SQL v1.2.0 of July 2024) and the Standard Safeguarding Dataset name it,
 * with the category that Waymark computes.
 */
export const eligibilityYear = '2024';

export const eligibilityCodes = [
  { category: 'eligible', label: 'Eligible' },
  { category: 'relevant', label: 'Relevant' },
  { category: 'former_relevant', label: 'Former relevant' },
  { category: 'qualifying', label: 'Qualifying' },
  { category: 'none', label: 'No current eligibility' },
] as const;

export type EligibilityCategory = (typeof eligibilityCodes)[number]['category'];
