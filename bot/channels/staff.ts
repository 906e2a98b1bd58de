import { type Pressed, readPress } from '../../cards/index.ts';
import { dayInLondon } from '../clock.ts';
import { askAgain, typedAnswer } from '../commands/answers.ts';
import { answer, type Came, type StaffTurn } from '../commands/command.ts';
import { offerConcern, raiseConcern } from '../commands/concern.ts';
import { type StaffState, staffState } from '../commands/draft.ts';
import { helpCard } from '../commands/help.ts';
import { commandById, commands, pressed } from '../commands/index.ts';
import { logContact, recordIn } from '../commands/log-contact.ts';
import { parse } from '../commands/parse.ts';
import { putRight, wantsPutRight } from '../commands/put-right.ts';
import { recordInstead } from '../commands/record-instead.ts';
import { say } from '../content/index.ts';
import type { Think, Turn } from '../conversation/run.ts';
import { worryIn } from '../conversation/worry/heard.ts';
import { answerQuestion, examples, explain, refused } from '../queries/answer.ts';
import { readFollowUp } from '../queries/follow-up.ts';
import { listPeople } from '../queries/list.ts';
import { isQuestion, readQuestion } from '../queries/read-question.ts';
import type { Thought } from '../turn.ts';

type Member = NonNullable<Turn['situation']['staff']>;

const saying = (text: string): Thought => ({ replies: [{ text }], events: [] });

function staffTurn(turn: Turn, staff: Member, actor: StaffTurn['actor']): StaffTurn {
  const { inbound, found, council, now, newId, secret } = turn;
  return {
    inbound: { ...inbound, text: inbound.text.trim() },
    staff,
    actor,
    state: staffState.parse(turn.situation.conversation.state ?? {}),
    found,
    council,
    now,
    today: dayInLondon(now),
    questions: actor.role === 'manager' ? examples : null,
    worryIn,
    newId,
    secret,
  };
}

const unknown = (turn: StaffTurn): Came => ({
  replies: [{ text: say('en', 'staff.unknown') }, { card: helpCard(turn, commands) }],
  events: [],
});

/**
 * What a line means, in this order: a command by its first word; an answer to what was asked for; a record that names somebody; a
 * question about the caseload, from those who may ask; a record of nobody known; a name that was asked for. Anything else is said to
 * be not understood, and nothing is saved.
 */
function said(turn: StaffTurn, text: string): Came {
  // A worry about a young person is never only a line that was logged, or not understood.
  if (parse(text, commands)?.command === raiseConcern) return understood(turn, text);
  return offerConcern(turn, text, understood(turn, text));
}

/** What came, and again what was asked before it, unless something new is asked. */
function andStillAsks(turn: StaffTurn, came: Came): Came {
  if ('need' in came || waits(turn.state, came.state)) return came;
  const asked = askAgain(turn, commandById);
  if (!asked || 'need' in asked) return asked ?? came;
  return { ...came, replies: [...came.replies, ...asked.replies.filter((one) => one.card)] };
}

function understood(turn: StaffTurn, text: string): Came {
  const named = parse(text, commands);
  if (named) return named.command.run(turn, named.rest);
  const asks = turn.state.drafts[0]?.asks;
  if (wantsPutRight(turn, text)) return putRight(turn);
  const record = recordIn(turn, text);
  const instead = asks === 'reason' && recordInstead(turn, text);
  if (typeof instead === 'object') return instead;
  if (instead) return andStillAsks(turn, logContact.run(turn, text));
  // A reason may else read like anything; a way or a day is no question, though it may look like one.
  if (asks === 'reason' || (asks && asks !== 'person' && (!record || record === 'nameless'))) {
    const answered = typedAnswer(turn, text, commandById);
    if (answered) return answered;
  }
  if (record === 'named') return logContact.run(turn, text);
  const refusal = refused(turn);
  const further = refusal ? undefined : readFollowUp(turn, text, turn.state.asked);
  if (further && 'names' in further) return listPeople(turn, { question: further.names, page: 1 });
  const question = further ?? (refusal ? undefined : readQuestion(turn, text));
  if (question && 'need' in question) return question;
  if (question) return { ...answerQuestion(turn, question), state: { ...turn.state, asked: question.asked } };
  if (record) return logContact.run(turn, text);
  const answered = asks === 'person' ? typedAnswer(turn, text, commandById) : undefined;
  if (answered) return answered;
  if (refusal && isQuestion(turn, text)) return refusal;
  return askAgain(turn, commandById) ?? unknown(turn);
}

/** A button: the command or the question that its card belongs to. One that no card of ours has does nothing. */
function press(turn: StaffTurn, button: Pressed | undefined): Came {
  switch (button?.verb) {
    case 'say':
      return said(turn, button.text);
    case 'caseload.list':
      return listPeople(turn, button);
    case 'caseload.why':
      return explain(turn, button.question);
    default:
      return (button && pressed(turn, button)) ?? answer({ text: say('en', 'staff.oldButton') });
  }
}

function think(turn: StaffTurn): Came {
  switch (turn.inbound.kind) {
    case 'joined':
      return {
        replies: [
          { text: say('en', 'staff.welcome', { name: turn.staff.givenName }) },
          { card: helpCard(turn, commands) },
        ],
        events: [],
      };
    case 'press':
      return press(turn, readPress(turn.inbound.value));
    case 'message':
      return said(turn, turn.inbound.text);
    // Only young people are asked whether they are safe.
    case 'waited':
    case 'left':
      return { replies: [], events: [] };
  }
}

const waits = (before: StaffState, after: StaffState | undefined): boolean =>
  (after?.drafts ?? []).some((draft) => draft.asks && !before.drafts.some((old) => old.id === draft.id));

/**
 * The same where others can read along: nothing about anybody is said there. The answer goes to the chat that only the sender
 * sees; what has to be asked is asked there anew, because its answer would come from there.
 */
function privately(turn: StaffTurn, came: Thought & { state?: StaffState }): Thought {
  const here = [{ text: say('en', 'staff.private') }];
  const to = { staffId: turn.staff.id };
  if (waits(turn.state, came.state)) {
    const line = turn.inbound.text;
    const ask = [{ text: say('en', 'staff.privateAsk') }, ...(line ? [{ text: line }] : [])];
    return { replies: here, events: [], alsoSay: [{ to, replies: ask }] };
  }
  return { ...came, replies: here, alsoSay: [{ to, replies: came.replies }, ...(came.alsoSay ?? [])] };
}

/** Thinks about a message, or a pressed button, of a member of staff. */
export const thinkStaff: Think = (turn) => {
  const { staff, actor } = turn.situation;
  if (!staff || actor.kind !== 'staff') return saying(say('en', 'staff.notStaff'));
  const mine = staffTurn(turn, staff, actor);
  const came = think(mine);
  if ('need' in came || turn.inbound.oneToOne) return came;
  return privately(mine, came);
};
