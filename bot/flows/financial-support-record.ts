import { shownEntry } from './financial-support-cards.ts';
import type { ShownEntry } from './financial-support-facts.ts';
import { fitting, mostShown, topicOf } from './financial-support-fit.ts';
import type { Answers, Facts, Outcome, Shown } from './flow.ts';

/** Whether the place in the row was left by a choice, after its card, after a no, or after how to do it. */
const left = (answers: Answers, at: number, by: string): boolean =>
  ['do', 'no', 'self'].some((asks) => answers[`${asks}${at}`] === by);

/** The entry somebody asked about; `other` where nothing fitted. */
export function askedEntry(answers: Answers, facts: Facts): string {
  const row = fitting(answers, facts);
  return row.find((_, at) => left(answers, at + 1, 'ask'))?.id ?? 'other';
}

/** How many of the row somebody has seen: each "next" shows one more. */
function seen(answers: Answers): number {
  let at = 1;
  while (at < mostShown && left(answers, at, 'next')) at += 1;
  return at;
}

/** What was shown, with the dates that tell which words and figures those were. */
export const shownSoFar = (answers: Answers, facts: Facts): ShownEntry[] =>
  fitting(answers, facts)
    .slice(0, seen(answers))
    .map((one) => shownEntry(one, answers, facts));

const hows = ['here', 'text', 'call', 'not_phone'] as const;
const whens = ['week', 'month', 'none'] as const;

/** The request as it goes to the adviser. Nothing that was said about papers is in it. */
export function asked(answers: Answers, facts: Facts): Outcome[] {
  return [
    {
      what: 'money_asked',
      entry: askedEntry(answers, facts),
      topic: topicOf(answers),
      shown: shownSoFar(answers, facts),
      ...(answers.what ? { own: answers.what } : {}),
      when: whens.find((one) => one === answers.when) ?? 'none',
      how: hows.find((one) => one === answers.answer) ?? 'here',
    },
  ];
}

/** After it was sent: that nobody has seen it yet, and by when there is an answer. */
export const sent = (_: Answers, { money }: Facts): Shown[] => [
  'financial-support.sent.gone',
  ...(money ? [{ key: 'financial-support.sent.by' as const, values: { by: { date: money.answerBy } } }] : []),
  'financial-support.sent.look',
];
