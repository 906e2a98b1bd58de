/**
 * Care-leaver data of the SSDA903 return (OC3) with its cross-checks, ages 17 to 25. Sources: the open SSDA903 validator
 * (data-to-insight/csc-validator-be-903, rule sets 2022-23 to 2026-27, which gives the rule numbers) and the Standard
 * Safeguarding Dataset, `ssd_care_leavers`.
 */
export const oc3Year = '2026-27';

export type InTouch = { code: 'YES' | 'NO' | 'DIED' | 'REFU' | 'NREQ' | 'RHOM'; label: string };

export const inTouchCodes: readonly InTouch[] = [
  { code: 'YES', label: 'In touch' },
  { code: 'NO', label: 'Not in touch' },
  { code: 'DIED', label: 'Died after leaving care' },
  { code: 'REFU', label: 'Refuses contact' },
  { code: 'NREQ', label: 'No longer requires services' },
  { code: 'RHOM', label: 'Returned home for six months or more' },
];

export type Activ = { code: string; label: string; counts: 'eet' | 'neet' | 'none' };

export const activCodes: readonly Activ[] = [
  { code: 'F1', label: 'Full time in higher education', counts: 'eet' },
  { code: 'P1', label: 'Part time in higher education', counts: 'eet' },
  { code: 'F2', label: 'Full time in other education', counts: 'eet' },
  { code: 'P2', label: 'Part time in other education', counts: 'eet' },
  { code: 'F4', label: 'Full time in an apprenticeship', counts: 'eet' },
  { code: 'P4', label: 'Part time in an apprenticeship', counts: 'eet' },
  { code: 'F5', label: 'Full time in training or employment', counts: 'eet' },
  { code: 'P5', label: 'Part time in training or employment', counts: 'eet' },
  { code: 'G4', label: 'Not in education, employment or training: illness or disability', counts: 'neet' },
  { code: 'G5', label: 'Not in education, employment or training: other circumstances', counts: 'neet' },
  { code: 'G6', label: 'Not in education, employment or training: pregnancy or parenting', counts: 'neet' },
  { code: '0', label: 'Not known, died or returned home', counts: 'none' },
];

export type Accom = {
  letter: string;
  label: string;
  /** Where the rules allow one answer only (S2, X2). */
  only?: 'suitable' | 'unsuitable';
  /** Youngest age the code may be used at: T (rule 347), Z (rule 3001). */
  fromAge?: number;
};

export const accomCodes: readonly Accom[] = [
  { letter: 'B', label: 'With parents or relatives' },
  { letter: 'C', label: 'Community home or other residential care' },
  { letter: 'D', label: 'Semi-independent or transitional accommodation' },
  { letter: 'E', label: 'Supported lodgings' },
  { letter: 'G', label: 'Gone abroad' },
  { letter: 'H', label: 'Deported' },
  { letter: 'K', label: 'Ordinary lodgings without formal support' },
  { letter: 'R', label: 'Residence not known' },
  { letter: 'S', label: 'No fixed abode or homeless', only: 'unsuitable' },
  { letter: 'T', label: 'Foyer or similar', fromAge: 18 },
  { letter: 'U', label: 'Independent living' },
  { letter: 'V', label: 'Emergency accommodation' },
  { letter: 'W', label: 'Bed and breakfast' },
  { letter: 'X', label: 'In custody', only: 'unsuitable' },
  { letter: 'Y', label: 'Other' },
  { letter: 'Z', label: 'With former foster carers (staying put)', fromAge: 18 },
];

/** Accommodation as advisers say it, with its OC3 letter. Staying with friends has no letter of its own: Y. */
export const accommodationLetter = {
  with_family: 'B',
  residential: 'C',
  semi_independent: 'D',
  supported_lodgings: 'E',
  abroad: 'G',
  lodgings: 'K',
  unknown: 'R',
  no_fixed_abode: 'S',
  foyer: 'T',
  own_tenancy: 'U',
  student_accommodation: 'U',
  emergency: 'V',
  bed_and_breakfast: 'W',
  custody: 'X',
  with_friends: 'Y',
  with_partner: 'Y',
  other: 'Y',
  foster_staying_put: 'Z',
} as const;

export type Accommodation = keyof typeof accommodationLetter;

/**
 * OC3 activity of an NCCIS code; `undefined` where the adviser has to be asked (derived cross-walk, a personal adviser confirms).
 * `partTime` is under 16 hours a week.
 */
export function oc3FromNccis(code: number, partTime = false): string | undefined {
  const hours = partTime ? 'P' : 'F';
  if (code === 240) return `${hours}1`;
  if ([210, 220, 230, 270, 280].includes(code)) return `${hours}2`;
  if (code === 250) return 'P2';
  if (code === 310) return `${hours}4`;
  if ([320, 330, 340, 350, 380, 381, 410, 430, 440, 450, 460].includes(code)) return `${hours}5`;
  if (code === 360) return 'P5';
  if ([610, 615, 616, 619, 620, 660, 670, 680].includes(code)) return 'G5';
  if (code === 640) return 'G4';
  if (code === 630 || code === 650) return 'G6';
  return undefined;
}
