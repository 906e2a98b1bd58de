import { concernKeptTo } from '../../access.ts';
import { say, sayLine } from '../../content/index.ts';
import type { Happened } from '../../events.ts';
import { readAround } from '../../records/around.ts';
import type { Read, Reply, Thought } from '../../turn.ts';
import { mentioned } from '../../understanding/about-whom.ts';
import { button, personOffer } from '../ask.ts';
import { type Talk, thought, withState } from '../talk.ts';
import { designatedOf, leadOf, nearOf } from './concern.ts';
import { answersAbout } from './heard.ts';

const answers = ['yes', 'no', 'notSaid'] as const;

/** Whether it is about somebody who looks after them: a plain question, with a way not to say. */
export const aboutQuestion = ({ language }: Talk): Reply => ({
  text: say(language, 'safety.about.ask'),
  choices: answers.map((name) => button(sayLine(language, { key: `safety.about.${name}` }))),
});

/**
 * Who may know of it follows from their answer; null where what they typed is none, and it stays as it was kept. `whom`: the one
 * whom they named, where that is known.
 */
export function thinkAbout(talk: Talk, whom?: { role: string; staffId?: string }): Thought | { need: Read[] } | null {
  const { turn, state, language } = talk;
  if (state.asked !== 'about' || !state.unclear) return null;
  const personId = turn.situation.person?.id ?? null;
  if (!turn.found.around) return { need: [readAround(personId)] };
  // "It is my PA": said, and not pressed.
  const named = whom ?? mentioned(talk.text, nearOf(talk));
  const answer = answersAbout(talk) ?? (named ? 'yes' : null);
  if (!answer) return null;
  const about = named && answer === 'yes' ? named : { role: answer === 'yes' ? 'worker' : 'not_said' };
  const restrictedTo = answer === 'no' ? [] : concernKeptTo(about, nearOf(talk)?.staff ?? null, designatedOf(turn));
  const event: Happened = {
    type: 'concern_about_said',
    personId,
    data: { concernId: state.unclear, answer, restrictedTo },
  };
  const next = withState(talk, { ...state, asked: personId ? 'person' : 'where', unclear: null });
  const said = {
    yes: say(language, 'safety.about.kept', { lead: leadOf(talk) }),
    no: say(language, turn.situation.person?.adviser ? 'safety.about.open' : 'safety.about.thanks'),
    not_said: say(language, 'safety.about.safe'),
  }[answer];
  return thought(next, [{ text: said }, personOffer(next, 'concern')], [event]);
}
