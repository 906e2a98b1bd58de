import { say } from '../content/index.ts';
import type { FlowId } from '../flows/index.ts';
import type { Reply, Thought } from '../turn.ts';
import { aboutOf, button, menu, resumeQuestion } from './ask.ts';
import { askAgain, start } from './playing.ts';
import { askToOpen, isShut } from './private-door.ts';
import { nothingElse, type Talk, thought, withState } from './talk.ts';
import { pointsTo } from './ways-in.ts';
import { says } from './words.ts';

/** Whether to carry on with what is half done, or start again. */
export function resume(talk: Talk, replies: Reply[] = []): Thought {
  const asking = withState(talk, { ...talk.state, asked: 'resume', misses: 0 });
  return thought(asking, [...replies, resumeQuestion(asking)]);
}

/** Goes on with what rests; what has changed since is said. */
export function carryOn(talk: Talk): Thought {
  const { running } = talk.state;
  if (!running) return askAgain(talk);
  // What was open this morning may be shut tonight.
  if (isShut(talk, running.flow as FlowId)) return askToOpen(talk, running.flow as FlowId);
  return askAgain(withState(talk, { ...talk.state, running: { ...running, resting: false } }));
}

/**
 * Turns to a conversation. What is half done of another is laid aside, one deep, and comes back when this one ends; what was
 * laid aside before is taken up where it was.
 */
export function turnTo(talk: Talk, id: FlowId): Thought {
  const { running, parked } = talk.state;
  if (isShut(talk, id)) return askToOpen(talk, id);
  if (running?.flow === id) return resume(talk);
  const begun = running && running.given.length > 0 ? { ...running, resting: true } : null;
  if (parked?.flow === id) return resume(withState(talk, { ...talk.state, running: parked, parked: begun }));
  return start(withState(talk, { ...talk.state, parked: begun ?? parked }), id);
}

/** In the middle of a question something was typed that points to another conversation: shall we go there? */
export function offerAside(talk: Talk): Thought | null {
  const { text, language, state, step } = talk;
  const id = step ? pointsTo(text, language) : undefined;
  if (!id || id === state.running?.flow) return null;
  const asking = withState(talk, { ...state, asked: 'aside', aside: id, misses: 0 });
  return thought(asking, [
    {
      text: say(language, 'common.aside.ask', { topic: aboutOf(talk, id) }),
      choices: [button(say(language, 'common.aside.yes')), button(say(language, 'common.aside.no'))],
    },
  ]);
}

/** The answer to "shall we go there?" and to "back to where we were?"; null when it is neither. */
export function answerAside(talk: Talk): Thought | null {
  const { text, language, state } = talk;
  const yes = says(text, 'yes', language) || says(text, 'carryOn', language);
  const no = says(text, 'no', language) || says(text, 'save', language);
  if (state.asked === 'return') {
    if (yes) return carryOn(talk);
    const clear = nothingElse(talk);
    return no ? thought(clear, [menu(clear)]) : null;
  }
  if (says(text, 'no', language) || text === say(language, 'common.aside.no')) return askAgain(talk);
  if (says(text, 'yes', language) || text === say(language, 'common.aside.yes')) {
    return turnTo(nothingElse(talk), state.aside as FlowId);
  }
  return null;
}
