import { z } from 'zod';
import { appointmentEvents } from './events/appointments.ts';
import { checkInEvents } from './events/check-in.ts';
import { concernEvents } from './events/concern.ts';
import { moneyEvents } from './events/financial-support.ts';
import { housingEvents } from './events/housing-bidding.ts';
import { planEvents } from './events/my-plan.ts';
import { about, day, id, instant } from './events/shape.ts';
import { textUnanswered } from './events/unanswered.ts';
import { whatNextEvents } from './events/what-next.ts';

/**
 * Everything that can happen, in the past tense: the glossary of the service. Facts only (codes, times, ids); what a person
 * typed travels beside the event as `words` and is kept apart from it, so that words can be erased and the event stays true.
 * Each conversation has its own in `events/`; each type has its writer in `records/index.ts`; one without does not compile.
 */
export const event = z.discriminatedUnion('type', [
  about('person_recorded', {
    givenName: z.string(),
    familyName: z.string(),
    knownAs: z.string().optional(),
    dateOfBirth: day,
    birthDateSource: z.enum(['birth_certificate', 'passport', 'court', 'home_office', 'said', 'unknown']),
    birthDateConfirmedBy: id.optional(),
    birthDateConfirmedOn: day.optional(),
    ageDisputed: z.boolean().default(false),
    gender: z.enum(['F', 'M', 'U', 'W']).optional(),
    ethnicity: z.string().optional(),
    language: z.string().default('en'),
    responsibleAuthority: z.string().length(3),
    placingAuthority: z.string().length(3).optional(),
    residentAuthority: z.string().length(3).optional(),
    flags: z
      .array(
        z.enum([
          'asylum_seeking',
          'unaccompanied',
          'education_health_care_plan',
          'sen_support',
          'own_child',
          'pregnant',
          'young_carer',
          'disability',
          'youth_justice',
          'interpreter_needed',
        ]),
      )
      .default([]),
    levelOfNeed: z.int().min(1).max(3).default(2),
    inTouch: z.enum(['YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM']).default('YES'),
    diedOn: day.optional(),
    returnedHomeOn: day.optional(),
    restrictedTo: z.array(id).default([]),
    lookedAfter: z.array(
      z.object({
        beganOn: day,
        endedOn: day.optional(),
        legalStatus: z.string().optional(),
        shortBreak: z.boolean().default(false),
      }),
    ),
  }),
  about('category_computed', {
    category: z.enum(['eligible', 'relevant', 'former_relevant', 'qualifying', 'none']),
    basis: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    on: day,
  }),
  about('adviser_allocated', { staffId: id.nullable(), teamId: id, from: day, reason: z.string().optional() }),
  about('role_taken', {
    role: z.enum([
      'social_worker',
      'reviewing_officer',
      'keyworker',
      'nurse',
      'virtual_school',
      'carer',
      'solicitor',
      'other',
    ]),
    staffId: id.optional(),
    fullName: z.string().optional(),
    from: day,
  }),
  about('contact_logged', {
    contactId: id,
    staffId: id,
    method: z.string(),
    outcome: z.string().optional(),
    happenedOn: day,
    minutes: z.int().min(0).max(1440).optional(),
    topics: z.array(z.string()).default([]),
    nextContactOn: day.optional(),
    noteId: id.optional(),
  }),
  about('destination_said', { destinationId: id, choice: z.string(), on: day }),
  about('destination_confirmed', {
    destinationId: id,
    activityCode: z.int(),
    startedOn: day,
    ascertainedOn: day,
    verifiedOn: day.optional(),
    reviewOn: day.optional(),
    predictedEndOn: day.optional(),
    establishment: z.string().optional(),
    confirmedBy: id,
  }),
  about('intended_destination_said', { code: z.int(), schoolYear: z.int().optional(), on: day }),
  about('accommodation_recorded', {
    accommodationId: id,
    oc3Letter: z.string().length(1),
    suitable: z.boolean(),
    providedByAuthority: z.boolean().default(false),
    startedOn: day,
  }),
  about('plan_made', { planId: id, assessedOn: day.optional(), madeOn: day }),
  about('action_added', {
    actionId: id,
    kind: z.enum(['action', 'promise']).default('action'),
    suggestion: z.string().optional(),
    whatId: id.optional(),
    owner: z.enum(['young_person', 'staff', 'together']),
    ownerStaffId: id.optional(),
    planHeading: z.int().min(1).max(10).optional(),
    dueOn: day.optional(),
  }),
  about('note_left', {
    forStaffId: id.nullable(),
    flow: z.string(),
    noteId: id.optional(),
    lines: z.array(z.object({ key: z.string(), value: z.string() })),
  }),
  z.object({
    type: z.literal('flow_finished'),
    personId: id.nullable(),
    data: z.object({
      flow: z.string(),
      version: z.int(),
      ending: z.string(),
      answers: z.record(z.string(), z.string()),
    }),
  }),
  z.object({
    type: z.literal('person_asked_for'),
    personId: id.nullable(),
    data: z.object({ conversationId: id, outOfHours: z.boolean() }),
  }),
  about('invitation_made', { invitationId: id, codeHash: z.string(), madeBy: id, expiresAt: instant }),
  about('chat_linked', { conversationId: id, invitationId: id }),
  // `everywhere`: every chat of theirs was, so that no code that was made before opens another.
  about('chat_unlinked', {
    conversationId: id,
    by: z.enum(['young_person', 'staff']),
    everywhere: z.literal(true).optional(),
  }),
  about('undone', { undoes: id, of: z.enum(['contact_logged']), contactId: id }),
  ...concernEvents,
  ...moneyEvents,
  ...housingEvents,
  ...whatNextEvents,
  ...checkInEvents,
  ...planEvents,
  ...appointmentEvents,
  textUnanswered,
]);

export type Event = z.infer<typeof event>;
export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** What a person typed, kept apart from the event that refers to it by `id`. */
export type Words = {
  id: string;
  kind: 'note' | 'action' | 'plan' | 'reason' | 'excerpt' | 'complaint' | 'unanswered';
  text: string;
  retentionClass: 'care_record' | 'chat' | 'concern' | 'operational';
  restrictedTo?: string[];
};

/** An event as it leaves the thinking: with its words, and with what it corrects. `occurredAt` absent: when the turn began. */
export type Happened = Event & { words?: Words[]; corrects?: string; reasonId?: string; occurredAt?: string };
