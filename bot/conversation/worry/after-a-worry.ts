import { say } from '../../content/index.ts';
import type { Thought } from '../../turn.ts';
import { person } from '../anywhere.ts';
import { whoQuestion } from '../ask.ts';
import { askAgain, personAsked } from '../playing.ts';
import { type Talk, thought, withState } from '../talk.ts';
import { says, wordOf } from '../words.ts';
import { answersOffer } from './heard.ts';
import { comesBack } from './said-since.ts';

/** Who and where they are is still listened for: what they say next reaches the same worker. */
const listening = (talk: Talk, replies: Thought['replies'], events: Thought['events'] = []): Thought =>
  thought(talk, [...replies, whoQuestion(talk)], events);

/** What a stranger in need says to "do you want a person?": whoever comes must know to whom and where, so we go on listening. */
function ofStranger(talk: Talk): Thought | null {
  const { text, language, state } = talk;
  const word = wordOf(text, language);
  if (word === 'person' || answersOffer(talk) === 'yes') {
    const asked = state.called && word !== 'person' ? { replies: [], events: [] } : personAsked(talk);
    return listening(withState(talk, { ...state, called: true }), asked.replies, asked.events);
  }
  if (says(text, 'thanks', language)) return listening(talk, [{ text: say(language, 'common.thanks') }]);
  if (comesBack(talk)) return listening(talk, [{ text: say(language, 'safety.again') }]);
  if (word === 'private') return listening(talk, [{ text: say(language, 'safety.bot') }]);
  const unsaid = { text: say(language, 'safety.stranger') };
  if (word === 'why' || word === 'help')
    return listening(talk, [unsaid, { text: say(language, 'common.callNow'), urgent: true }]);
  return word === 'skip' || word === 'neverMind' ? listening(talk, [{ text: say(language, 'safety.later') }]) : null;
}

/** The answer to "do you want a person?", after a worry or two tries that failed; null when it is about something else. */
export function answerOffer(talk: Talk): Thought | null {
  const { text, language, state } = talk;
  const worried = Boolean(state.concern);
  const told = state.asked === 'where' && worried ? ofStranger(talk) : null;
  if (told) return told;
  const answer = answersOffer(talk);
  if (answer === 'yes') return person(talk);
  // "Not sure" is said about the person, not about the question behind.
  const unsure = worried && ['skip', 'neverMind'].includes(wordOf(text, language) ?? '');
  if (answer !== 'no' && !unsure) return null;
  return askAgain(talk, worried ? [{ text: say(language, 'safety.later') }] : []);
}
