import { z } from 'zod';
import { concernShape, nameIn } from '../../cards/concern-shape.ts';
import { shownDay, shownTime } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { type Decision, mayHaveConcern } from '../access.ts';
import { dayInLondon } from '../clock.ts';
import { concernSpeaks } from '../content/concern-speaks.ts';
import { say } from '../content/index.ts';
import { type ConcernOutcome, concernOutcomes } from '../events/concern.ts';
import type { Happened } from '../events.ts';
import { type Concern, concern, concernFor, readConcern, readSaid, said } from '../records/concern-reads.ts';
import type { Reply } from '../turn.ts';
import { answer, type Came, rowsOf, type StaffTurn } from './command.ts';

type Allowed = Extract<Decision, { allowed: true }>;
type Pressed = { concernId: string };

export const designatedIn = ({ council }: StaffTurn): string[] =>
  council.safeguarding.designated.flatMap(({ staffId }) => (staffId ? [staffId] : []));

/** Whether the sender may have a concern, and by which rule. */
export const mayHave = (turn: StaffTurn, one: Concern): Decision =>
  mayHaveConcern(turn.actor, concernFor(one), designatedIn(turn));

export const concernReply = (one: Concern, replaces = false): Reply => ({
  card: card('concern', concernShape(one, concernSpeaks, dayInLondon, concernOutcomes)),
  ...(replaces ? { replaces: true } : {}),
});

// Of nobody known there is no record to be looked at; the event says who saw it.
const looked = (one: Concern, why: Allowed['why'], action: 'read_record' | 'answer') =>
  one.person ? [{ personId: one.person.id, action, why }] : [];

/** Reads a concern fresh and lets who may have it go on; for anybody else there is nothing there. */
function having(turn: StaffTurn, { concernId }: Pressed, go: (one: Concern, why: Allowed['why']) => Came): Came {
  const read = readConcern(concernId);
  const rows = rowsOf(turn, read, concern);
  if (!rows) return { need: [read] };
  const [one] = rows;
  const decision = one && mayHave(turn, one);
  return one && decision?.allowed ? go(one, decision.why) : answer({ text: say('en', 'staff-concern.said.gone') });
}

const saying = (one: Concern, text: string): Came => answer({ text }, concernReply(one, true));

/** Writes one event and shows the concern as it is then; the young person hears `them`, in the chat where they said it. */
function changed(
  one: Concern,
  why: Allowed['why'],
  event: Happened,
  after: { now: Partial<Concern>; text: string; them?: string },
): Came {
  const then = { ...one, ...after.now };
  return {
    events: [event],
    looked: looked(one, why, 'answer'),
    replies: [concernReply(then, true), { text: after.text }],
    ...(after.them && one.theirs
      ? { alsoSay: [{ to: { conversationId: one.conversationId }, replies: [{ text: after.them }] }] }
      : {}),
  };
}

const of = (one: Concern) => ({ personId: one.person?.id ?? null });

export const openConcern = (turn: StaffTurn, pressed: Pressed): Came =>
  having(turn, pressed, (one, why) => ({
    events: [],
    looked: looked(one, why, 'read_record'),
    replies: [concernReply(one)],
  }));

/** What was said, word for word, as it stands now; a line in the access log says who looked. */
export const showConcern = (turn: StaffTurn, pressed: Pressed): Came =>
  having(turn, pressed, (one, why) => {
    const read = readSaid(one.id, turn.staff.id);
    const lines = rowsOf(turn, read, said);
    if (!lines) return { need: [readConcern(one.id), read] };
    const facts = lines.map(({ at, text }) => ({
      label: `${shownDay(dayInLondon(at), turn.today)} ${shownTime(at)}`,
      value: text,
    }));
    const words = card('facts', {
      title: say('en', 'staff-concern.said.words'),
      lead: facts.length > 0 ? '' : say('en', 'staff-concern.said.noWords'),
      facts,
      small: say('en', 'staff-concern.said.when'),
    });
    return {
      events: one.seenAt ? [] : [{ type: 'concern_seen', ...of(one), data: { concernId: one.id } }],
      looked: looked(one, why, 'read_record'),
      replies: [{ card: words }],
    };
  });

export const acceptConcern = (turn: StaffTurn, pressed: Pressed): Came =>
  having(turn, pressed, (one, why) => {
    if (one.closedAt) return saying(one, say('en', 'staff-concern.said.closedAlready'));
    if (one.acceptedBy?.id === turn.staff.id) return saying(one, say('en', 'staff-concern.said.already'));
    if (one.acceptedBy) return saying(one, say('en', 'staff-concern.said.theirs', { name: one.acceptedBy.givenName }));
    const name = turn.staff.givenName;
    return changed(
      one,
      why,
      { type: 'concern_accepted', ...of(one), data: { concernId: one.id } },
      {
        now: {
          acceptedBy: { id: turn.staff.id, givenName: name },
          acceptedAt: turn.now,
          seenAt: one.seenAt ?? turn.now,
        },
        text: one.theirs
          ? say('en', 'staff-concern.said.yours', { name: nameIn(one, concernSpeaks) })
          : say('en', 'staff-concern.said.yoursStaff'),
        them: say('en', 'safety.news.accepted', { name }),
      },
    );
  });

export const handOverConcern = (turn: StaffTurn, pressed: Pressed): Came =>
  having(turn, pressed, (one, why) => {
    if (one.closedAt) return saying(one, say('en', 'staff-concern.said.closedAlready'));
    if (one.acceptedBy && one.acceptedBy.id !== turn.staff.id)
      return saying(one, say('en', 'staff-concern.said.theirs', { name: one.acceptedBy.givenName }));
    return changed(
      one,
      why,
      { type: 'concern_handed_over', ...of(one), data: { concernId: one.id, rung: one.rung + 1 } },
      {
        now: { acceptedBy: null, acceptedAt: null },
        text: say('en', 'staff-concern.said.handedOver'),
        ...(one.acceptedBy ? { them: say('en', 'safety.news.handedOver', { name: turn.staff.givenName }) } : {}),
      },
    );
  });

export const contactedConcern = (turn: StaffTurn, pressed: Pressed): Came =>
  having(turn, pressed, (one, why) => {
    if (one.closedAt) return saying(one, say('en', 'staff-concern.said.closedAlready'));
    if (!one.acceptedBy) return saying(one, say('en', 'staff-concern.said.notYet'));
    if (one.contactedAt) return saying(one, say('en', 'staff-concern.said.contactedAlready'));
    return changed(
      one,
      why,
      { type: 'concern_contacted', ...of(one), data: { concernId: one.id } },
      { now: { contactedAt: turn.now }, text: say('en', 'staff-concern.said.contacted') },
    );
  });

const outcomeOf = (text: string | undefined): ConcernOutcome | undefined =>
  z.enum(concernOutcomes).optional().catch(undefined).parse(text);

export const closeConcern = (
  turn: StaffTurn,
  { concernId, outcome: picked }: Pressed & { outcome?: string | undefined },
): Came =>
  having(turn, { concernId }, (one, why) => {
    if (one.closedAt) return saying(one, say('en', 'staff-concern.said.closedAlready'));
    if (!one.acceptedBy) return saying(one, say('en', 'staff-concern.said.notYet'));
    const outcome = outcomeOf(picked);
    if (!outcome) return answer({ text: say('en', 'staff-concern.said.pick') });
    return changed(
      one,
      why,
      { type: 'concern_closed', ...of(one), data: { concernId: one.id, outcome } },
      { now: { closedAt: turn.now, outcome }, text: say('en', 'staff-concern.said.closed') },
    );
  });
