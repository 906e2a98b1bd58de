import { say } from '../content/index.ts';
import { findPeople } from '../understanding/people.ts';
import { answer, type Came, type Command, rowsOf, type StaffTurn } from './command.ts';
import { type Draft, dropped } from './draft.ts';
import { listed } from './listed.ts';
import { proceed } from './proceed.ts';
import { resolveName } from './resolve.ts';
import { peopleById, person } from './who.ts';

type Find = (id: string) => Command | undefined;

// Longer than this is a sentence, not a name.
const mostNameWords = 4;

const gone = () => answer({ text: say('en', 'staff.gone') });
const wordsIn = (text: string): number => text.split(/\s+/).length;

function withPerson(turn: StaffTurn, command: Command, draft: Draft, typed: string): Came | undefined {
  if (draft.people.length > 0) {
    // By a name of its own: whoever is named instead is read as well.
    const read = { ...peopleById(turn.staff.id, draft.people), name: 'people to choose from' };
    const rows = rowsOf(turn, read, person);
    if (!rows) return { need: [read] };
    const picked = findPeople(typed, listed(rows));
    if (picked.kind === 'one') return proceed(turn, command, { ...draft, personId: picked.person.id });
  }
  const meant = resolveName(turn, typed);
  if ('need' in meant) return meant;
  // A reason was given for those who were meant then: it is no reason for somebody else, and no words for their record.
  return meant.called ? proceed(turn, command, { ...draft, ...meant, reason: null }) : undefined;
}

/** What an answer makes of a draft; undefined when it answers nothing that was asked. */
function answered(turn: StaffTurn, command: Command, draft: Draft, given: string): Came | undefined {
  if (draft.asks === 'person') return withPerson(turn, command, draft, given);
  if (draft.asks === 'reason') return given ? proceed(turn, command, { ...draft, reason: given }) : undefined;
  const next = command.answered?.(draft, given, turn);
  return next && proceed(turn, command, next);
}

/** The button of a card that asked for something. An answer to what is no longer asked changes nothing. */
export function answerPressed(
  turn: StaffTurn,
  pressed: { draftId: string; asks: string; answer: string },
  find: Find,
): Came {
  const draft = turn.state.drafts.find((one) => one.id === pressed.draftId);
  const command = draft && find(draft.command);
  if (!draft || !command || draft.asks !== pressed.asks) return gone();
  return answered(turn, command, draft, pressed.answer) ?? proceed(turn, command, draft);
}

/** One of several people, by button. Only those who were offered can be chosen. */
export function personPressed(turn: StaffTurn, pressed: { draftId: string; personId: string }, find: Find): Came {
  const draft = turn.state.drafts.find((one) => one.id === pressed.draftId);
  const command = draft && find(draft.command);
  if (!draft || !command || draft.personId || !draft.people.includes(pressed.personId)) return gone();
  return proceed(turn, command, { ...draft, personId: pressed.personId });
}

export function cancelPressed(turn: StaffTurn, { draftId }: { draftId: string }): Came {
  if (!turn.state.drafts.some((one) => one.id === draftId)) return gone();
  return { ...answer({ text: say('en', 'staff.dropped') }), state: dropped(turn.state, draftId) };
}

const strange = /[{}<>\\\p{Cc}\p{Cf}]/u;

/**
 * A typed line as the answer to what was asked last, if it can be one. A line that is a whole new record is none; whoever calls
 * looks for commands and questions first.
 */
export function typedAnswer(turn: StaffTurn, text: string, find: Find): Came | undefined {
  const draft = turn.state.drafts[0];
  const command = draft && find(draft.command);
  if (!draft?.asks || !command) return undefined;
  if (/^(cancel(?: that| it| this)?|never ?mind|forget it|drop it|stop)$/i.test(text))
    return cancelPressed(turn, { draftId: draft.id });
  // A way to meet or a day is said in words: one that stands in markup or data came from no hand.
  if (draft.asks !== 'reason' && strange.test(text)) return undefined;
  if (draft.asks === 'person' && wordsIn(text) > mostNameWords) return undefined;
  return answered(turn, command, draft, text);
}

/** Asks again for what was asked last, and says why; undefined when nothing was. */
export function askAgain(turn: StaffTurn, find: Find): Came | undefined {
  const draft = turn.state.drafts[0];
  const command = draft && find(draft.command);
  if (!draft?.asks || !command) return undefined;
  const came = proceed(turn, command, draft);
  return 'need' in came ? came : { ...came, replies: [{ text: say('en', 'staff.log.noAnswer') }, ...came.replies] };
}
