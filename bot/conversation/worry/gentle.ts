import { cut } from '../../../cards/cut.ts';
import { say } from '../../content/index.ts';
import type { Happened } from '../../events.ts';
import type { Reply, Thought } from '../../turn.ts';
import { ask, button } from '../ask.ts';
import { isAboutHow } from '../in-own-words.ts';
import { isOneOf, ownButtons } from '../own-buttons.ts';
import type { State } from '../state.ts';
import { nothingElse, type Talk, thought, withState } from '../talk.ts';
import { says, wordOf } from '../words.ts';
import { answersSafe, lookedAt, pressed } from './heard.ts';

// Asked once more where they went on without an answer; then it rests with the clock, and somebody is told.
const mostAsked = 2;
// As much of a message as two of them in a row are read together.
const longestKept = 200;
const longestExcerpt = 500;

type Unsure = NonNullable<State['unsure']>;

/** Whether they are safe, with what happens without an answer, and the ways to a person. */
function safeQuestion({ language, turn }: Talk, { about, asked }: Unsure): Reply[] {
  const { unsureMinutes } = turn.council.safeguarding;
  const asking = say(language, about === 'not_understood' ? 'safety.gentle.language' : 'safety.gentle.ask');
  return [
    ...(asked === 0 ? [{ text: say(language, 'common.callNow') }] : []),
    ...(asked === 0 ? [{ text: say(language, 'safety.gentle.wait', { minutes: unsureMinutes }) }] : []),
    {
      text: asking,
      choices: [button(say(language, 'safety.gentle.safe')), button(say(language, 'safety.gentle.notSafe'))],
      ways: [button(say(language, 'common.way.person'))],
    },
  ];
}

/** Whether it is a button of ours: of the flow's open question, of one of our own beside it, or of how something went. */
const isOurs = (talk: Talk): boolean =>
  pressed(talk) !== null || isAboutHow(talk.text) || isOneOf(talk.text, ownButtons(talk));

/** What may be a worry in what they just typed; null when nothing, or when it is being asked about already. */
function newlyUnsure({ turn, text, state, language }: Talk, typed: boolean): Unsure | null {
  // "Im not ok" says no more than that: whoever says it unasked is asked.
  const bare = says(text, 'notSafe', language) ? ({ unsure: true, about: 'immediate_danger' } as const) : null;
  const seen = typed ? (lookedAt(turn.inbound, text) ?? bare) : null;
  if (!seen || 'concern' in seen || state.unsure) return null;
  return { id: turn.newId(), about: seen.about, text: cut(text, longestExcerpt), asked: 0 };
}

function askedEvent({ turn }: Talk, { id, about }: Unsure): Happened {
  const { situation, council, now } = turn;
  const by = new Date(now.getTime() + council.safeguarding.unsureMinutes * 60_000).toISOString();
  const data = { askId: id, conversationId: situation.conversation.id, about, by };
  return { type: 'safety_asked', personId: situation.person?.id ?? null, data };
}

/**
 * What a turn came to, after what `opening` says, with the question whether they are safe in the place of the open one, where what they typed may be a worry
 * and nobody can be sure. It blocks nothing: what they typed counts as it would have, and whatever they say next is listened to.
 */
export function gently(talk: Talk, come: Thought, opening: Reply[]): Thought {
  const { turn, text, language } = talk;
  const { kind } = turn.inbound;
  const all = { ...come, replies: [...opening, ...come.replies] };
  if (come.state === undefined || kind === 'waited' || kind === 'left') return all;
  const state = come.state as State;
  const typed = kind === 'message' && text !== '' && !come.hideOwn && !isOurs(talk) && !wordOf(text, language);
  const typedNow = typed && text.length <= longestKept ? { text, at: turn.now.toISOString() } : null;
  const next = typedNow || state.said ? { ...state, said: typedNow } : state;
  const answered = talk.state.unsure && !state.unsure;
  const fresh = answered || answersSafe(talk) ? null : newlyUnsure(talk, typed);
  const open = state.unsure ?? fresh;
  if (!open || open.asked >= mostAsked || kind === 'joined') return { ...all, state: next };
  const asking = withState(talk, { ...next, asked: 'safe', unsure: { ...open, asked: open.asked + 1 } });
  const question = new Set(ask(asking).map((one) => JSON.stringify(one)));
  // Whoever may be in need is not told that they were not understood.
  const missed = fresh !== null && state.misses > talk.state.misses;
  const said = missed ? [] : come.replies.filter((one) => !question.has(JSON.stringify(one)));
  return {
    ...come,
    state: { ...next, asked: 'safe', unsure: asking.state.unsure },
    replies: [...opening, ...said, ...safeQuestion(talk, open)],
    events: fresh ? [...come.events, askedEvent(talk, fresh)] : come.events,
  };
}

/** What is known of their answer, as an event; none where there was none. */
export function answerEvents({ turn, state }: Talk, answer: 'safe' | 'not_safe' | null): Happened[] {
  if (!state.unsure || !answer) return [];
  const personId = turn.situation.person?.id ?? null;
  return [{ type: 'safety_answered', personId, data: { askId: state.unsure.id, answer } }];
}

/** Asked whether they are safe, they ask what that is or why: told, and asked again. Null: they ask no such thing. */
export function thinkWhySafe(talk: Talk): Thought | null {
  const { state, text, language } = talk;
  const { unsure } = state;
  if (!unsure || state.asked !== 'safe' || wordOf(text, language) !== 'why') return null;
  const why = unsure.about === 'not_understood' ? 'safety.gentle.whyLanguage' : 'safety.gentle.why';
  // Whoever asks what it means has not gone on without an answer.
  const again = withState(talk, { ...state, unsure: { ...unsure, asked: mostAsked - 1 } });
  return thought(again, [{ text: say(language, why) }]);
}

/** They say that they are safe: thanked, and back to where they were; null when it is no answer. */
export function thinkSafe(talk: Talk): Thought | null {
  if (answersSafe(talk) !== 'safe') return null;
  const clear = nothingElse(withState(talk, { ...talk.state, unsure: null }));
  const thanks = { text: say(talk.language, 'safety.gentle.thanks') };
  return thought(clear, [thanks, ...ask(clear)], answerEvents(talk, 'safe'));
}
