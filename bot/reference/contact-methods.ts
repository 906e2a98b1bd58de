/**
 * How a contact was made and how it went. There is no national list (NCCIS returns no contacts): these are Waymark's own of
 * 2026, from the kinds of contact that four councils' papers of 2009-2016 name.
 */
export const contactMethods = [
  'face_to_face',
  'home_visit',
  'phone',
  'text',
  'video',
  'email',
  'letter',
  'social_media',
  'group',
  'professionals_meeting',
] as const;

export type ContactMethod = (typeof contactMethods)[number];

export const contactOutcomes = ['spoke', 'attended', 'no_reply', 'refused'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

export const appointmentOutcomes = ['attended', 'missed', 'cancelled', 'rearranged'] as const;
export type AppointmentOutcome = (typeof appointmentOutcomes)[number];
