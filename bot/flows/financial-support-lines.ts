import { titleOf } from './financial-support-cards.ts';
import type { MyRequest } from './financial-support-facts.ts';
import { bandOf, fitting, isOurs, mostShown, mustAskFirst, topicOf } from './financial-support-fit.ts';
import type { Answers, Facts, FactsCard, Option, Shown } from './flow.ts';

/** What "Money" says around its cards: what can happen today, what must be said first, how far requests have come. */

// The newest few; a list on a phone that goes on is not read.
const mostMine = 4;

const state = (one: MyRequest) => `financial-support.mine.${one.state}` as const;

function requestCard(one: MyRequest): { card: FactsCard } {
  const days = [
    { label: 'financial-support.mine.on' as const, value: one.askedOn },
    ...(one.answerBy && !['paid', 'refused', 'agreed', 'withdrawn'].includes(one.state)
      ? [{ label: 'financial-support.mine.by' as const, value: one.answerBy }]
      : []),
  ].map(({ label, value }) => ({
    label,
    value: { key: 'financial-support.mine.day' as const, values: { day: { date: value } } },
  }));
  const much =
    one.pounds === null
      ? []
      : [
          {
            label: 'financial-support.mine.much' as const,
            value: { key: 'financial-support.mine.pounds' as const, values: { pounds: one.pounds } },
          },
        ];
  const reason =
    one.reason === null
      ? []
      : [
          {
            label: 'financial-support.mine.reason' as const,
            value: { key: 'financial-support.mine.said' as const, values: { text: one.reason } },
          },
        ];
  const title = { key: 'financial-support.mine.title', values: { title: { say: titleOf(one.entry) } } } as const;
  return {
    card: {
      title,
      lead: state(one),
      facts: [...days, ...much, ...reason],
      ...(one.late ? { small: 'financial-support.mine.late' as const } : {}),
    },
  };
}

/** How far their requests have come; on a phone that has not shown its code, only how to see them. */
export function myRequests(_: Answers, { money, linked, locked }: Facts): Shown[] {
  if (linked && locked) return ['financial-support.mine.locked'];
  const mine = money?.mine ?? [];
  return [
    ...mine.slice(0, mostMine).map(requestCard),
    ...(mine.length > mostMine ? (['financial-support.mine.more'] as const) : []),
  ];
}

const open = new Set(['asked', 'seen', 'passed_on']);

/** Requests that may still be taken back. */
export const takeable = ({ money }: Facts): MyRequest[] => (money?.mine ?? []).filter((one) => open.has(one.state));

/** The requests that may be taken back, as choices: what and when, so that two of a kind are told apart. */
export function takeableOptions(_: Answers, facts: Facts): Option[] {
  const mine = takeable(facts).slice(0, mostMine);
  const alike = (one: MyRequest) =>
    mine.some((other) => other !== one && other.entry === one.entry && other.askedOn === one.askedOn);
  const told = mine.filter((one, at) => !alike(one) || mine.findIndex((other) => other.entry === one.entry) === at);
  return [
    ...told.map(
      (one): Option => ({
        value: one.id,
        title: {
          key: 'financial-support.which.item',
          values: { title: { say: titleOf(one.entry) }, on: { date: one.askedOn } },
        },
      }),
    ),
    { value: 'none', title: 'financial-support.which.none' },
  ];
}

/** The children's duty team for a child, whatever their papers; the homeless team from 18; both where the age is not known. */
function whoFindsABed({ band, waiting, council, money }: Facts): Shown[] {
  const { childrensDuty, homelessTeam } = council.housing;
  const child = band === 'under16' || band === '16-17';
  if (child || (band !== null && !waiting)) {
    const { number } = child ? childrensDuty : homelessTeam;
    return [{ key: 'financial-support.today.bedTeam', values: { number, hours: money?.bedHours ?? '' } }];
  }
  if (band !== null) return [];
  const values = { number: homelessTeam.number, underNumber: childrensDuty.number };
  return [{ key: 'financial-support.today.bedEither', values }];
}

/** What can happen today, here: by what is urgent, and by what is true of the hour. */
export function today({ urgent }: Answers, facts: Facts): Shown[] {
  const { council, money } = facts;
  const { crisis, foodVoucher, fuel } = council.money;
  const night = council.night && !facts.open ? council.night : null;
  const nightLine: Shown[] = night ? [{ key: 'financial-support.today.night', values: night }] : [];
  if (urgent === 'taken') return ['financial-support.today.taken', 'financial-support.today.takenSafe', ...nightLine];
  if (urgent === 'bed') return ['financial-support.today.bed', ...whoFindsABed(facts), ...nightLine];
  const whom = urgent === 'power' ? fuel : foodVoucher;
  const what = urgent === 'power' ? 'fuel' : urgent === 'baby' ? 'baby' : 'food';
  const period = money?.entries.find((one) => one.id === 'crisis_help')?.period?.says;
  const fund = period === 'household' || period === 'resilience' ? period : 'other';
  const values = { who: crisis.name, number: crisis.number };
  const crisisLine: Shown = money?.crisis.open
    ? { key: 'financial-support.today.fund', values: { ...values, fund: { say: `financial-support.today.${fund}` } } }
    : { key: 'financial-support.today.fundShut', values: { ...values, hours: money?.crisis.hours ?? '' } };
  // A fund of this kind can count as public funds: who waits for the Home Office asks the duty team.
  if (facts.waiting) {
    return night ? nightLine : [{ key: 'financial-support.today.first', values: { number: council.dutyNumber } }];
  }
  // Nobody is sent to a number where no one answers now.
  const shut =
    (whom.number === crisis.number && money?.crisis.open === false) ||
    (whom.number === council.dutyNumber && !facts.open);
  return [
    ...(shut
      ? []
      : [{ key: `financial-support.today.${what}`, values: { who: whom.who, number: whom.number } } as const]),
    ...(money ? [crisisLine] : []),
    ...nightLine,
  ];
}

/** What must be said before any card. */
export function before(answers: Answers, facts: Facts): Shown[] {
  const { council, money } = facts;
  const lines: Shown[] = [];
  const name = council.name;
  const ours = isOurs(answers, facts);
  if (ours === false) lines.push({ key: 'financial-support.before.other', values: { name } });
  if (answers.council === 'dontKnow') {
    lines.push({ key: 'financial-support.before.dontKnow', values: { name, number: council.dutyNumber } });
  }
  if (ours !== true && answers.council && money?.become) {
    lines.push({ key: 'financial-support.before.become', values: { number: money.become } });
  }
  if (mustAskFirst(answers, facts)) lines.push('financial-support.before.first');
  else if (answers.waiting === '') lines.push('financial-support.before.unsaid');
  if (answers.waiting === 'refused') lines.push('financial-support.before.refused');
  if (money?.turns25On) {
    lines.push({ key: 'financial-support.before.soon', values: { on: { date: money.turns25On } } });
    lines.push('financial-support.before.soonPlan');
  }
  if (bandOf(answers, facts) === '25+') lines.push('financial-support.before.older');
  if (topicOf(answers) === 'health') lines.push('financial-support.before.medicine');
  const row = fitting(answers, facts);
  if (row.length === 0) {
    const waits = mustAskFirst(answers, facts);
    return [...lines, waits ? 'financial-support.before.noneWaiting' : 'financial-support.before.none'];
  }
  if (row.length === mostShown) lines.push('financial-support.before.manyMore');
  return [...lines, row.length === 1 ? 'financial-support.before.one' : 'financial-support.before.many'];
}
