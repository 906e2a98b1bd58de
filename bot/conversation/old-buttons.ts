import { say, sayLine } from '../content/index.ts';
import { change } from '../flows/engine.ts';
import { type Flow, type Option, waits } from '../flows/flow.ts';
import { flows } from '../flows/index.ts';
import type { Thought } from '../turn.ts';
import { button, menu } from './ask.ts';
import { askAgain, startOver } from './playing.ts';
import { readExactly } from './reading.ts';
import { speak } from './speak.ts';
import { playedOf } from './state.ts';
import { nothingElse, type Talk, thought, withState } from './talk.ts';
import { bare, says } from './words.ts';

const isPlain = (text: string, language: Talk['language']) => says(text, 'yes', language) || says(text, 'no', language);

/** The earlier question on the way here whose button was pressed again; the latest one where several had it. */
function earlierStep({ text, flow, place, facts, language }: Talk): string | undefined {
  if (!flow || !place || isPlain(text, language)) return undefined;
  return [...place.path].reverse().find((id) => {
    const step = flow.steps[id];
    if (!step || (step.kind !== 'choose' && step.kind !== 'many')) return false;
    return readExactly(text, { step, answers: place.answers, facts, language }) !== null;
  });
}

/** A button of an earlier question was pressed: is that answer to be changed? Null when it is none. */
export function offerEarlier(talk: Talk): Thought | null {
  const step = earlierStep(talk);
  if (!step) return null;
  const { language } = talk;
  const asking = withState(talk, { ...talk.state, asked: 'earlier', earlier: step, misses: 0 });
  return thought(asking, [
    {
      text: say(language, 'common.old.earlier'),
      choices: [button(say(language, 'common.old.change')), button(say(language, 'common.old.leave'))],
    },
  ]);
}

/** The answer to that; null when it is none. */
export function answerEarlier(talk: Talk): Thought | null {
  const { text, language, flow, state, facts } = talk;
  if (bare(text) === bare(say(language, 'common.old.leave')) || says(text, 'no', language)) return askAgain(talk);
  const yes = bare(text) === bare(say(language, 'common.old.change')) || says(text, 'yes', language);
  if (!yes || !flow || !state.running || !state.earlier) return null;
  const played = change(flow, playedOf(state.running), facts, state.earlier);
  return played ? startOver(nothingElse(talk), played) : askAgain(talk);
}

/** The buttons of a flow that do not depend on what was answered before. */
const buttonsOf = (flow: Flow, facts: Talk['facts']): readonly Option<string>[] =>
  Object.values(flow.steps).flatMap((step) => {
    if (!waits(step) || !('options' in step)) return [];
    if (typeof step.options !== 'function') return step.options;
    try {
      return step.options({}, facts);
    } catch {
      return [];
    }
  });

/** A button of a conversation that has ended, or of none that is open: said so, with what can be done now. Null when it is none. */
export function explainOld(talk: Talk): Thought | null {
  const { text, language, facts } = talk;
  if (isPlain(text, language)) return null;
  const ours = ['common.check.keep', 'common.check.right', 'common.check.bin', 'common.check.change'] as const;
  const said = bare(text);
  const known =
    ours.some((key) => bare(sayLine(language, { key })) === said) ||
    Object.values(flows)
      .flat()
      .flatMap((flow: Flow) => buttonsOf(flow, facts))
      .some(({ title }) => bare(speak(title, facts, language)) === said);
  return known ? thought(talk, [{ text: say(language, 'common.old.ended') }, menu(talk)]) : null;
}
