/** What a contact was about: Waymark's own list of 2026, close to the headings of a pathway plan (Care Leavers Regulations 2010, Schedule 1). */
export const topics = [
  'housing',
  'money',
  'education',
  'training',
  'employment',
  'health',
  'relationships',
  'parenting',
  'immigration',
  'offending',
  'documents',
] as const;

export type Topic = (typeof topics)[number];
