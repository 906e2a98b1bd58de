import type { Action, StaffRole } from './access.ts';
import type { Happened, Words } from './events.ts';

/** What came in, whatever brought it. The only shape of outside traffic that conversations and commands know. */
export type Inbound = {
  channel: 'web' | 'teams';
  conversationId: string;
  /** The sender's id for this message: the same message delivered again has the same cause, and is answered once. */
  cause: string;
  /** `waited`: the time to answer whether they are safe is over; `left`: they left before they had answered. Neither is a message. */
  kind: 'message' | 'press' | 'joined' | 'waited' | 'left';
  /** What was typed, trimmed; empty for a card's button. */
  text: string;
  /** A card's button with its fields, not yet checked: whoever made the card parses it with zod. */
  value?: unknown;
  /** What the files that came with it are called. The files themselves are not taken in. */
  fileNames?: string[];
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
  /** A button that opens an address: https, or a path of this service, which is signed to be open for so many minutes (30 days). */
  link?: { title: string; url: string; minutes?: number };
  urgent?: boolean;
  /** The given name of the person of ours who says it; absent: the bot does. */
  from?: string;
  /** The concern whose live talk this is a line of: whoever takes it over may read it. */
  lineOf?: string;
  /** Replaces the card whose button was pressed instead of adding a message (Teams); elsewhere a new message. */
  replaces?: boolean;
};

/** A read that the thinking needs; answered with rows by whoever runs the turn. */
export type Read = { name: string; text: string; values: unknown[] };

// Rows are found by the name of their read alone, which does not say whose they are.
const askedBy = new WeakMap<unknown[], Read>();

export const asksTheSame = (one: Read, other: Read): boolean =>
  one.text === other.text && JSON.stringify(one.values) === JSON.stringify(other.values);

/** Keeps which read some rows answer. */
export const answered = (rows: unknown[], read: Read): void => void askedBy.set(rows, read);

/** Whether rows found by a read's name answer that read, and not another of the same name with other values. */
export function areOf(rows: unknown[], read: Read): boolean {
  const by = askedBy.get(rows);
  return by === undefined || asksTheSame(by, read);
}

/** A write; sent with the others of its turn in one batch by `db/commit.ts`. */
export type Statement = { name: string; text: string; values: unknown[] };

/** What a turn came to: all of it is written, or none. */
export type Thought = {
  /** The conversation's next state; absent: as it was. */
  state?: unknown;
  replies: Reply[];
  events: Happened[];
  /** Staff reads of a named record, for the access log: whose, and the access rule that allowed it. */
  looked?: Looked[];
  /** The message holds a code: it is kept as dots. */
  hideOwn?: boolean;
  /** The message was passed on: it is a line of the live talk about that concern. */
  lineOf?: string;
  /** What this turn changes about the conversation itself, beside its state: who it belongs to, its short code. */
  conversation?: ConversationChange;
  /** Other conversations that get a message in the same transaction (a note to an adviser, a warning to a first phone). */
  alsoSay?: { to: Address; replies: Reply[] }[];
};

/** One named record that a member of staff saw. A stated reason is words of that young person's record, by its id written once. */
export type Looked = { personId: string; why: string; action: Action; reason?: Words };

/** A young person as names are looked up by. */
export type Named = {
  id: string;
  givenName: string;
  familyName: string;
  knownAs: string | null;
  adviserId: string | null;
  teamId: string | null;
  restrictedTo: string[];
};

/** A member of staff with the people they look after: an adviser's own, a manager's teams'. */
export type StaffFacts = {
  id: string;
  givenName: string;
  familyName: string;
  role: StaffRole;
  teams: { id: string; name: string; manages: boolean }[];
  caseload: Named[];
};

export type { Council } from './config/council.ts';

/** A change of the conversation's own row; what is absent stays. */
export type ConversationChange = {
  personId?: string | null;
  /** A hash, never the code; null takes it away. */
  keptCode?: string | null;
  codeTries?: number;
  unlockedUntil?: string | null;
  locale?: string;
  /** Raises the session number: every token given out before dies. */
  endSession?: boolean;
  /** Everything said before the last so many messages is folded away when they come back. */
  foldAll?: number;
  /** The live talk with a worker: when its last message was; null ends it. */
  live?: { at: string } | null;
};

/** Where a message goes that is not an answer: one chat, a member of staff's own chat, all chats linked to a young person. */
export type Address = { conversationId: string } | { staffId: string } | { personId: string };

/** Work for later, queued in the same transaction as what made it necessary. */
/** `after`: not before that instant; `inSeconds`: not before so many seconds have gone by the queue's own clock. */
export type Job = { name: JobName; data: Record<string, string>; after?: Date; inSeconds?: number };
// biome-ignore format: one a line, so that two people can each add one
export type JobName =
  | 'alert-outside'
  | 'ask-how-it-went'
  | 'chase-concern'
  | 'check-in'
  | 'did-it-help'
  | 'unsure-unanswered'
  | 'test-alert'
  | 'deliver-notice'
  | 'money-late'
  | 'money-guide-ageing'
  | 'money-reminder'
  | 'deliver-outbox'
  | 'place-bid'
  | 'watch-bids'
  | 'forget-old-chats'
  | 'nudge-quiet-chats'
  | 'appointments-due'
  | 'offer-freed'
  | 'plan-news'
  | 'plan-overdue';
