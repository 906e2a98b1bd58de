import type { Answers, Facts, FactsCard, Option, Shown, Step, Words } from './flow.ts';
import { canWrite } from './housing-bidding-homes.ts';
import { openOffer } from './housing-bidding-mine.ts';
import { homeTitle, inWords, one, yesNo } from './housing-bidding-words.ts';
import { whoAnswers } from './on-call.ts';

/** A list as a card: labels with what to look at. */
const card = (title: Words, lead: Words, pairs: readonly (readonly [Words, Words])[]): { card: FactsCard } => ({
  card: { title, lead, facts: pairs.map(([label, value]) => ({ label, value })) },
});

const viewing = card('housing-bidding.viewing.title', 'housing-bidding.viewing.lead', [
  ['housing-bidding.viewing.warm', 'housing-bidding.viewing.warmWhat'],
  ['housing-bidding.viewing.dry', 'housing-bidding.viewing.dryWhat'],
  ['housing-bidding.viewing.safe', 'housing-bidding.viewing.safeWhat'],
  ['housing-bidding.viewing.near', 'housing-bidding.viewing.nearWhat'],
  ['housing-bidding.viewing.bills', 'housing-bidding.viewing.billsWhat'],
  ['housing-bidding.viewing.feel', 'housing-bidding.viewing.feelWhat'],
]);

const moveList = card('housing-bidding.after.title', 'housing-bidding.after.lead', [
  ['housing-bidding.after.sign', 'housing-bidding.after.signWhat'],
  ['housing-bidding.after.money', 'housing-bidding.after.moneyWhat'],
  ['housing-bidding.after.tell', 'housing-bidding.after.tellWhat'],
  ['housing-bidding.after.keys', 'housing-bidding.after.keysWhat'],
  ['housing-bidding.after.visit', 'housing-bidding.after.visitWhat'],
]);

/** What comes after a yes, one thing at a time; who is known is asked later how it is. */
export const afterYes = (facts: Facts): Shown[] => [
  moveList,
  ...(canWrite(facts) ? (['housing-bidding.after.later'] as const) : []),
];

function offerLines(_: Answers, facts: Facts): Shown[] {
  const offer = openOffer(facts);
  const { answerHours } = facts.council.housing;
  return [
    offer
      ? {
          key: 'housing-bidding.offer.on',
          values: { home: { say: homeTitle(offer) }, when: offer.answerBy ? inWords(offer.answerBy) : '' },
        }
      : { key: 'housing-bidding.offer.none', values: { hours: answerHours } },
    'housing-bidding.offer.waits',
    ...(canWrite(facts) ? [] : [{ key: 'housing-bidding.offer.stranger', values: whoAnswers(facts) } as const]),
  ];
}

function refusing(_: Answers, { council }: Facts): Shown[] {
  const { refusals } = council.housing;
  return [
    refusals
      ? {
          key: 'housing-bidding.refuse.counts',
          values: { most: refusals.most, months: refusals.months, means: refusals.means },
        }
      : 'housing-bidding.refuse.free',
    'housing-bidding.refuse.why',
    'housing-bidding.refuse.talk',
    'housing-bidding.refuse.nobody',
  ];
}

const canAnswer = (facts: Facts): boolean => canWrite(facts) && openOffer(facts) !== null;

const whatNext =
  (...without: string[]) =>
  (_: Answers, facts: Facts): Option[] =>
    [
      ...(canAnswer(facts) ? [one('offerWhat', 'answer')] : []),
      one('offerWhat', 'viewing'),
      one('offerWhat', 'refusing'),
      one('offerWhat', 'after'),
      one('offerWhat', 'all'),
    ].filter(({ value }) => !without.includes(value));

/** An offer is quick: a worker is told at once, and nothing is settled until the landlord knows. */
export const offerSteps = {
  offer: { kind: 'say', show: offerLines, next: 'offerTell' },
  offerTell: {
    kind: 'choose',
    ask: 'housing-bidding.offer.tell',
    why: 'housing-bidding.offer.tellWhy',
    // Who recorded the offer knows of it.
    unless: (_, facts) => !canWrite(facts) || openOffer(facts) !== null,
    options: yesNo('housing-bidding.offer.tellYes', 'housing-bidding.offer.tellNo'),
    atOnce: ({ offerTell }) => (offerTell === 'yes' ? [{ what: 'offer_told' }] : []),
    next: [[({ offerTell }) => offerTell === 'yes', 'offerTold'], 'offerWhat'],
  },
  offerTold: {
    kind: 'say',
    show: (_, facts) => [{ key: 'housing-bidding.offer.told', values: whoAnswers(facts) }],
    next: 'offerWhat',
  },
  offerWhat: {
    kind: 'choose',
    ask: 'housing-bidding.offerWhat.ask',
    why: 'housing-bidding.offerWhat.why',
    options: whatNext(),
    next: [
      [({ offerWhat }) => offerWhat === 'answer', 'answer'],
      [({ offerWhat }) => offerWhat === 'viewing', 'viewing'],
      [({ offerWhat }) => offerWhat === 'refusing', 'refusing'],
      [({ offerWhat }) => offerWhat === 'after', 'afterYes'],
      'offerEnd',
    ],
  },
  viewing: { kind: 'say', show: () => [viewing], next: 'offerNext' },
  refusing: { kind: 'say', show: refusing, next: 'offerNext' },
  afterYes: { kind: 'say', show: (_, facts) => afterYes(facts), next: 'offerNext' },
  offerNext: {
    kind: 'choose',
    ask: 'housing-bidding.offerWhat.ask',
    why: 'housing-bidding.offerWhat.why',
    options: (answers, facts) => whatNext('viewing', 'refusing', 'after')(answers, facts),
    next: [[({ offerNext }) => offerNext === 'answer', 'answer'], 'offerEnd'],
  },
  answer: {
    kind: 'choose',
    ask: 'housing-bidding.answer.ask',
    why: 'housing-bidding.answer.why',
    name: 'housing-bidding.answer.name',
    options: [
      { value: 'yes', title: 'housing-bidding.answer.yes', also: 'housing-bidding.answer.also.yes' },
      {
        value: 'talk',
        title: 'housing-bidding.answer.talk',
        also: 'housing-bidding.answer.also.talk',
        calls: 'person',
        next: 'offerTalk',
      },
      { value: 'no', title: 'housing-bidding.answer.no', also: 'housing-bidding.answer.also.no', next: 'refuseLines' },
    ],
    next: 'check',
  },
  refuseLines: { kind: 'say', show: refusing, next: 'reason' },
  reason: {
    kind: 'write',
    ask: 'housing-bidding.answer.reason',
    why: 'housing-bidding.answer.reasonWhy',
    name: 'housing-bidding.answer.reasonName',
    skip: 'common.way.skip',
    longest: 500,
    next: 'check',
  },
  offerTalk: { kind: 'end', ending: 'offer_with_a_person', show: ['housing-bidding.answer.talking'] },
  offerEnd: { kind: 'end', ending: 'offer_seen', show: ['housing-bidding.done.ok'] },
} as const satisfies Record<string, Step<string>>;
