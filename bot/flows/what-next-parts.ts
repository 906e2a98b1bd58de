import type { Answers, Facts, Shown, Spoken, Words } from './flow.ts';
import { barriers, fitting, ideaCard, mustAskFirst, notDecided, schoolYear } from './what-next-ideas.ts';

/** The conditions and sentences of "What next" that depend on what was said before. */

export const is = (step: string, value: string) => (answers: Answers) => answers[step] === value;

/** One of `values` is among what was picked. */
export const isIn =
  (step: string, ...values: string[]) =>
  (answers: Answers) =>
    (answers[step] ?? '').split(',').some((one) => values.includes(one));

export const from25 = (answers: Answers, facts: Facts) => (facts.band ?? answers.age) === '25+';

/** No step this week: not now, passed over, or own words that were not given. */
export const nothingNow = ({ thing, own }: Answers) => !thing || thing === 'notNow' || (thing === 'own' && !own);

export const stillAsk = (_: Answers, { doing }: Facts): Spoken =>
  doing?.place
    ? { key: 'what-next.still.place', values: { place: doing.place } }
    : (`what-next.still.${doing?.choice ?? 'nothing'}` as Words);

/** "Still there" reads back as where they are; "it has changed" is read back by what they do now. */
export const stillReads = (answers: Answers, { doing }: Facts): Spoken | null => {
  if (answers.still === '') return 'common.check.passed';
  if (answers.still !== 'yes' || !doing) return null;
  if (doing.place) return { key: 'what-next.still.at', values: { place: doing.place } };
  const question = firstScreen.has(doing.choice) ? 'doing' : 'doingElse';
  return `what-next.${question}.${doing.choice}` as Words;
};
const firstScreen = new Set(['school', 'college', 'job', 'apprenticeship', 'nothing']);

/** "More ideas" is no idea: the second page reads back instead. */
export const keptReads = (answers: Answers): Spoken | null => {
  if (!answers.keep) return 'common.check.passed';
  if (answers.keep === 'more') return null;
  return answers.keep === 'none' ? 'what-next.keep.none' : (`what-next.route.${answers.keep}.title` as Words);
};

/** Year 11 is asked about next September, younger people about after Year 11. */
export const septemberAsk = (answers: Answers, facts: Facts): Words =>
  schoolYear(answers, facts) === 11 ? 'what-next.september.ask' : 'what-next.september.askLater';

/** One line of help for each thing that gets in the way. */
export const wayHelps = (answers: Answers): Words[] =>
  barriers(answers).map((way) => `what-next.way.help.${way}` as const);

/** The first ideas, with what must be said before any of them. */
export const firstIdeas = (answers: Answers, facts: Facts): Shown[] => [
  'what-next.ideas.three',
  ...(answers.papers === 'refused' ? (['what-next.papers.refusedLine'] as const) : []),
  ...(mustAskFirst(answers, facts) ? (['what-next.papers.first'] as const) : []),
  ...(notDecided(answers) ? (['what-next.papers.skipped'] as const) : []),
  ...fitting(answers, facts, 0).map(ideaCard),
];

export const moreIdeas = (answers: Answers, facts: Facts): Shown[] => [
  'what-next.ideas.more',
  ...fitting(answers, facts, 1).map(ideaCard),
];
