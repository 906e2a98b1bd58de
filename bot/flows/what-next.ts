import { defineFlow } from './flow.ts';
import { fitting, keepOptions, kept, stillAtSchool } from './what-next-ideas.ts';
import {
  firstIdeas,
  from25,
  is,
  isIn,
  keptReads,
  moreIdeas,
  nothingNow,
  septemberAsk,
  stillAsk,
  stillReads,
  wayHelps,
} from './what-next-parts.ts';
import { happened, summary } from './what-next-record.ts';
import { asks, offers, one, personOrNot, some, yesNo } from './what-next-words.ts';

/**
 * What a young person could do next: what is on their mind first, profile questions late, three ideas, one small step. The
 * order is the youth workers' outline (eight taps to three ideas); codes of where Year 11 wants to be are NCCIS's.
 */
export const whatNext = defineFlow({
  id: 'what-next',
  version: 1,
  first: 'mind',
  steps: {
    mind: {
      kind: 'choose',
      ...asks('mind', 'skip'),
      options: [
        ...some('mind', 'noIdea', 'new'),
        { ...one('mind', 'leave'), next: 'tell' },
        one('mind', 'choices'),
        { ...one('mind', 'out'), next: 'first' },
        { ...one('mind', 'before'), next: 'beforeLine' },
      ],
      next: 'still',
    },
    tell: {
      kind: 'choose',
      ask: (_, facts) => (facts.linked ? 'what-next.tell.ask' : 'what-next.tell.askStranger'),
      why: 'what-next.tell.why',
      options: [...personOrNot('tell'), { value: 'first', title: 'what-next.tell.first', next: 'tellStay' }],
      next: 'tellLines',
    },
    tellStay: { kind: 'say', show: ['what-next.tell.stay'], next: 'tellLines' },
    tellLines: { kind: 'say', show: ['what-next.tell.ask1', 'what-next.tell.ask2'], next: 'still' },
    beforeLine: { kind: 'say', show: ['what-next.beforeLine'], next: 'still' },
    first: {
      kind: 'many',
      ...asks('first', 'ratherNot'),
      most: 4,
      options: [
        { ...one('first', 'bed'), worry: 'homeless_tonight' },
        { ...one('first', 'food'), worry: 'no_food_or_heat' },
        ...some('first', 'phone', 'papers'),
        { ...one('first', 'none'), alone: true },
      ],
      next: [[isIn('first', 'phone'), 'firstHelp'], [isIn('first', 'papers'), 'firstHelp'], 'still'],
    },
    firstHelp: { kind: 'say', show: ['what-next.first.help'], next: 'still' },
    still: {
      kind: 'choose',
      why: 'what-next.still.why',
      name: 'what-next.still.name',
      skip: 'common.way.ratherNot',
      ask: stillAsk,
      reads: stillReads,
      unless: (_, facts) => facts.doing === null,
      options: yesNo('still'),
      next: [[(answers, facts) => facts.doing !== null && answers.still !== 'no', 'going'], 'doing'],
    },
    doing: {
      kind: 'choose',
      ...asks('doing', 'ratherNot'),
      options: [
        ...some('doing', 'school', 'college', 'job', 'apprenticeship', 'nothing'),
        { ...one('doing', 'other'), next: 'doingElse' },
      ],
      next: 'going',
    },
    doingElse: {
      kind: 'choose',
      ...asks('doingElse', 'ratherNot'),
      options: some('doingElse', 'training', 'university', 'ownChild', 'caring', 'ill', 'other'),
      next: 'going',
    },
    going: {
      kind: 'choose',
      ...asks('going', 'ratherNot'),
      options: [...some('going', 'good', 'ok'), { ...one('going', 'hard'), next: 'hardest' }],
      next: 'like',
    },
    hardest: {
      kind: 'write',
      ...asks('hardest', 'skip'),
      longest: 1000,
      next: 'offer',
    },
    offer: { kind: 'choose', ...offers('offer'), next: 'like' },
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
      options: [
        ...some('way', 'money', 'travel', 'home', 'feelings', 'more'),
        { ...one('way', 'nothing'), alone: true },
      ],
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
    wayHelp: {
      kind: 'say',
      show: wayHelps,
      next: 'age',
    },
    age: {
      kind: 'choose',
      ...asks('age', 'ratherNot'),
      unless: (answers, facts) => facts.band !== null || answers.mind === 'choices',
      options: some('age', 'under16', '16-17', '18-24', '25+'),
      next: [[from25, 'olderLine'], 'year'],
    },
    olderLine: { kind: 'say', show: ['what-next.older.line'], next: 'older' },
    older: { kind: 'choose', ...offers('older'), next: 'check' },
    year: {
      kind: 'choose',
      ...asks('year', 'ratherNot'),
      unless: ({ mind, age, doing }, facts) =>
        facts.band !== null || (mind !== 'choices' && age !== 'under16' && doing !== 'school'),
      options: some('year', '9', '10', '11', '12', 'none'),
      next: [[stillAtSchool, 'september'], 'want'],
    },
    september: {
      kind: 'choose',
      ask: septemberAsk,
      why: 'what-next.september.why',
      name: 'what-next.september.name',
      skip: 'common.way.ratherNot',
      options: [
        ...some('september', 'stay', 'college', 'apprenticeship', 'jobTraining'),
        { ...one('september', 'other'), next: 'septemberElse' },
        one('september', 'notSure'),
      ],
      next: 'ideas',
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
    want: {
      kind: 'choose',
      ...asks('want', 'skip'),
      options: some('want', 'job', 'course', 'apprenticeship', 'uni', 'try', 'noIdea'),
      next: 'papers',
    },
    papers: {
      kind: 'choose',
      ask: 'what-next.papers.ask',
      why: 'what-next.papers.why',
      skip: 'common.way.ratherNot',
      unwritten: true,
      // Asked only where something turns on it: a course is open to all, and the record may say it already.
      unless: (answers, facts) => facts.waiting || answers.want === 'course' || answers.age === 'under16',
      options: some('papers', 'no', 'waiting', 'refused', 'notSure'),
      next: 'ideas',
    },
    ideas: { kind: 'say', show: firstIdeas, next: 'keep' },
    keep: {
      kind: 'choose',
      ...asks('keep', 'skip'),
      reads: keptReads,
      options: (answers, facts) => keepOptions(fitting(answers, facts, 0), fitting(answers, facts, 1).length > 0),
      next: [[is('keep', 'more'), 'ideasMore'], [is('keep', 'none'), 'noneLine'], 'thing'],
    },
    ideasMore: { kind: 'say', show: moreIdeas, next: 'keepMore' },
    keepMore: {
      kind: 'choose',
      ...asks('keep', 'skip'),
      options: (answers, facts) => keepOptions(fitting(answers, facts, 1), false),
      next: [[is('keepMore', 'none'), 'noneLine'], 'thing'],
    },
    noneLine: { kind: 'say', show: ['what-next.keep.noneLine'], next: 'thing' },
    thing: {
      kind: 'choose',
      ...asks('thing', 'skip'),
      options: (answers, facts) =>
        kept(answers, facts)
          ? some('thing', 'look', 'visit', 'form', 'fares', 'own', 'notNow')
          : some('thing', 'look', 'visit', 'talk', 'list', 'own', 'notNow'),
      next: [[is('thing', 'own'), 'own'], 'who'],
    },
    own: { kind: 'write', ...asks('own', 'skip'), longest: 200, next: 'who' },
    who: {
      kind: 'choose',
      ...asks('who', 'skip'),
      unless: (answers, facts) => facts.adviser === null || nothingNow(answers),
      options: some('who', 'me', 'adviser', 'together'),
      next: 'check',
    },
    check: {
      kind: 'check',
      ask: 'what-next.check.ask',
      why: 'what-next.check.why',
      note: (_, facts) => (facts.linked ? 'what-next.check.linked' : 'what-next.check.stranger'),
      keep: (_, facts) => (facts.linked ? 'common.check.keep' : 'common.check.right'),
      next: 'saved',
      bin: 'binned',
    },
    saved: { kind: 'record', happened, next: 'done' },
    done: { kind: 'end', ending: 'plan_made', show: summary },
    binned: { kind: 'end', ending: 'binned', show: ['what-next.end.binned'] },
  },
});
