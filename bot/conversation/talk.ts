import { type Language, languageOf } from '../content/index.ts';
import type { Happened } from '../events.ts';
import { openQuestion, optionsOf, type Place, walk } from '../flows/engine.ts';
import type { Asking, Facts, Flow } from '../flows/flow.ts';
import { flowOf } from '../flows/index.ts';
import type { Reply, Thought } from '../turn.ts';
import { ageIn } from '../understanding/age.ts';
import { bandOf, factsOf } from './facts.ts';
import { knownIn } from './known/index.ts';
import type { Turn } from './run.ts';
import { speak } from './speak.ts';
import { playedOf, type State, stateOf } from './state.ts';

/** One turn with a young person: what came in, and where their conversation is. */
export type Talk = {
  turn: Turn;
  /** What they typed or pressed, as text. */
  text: string;
  language: Language;
  facts: Facts;
  state: State;
  /**
   * What became of the kept place: it could not be read, its flow has been edited since, or
   * another question is open now than the one they saw (a choice has gone, or they became known). */
  changed: 'lost' | 'moved' | 'gone' | null;
  /** The flow that is half done, also while it rests; with where they are in it. */
  flow: Flow | null;
  place: Place | null;
  /** Its open question; null while it rests. */
  step: Asking | null;
};

/** The same turn with another state: where they are follows from it. */
export function withState(talk: Talk, state: State): Talk {
  const { running } = state;
  const found = running ? flowOf(running.flow, running.version) : null;
  if (!running || !found) return { ...talk, state: { ...state, running: null }, flow: null, place: null, step: null };
  const { flow } = found;
  const facts = { ...talk.facts, ...knownIn(talk.turn, flow.id, running.given) };
  const place = walk(flow, playedOf(running), facts);
  return {
    ...talk,
    facts,
    state: { ...state, running: { ...running, version: flow.version } },
    flow,
    place,
    step: running.resting ? null : openQuestion(flow, place),
  };
}

// The same turn is looked at for worries, and then thought: where they are is worked out once for what has been read so far.
const known = new WeakMap<Turn['found'], Talk>();

/** What came in, seen from where the conversation is. */
export function talkOf(turn: Turn): Talk {
  const talk = known.get(turn.found);
  if (talk?.turn === turn) return talk;
  const made = talkFrom(turn);
  known.set(turn.found, made);
  return made;
}

function talkFrom(turn: Turn): Talk {
  const { inbound, situation } = turn;
  const { state: kept, lost } = stateOf(situation.conversation.state);
  const text = inbound.text || (typeof inbound.value === 'string' ? inbound.value.trim() : '');
  const age = situation.person || inbound.kind !== 'message' ? null : ageIn(text);
  // As they said it, and only which band it is in.
  const state = age === null ? kept : { ...kept, age: bandOf(age, false) };
  const nowhere = { flow: null, place: null, step: null };
  const facts = factsOf({ ...turn, person: situation.person });
  const language = languageOf(situation.conversation.locale);
  const talk = withState({ turn, text, language, facts, state, changed: null, ...nowhere }, state);
  return { ...talk, changed: lost ? 'lost' : changedSince(state, talk) };
}

/** Whether what they answered still stands, in this version of the flow and with what is true today. */
function changedSince({ running }: State, { flow, place }: Talk): Talk['changed'] {
  if (!running || running.resting) return null;
  if (running.version !== flow?.version) return 'moved';
  return running.shown && running.shown !== place?.at ? 'gone' : null;
}

/** What the open question's buttons say, where what they stand for may be gone before they are pressed. */
function offeredAt({ step, place, facts, language }: Talk): string[] | undefined {
  if (!step || !place || !('gone' in step) || !step.gone) return undefined;
  return optionsOf(step, place.answers, facts).map(({ title }) => speak(title, facts, language));
}

/** What a turn came to, with its state. A short code that was being chosen is dropped: they went on to something else. */
export function thought(talk: Talk, replies: Reply[], events: Happened[] = []): Thought {
  const { running } = talk.state;
  const shown = running && { ...running, shown: talk.place?.at, offered: offeredAt(talk) };
  return { state: { ...talk.state, running: shown, greeted: true, phone: null }, replies, events };
}

/** This talk with nothing asked but what the flow asks. */
export const nothingElse = (talk: Talk): Talk =>
  withState(talk, {
    ...talk.state,
    asked: null,
    concern: null,
    called: null,
    unclear: null,
    hardest: null,
    meeting: null,
    page: null,
    aside: null,
    opening: null,
    earlier: null,
    misses: 0,
  });
