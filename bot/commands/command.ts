import type { z } from 'zod';
import type { Action, Actor, StaffRole } from '../access.ts';
import type { Words } from '../events.ts';
import {
  areOf,
  type Choice,
  type Council,
  type Inbound,
  type Looked,
  type Read,
  type Reply,
  type StaffFacts,
  type Thought,
} from '../turn.ts';
import type { Draft, StaffState } from './draft.ts';
import type { Who } from './who.ts';

/** A message of a member of staff, with all that thinking about it may know. */
export type StaffTurn = {
  inbound: Inbound;
  staff: StaffFacts;
  actor: Extract<Actor, { kind: 'staff' }>;
  state: StaffState;
  /** Rows by the name of the read that asked for them. */
  found: Record<string, unknown[]>;
  council: Council;
  now: Date;
  /** The day in London. */
  today: string;
  /** Questions about the caseload that they may ask, for the help. */
  questions: string[] | null;
  /** Something worrying about somebody in a text, as the safety net hears it; absent: nobody listens here. */
  worryIn?(text: string): { kind: string; severity: 'now' | 'today' | 'soon'; rule: string } | null;
  newId(): string;
  secret(): string;
};

/** What a command came to; or what it must read first, after which it is asked again. */
export type Came = Done | { need: Read[] };
export type Done = Omit<Thought, 'state'> & { state?: StaffState };

/** One thing that a line did not say. Choices are shown as buttons; a date or a line of text is typed. */
export type Ask = {
  asks: string;
  question: string;
  input: 'choices' | 'date' | 'text';
  choices?: Choice[];
  /** What a date starts from. */
  value?: string;
  /** What the field to fill in is called; the question, where that is enough. */
  label?: string;
  /** Other ways on, as things to say. */
  offers?: Choice[];
};

/** How access allowed it. A reason that was stated becomes words of that person's record, once. */
export type Allowed = Omit<Looked, 'personId'> & { reason?: Words };

export type Command = {
  id: string;
  /** Words that start it, in small letters; for a command about nobody they are the whole line. */
  starts: string[];
  /** Lines that start so and yet are something else: "home visit jade 45 mins" tells of a contact. */
  not?: RegExp;
  /** What access must allow about a person; null for a command about nobody in particular. */
  may: Action | null;
  /** Whom its help is for; absent: everybody. */
  for?: readonly StaffRole[];
  /** About nobody, and yet more may follow its words: days, an amount. */
  takesLine?: true;
  /** What it keeps of a line, also while it waits for an answer. */
  fields: z.ZodObject;
  /** What it does, in a sentence, for the help. */
  what(): string;
  /** Lines that work as they stand: shown in the help, put in the manifest, run by the tests. */
  examples: string[];
  run(turn: StaffTurn, rest: string): Came;
  /** What was understood so far, for a card that asks for the rest. */
  readBack?(draft: Draft, turn: StaffTurn): { label: string; value: string }[];
  /** The next thing to ask for, once it is clear who it is about; nothing when all is there. */
  missing?(draft: Draft, turn: StaffTurn): Ask | undefined;
  /** What an answer, pressed or typed, makes of the draft; undefined when it is no answer to what was asked. */
  answered?(draft: Draft, answer: string, turn: StaffTurn): Draft | undefined;
  /** Does it: everything is known and access has allowed it. */
  finish?(turn: StaffTurn, who: Who, draft: Draft, allowed: Allowed): Came;
};

export const defineCommand = (command: Command): Command => command;

/** An answer that writes nothing. */
export const answer = (...replies: Reply[]): Done => ({ replies, events: [] });

/** The rows of a read, or undefined where it has to be asked for first. Throws where another read of its name was made. */
export function rowsOf<T>(turn: StaffTurn, read: Read, row: z.ZodType<T>): T[] | undefined {
  const rows = turn.found[read.name];
  if (rows && !areOf(rows, read)) throw new Error(`two reads in one turn are called "${read.name}"`);
  return rows?.map((one) => row.parse(one));
}
