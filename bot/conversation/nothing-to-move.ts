import { say } from '../content/index.ts';
import type { Reply, Thought } from '../turn.ts';
import { askAgain } from './playing.ts';
import type { State } from './state.ts';
import { type Talk, withState } from './talk.ts';
import { bare } from './words.ts';

const moves = /\b(?:move|cancel|change|resched\w*|re schedule|rearrange|swap|postpone|rebook|push back|put back)\b/;
const aTime = /\b(?:it|that|this|appointments?|appts?|apts?|meetings?|times?|dates?|bookings?|slots?)\b/;

/** Whether they want to move or call off a time that they have. */
const isToMove = (text: string): boolean => moves.test(bare(text)) && aTime.test(bare(text));

/** That there is no time of theirs to move, and how to get one; null where there is one. */
function nothingThere({ state, facts, language, turn }: Talk): Reply | null {
  if (state.running?.flow !== 'appointments' || facts.locked) return null;
  if (!facts.linked) return { text: say(language, 'common.move.stranger', { number: turn.council.dutyNumber }) };
  const { times } = facts;
  const none = times !== undefined && times.mine.length === 0 && times.offers.length === 0;
  return none ? { text: say(language, 'common.move.none') } : null;
}

/** In the middle of asking for a time they want to move one: there is none. */
export function stillNothingToMove(talk: Talk): Thought | null {
  const none = isToMove(talk.text) ? nothingThere(talk) : null;
  return none && askAgain(talk, [none]);
}

/** Where a wish to move a time has only begun to ask for one: said before it asks. */
export function ownedUpTo(talk: Talk, come: Thought): Thought {
  const state = come.state as State | undefined;
  if (!state?.running || state.running.given.length > 0 || talk.state.running?.flow === 'appointments') return come;
  const none = !talk.turn.concern && isToMove(talk.text) ? nothingThere(withState(talk, state)) : null;
  return none ? { ...come, replies: [none, ...come.replies] } : come;
}
