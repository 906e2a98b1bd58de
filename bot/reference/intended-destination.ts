/**
 * NCCIS intended destination in Year 11, current three-digit set: DfE LEO I2SE Variable Request Form v2.3; the set of 2019-20.
 * The older set (110, 120, 130, 220, 230, 310, 320, 410, 510, 610) is retired.
 */
export const intendedDestinationYear = '2019-20';

export const intendedDestinations = [
  { code: 111, label: 'Full-time education, same school' },
  { code: 121, label: 'Full-time education or training, other institution' },
  { code: 211, label: 'Apprenticeship or traineeship' },
  { code: 311, label: 'Full-time employment with study (regulated qualification)' },
  { code: 321, label: 'Employment without training' },
  { code: 411, label: 'Other destination' },
  { code: 511, label: 'Undecided' },
  { code: 611, label: 'Not obtained' },
] as const;

export type IntendedDestinationCode = (typeof intendedDestinations)[number]['code'];
