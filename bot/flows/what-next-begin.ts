import {
  atSchool,
  insideLines,
  is,
  isIn,
  minds,
  mindsElse,
  stillAsk,
  stillReads,
  tellAsk,
  tellSaid,
  virtualSchool,
} from './what-next-parts.ts';
import type { Steps } from './what-next-steps.ts';
import { asks, offers, one, personOrNot, some, yesNo } from './what-next-words.ts';

/** The beginning: what is on their mind, what cannot wait, what they do now and how it goes. */
export const begin = {
  mind: {
    kind: 'choose',
    ...asks('mind', 'skip'),
    options: minds,
    next: [
      [is('mind', 'leave'), 'tell'],
      [is('mind', 'out'), 'where'],
      [is('mind', 'before'), 'beforeLine'],
      [is('mind', 'else'), 'mindElse'],
      'still',
    ],
  },
  mindElse: {
    kind: 'choose',
    ...asks('mindElse', 'skip'),
    options: mindsElse,
    next: [
      [is('mindElse', 'before'), 'beforeLine'],
      [is('mindElse', 'form'), 'formWhat'],
      [is('mindElse', 'events'), 'events'],
      [is('mindElse', 'places'), 'mineLines'],
      'still',
    ],
  },

  tell: {
    kind: 'choose',
    ask: tellAsk,
    why: 'what-next.tell.why',
    name: 'what-next.tell.name',
    options: [...personOrNot('tell'), { value: 'first', title: 'what-next.tell.first' }],
    atOnce: (answers, facts) =>
      answers.tell === 'yes' ? [{ what: 'help_to_stay', virtualSchool: virtualSchool(answers, facts) }] : [],
    next: 'tellLines',
  },
  tellLines: { kind: 'say', show: tellSaid, next: 'tellOn' },
  tellOn: {
    kind: 'choose',
    ...asks('on', 'skip'),
    options: some('on', 'go', 'enough'),
    next: [[is('tellOn', 'enough'), 'check'], 'still'],
  },
  beforeLine: { kind: 'say', show: ['what-next.beforeLine'], next: 'still' },

  where: {
    kind: 'choose',
    ...asks('where', 'ratherNot'),
    options: some('where', 'out', 'soon', 'inside'),
    next: [[is('where', 'soon'), 'insideLines'], [is('where', 'inside'), 'insideLines'], 'first'],
  },
  insideLines: { kind: 'say', show: insideLines, next: 'gate' },
  gate: {
    kind: 'many',
    ...asks('gate', 'ratherNot'),
    most: 5,
    options: [...some('gate', 'bed', 'money', 'phone', 'papers', 'lift'), { ...one('gate', 'none'), alone: true }],
    next: [[isIn('gate', 'bed', 'money', 'phone', 'papers', 'lift'), 'gateHelp'], 'outOn'],
  },
  gateHelp: { kind: 'say', show: ['what-next.gate.help'], next: 'outOn' },
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
    next: [[isIn('first', 'phone', 'papers'), 'firstHelp'], 'outOn'],
  },
  firstHelp: { kind: 'say', show: ['what-next.first.help'], next: 'outOn' },
  outOn: {
    kind: 'choose',
    ...asks('on', 'skip'),
    options: some('on', 'go', 'enough'),
    next: [[is('outOn', 'enough'), 'check'], 'still'],
  },

  still: {
    kind: 'choose',
    why: 'what-next.still.why',
    name: 'what-next.still.name',
    skip: 'common.way.ratherNot',
    ask: stillAsk,
    reads: stillReads,
    unless: (answers, facts) => facts.doing === null || atSchool(answers),
    options: yesNo('still'),
    next: [
      [(answers, facts) => atSchool(answers) || (facts.doing !== null && answers.still !== 'no'), 'going'],
      'doing',
    ],
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
  hardest: { kind: 'write', ...asks('hardest', 'skip'), longest: 1000, next: 'offer' },
  offer: { kind: 'choose', ...offers('offer'), next: 'like' },
} satisfies Steps;
