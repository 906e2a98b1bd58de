import { asksPapers, stillAtSchool } from './what-next-ideas.ts';
import {
  from25,
  isIn,
  isYear11,
  lifeLines,
  optionsHelp,
  picksSubjects,
  septemberAsk,
  sharing,
  wayHelps,
} from './what-next-parts.ts';
import type { Steps } from './what-next-steps.ts';
import { asks, offers, one, some } from './what-next-words.ts';

/** What they like, what gets in the way, how old they are, and where they would like to be. */
export const you = {
  like: {
    kind: 'many',
    ...asks('like', 'skip'),
    most: 3,
    options: [
      ...some('like', 'people', 'making', 'computers', 'art', 'outdoors'),
      { ...one('like', 'dontKnow'), alone: true },
    ],
    next: 'way',
  },
  way: {
    kind: 'many',
    ...asks('way', 'ratherNot'),
    most: 5,
    options: [...some('way', 'money', 'travel', 'home', 'feelings', 'more'), { ...one('way', 'nothing'), alone: true }],
    next: [[isIn('way', 'more'), 'wayElse'], 'wayHelp'],
  },
  wayElse: {
    kind: 'many',
    ...asks('wayElse', 'ratherNot'),
    most: 5,
    options: [
      ...some('wayElse', 'papers', 'caring', 'court', 'english', 'school'),
      { ...one('wayElse', 'none'), alone: true },
    ],
    next: 'wayHelp',
  },
  wayHelp: { kind: 'say', show: wayHelps, next: 'lifeHelp' },
  lifeHelp: { kind: 'say', show: lifeLines, next: 'age' },

  age: {
    kind: 'choose',
    ...asks('age', 'ratherNot'),
    unless: (answers, facts) => facts.band !== null || answers.mind === 'choices',
    options: some('age', 'under16', '16-17', '18-24', '25+'),
    next: [[from25, 'olderLine'], 'year'],
  },
  olderLine: {
    kind: 'say',
    show: ['what-next.older.line', 'what-next.older.stops', 'what-next.older.stays', 'what-next.older.careers'],
    next: 'older',
  },
  older: { kind: 'choose', ...offers('older'), next: 'check' },

  year: {
    kind: 'choose',
    ...asks('year', 'ratherNot'),
    unless: ({ mind, age, doing }, facts) =>
      facts.band !== null || (mind !== 'choices' && age !== 'under16' && doing !== 'school'),
    options: some('year', '9', '10', '11', '12', 'none'),
    next: [[picksSubjects, 'options'], [stillAtSchool, 'september'], 'want'],
  },
  options: {
    kind: 'choose',
    ...asks('options', 'skip'),
    options: some('options', 'lost', 'see', 'told', 'swap', 'fine', 'later'),
    next: 'optionsHelp',
  },
  optionsHelp: { kind: 'say', show: optionsHelp, next: 'thing' },
  september: {
    kind: 'choose',
    ask: septemberAsk,
    why: 'what-next.september.why',
    name: 'what-next.september.name',
    skip: 'common.way.ratherNot',
    options: [
      ...some('september', 'stay', 'college', 'apprenticeship', 'jobTraining'),
      { ...one('september', 'other'), next: 'septemberElse' },
      { ...one('september', 'notSure'), next: 'ideas' },
    ],
    next: 'applied',
  },
  septemberElse: {
    kind: 'choose',
    ...asks('septemberElse', 'skip'),
    options: [
      { value: 'job', title: 'what-next.septemberElse.job' },
      { value: 'other', title: 'what-next.septemberElse.other' },
    ],
    next: 'ideas',
  },
  applied: {
    kind: 'choose',
    ...asks('applied', 'ratherNot'),
    unless: (answers, facts) => !isYear11(answers, facts),
    options: some('applied', 'offer', 'waiting', 'no'),
    next: 'ideas',
  },

  want: {
    kind: 'choose',
    ...asks('want', 'skip'),
    options: some('want', 'job', 'course', 'apprenticeship', 'uni', 'try', 'noIdea'),
    next: 'sharing',
  },
  sharing: {
    kind: 'say',
    show: sharing,
    unless: (answers, facts) => !asksPapers(answers, facts),
    next: 'papers',
  },
  papers: {
    kind: 'choose',
    ask: 'what-next.papers.ask',
    why: 'what-next.papers.why',
    skip: 'common.way.ratherNot',
    unwritten: true,
    unless: (answers, facts) => !asksPapers(answers, facts),
    options: some('papers', 'no', 'waiting', 'refused', 'notSure'),
    next: 'ideas',
  },
} satisfies Steps;
