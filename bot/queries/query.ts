import { z } from 'zod';
import type { Actor } from '../access.ts';
import type { Council, Inbound, Read, Reply, StaffFacts, Thought } from '../turn.ts';

/** A question of a manager, with all that thinking about it may know. */
export type ManagerTurn = {
  inbound: Inbound;
  staff: StaffFacts;
  actor: Extract<Actor, { kind: 'staff' }>;
  found: Record<string, unknown[]>;
  council: Council;
  now: Date;
  /** The day in London. */
  today: string;
};

export type Answered = Omit<Thought, 'state'> | { need: Read[] };

/** A question as it was understood. Carried by the buttons of its answer, so it is checked again when it comes back. */
export const question = z.object({
  measure: z.string().max(40),
  filters: z
    .object({
      team: z.string().max(120).optional(),
      adviser: z.string().max(240).optional(),
      age: z.int().min(0).max(120).optional(),
      ageMin: z.int().min(0).max(120).optional(),
      ageMax: z.int().min(0).max(120).optional(),
      gender: z.enum(['female', 'male']).optional(),
      asylum: z.boolean().optional(),
      priorityGroup: z.boolean().optional(),
    })
    .default({}),
  groupBy: z.string().max(40).optional(),
  /** For overdue contacts: no contact for this many days, in place of the standard. */
  withinDays: z.int().min(1).max(3660).optional(),
  period: z.union([z.string().max(40), z.object({ from: z.iso.date(), to: z.iso.date() })]).optional(),
});
export type Question = z.infer<typeof question>;
export type FilterName = keyof Question['filters'];

/** Who a question counts, by the ids the database knows. */
export type Scope = {
  teamIds: string[];
  adviserId: string | null;
  /** Years of age, both included; null where any age counts. */
  ages: { from: number; to: number } | null;
  gender: 'F' | 'M' | null;
  asylum: boolean;
  /** Days without contact after which somebody is overdue. */
  contactDays: number;
};

/** How a number is counted, over the rows `v` of `care.v_caseload`: SQL of the service's own, never typed text. */
export type Measure = {
  name: string;
  /** Columns of the view that it looks at, beyond those every number needs. */
  columns: string[];
  /** When a person of the base counts; `$3` is today, `$5` the days without contact that make somebody overdue. */
  counts: string;
  /** What is counted beside it, by name. */
  beside: Record<string, string>;
  /** How the list behind it is ordered. */
  order: string;
};

export type Tally = { base: number; counted: number; beside: Record<string, number>; name: string | null };
export type Figure = { value: string; caption: string; quiet: boolean };
/** One part of a bar: the number, what it is called, its colour where there are charts. */
export type Part = { value: number; legend: string; color: 'good' | 'warning' | 'neutral' | 'categoricalTeal' };

export type Query = {
  id: string;
  /** The measures of `understanding` that it answers. */
  measures: string[];
  /** Ages that count where the question names none. */
  ages: { from: number; to: number } | null;
  what(): string;
  /** Questions that work as they stand: shown in the help, run by the tests. */
  examples: string[];
  measure(name: string): Measure;
  title(name: string): string;
  /** What the number means, in a sentence. */
  definition(name: string, scope: Pick<Scope, 'contactDays'>): string;
  /** The number with its base, and what must stand beside it. */
  figures(name: string, total: Tally): Figure[];
  /** A line of the breakdown: the same parts in the same order for every group. */
  parts(name: string, group: Tally): Part[];
  /** What the list says beside each person. */
  value(name: string, row: ListRow, today: string): string;
};

/** A person of the list behind a number. */
export const listRow = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  knownAs: z.string().nullable(),
  bornOn: z.iso.date(),
  adviserId: z.uuid().nullable(),
  adviser: z.string().nullable(),
  teamId: z.uuid().nullable(),
  team: z.string().nullable(),
  restrictedTo: z.array(z.uuid()),
  activityCode: z.int().nullable(),
  lapsedOn: z.iso.date().nullable(),
  reachedOn: z.iso.date().nullable(),
  allocatedOn: z.iso.date().nullable(),
});
export type ListRow = z.infer<typeof listRow>;

export const defineQuery = (query: Query): Query => query;

/** An answer without a number. */
export const plainAnswer = (...replies: Reply[]): Omit<Thought, 'state'> => ({ replies, events: [] });
