import { type Language, type Line, say, sayLine } from '../content/index.ts';
import { left, optionsOf, readBack } from '../flows/engine.ts';
import { here, type Spoken } from '../flows/flow.ts';
import type { FlowId } from '../flows/index.ts';
import type { Choice, Reply } from '../turn.ts';
import { speak } from './speak.ts';
import type { Talk } from './talk.ts';
import { waysIn } from './ways-in.ts';

/** A button that says its own title: what is seen is what is sent, pressed or typed. */
export const button = (title: string): Choice => ({ title, value: title });

const buttons = (language: Language, ...keys: Line['key'][]): Choice[] =>
  keys.map((key) => button(sayLine(language, { key })));

/** What would you like to do? With a way back into what is half done. */
export function menu({ language, state }: Talk): Reply {
  const topics = Object.values(waysIn).map(({ title }) => title);
  const person = buttons(language, 'common.menu.person');
  // Six on a screen: with something half done, a person is asked for below.
  return state.running
    ? {
        text: say(language, 'common.menu.ask'),
        choices: buttons(language, 'common.menu.carryOn', ...topics),
        ways: person,
      }
    : { text: say(language, 'common.menu.ask'), choices: [...buttons(language, ...topics), ...person] };
}

/** The ways out of the open question that make sense here. */
function waysOut({ facts, language, place, step }: Talk): Choice[] {
  const skip = step && 'skip' in step && step.skip ? [button(speak(step.skip, facts, language))] : [];
  const back = place && place.path.length > 0 ? buttons(language, 'common.way.back') : [];
  return [
    ...back,
    ...buttons(language, 'common.way.why'),
    ...skip,
    ...buttons(language, 'common.way.save', 'common.way.person'),
  ];
}

function checkCard(talk: Talk): Reply[] {
  const { flow, place, facts, language } = talk;
  if (!flow || !place) return [];
  const known = readBack(flow, place, facts).map(({ name, titles, own }) => ({
    label: speak(name, facts, language),
    value: own ?? (titles.map((one) => speak(one, facts, language)).join(', ') || say(language, 'common.check.passed')),
  }));
  return [
    {
      card: { name: 'facts', data: { title: say(language, 'common.check.title'), lead: '', facts: known, small: '' } },
    },
  ];
}

/** The open question with its answers and ways out, or the menu when there is none. */
export function ask(talk: Talk): Reply[] {
  const { flow, place, step, facts, language } = talk;
  if (!flow || !place || !step) return [menu(talk)];
  const words = (spoken: Spoken) => speak(spoken, facts, language);
  const asked: Reply = {
    text: words(here<Spoken>(step.ask, place.answers, facts)),
    ways: waysOut(talk),
    left: left(flow, place, facts),
  };
  if (step.kind === 'check') {
    const keep = button(words(step.keep(place.answers, facts)));
    return [
      ...checkCard(talk),
      { text: words(step.note(place.answers, facts)) },
      { ...asked, choices: [keep, ...buttons(language, 'common.check.change', 'common.check.bin')] },
    ];
  }
  if (step.kind === 'write') return [asked];
  const choices = optionsOf(step, place.answers, facts).map((one) => button(words(one.title)));
  return [{ ...asked, choices, ...(step.kind === 'many' ? { many: true } : {}) }];
}

/** Why the open question is asked. */
export function why({ place, step, facts, language }: Talk): Reply[] {
  return place && step ? [{ text: speak(here<Spoken>(step.why, place.answers, facts), facts, language) }] : [];
}

/** What a conversation is called on the menu; without `id`, the one that is half done. */
export function aboutOf({ language, state }: Talk, id = state.running?.flow): string {
  const way = id !== undefined && Object.hasOwn(waysIn, id) ? waysIn[id as FlowId] : undefined;
  return way ? sayLine(language, { key: way.title }) : '';
}

/** Whether to carry on with what is half done, or start again. */
export const resumeQuestion = (talk: Talk): Reply => ({
  text: say(talk.language, 'common.resume', { topic: aboutOf(talk) }),
  choices: buttons(talk.language, 'common.menu.carryOn', 'common.menu.restart'),
});

// With "more" and "leave it", one screen of six.
const changesAPage = 4;

/** The answers that can be changed, by what they are called in "check your answers"; a name that stands twice is its later one. */
export function changeable({ flow, place, facts, language }: Talk): { step: string; title: string }[] {
  if (!flow || !place) return [];
  const named = readBack(flow, place, facts).map(({ step, name }) => ({ step, title: speak(name, facts, language) }));
  return named.filter((one, at) => !named.some((other, later) => later > at && other.title === one.title));
}

/** Which one do you want to change? */
export function changeQuestion(talk: Talk): Reply {
  const all = changeable(talk);
  const pages = Math.ceil(all.length / changesAPage);
  const from = ((talk.state.page ?? 0) % pages) * changesAPage;
  return {
    text: say(talk.language, 'common.check.changeAsk'),
    choices: [
      ...all.slice(from, from + changesAPage).map(({ title }) => button(title)),
      ...(pages > 1 ? buttons(talk.language, 'common.check.more') : []),
      ...buttons(talk.language, 'common.check.leave'),
    ],
  };
}

/** Who and where are you? To a stranger in need who has asked for a person, or has not said whether they want one. */
export const whoQuestion = ({ language, step }: Talk): Reply => ({
  text: say(language, 'safety.who'),
  choices: buttons(language, step ? 'safety.carryOn' : 'safety.notNow'),
});

/** Do you want a person? After something worrying, or after two tries that failed. */
export function personOffer({ facts, language, step }: Talk, after: 'concern' | 'misses'): Reply {
  return after === 'misses'
    ? {
        text: say(language, 'common.answer.twice'),
        choices: buttons(language, 'common.answer.twiceYes', 'common.answer.tryAgain'),
        ways: step && 'skip' in step && step.skip ? [button(speak(step.skip, facts, language))] : [],
      }
    : {
        text: say(language, 'safety.offer'),
        choices: buttons(language, 'safety.yes', step ? 'safety.carryOn' : 'safety.notNow'),
      };
}
