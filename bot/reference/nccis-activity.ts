/**
 * NCCIS current-activity codes. Labels: DfE LEO I2SE Variable Request Form v2.3 (returns 2010/11 to 2020/21). Validity, review
 * and lapse rules: NCCIS Management Information Requirement 2019 to 2020 as implemented by the open-source CCISTool; lapse
 * intervals are derived from its 508 test records. Later editions were not found: check before a live return.
 */
export const nccisActivityYear = '2019-20';

export type ActivityGroup =
  | 'compulsory_age'
  | 'education'
  | 'gap_year'
  | 'employment'
  | 'training'
  | 're_engagement'
  | 'neet_available'
  | 'neet_not_available'
  | 'custody'
  | 'other'
  | 'not_known';

/** When a record stops being current: a number is months after it was verified. */
export type Lapse = 'end_of_academic_year' | 'review_date_plus_28_days' | 'never' | 3 | 6 | 12;

export type NccisActivity = {
  code: number;
  label: string;
  group: ActivityGroup;
  lapse: Lapse;
  /** Education, employment or training, as managers count it. */
  eet?: true;
  /** In the NEET set of 2019-20; 540 is, 530 is not. */
  neet?: true;
  reviewDateRequired?: true;
  courseEndRequired?: true;
  sendOnly?: true;
  /** Characteristic that must be on the record for this code. */
  needsCharacteristic?: 120 | 140 | 180;
  retired?: true;
};

const school = { group: 'compulsory_age', lapse: 'end_of_academic_year', courseEndRequired: true } as const;
const education = { group: 'education', lapse: 'end_of_academic_year', courseEndRequired: true, eet: true } as const;
const work = { group: 'employment', lapse: 6, eet: true } as const;
const training = { group: 'training', lapse: 6, courseEndRequired: true, eet: true } as const;
const available = { group: 'neet_available', lapse: 'never', neet: true } as const;
const notAvailable = { group: 'neet_not_available', lapse: 'never', neet: true } as const;
const notKnown = { group: 'not_known', lapse: 'never' } as const;
const byReview = { lapse: 'review_date_plus_28_days', reviewDateRequired: true } as const;

export const nccisActivities: readonly NccisActivity[] = [
  { code: 110, label: 'Compulsory school age: registered at a school or other establishment in the area', ...school },
  { code: 120, label: 'Compulsory school age: educated at home', ...school },
  { code: 130, label: 'Compulsory school age: custodial sentence', ...school },
  { code: 140, label: 'Compulsory school age: not registered anywhere', ...school },
  { code: 150, label: 'Compulsory school age: situation not known', ...school },
  { code: 210, label: 'Full-time education: school sixth form', ...education },
  { code: 220, label: 'Full-time education: sixth form college', ...education },
  { code: 230, label: 'Full-time education: further education', ...education },
  { code: 240, label: 'Full-time education: higher education', ...education },
  { code: 250, label: 'Part-time education', ...education },
  { code: 260, label: 'Gap year', group: 'gap_year', ...byReview, courseEndRequired: true, eet: true },
  { code: 270, label: 'Full-time education: other', ...education },
  { code: 280, label: 'Special post-16 institution', ...education, sendOnly: true },
  {
    code: 290,
    label: 'Full-time education: custodial institution (juvenile offender)',
    group: 'custody',
    ...byReview,
    courseEndRequired: true,
    eet: true,
  },
  { code: 310, label: 'Apprenticeship', ...work, lapse: 12 },
  { code: 320, label: 'Full-time employment with study (regulated qualification)', ...work, lapse: 12 },
  { code: 330, label: 'Employment without training', ...work },
  { code: 340, label: 'Employment with other training', ...work },
  { code: 350, label: 'Temporary employment', ...work, ...byReview },
  { code: 360, label: 'Part-time employment', ...work },
  { code: 380, label: 'Self-employment', ...work },
  { code: 381, label: 'Self-employment with study (regulated qualification)', ...work },
  { code: 410, label: 'Government funded work-based learning', ...training },
  { code: 430, label: 'Other training', ...training },
  { code: 440, label: 'Training through the Work Programme', ...training },
  { code: 450, label: 'Traineeship', ...training },
  { code: 460, label: 'Supported internship', ...training, sendOnly: true },
  { code: 530, label: 'Re-engagement provision', group: 're_engagement', lapse: 3 },
  { code: 540, label: 'Working not for reward (volunteering)', group: 'other', lapse: 'never', neet: true },
  { code: 550, label: 'Working not for reward with part-time study', ...work },
  { code: 610, label: 'Not yet ready for work or learning', ...available },
  { code: 615, label: 'Start date agreed (other)', ...available },
  { code: 616, label: 'Start date agreed (participation age compliant)', ...available, reviewDateRequired: true },
  { code: 619, label: 'Seeking employment, education or training', ...available },
  { code: 620, label: 'Not available: young carer', ...notAvailable, needsCharacteristic: 140 },
  { code: 630, label: 'Not available: teenage parent', ...notAvailable, needsCharacteristic: 120 },
  { code: 640, label: 'Not available: illness', ...notAvailable },
  { code: 650, label: 'Not available: pregnancy', ...notAvailable, needsCharacteristic: 180 },
  { code: 660, label: 'Not available: religious grounds', ...notAvailable },
  { code: 670, label: 'Not available: unlikely ever to be economically active', ...notAvailable },
  { code: 680, label: 'Not available: other reason', ...notAvailable },
  { code: 710, label: 'Custody: young adult offender', group: 'custody', ...byReview },
  { code: 720, label: 'Refugee or asylum seeker', group: 'other', ...byReview, retired: true },
  { code: 810, label: 'Current situation not known', ...notKnown },
  { code: 820, label: 'Cannot be contacted', ...notKnown },
  { code: 830, label: 'Refused to disclose activity', ...notKnown },
];

const byCode = new Map(nccisActivities.map((activity) => [activity.code, activity]));

/** The activity of a code, or nothing where the list has no such code. */
export function nccisActivity(code: number): NccisActivity | undefined {
  return byCode.get(code);
}
