import { concernShape } from '../../cards/concern-shape.ts';
import { card } from '../../cards/index.ts';
import { type Decision, mayHaveConcern } from '../access.ts';
import { dayInLondon } from '../clock.ts';
import { concernSpeaks } from '../content/concern-speaks.ts';
import { say } from '../content/index.ts';
import { concernOutcomes } from '../events/concern.ts';
import type { Happened } from '../events.ts';
import { type Concern, concern, concernFor, readConcern } from '../records/concern-reads.ts';
import { readTalk, type Talk, talk } from '../records/live-reads.ts';
import type { Reply, Thought } from '../turn.ts';
import { answer, type Came, rowsOf, type StaffTurn } from './command.ts';

export type Allowed = Extract<Decision, { allowed: true }>;
export type Pressed = { concernId: string };

/** A concern that the sender may have, by which rule, and what goes on in the chat where it was said. */
export type Had = { one: Concern; why: Allowed['why']; chat: Talk };

export const designatedIn = ({ council }: StaffTurn): string[] =>
  council.safeguarding.designated.flatMap(({ staffId }) => (staffId ? [staffId] : []));

/** Whether the sender may have a concern, and by which rule. */
export const mayHave = (turn: StaffTurn, one: Concern): Decision =>
  mayHaveConcern(turn.actor, concernFor(one), designatedIn(turn));

/** The card of a concern as it stands. Whoever has it may write to them; `draft`: what they typed and did not send. */
export function concernReply(
  { staff }: StaffTurn,
  one: Concern,
  how: { replaces?: boolean; draft?: string } = {},
): Reply {
  const draft = one.acceptedBy?.id === staff.id ? (how.draft ?? '') : null;
  return {
    card: card('concern', concernShape(one, concernSpeaks, dayInLondon, concernOutcomes, draft)),
    ...(how.replaces ? { replaces: true } : {}),
  };
}

/** For the access log. Of nobody known there is no record to be looked at; the event says who saw it. */
export const looked = ({ one, why }: Had, action: 'read_record' | 'answer') =>
  one.person ? [{ personId: one.person.id, action, why }] : [];

/** Reads a concern fresh and lets who may have it go on; for anybody else there is nothing there. */
export function having(turn: StaffTurn, { concernId }: Pressed, go: (had: Had) => Came): Came {
  const reads = [readConcern(concernId), readTalk(concernId)] as const;
  const ones = rowsOf(turn, reads[0], concern);
  const chats = rowsOf(turn, reads[1], talk);
  if (!ones || !chats) return { need: [...reads] };
  const [one] = ones;
  const [chat] = chats;
  const decision = one && mayHave(turn, one);
  return one && chat && decision?.allowed
    ? go({ one, why: decision.why, chat })
    : answer({ text: say('en', 'staff-concern.said.gone') });
}

/** The concern as it stands, and why nothing was done. */
export const saying = (turn: StaffTurn, { one }: Had, text: string): Came =>
  answer({ text }, concernReply(turn, one, { replaces: true }));

/** What a change says beside the card: to whoever pressed, to the young person in the chat where they said it, and to others. */
export type After = {
  now: Partial<Concern>;
  said: Reply[];
  them?: Reply[];
  others?: NonNullable<Thought['alsoSay']>;
};

/** Writes one event and shows the concern as it is then. */
export function changed(turn: StaffTurn, had: Had, event: Happened, after: After): Came {
  const { one } = had;
  const them = after.them && after.them.length > 0 && one.theirs ? after.them : null;
  return {
    events: [event],
    looked: looked(had, 'answer'),
    replies: [concernReply(turn, { ...one, ...after.now }, { replaces: true }), ...after.said],
    alsoSay: [
      ...(them ? [{ to: { conversationId: one.conversationId }, replies: them }] : []),
      ...(after.others ?? []),
    ],
  };
}

/** Whose concern an event is about. */
export const of = ({ one }: Had) => ({ personId: one.person?.id ?? null });
