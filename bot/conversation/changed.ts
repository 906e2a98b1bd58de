import { say } from '../content/index.ts';
import { speak } from './speak.ts';
import type { Talk } from './talk.ts';

const changes = { lost: 'common.lost', moved: 'common.changed', gone: 'common.answer.gone' } as const;

/** What became of the kept place, in words: where they had picked what somebody else has got since, the question says so itself. */
export function changedWords(talk: Talk, changed: NonNullable<Talk['changed']>): string {
  const { step, place, state, facts, language } = talk;
  const had = state.running?.given.some(([name, answer]) => name === place?.at && answer !== '');
  if (changed === 'gone' && had && step && 'gone' in step && step.gone) return speak(step.gone, facts, language);
  return say(language, changes[changed]);
}
