import type { Answers, Facts, Shown, Spoken, Step } from './flow.ts';
import { canWrite } from './housing-bidding-homes.ts';
import { isUnder18, lawOf } from './housing-bidding-tonight.ts';
import { hoursInWords, one, some, yesNo } from './housing-bidding-words.ts';

/** Whom to call: for a child the team for children, for who waits for the Home Office those who looked after them. */
function whomToCall(facts: Facts): Spoken {
  const { housing, dutyNumber, open } = facts.council;
  const { key, number, hours } = isUnder18(facts)
    ? ({ key: 'housing-bidding.trouble.callChildren', ...housing.childrensDuty } as const)
    : facts.waiting
      ? ({ key: 'housing-bidding.trouble.callDuty', number: dutyNumber, hours: open } as const)
      : ({ key: 'housing-bidding.trouble.call', ...housing.homelessTeam } as const);
  return { key, values: { number, hours: hoursInWords(hours) } };
}

const keeping = (facts: Facts): Shown[] => ['housing-bidding.trouble.keep', whomToCall(facts)];

/** What helps with each kind of trouble; where a home may be lost, the law as it stands today. */
function troubleLines(answers: Answers, facts: Facts): Shown[] {
  const { debtAdvice } = facts.council.money;
  switch (answers.trouble) {
    case 'repairs':
      return ['housing-bidding.trouble.repairsLines', 'housing-bidding.trouble.repairsNot'];
    case 'notice':
      return [...keeping(facts), ...lawOf('notice', 'private_rent')(answers, facts)];
    case 'rent':
      return [
        { key: 'housing-bidding.trouble.rentLines', values: { who: debtAdvice.who, number: debtAdvice.number } },
        ...keeping(facts),
      ];
    case 'threats':
      // Whoever is threatened is never told to stay.
      return ['housing-bidding.trouble.threatsLines', whomToCall(facts)];
    case 'people':
      return ['housing-bidding.trouble.peopleLines'];
    default:
      return [...keeping(facts), ...lawOf('keeping')(answers, facts)];
  }
}

// The rule ends at 21; who is past it is not asked as if it held.
const past21 = ({ age, band }: Facts): boolean => (age === null ? band === '25+' : age >= 21);

/** Keeping the home one has: with carers after 18, and when something goes wrong where one lives. */
export const staySteps = {
  carersLaw: {
    kind: 'say',
    show: (answers, facts) => (past21(facts) ? ['housing-bidding.carers.older'] : lawOf('carers')(answers, facts)),
    next: [[(_, facts) => past21(facts), 'meet'], 'carers'],
  },
  carers: {
    kind: 'choose',
    ask: 'housing-bidding.carers.ask',
    why: 'housing-bidding.carers.why',
    name: 'housing-bidding.carers.name',
    skip: 'common.way.ratherNot',
    options: some('carers', 'yes', 'notYet', 'help'),
    next: 'carersLines',
  },
  carersLines: {
    kind: 'say',
    show: ['housing-bidding.carers.money', 'housing-bidding.carers.close', 'housing-bidding.carers.soon'],
    next: 'meet',
  },
  meet: {
    kind: 'choose',
    ask: 'housing-bidding.carers.meet',
    why: 'housing-bidding.carers.meetWhy',
    name: 'housing-bidding.carers.meetName',
    unless: (_, facts) => !canWrite(facts),
    options: yesNo('housing-bidding.carers.meetYes', 'housing-bidding.carers.meetNo'),
    next: [[({ meet }) => meet === 'yes', 'check'], 'knows'],
  },
  trouble: {
    kind: 'choose',
    ask: 'housing-bidding.trouble.ask',
    why: 'housing-bidding.trouble.why',
    name: 'housing-bidding.trouble.name',
    options: [
      ...some('trouble', 'repairs', 'notice', 'rent', 'people'),
      { ...one('trouble', 'threats'), worry: 'immediate_danger' },
      one('trouble', 'losing'),
    ],
    next: 'troubleLines',
  },
  troubleLines: { kind: 'say', show: troubleLines, next: 'keepHome' },
  keepHome: {
    kind: 'choose',
    ask: 'housing-bidding.trouble.keepAsk',
    why: 'housing-bidding.trouble.thenWhy',
    name: 'housing-bidding.trouble.thenName',
    unless: (_, facts) => !canWrite(facts),
    options: yesNo('housing-bidding.trouble.thenYes', 'housing-bidding.trouble.thenNo'),
    next: [[({ keepHome }) => keepHome === 'yes', 'check'], 'knows'],
  },
} as const satisfies Record<string, Step<string>>;
