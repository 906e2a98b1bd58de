import type { RouteToday } from '../content/dated/routes.ts';
import type { ConcernKind } from '../content/index.ts';
import type { Council } from '../turn.ts';
import type { TimesFacts, TimesOutcome } from './appointments-facts.ts';
import type { MoneyFacts, MoneyOutcome } from './financial-support-facts.ts';
import type { HomesFacts, HomesOutcome } from './housing-bidding-facts.ts';
import type { PlanFacts, PlanOutcome } from './my-plan-facts.ts';
import type { BoardFacts, BoardOutcome } from './what-next-facts.ts';

export type Band = 'under16' | '16-17' | '18-24' | '25+';

/** What is known about the person and true today, before they have said anything. The engine knows no record and no clock. */
export type Facts = {
  linked: boolean;
  /** The day in London. */
  today: string;
  /** The instant, for what is counted in hours: when an advert closes, whether a time is still to come. */
  now: string;
  council: Council;
  /** Whether the duty worker answers now. */
  open: boolean;
  /** Their record is known, and closed on this phone until its short code is given: nothing personal is among the facts. */
  locked: boolean;
  /** Age in years by the record; null: not known. A disputed age is in `band`, never here. */
  age: number | null;
  /** Statutory category on record (domain C1). */
  category: string | null;
  flags: readonly string[];
  /** Whether this council is the one responsible for them; null: not known. */
  ours: boolean | null;
  /** The adviser's given name; null when there is none, or nobody is known. */
  adviser: string | null;
  /** Null: not known. A disputed age counts as the younger, so that no child's protection is hidden. */
  band: Band | null;
  /** The school year they are in today, up to 13; null: not known, or left. */
  schoolYear: number | null;
  /** What the record says they do, in the words of the flow's own choices. */
  doing: { choice: string; place: string | null } | null;
  /** The record says that the Home Office has not decided. */
  waiting: boolean;
  routes: readonly RouteToday[];
  // What the records hold for one conversation; there only while that conversation runs.
  board?: BoardFacts;
  money?: MoneyFacts;
  homes?: HomesFacts;
  times?: TimesFacts;
  plan?: PlanFacts;
};

/** Answers by step: a choice's value, several joined by commas, or what was typed. Empty: passed over. */
export type Answers<S extends string = string> = { readonly [K in S]?: string };

/**
 * A sentence of a flow, by its name. The compiler holds only its shape: held to all three thousand names, it took two minutes
 * to check the flows. That each name exists, and needs no blank that is not filled, is held by `inspect` and its test.
 */
export type Words = `${string}.${string}`;
/** What fills a blank: as it is, another sentence, the month of a day (`2026-03-18`), or a date or an instant as people say it. */
export type Blank = string | number | { say: Spoken } | { day: string } | { date: string } | { at: string };
export type Spoken = Words | { key: Words; values: Record<string, Blank> };

/** One idea on a card. */
export type FactsCard = {
  title: Spoken;
  lead: Spoken;
  facts: readonly { label: Spoken; value: Spoken }[];
  small?: Spoken;
};
export type Shown =
  | Spoken
  | { card: FactsCard }
  | { link: { text: Spoken; title: Spoken; url: string; minutes?: number } };

type Of<S extends string, T> = (answers: Answers<S>, facts: Facts) => T;
type Maybe<S extends string, T> = T | Of<S, T>;

/** Where it goes on: a step, or conditions tried in order with a step for when none holds. */
export type Next<S extends string> = S | readonly [...(readonly [Of<S, boolean>, S])[], S];

export type Option<S extends string = never> = {
  value: string;
  title: Spoken;
  /** Other words for it, with commas between them: what people type instead of the title. */
  also?: Words;
  next?: S;
  /** Picking it is a worry that a person must hear of now. */
  worry?: ConcernKind;
  /** Picking it asks for a person at once, whatever becomes of the rest. */
  calls?: 'person';
  /** Cannot be picked together with others. */
  alone?: true;
};

type Question<S extends string> = {
  ask: Maybe<S, Spoken>;
  /** Why it is asked: the answer to "why do you ask?". */
  why: Maybe<S, Spoken>;
  /** What the answer is called in "check your answers"; absent: not listed there. */
  name?: Words;
  /** How its answer reads back where the title picked would not say it; null: it is not listed. */
  reads?: Of<S, Spoken | null>;
  /** The button that passes it over; absent: it needs an answer. */
  skip?: Words;
  /** Not asked when this holds: it is known, or makes no sense here. */
  unless?: Of<S, boolean>;
  /** Used to choose what is said, and never written anywhere. */
  unwritten?: true;
  /** What happens the moment it is answered, before anything is checked: a time held while they decide, a worker told now. */
  atOnce?: Of<S, readonly Outcome[]>;
  /** Said when what they pick was on their screen and has gone since: somebody else has it. */
  gone?: Words;
  next: Next<S>;
};

export type Step<S extends string> =
  | { kind: 'say'; show: readonly Spoken[] | Of<S, readonly Shown[]>; unless?: Of<S, boolean>; next: Next<S> }
  | (Question<S> & { kind: 'choose'; options: readonly Option<S>[] | Of<S, readonly Option[]> })
  | (Question<S> & { kind: 'many'; options: readonly Option[] | Of<S, readonly Option[]>; most: number })
  | (Question<S> & { kind: 'write'; longest: number })
  | { kind: 'check'; ask: Spoken; why: Spoken; note: Of<S, Spoken>; keep: Of<S, Spoken>; next: Next<S>; bin: S }
  | { kind: 'record'; happened: Of<S, readonly Outcome[]>; next: Next<S> }
  | { kind: 'end'; ending: string; show: readonly Spoken[] | Of<S, readonly Shown[]> };

/** What a flow came to, before anybody gives it an id, a day and a person. */
export type Outcome =
  | { what: 'doing_said'; choice: string }
  | { what: 'destination_intended'; code: number; schoolYear: number }
  | { what: 'action'; suggestion: string; own?: string; owner: 'young_person' | 'staff' | 'together' }
  | { what: 'note'; lines: { key: string; value: string }[]; own?: string }
  | BoardOutcome
  | MoneyOutcome
  | HomesOutcome
  | TimesOutcome
  | PlanOutcome;

export type Flow<S extends string = string> = {
  id: string;
  /** Shows what is on the record: opened only on a phone that has shown its short code. */
  personal?: true;
  /** Raised with every change that a running conversation would notice; it goes on with the version it began with. */
  version: number;
  first: NoInfer<S>;
  steps: { readonly [K in S]: Step<NoInfer<S>> };
};

/**
 * A flow, checked as it is written: a `first`, a `next`, a choice or a condition that names no step does not compile.
 * The step names are forgotten afterwards, so that one engine plays them all.
 */
export function defineFlow<const S extends string>(flow: Flow<S>): Flow {
  return flow as unknown as Flow;
}

export type Asking = Extract<Step<string>, { kind: 'choose' | 'many' | 'write' | 'check' }>;

/** Whether a step waits for an answer. */
export function waits(step: Step<string>): step is Asking {
  return step.kind === 'choose' || step.kind === 'many' || step.kind === 'write' || step.kind === 'check';
}

/** What a part that may depend on answers and facts is here. */
export function here<T>(part: T | ((answers: Answers, facts: Facts) => T), answers: Answers, facts: Facts): T {
  return typeof part === 'function' ? (part as (answers: Answers, facts: Facts) => T)(answers, facts) : part;
}
