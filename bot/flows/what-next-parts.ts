import { careToLearn, fresh } from '../content/dated/routes.ts';
import type { Answers, Facts, Option, Shown, Spoken, Words } from './flow.ts';
import { barriers, fitting, ideaCard, kept, mustAskFirst, notDecided, schoolYear } from './what-next-ideas.ts';
import { some } from './what-next-words.ts';

/** The conditions and sentences of "What next" that depend on what was said before. */

export const is = (step: string, value: string) => (answers: Answers) => answers[step] === value;

/** One of `values` is among what was picked. */
export const isIn =
  (step: string, ...values: string[]) =>
  (answers: Answers) =>
    (answers[step] ?? '').split(',').some((one) => values.includes(one));

export const from25 = (answers: Answers, facts: Facts) => (facts.band ?? answers.age) === '25+';

/** Whether school choices are theirs to make: not of somebody who is known to be of age or past Year 13. */
const mayChoose = ({ band, schoolYear: year, linked }: Facts) =>
  !linked || band === 'under16' || (year !== null && year <= 11);

const mind = (value: string): Option => ({
  value,
  title: `what-next.mind.${value}` as Words,
  also: `what-next.mind.also.${value}` as Words,
});
const mindElse = (value: string): Option => ({
  value,
  title: `what-next.mindElse.${value}` as Words,
  also: `what-next.mindElse.also.${value}` as Words,
});

/** The first things that may be on their mind; with the rest behind "something else", six on a screen. */
export const minds = (_: Answers, facts: Facts): Option[] =>
  ['noIdea', 'new', 'leave', mayChoose(facts) ? 'choices' : 'before', 'out', 'else'].map(mind);

export const mindsElse = (_: Answers, facts: Facts): Option[] => [
  ...(mayChoose(facts) ? [mindElse('before')] : []),
  ...['form', 'events'].map(mindElse),
  ...(facts.board?.mine.length ? [mindElse('places')] : []),
  mindElse('other'),
];

/** Whoever asks about school choices is at school: what they do most days is not asked. */
export const atSchool = ({ mind }: Answers) => mind === 'choices';

/** Year 9 or before: they pick subjects, and what comes at 16 can wait. */
export const picksSubjects = (answers: Answers, facts: Facts): boolean =>
  (schoolYear(answers, facts) ?? 99) <= 9 && answers.mind === 'choices';

export const isYear11 = (answers: Answers, facts: Facts) => schoolYear(answers, facts) === 11;

export const optionsHelp = ({ options }: Answers): Words[] => [
  ...(options ? [`what-next.options.help.${options}` as Words] : []),
  'what-next.options.careers',
];

/** Who is told today, as it is true: a note to the adviser or duty, with the virtual school named for who is under 18 or at school. */
export const virtualSchool = (_: Answers, { linked, band }: Facts): boolean =>
  linked && (band === 'under16' || band === '16-17');

export const tellAsk = (answers: Answers, facts: Facts): Words => {
  if (!facts.linked) return 'what-next.tell.askStranger';
  return virtualSchool(answers, facts) ? 'what-next.tell.ask' : 'what-next.tell.askAdviser';
};

export const tellSaid = (answers: Answers, facts: Facts): Spoken[] => {
  const { name, number } = facts.council.learning.virtualSchool;
  const school = virtualSchool(answers, facts);
  const told: Spoken = school ? { key: 'what-next.tell.told', values: { school: name } } : 'what-next.tell.toldAdviser';
  return [
    ...(answers.tell === 'first' ? (['what-next.tell.stay'] as const) : []),
    ...(answers.tell === 'yes' && facts.linked ? [told] : []),
    'what-next.tell.ask1',
    'what-next.tell.ask2',
    ...(facts.band === '18-24' || facts.band === '25+'
      ? []
      : [{ key: 'what-next.tell.ring', values: { school: name, number } } as const]),
  ];
};

/** Inside, or soon out: what is theirs by right there, and that a plan is made before the day. */
export const insideLines = ({ where }: Answers, { band }: Facts): Words[] => [
  // An adviser by right stops at 25.
  ...(band === '25+' ? [] : (['what-next.where.inside1'] as const)),
  where === 'soon' ? 'what-next.where.soon1' : 'what-next.where.inside2',
];

const doingNow = (answers: Answers, facts: Facts): string =>
  (answers.still === 'yes' ? facts.doing?.choice : answers.doingElse || answers.doing) ?? '';

/** A line for the life they lead: a child, an illness, a plan, a job before 18, uni. What is past its date is not said. */
export const lifeLines = (answers: Answers, facts: Facts): Words[] => {
  const doing = doingNow(answers, facts);
  const parent = doing === 'ownChild' || facts.flags.includes('own_child');
  const young = facts.age === null ? facts.band !== '25+' : facts.age < 20;
  return [
    ...(parent ? (['what-next.life.parent'] as const) : []),
    ...(parent && young && fresh(careToLearn, facts.today) ? (['what-next.life.careToLearn'] as const) : []),
    ...(doing === 'ill' ? (['what-next.life.ill'] as const) : []),
    ...(facts.flags.includes('education_health_care_plan') ? (['what-next.life.plan'] as const) : []),
    ...(doing === 'job' && facts.band === '16-17' ? (['what-next.life.job18'] as const) : []),
    ...(doing === 'university' ? (['what-next.life.uni'] as const) : []),
  ];
};

/** What the council says of the Home Office, word for word, before the question about papers. */
export const sharing = (_: Answers, { council }: Facts): Spoken[] => [
  { key: 'what-next.papers.sharing', values: { sharing: council.sharing } },
];

/** What would make the kept idea easier; where it has no page, no link is offered. */
export const easeLines = (answers: Answers, facts: Facts): Shown[] => {
  const link = kept(answers, facts)?.link;
  if (!(answers.ease ?? '').split(',').includes('link')) return [];
  if (!link) return ['what-next.ease.noLink'];
  return [{ link: { text: 'what-next.ease.linkText', title: 'what-next.ease.linkTitle', url: link } }];
};

/** Four small steps, those left out that are in their list already. */
export const smallThings = (answers: Answers, facts: Facts): Option[] => {
  const eased = (answers.ease ?? '').split(',');
  if (picksSubjects(answers, facts)) return some('thing', 'lesson', 'teacher', 'talk', 'list', 'own', 'notNow');
  if (!kept(answers, facts)) return some('thing', 'look', 'visit', 'talk', 'list', 'own', 'notNow');
  const open = (['look', 'visit', 'form', 'fares', 'talk', 'list'] as const).filter((name) => !eased.includes(name));
  return some('thing', ...open.slice(0, 4), 'own', 'notNow');
};

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

/** "More ideas" is no idea: the next page reads back instead. */
export const keptReads =
  (step: 'keep' | 'keepMore' | 'keepLast') =>
  (answers: Answers): Spoken | null => {
    const answer = answers[step];
    if (!answer) return 'common.check.passed';
    if (answer === 'more') return null;
    return answer === 'none' ? 'what-next.keep.none' : (`what-next.route.${answer}.title` as Words);
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

export const moreIdeas =
  (page: number) =>
  (answers: Answers, facts: Facts): Shown[] => ['what-next.ideas.more', ...fitting(answers, facts, page).map(ideaCard)];
