import type { Actor } from './access.ts';
import type { Happened } from './events.ts';

/** What came in, whatever brought it. The only shape of outside traffic that conversations and commands know. */
export type Inbound = {
  channel: 'web' | 'teams';
  conversationId: string;
  /** The sender's id for this message: the same message delivered again has the same cause, and is answered once. */
  cause: string;
  kind: 'message' | 'press' | 'joined';
  /** What was typed, trimmed; empty for a card's button. */
  text: string;
  /** A card's button with its fields, not yet checked: whoever made the card parses it with zod. */
  value?: unknown;
  /** False in a Teams channel, group or meeting, or with a guest there: nothing about a person is said. */
  oneToOne: boolean;
};

export type Choice = { title: string; value: string };

/** What goes back, whatever takes it. Rendered per channel. */
export type Reply = {
  /** Plain text, one idea. The question, where choices or `ask` follow. */
  text?: string;
  choices?: Choice[];
  /** Several choices may be picked; the answer is their values joined by commas. */
  many?: boolean;
  /** The ways out shown below a question: back, why, save, person, skip. */
  ways?: Choice[];
  /** About how many questions are left, and of how many; for the progress line. */
  left?: { now: number; of: number };
  card?: { name: string; data: Record<string, unknown> };
  urgent?: boolean;
  /** Replaces the card whose button was pressed instead of adding a message (Teams); elsewhere a new message. */
  replaces?: boolean;
};

/** A read that the thinking needs; answered with rows by whoever runs the turn. */
export type Read = { name: string; text: string; values: unknown[] };
/** A write; sent with the others of its turn in one batch by `db/commit.ts`. */
export type Statement = { name: string; text: string; values: unknown[] };

/** What a turn came to: all of it is written, or none. */
export type Thought = {
  /** The conversation's next state; absent: as it was. */
  state?: unknown;
  replies: Reply[];
  events: Happened[];
  /** Staff reads of a named record, for the access log: whose, and the access rule that allowed it. */
  looked?: { personId: string; why: string }[];
  /** Who the sender turned out to be; changes who the conversation belongs to (a linked chat). */
  actor?: Actor;
  /** Other conversations that get a message in the same transaction (a note to an adviser, a warning to a first phone). */
  alsoSay?: { to: Address; replies: Reply[] }[];
};

/** Where a message goes that is not an answer. */
export type Address = { conversationId: string } | { staffId: string } | { personId: string };
