import { z } from 'zod';

/** Limits of what waits for an answer: the oldest goes when there is one too many. */
const mostDrafts = 5;

const draft = z.object({
  id: z.uuid(),
  command: z.string(),
  /** What was asked last: 'person', 'reason', or a field of the command. */
  asks: z.string().nullable().default(null),
  /** Who it is about, once that is sure. */
  personId: z.uuid().nullable().default(null),
  /** The name as it was typed. */
  called: z.string().nullable().default(null),
  /** Who it may be about. */
  people: z.array(z.uuid()).default([]),
  /** Why somebody beyond the caseload; words that have their own row once something is saved. */
  reason: z.string().nullable().default(null),
  /** What was said already; the command checks it by its own schema. */
  fields: z.record(z.string(), z.unknown()).default({}),
});

/** Something begun and not yet saved: it outlives other messages until it is answered or dropped. */
export type Draft = z.infer<typeof draft>;

/** The state of a conversation with staff. */
export const staffState = z
  .object({
    drafts: z.array(draft).default([]),
    /** The last question about the caseload, which the next may go on from. */
    asked: z.unknown().optional(),
  })
  .catch({ drafts: [] });
export type StaffState = z.infer<typeof staffState>;

/** Nothing asked yet: a draft for `command` with what was said. */
export const newDraft = (id: string, command: string, given: Partial<Omit<Draft, 'id' | 'command'>>): Draft => ({
  asks: null,
  personId: null,
  called: null,
  people: [],
  reason: null,
  fields: {},
  ...given,
  id,
  command,
});

/** The state with `one` as the draft that is being asked about. */
export const kept = (state: StaffState, one: Draft): StaffState => ({
  ...state,
  drafts: [one, ...state.drafts.filter((other) => other.id !== one.id)].slice(0, mostDrafts),
});

export const dropped = (state: StaffState, id: string): StaffState => ({
  ...state,
  drafts: state.drafts.filter((other) => other.id !== id),
});
