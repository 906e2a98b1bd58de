import type { Answers, Facts, Spoken, Words } from './flow.ts';
import { barriers, schoolYear } from './what-next-ideas.ts';

/** The conditions and sentences of "What next" that depend on what was said before. */

export const is = (step: string, value: string) => (answers: Answers) => answers[step] === value;

/** One of `values` is among what was picked. */
export const isIn =
  (step: string, ...values: string[]) =>
  (answers: Answers) =>
    (answers[step] ?? '').split(',').some((one) => values.includes(one));

export const from25 = (answers: Answers, facts: Facts) => (facts.band ?? answers.age) === '25+';

export const nothingNow = (answers: Answers) => !answers.thing || answers.thing === 'notNow';

export const stillAsk = (_: Answers, { doing }: Facts): Spoken =>
  doing?.place
    ? { key: 'what-next.still.place', values: { place: doing.place } }
    : (`what-next.still.${doing?.choice ?? 'nothing'}` as Words);

/** Year 11 is asked about next September, younger people about after Year 11. */
export const septemberAsk = (answers: Answers, facts: Facts): Words =>
  schoolYear(answers, facts) === 11 ? 'what-next.september.ask' : 'what-next.september.askLater';

/** One line of help for each thing that gets in the way. */
export const wayHelps = (answers: Answers): Words[] =>
  barriers(answers).map((way) => `what-next.way.help.${way}` as const);
