/**
 * Destinations as advisers say them, each with the NCCIS activity code (2019-20) it stands for until somebody says more. Where
 * the words name a narrower code (part-time work, illness), `understanding` gives that code beside the destination.
 */
export const destinationCode = {
  school_sixth_form: 210,
  sixth_form_college: 220,
  further_education: 230,
  higher_education: 240,
  part_time_education: 250,
  gap_year: 260,
  apprenticeship: 310,
  employment: 330,
  training: 430,
  traineeship: 450,
  supported_internship: 460,
  re_engagement: 530,
  volunteering: 540,
  neet_available: 619,
  neet_not_available: 680,
  custody: 710,
  unknown: 810,
} as const;

export type Destination = keyof typeof destinationCode;
