import type { Answers, Facts, Next, Step } from './flow.ts';
import {
  afforded,
  canWrite,
  chosen,
  hasBid,
  homesPage,
  howAsk,
  howOptions,
  leftValues,
  noneFit,
  noRoom,
  nothingOptions,
  pickFrom,
  pickReads,
  seenShown,
  stepsToBid,
  whyNotLines,
} from './housing-bidding-homes.ts';
import { asks, one, scheme, some, yesNo } from './housing-bidding-words.ts';

const is = (step: string, value: string) => (answers: Answers) => answers[step] === value;
const stranger = (_: Answers, facts: Facts) => !facts.linked;
const locked = (answers: Answers, facts: Facts) => !canWrite(facts) && !stranger(answers, facts);

/** Where a wanted home leads: to a person, to what is true already, or on to who bids. */
const gate = [
  [stranger, 'strangerWant'],
  [locked, 'locked'],
  [(_: Answers, facts: Facts) => facts.waiting, 'papersFirst'],
  [hasBid, 'already'],
  [noRoom, 'full'],
  'onRegister',
] as const satisfies Next<string>;

const pickNext = <const M extends string>(more: M) =>
  [
    [(answers: Answers, facts: Facts) => chosen(answers, facts) !== null, 'wanted'],
    [(answers: Answers) => Object.values(answers).at(-1) === 'more', more],
    [(answers: Answers) => Object.values(answers).at(-1) === 'whyNot', 'whyNot'],
    'looked',
  ] as const;

const how = { why: 'housing-bidding.how.why', name: 'housing-bidding.how.name', ask: howAsk } as const;
const howNext = [
  [(answers: Answers) => (answers.howAfter ?? answers.how) === 'leave', 'looked'],
  [(answers: Answers) => (answers.howAfter ?? answers.how) === 'self', 'steps'],
  'check',
] as const satisfies Next<string>;

/** Homes that are open, three at a time; the one they want; and who bids for it, in the way that the council has. */
export const bidSteps = {
  homes: { kind: 'say', show: homesPage(0), next: [[noneFit, 'nothing'], 'pick'] },
  nothing: {
    kind: 'choose',
    ask: 'housing-bidding.help.ask',
    why: 'housing-bidding.help.why',
    options: nothingOptions,
    next: [[is('nothing', 'whyNot'), 'whyNot'], [is('nothing', 'ready'), 'ready'], 'looked'],
  },
  pick: {
    kind: 'choose',
    ...asks('pick'),
    gone: 'housing-bidding.pick.gone',
    reads: pickReads('pick'),
    options: pickFrom(0, true),
    next: pickNext('homesMore'),
  },
  homesMore: { kind: 'say', show: homesPage(1), next: 'pickMore' },
  pickMore: {
    kind: 'choose',
    ...asks('pick'),
    gone: 'housing-bidding.pick.gone',
    reads: pickReads('pickMore'),
    options: pickFrom(1, true),
    next: pickNext('homesLast'),
  },
  homesLast: { kind: 'say', show: homesPage(2), next: 'pickLast' },
  pickLast: {
    kind: 'choose',
    ...asks('pick'),
    gone: 'housing-bidding.pick.gone',
    reads: pickReads('pickLast'),
    options: pickFrom(2, true),
    next: pickNext('looked'),
  },
  whyNot: { kind: 'say', show: whyNotLines, next: 'pickAfterWhy' },
  pickAfterWhy: {
    kind: 'choose',
    ...asks('pick'),
    gone: 'housing-bidding.pick.gone',
    reads: pickReads('pickAfterWhy'),
    unless: noneFit,
    options: (answers, facts) => pickFrom(0, false)(answers, facts).filter(({ value }) => value !== 'more'),
    next: [[(answers, facts) => chosen(answers, facts) !== null, 'wanted'], 'looked'],
  },
  seen: { kind: 'write', ...asks('seen'), skip: 'common.way.skip', longest: 60, next: 'seenShown' },
  seenShown: {
    kind: 'say',
    show: seenShown,
    next: [[(answers, facts) => chosen(answers, facts) !== null, 'wanted'], 'knows'],
  },
  wanted: { kind: 'say', show: () => [], next: gate },
  strangerWant: {
    kind: 'choose',
    ask: 'housing-bidding.strangerWant.ask',
    why: 'housing-bidding.strangerWant.why',
    options: [
      { value: 'how', title: 'housing-bidding.strangerWant.how', next: 'guide' },
      { value: 'code', title: 'housing-bidding.strangerWant.code', next: 'code' },
      { value: 'all', title: 'housing-bidding.strangerWant.all' },
    ],
    next: 'looked',
  },
  guide: { kind: 'say', show: stepsToBid, next: 'guided' },
  guided: { kind: 'end', ending: 'guided', show: ['housing-bidding.done.guided'] },
  code: { kind: 'end', ending: 'asked_who', show: ['housing-bidding.strangerWant.codeHow'] },
  locked: { kind: 'end', ending: 'locked', show: ['housing-bidding.locked'] },
  papersFirst: {
    kind: 'choose',
    ask: 'housing-bidding.papersFirst.ask',
    why: 'housing-bidding.papersFirst.why',
    options: [
      { value: 'yes', title: 'housing-bidding.papersFirst.yes', also: 'common.words.yes', calls: 'person' },
      { value: 'no', title: 'housing-bidding.papersFirst.no', also: 'common.words.no' },
    ],
    next: 'knows',
  },
  already: {
    kind: 'choose',
    ask: 'housing-bidding.already.ask',
    why: 'housing-bidding.already.why',
    options: [
      { ...one('already', 'mine'), next: 'mine' },
      { ...one('already', 'all'), next: 'knows' },
    ],
    next: 'knows',
  },
  full: {
    kind: 'choose',
    ask: (answers, facts) => ({ key: 'housing-bidding.full.ask', values: leftValues(answers, facts) }),
    why: 'housing-bidding.full.why',
    options: [
      { ...one('full', 'drop'), next: 'mine' },
      { ...one('full', 'all'), next: 'knows' },
    ],
    next: 'knows',
  },
  onRegister: {
    kind: 'choose',
    ask: (_, facts) => ({ key: 'housing-bidding.onRegister.ask', values: { scheme: scheme(facts) } }),
    why: 'housing-bidding.onRegister.why',
    name: 'housing-bidding.onRegister.name',
    unless: (_, facts) => ['registered', 'said_registered'].includes(facts.homes?.mine?.register?.standing ?? ''),
    options: some('onRegister', 'registered', 'applied', 'none', 'unknown'),
    next: [[({ onRegister }) => onRegister === undefined || onRegister === 'registered', 'how'], 'notOn'],
  },
  notOn: { kind: 'say', show: ['housing-bidding.onRegister.not'], next: 'notOnThen' },
  notOnThen: {
    kind: 'choose',
    ask: 'housing-bidding.onRegister.joinAsk',
    why: 'housing-bidding.onRegister.thenWhy',
    name: 'housing-bidding.onRegister.thenName',
    options: yesNo('housing-bidding.onRegister.thenYes', 'housing-bidding.onRegister.thenNo'),
    next: [[is('notOnThen', 'yes'), 'check'], 'knows'],
  },
  how: {
    kind: 'choose',
    ...how,
    reads: ({ how: said }) => (said === 'afford' ? null : (`housing-bidding.how.${said}` as never)),
    options: howOptions(true),
    next: [[is('how', 'afford'), 'income'], ...howNext],
  },
  income: {
    kind: 'write',
    ask: 'housing-bidding.income.ask',
    why: 'housing-bidding.income.why',
    skip: 'common.way.ratherNot',
    // Used to take the rent away, and gone with this conversation.
    unwritten: true,
    longest: 40,
    next: 'afforded',
  },
  afforded: { kind: 'say', show: afforded, next: 'howAfter' },
  howAfter: { kind: 'choose', ...how, options: howOptions(false), next: howNext },
  steps: { kind: 'say', show: stepsToBid, next: 'check' },
  looked: { kind: 'end', ending: 'looked', show: ['housing-bidding.homes.looked'] },
} as const satisfies Record<string, Step<string>>;
