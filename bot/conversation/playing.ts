import { say } from '../content/index.ts';
import type { UnansweredWhy } from '../events/unanswered.ts';
import type { Happened } from '../events.ts';
import { answer, back, change, type Played, picked } from '../flows/engine.ts';
import { currentFlow, type FlowId } from '../flows/index.ts';
import type { Reply, Thought } from '../turn.ts';
import { ageTaken } from './age-said.ts';
import { ask, changeable, changeQuestion, menu, personOffer } from './ask.ts';
import { isOpen, saidOfHours } from './hours.ts';
import { endedEvents } from './outcome-events.ts';
import { eventsOf } from './outcomes/index.ts';
import { read } from './reading.ts';
import { show, speak } from './speak.ts';
import { playedOf, withPlayed } from './state.ts';
import { nothingElse, type Talk, thought, withState } from './talk.ts';
import { unanswered } from './unanswered.ts';
import { pointsTo } from './ways-in.ts';
import { whatNow } from './what-now.ts';
import { bare, says } from './words.ts';

/** What came before the next question: replies and events that this turn has already made. */
type Before = { replies: Reply[]; events: Happened[] };
const nothing: Before = { replies: [], events: [] };

/** The open question again, after something else was said. */
export const askAgain = (talk: Talk, replies: Reply[] = []): Thought => {
  const clear = nothingElse(talk);
  return thought(clear, [...replies, ...ask(clear)]);
};

/** Begins a flow from its first question; what was half done of it is dropped. */
export function start(talk: Talk, id: FlowId, replies: Reply[] = []): Thought {
  const { version } = currentFlow(id);
  return askAgain(withState(talk, { ...talk.state, running: { flow: id, version, given: [] } }), replies);
}

/** A person is asked for: the event, and the truth about when somebody may answer. */
export function personAsked({ turn, language }: Talk): Before {
  const { situation, council, now } = turn;
  return {
    replies: [{ text: say(language, 'common.person.asked') }, ...saidOfHours(council, now, language)],
    events: [
      {
        type: 'person_asked_for',
        personId: situation.person?.id ?? null,
        data: { conversationId: situation.conversation.id, outOfHours: !isOpen(council, now) },
      },
    ],
  };
}

/** Goes on from where the answers lead: to the next question, or to the end. `from` is the step just answered. */
function goOn(talk: Talk, from: string, before: Before): Thought {
  const { flow, place, facts, language } = talk;
  if (!flow || !place) return thought(talk, [...before.replies, menu(talk)], before.events);
  const last = place.path.at(-1) ?? '';
  const shown = [...(from === last ? [] : (place.said[from] ?? [])), ...(place.said[last] ?? [])];
  const replies = [...before.replies, ...show(shown, facts, language)];
  if (place.at !== null) return thought(talk, [...replies, ...ask(talk)], before.events);
  const ended = withState(talk, { ...talk.state, running: null });
  if (place.ending === null) {
    const stuck = withState(ended, { ...ended.state, asked: 'person' });
    return thought(
      stuck,
      [...replies, { text: say(language, 'common.answer.noWay') }, personOffer(stuck, 'concern')],
      before.events,
    );
  }
  const now = whatNow(ended);
  return thought(
    now.talk,
    [...replies, ...now.replies],
    [...before.events, ...endedEvents(flow, place, facts, talk.turn)],
  );
}

/** The open question answered with a value that it takes. */
function answered(talk: Talk, value: string, before: Before): Thought | null {
  const { flow, place, step, state, facts } = talk;
  if (!flow || !place?.at || !step || !state.running) return null;
  const played = answer(flow, playedOf(state.running), facts, value);
  if (!played) return null;
  const calls = picked(step, value, place.answers, facts).some((one) => one.calls === 'person');
  const person = calls ? personAsked(talk) : nothing;
  const there = nothingElse(withState(talk, withPlayed(state, played)));
  const aged = ageTaken(there);
  const next = aged ?? there;
  const answers = next.place?.answers ?? {};
  const atOnce = 'atOnce' in step && step.atOnce ? step.atOnce(answers, facts) : [];
  return goOn(next, place.at, {
    replies: [...before.replies, ...person.replies, ...(aged ? [{ text: say(talk.language, 'common.age.used') }] : [])],
    events: [...before.events, ...eventsOf(atOnce, flow, facts, talk.turn), ...person.events],
  });
}

/** The buttons of the open question that were pressed, as its answer; null when they are more than it takes. */
export const take = (talk: Talk, values: readonly string[], replies: Reply[] = []): Thought | null =>
  answered(talk, values.join(','), { replies, events: [] });

/** Two failed tries at a question, and a person is offered. `why`: the text said something that we had no answer to. */
export function missed(talk: Talk, line: Reply, why: UnansweredWhy | null): Thought {
  const events = why ? unanswered(talk, why) : [];
  // Asked whether they are safe, they are asked that again, and nothing else beside it.
  if (talk.state.unsure && talk.state.asked === 'safe') return thought(talk, ask(talk), events);
  const misses = talk.state.misses + 1;
  if (misses < 2) return thought({ ...talk, state: { ...talk.state, misses } }, [line, ...ask(talk)], events);
  const stuck: Talk = { ...talk, state: { ...talk.state, misses: 0, asked: 'person' } };
  return thought(stuck, [personOffer(stuck, 'misses')], events);
}

/** What they pressed was on their screen and is there no more: somebody else has it. */
function goneWords({ step, state, text, facts, language }: Talk): Reply | null {
  if (!step || !('gone' in step) || !step.gone) return null;
  const had = state.running?.offered?.some((title) => bare(title) === bare(text));
  return had ? { text: speak(step.gone, facts, language) } : null;
}

/** What was typed, taken as an answer to the open question if it is one; else what `otherwise` makes of it, if anything. */
export function takeTyped(talk: Talk, otherwise: (talk: Talk) => Thought | null): Thought {
  const { step, place, facts, language, text } = talk;
  if (!step || !place) return thought(talk, [menu(talk)]);
  const taken = read(text, { step, answers: place.answers, facts, language });
  const done = 'answer' in taken ? answered(talk, taken.answer, nothing) : null;
  if (done) return done;
  const gone = goneWords(talk);
  if (gone) return askAgain(talk, [gone]);
  const other = otherwise(talk);
  if (other) return other;
  // "No" passes over what may be passed over and has no such answer.
  if (says(text, 'no', language) && step.kind === 'many' && step.skip) return skip(talk);
  const fault = 'fault' in taken ? taken.fault : 'unclear';
  if (fault === 'too long') return missed(talk, { text: say(language, 'common.answer.tooLong') }, null);
  if (fault === 'too many' && step.kind === 'many') {
    return missed(talk, { text: say(language, 'common.answer.tooMany', { most: step.most }) }, null);
  }
  // What belongs here, only not to this question, was understood.
  const ours = pointsTo(text, language) === talk.state.running?.flow;
  return missed(talk, { text: say(language, ours ? 'common.answer.thisFirst' : 'common.answer.again') }, 'unclear');
}

/** The open question passed over, if it may be. */
export function skip(talk: Talk): Thought {
  const { step, language } = talk;
  if (!step || !('skip' in step) || !step.skip)
    return askAgain(talk, [{ text: say(language, 'common.answer.needed') }]);
  return answered(talk, '', nothing) ?? askAgain(talk);
}

/** The conversation goes on from other answers. */
export const startOver = (talk: Talk, played: Played): Thought =>
  askAgain(withState(talk, withPlayed(talk.state, played)));

/** One answer undone. */
export function goBack(talk: Talk): Thought {
  const { flow, state, language } = talk;
  const played = flow && state.running ? back(flow, playedOf(state.running)) : null;
  if (!played) return askAgain(talk, flow ? [{ text: say(language, 'common.answer.first') }] : []);
  return startOver(talk, played);
}

/** Which answer is to be changed? */
export function startChange(talk: Talk): Thought {
  if (changeable(talk).length === 0) return askAgain(talk, [{ text: say(talk.language, 'common.check.changeNone') }]);
  const asking = withState(talk, { ...talk.state, asked: 'change', page: 0, misses: 0 });
  return thought(asking, [changeQuestion(asking)]);
}

/** The answer to that: a name, the next page, or nothing after all; null when it is none of these. */
export function pickChange(talk: Talk): Thought | null {
  const { flow, state, facts, language, text } = talk;
  const said = bare(text);
  if (said === bare(say(language, 'common.check.leave'))) return askAgain(talk);
  if (said === bare(say(language, 'common.check.more'))) {
    const paged = withState(talk, { ...state, page: (state.page ?? 0) + 1 });
    return thought(paged, [changeQuestion(paged)]);
  }
  const chosen = changeable(talk).find(({ title }) => bare(title) === said);
  const played = chosen && flow && state.running ? change(flow, playedOf(state.running), facts, chosen.step) : null;
  return played ? askAgain(withState(talk, withPlayed(state, played))) : null;
}
