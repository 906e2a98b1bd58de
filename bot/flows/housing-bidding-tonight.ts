import type { LawTopic } from '../content/dated/housing.ts';
import { isWorking } from '../reference/working-time.ts';
import type { Answers, Facts, Shown, Spoken, Step } from './flow.ts';
import { hoursInWords, some } from './housing-bidding-words.ts';

/** The rules of a topic that hold today and concern somebody of their age, each with its source; what is past its date is not said. */
export const lawOf =
  (...topics: LawTopic[]) =>
  (_: Answers, facts: Facts): Shown[] => {
    const fits = (ages: { from?: number | undefined; to?: number | undefined } | undefined) =>
      // A disputed age hides nothing from either side.
      facts.age === null || !ages || (facts.age >= (ages.from ?? 0) && facts.age <= (ages.to ?? 200));
    const studies = facts.doing?.choice === 'university';
    const all = (facts.homes?.law ?? []).filter(
      ({ about, ages, student }) => about.some((one) => topics.includes(one)) && fits(ages) && (studies || !student),
    );
    if (all.length === 0) return ['housing-bidding.law.stale'];
    const rules = all.filter(({ papers }) => !papers || !facts.waiting);
    // Each source once, so that nobody takes one for the source of all.
    const sources = rules.filter(({ source }, place) => rules.findIndex((one) => one.source === source) === place);
    return [
      ...(rules.length < all.length ? (['housing-bidding.law.waiting'] as const) : []),
      ...rules.map(({ id }): Spoken => `housing-bidding.law.${id}`),
      ...sources.map(
        ({ source, checkedOn }): Spoken => ({
          key: 'housing-bidding.law.small',
          values: { source: { say: `housing-bidding.law.source.${source}` }, on: { day: checkedOn } },
        }),
      ),
    ];
  };

export const isUnder18 = ({ band }: Facts): boolean => band === 'under16' || band === '16-17';

/**
 * Who can find a bed now: the children's duty team for a child, the homeless team from 18 on, whoever answers at night. What the
 * homeless team may do turns on papers, so who waits for the Home Office is sent to those who looked after them.
 */
export function tonightAsk(_: Answers, facts: Facts): Spoken {
  const { housing, night, dutyNumber, open } = facts.council;
  const under = isUnder18(facts);
  const own = facts.waiting && !under;
  const team = own ? { number: dutyNumber, hours: open } : under ? housing.childrensDuty : housing.homelessTeam;
  if (night && !isWorking(new Date(facts.now), team.hours))
    return { key: 'housing-bidding.tonight.night', values: { name: night.name, number: night.number } };
  if (facts.band === null && !own)
    return {
      key: 'housing-bidding.tonight.unknown',
      values: { number: team.number, underNumber: housing.childrensDuty.number },
    };
  return {
    key: `housing-bidding.tonight.${own ? 'duty' : under ? 'under' : 'adult'}`,
    values: { number: team.number, hours: hoursInWords(team.hours) },
  };
}

const rights = (answers: Answers, facts: Facts): Shown[] => [
  'housing-bidding.tonight.danger',
  'housing-bidding.tonight.stay',
  ...lawOf('tonight')(answers, facts),
  'housing-bidding.tonight.careLeaver',
];

/** First things first: somebody with nowhere safe tonight hears who finds a bed, in the question itself, so that it stays in sight. */
export const tonightSteps = {
  tonight: {
    kind: 'choose',
    ask: tonightAsk,
    why: 'housing-bidding.tonight.why',
    options: [
      {
        ...some('tonight', 'rights')[0],
        value: 'rights',
        title: 'housing-bidding.tonight.rights',
        next: 'tonightRights',
      },
      { value: 'person', title: 'housing-bidding.tonight.person', calls: 'person', next: 'tonightRights' },
      { value: 'other', title: 'housing-bidding.tonight.other', also: 'housing-bidding.tonight.also.other' },
      {
        value: 'all',
        title: 'housing-bidding.tonight.all',
        also: 'housing-bidding.tonight.also.all',
        next: 'tonightEnd',
      },
    ],
    next: 'did',
  },
  tonightRights: { kind: 'say', show: rights, next: 'tonightMore' },
  tonightMore: {
    kind: 'choose',
    ask: 'housing-bidding.help.ask',
    why: 'housing-bidding.help.why',
    options: [
      { value: 'other', title: 'housing-bidding.tonight.other', also: 'housing-bidding.tonight.also.other' },
      {
        value: 'all',
        title: 'housing-bidding.tonight.all',
        also: 'housing-bidding.tonight.also.all',
        next: 'tonightEnd',
      },
    ],
    next: 'did',
  },
  tonightEnd: { kind: 'end', ending: 'homeless_handled', show: ['housing-bidding.tonight.end'] },
} as const satisfies Record<string, Step<string>>;
