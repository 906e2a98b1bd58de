import type { LawTopic } from '../content/dated/housing.ts';
import { isWorking } from '../reference/working-time.ts';
import type { Answers, Facts, Shown, Spoken, Step } from './flow.ts';
import { dayInWords, hoursInWords, some } from './housing-bidding-words.ts';

/** The rules of a topic that hold today and concern somebody of their age, each with its source; what is past its date is not said. */
export const lawOf =
  (...topics: LawTopic[]) =>
  (_: Answers, facts: Facts): Shown[] => {
    const fits = (ages: { from?: number | undefined; to?: number | undefined } | undefined) =>
      // A disputed age hides nothing from either side.
      facts.age === null || !ages || (facts.age >= (ages.from ?? 0) && facts.age <= (ages.to ?? 200));
    const rules = (facts.homes?.law ?? []).filter(
      ({ about, ages }) => about.some((one) => topics.includes(one)) && fits(ages),
    );
    if (rules.length === 0) return ['housing-bidding.law.stale'];
    // Each source once, so that nobody takes one for the source of all.
    const sources = rules.filter(({ source }, place) => rules.findIndex((one) => one.source === source) === place);
    return [
      ...rules.map(({ id }): Spoken => `housing-bidding.law.${id}`),
      ...sources.map(
        ({ source, checkedOn }): Spoken => ({
          key: 'housing-bidding.law.small',
          values: { source: { say: `housing-bidding.law.source.${source}` }, on: dayInWords(checkedOn) },
        }),
      ),
    ];
  };

/** Who can find a bed now: the children's duty team for a child, the homeless team from 18 on, whoever answers at night. */
export function tonightAsk(_: Answers, facts: Facts): Spoken {
  const { housing, night } = facts.council;
  const under = facts.band === 'under16' || facts.band === '16-17';
  const team = under ? housing.childrensDuty : housing.homelessTeam;
  if (night && !isWorking(new Date(facts.now), team.hours))
    return { key: 'housing-bidding.tonight.night', values: { name: night.name, number: night.number } };
  if (facts.band === null)
    return {
      key: 'housing-bidding.tonight.unknown',
      values: { number: team.number, underNumber: housing.childrensDuty.number },
    };
  return {
    key: under ? 'housing-bidding.tonight.under' : 'housing-bidding.tonight.adult',
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
