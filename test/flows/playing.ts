import fc from 'fast-check';
import { routesOn } from '../../bot/content/dated/routes.ts';
import { factsOf } from '../../bot/conversation/facts.ts';
import {
  answer,
  counts,
  noAnswers,
  openQuestion,
  optionsOf,
  type Place,
  type Played,
  walk,
} from '../../bot/flows/engine.ts';
import type { Asking, Facts, Flow } from '../../bot/flows/flow.ts';
import { council, wednesday } from './cast.ts';
import { homesFacts, someHomes } from './some-homes.ts';
import { someMoney, someRequests } from './some-money.ts';
import { somePlan } from './some-plan.ts';
import { someTimes } from './some-times.ts';

export const stranger: Facts = factsOf({ person: null, now: wednesday, council });

/** Anybody, on any day: what may be known in any mixture. */
export const anybody: fc.Arbitrary<Facts> = fc
  .record({
    linked: fc.boolean(),
    locked: fc.boolean(),
    open: fc.boolean(),
    age: fc.option(fc.integer({ min: 13, max: 26 })),
    category: fc.option(fc.constantFrom('eligible', 'relevant', 'former_relevant', 'qualifying', 'none')),
    flags: fc.subarray(['own_child', 'education_health_care_plan', 'youth_justice']),
    ours: fc.option(fc.boolean()),
    adviser: fc.option(fc.constant('Sam')),
    band: fc.option(fc.constantFrom('under16' as const, '16-17' as const, '18-24' as const, '25+' as const)),
    schoolYear: fc.option(fc.integer({ min: 7, max: 13 })),
    doing: fc.option(
      fc.record({
        choice: fc.constantFrom('college', 'job', 'nothing', 'ownChild'),
        place: fc.option(fc.constant('MidKent')),
      }),
    ),
    waiting: fc.boolean(),
    today: fc.constantFrom('2026-03-18', '2026-10-06', '2029-01-01'),
    plan: somePlan,
    times: someTimes,
    homesOf: someHomes,
  })
  .map(({ homesOf, ...known }) => ({
    ...stranger,
    ...known,
    homes: homesFacts(homesOf, known.linked && !known.locked, known.today),
    now: `${known.today}T10:00:00.000Z`,
    locked: known.linked && known.locked,
    routes: routesOn(known.today),
    money: someMoney(known.today, known.linked && known.open && !known.locked ? someRequests : []),
  }));

/** One of the answers that a question takes, by a number. */
export function someAnswer(step: Asking, place: Place, facts: Facts, dice: number): string {
  if (step.kind === 'check') return dice % 5 === 0 ? 'bin' : 'keep';
  if (step.kind === 'write') return dice % 4 === 0 && step.skip ? '' : `own words ${dice}`;
  const options = optionsOf(step, place.answers, facts);
  if (step.skip && dice % 7 === 0) return '';
  const first = options[dice % options.length]?.value ?? '';
  const second = options[(dice + 1 + (dice % 3)) % options.length]?.value ?? '';
  const both = `${first},${second}`;
  return step.kind === 'many' && dice % 2 === 0 && counts(step, both, place.answers, facts) ? both : first;
}

/** Plays on from `played` by dice until the flow ends; every place on the way. */
export function playOn(flow: Flow, facts: Facts, dice: readonly number[], from: Played = noAnswers): Played[] {
  const all = [from];
  let played = from;
  for (let turn = 0; turn < 80; turn += 1) {
    const place = walk(flow, played, facts);
    const step = openQuestion(flow, place);
    if (!step) return all;
    const next = answer(flow, played, facts, someAnswer(step, place, facts, dice[turn % dice.length] ?? 0));
    if (!next) throw new Error(`${place.at} does not take an answer of its own`);
    played = next;
    all.push(played);
  }
  throw new Error('went on for ever');
}

/** Plays by given answers, by step. */
export function playBy(flow: Flow, facts: Facts, answers: Readonly<Record<string, string | undefined>>): Played {
  let played = noAnswers;
  for (let turn = 0; turn < 80; turn += 1) {
    const { at } = walk(flow, played, facts);
    const given = at === null ? undefined : answers[at];
    const next = given === undefined ? null : answer(flow, played, facts, given);
    if (!next) return played;
    played = next;
  }
  return played;
}
