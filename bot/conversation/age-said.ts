import { say } from '../content/index.ts';
import { answer, optionsOf } from '../flows/engine.ts';
import type { Band } from '../flows/flow.ts';
import type { Thought } from '../turn.ts';
import { isAgeAlone } from '../understanding/age.ts';
import { playedOf, withPlayed } from './state.ts';
import { type Talk, withState } from './talk.ts';

/** Whether the open question asks how old they are. */
export function asksAge({ step, place, facts }: Talk): boolean {
  const bands: readonly Band[] = ['under16', '25+'];
  const values = step && place ? optionsOf(step, place.answers, facts).map(({ value }) => value) : [];
  return bands.every((band) => values.includes(band));
}

/** The question how old they are, answered by what they said before it was asked; null where there is nothing to answer. */
export function ageTaken(talk: Talk): Talk | null {
  const { flow, facts, state } = talk;
  if (!flow || !state.running || !state.age || !asksAge(talk)) return null;
  const played = answer(flow, playedOf(state.running), facts, state.age);
  return played && withState(talk, withPlayed(state, played));
}

/** They say how old they are where nobody asked: it is kept for when it is asked. `on`: what is open, again. */
export function ageKept(talk: Talk, on: (talk: Talk, replies: Thought['replies']) => Thought): Thought | null {
  if (talk.facts.band !== null || !isAgeAlone(talk.text)) return null;
  return on(talk, [{ text: say(talk.language, 'common.age.kept') }]);
}
