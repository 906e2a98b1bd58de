import { onCall } from '../reference/on-call.ts';
import type { Blank, Facts } from './flow.ts';

/** Who of the council answers a call now, with the number: by day the duty team, by night whoever answers then. */
export function whoAnswers({ council, now }: Facts): Record<'who' | 'number', Blank> {
  const answers = onCall(council, new Date(now));
  return answers?.team === 'night'
    ? { who: answers.name, number: answers.number }
    : { who: { say: 'common.onCall.duty' }, number: council.dutyNumber };
}
