import { advocatesOn } from '../content/dated/helplines.ts';
import type { Answers, Facts, Option, Shown, Spoken, Step } from './flow.ts';
import { choice, type Kind, kindOf, listOf } from './my-plan-words.ts';

/** What is true for everybody: what a plan is, the rights that go with it, how to see one's own, who is on one's side. */

const topics = ['what', 'rights', 'link', 'advocate'] as const;
type Topic = (typeof topics)[number];
const topicsFor: Record<Kind, readonly Topic[]> = {
  plan: ['what', 'rights', 'advocate'],
  none: ['what', 'rights', 'advocate'],
  stranger: ['what', 'rights', 'link', 'advocate'],
};
const isTopic = (value: string | undefined): value is Topic => topics.some((one) => one === value);

function linesOf(topic: string | undefined, facts: Facts): Shown[] {
  switch (topic) {
    case 'what':
      return ['my-plan.info.what.one', 'my-plan.info.what.two', 'my-plan.info.what.three'];
    case 'rights':
      return [
        'my-plan.info.rights.one',
        'my-plan.info.rights.two',
        'my-plan.info.rights.three',
        'my-plan.info.rights.four',
      ];
    case 'link':
      return ['my-plan.info.link.one', { key: 'my-plan.info.link.two', values: { number: facts.council.dutyNumber } }];
    case 'advocate': {
      const numbers = advocatesOn(facts.today);
      return [
        'my-plan.info.advocate.one',
        numbers ? { key: 'my-plan.info.advocate.two', values: numbers } : 'my-plan.info.advocate.ask',
      ];
    }
    default:
      return [];
  }
}

// Answers are kept by step, so "what else?" is as many steps as there can be topics.
const rounds = [1, 2, 3, 4] as const;
const askedIn = (round: number) => (round === 1 ? 'start' : `info${round - 1}`);
const told = (answers: Answers, before: number) =>
  rounds.filter((round) => round < before).map((round) => answers[askedIn(round)]);

function leftFor(answers: Answers, facts: Facts, round: number): Topic[] {
  const known = told(answers, round + 1);
  return topicsFor[kindOf(facts)].filter((one) => !known.includes(one));
}

const enough: Option = { value: 'enough', title: 'my-plan.info.enough', also: 'my-plan.info.alsoEnough' };

export const informing: Record<string, Step<string>> = {
  ...Object.fromEntries(
    rounds.flatMap((round): [string, Step<string>][] => {
      const next = round < rounds.length ? `info${round}` : 'infoEnd';
      const say: Step<string> = {
        kind: 'say',
        show: (answers, facts) => linesOf(answers[askedIn(round)], facts),
        next: [[(answers, facts) => leftFor(answers, facts, round).length === 0, 'infoEnd'], next],
      };
      if (round === rounds.length) return [[`told${round}`, say]];
      const more: Step<string> = {
        kind: 'choose',
        ask: 'my-plan.info.more',
        why: 'my-plan.start.why',
        options: (answers, facts) => [...leftFor(answers, facts, round).map((topic) => choice('start', topic)), enough],
        next: [[(answers) => answers[`info${round}`] === 'enough', 'infoEnd'], `told${round + 1}`],
      };
      return [
        [`told${round}`, say],
        [`info${round}`, more],
      ];
    }),
  ),
  infoEnd: { kind: 'end', ending: 'informed', show: [] },
};

// A pathway plan is owed in these categories (domain C1) by the council that looks after them; others may get one.
const owed = ['eligible', 'relevant', 'former_relevant'];
const hasRight = (facts: Facts) => owed.includes(facts.category ?? '') && facts.band !== '25+' && facts.ours !== false;
const mayAsk = (facts: Facts) => hasRight(facts) && !facts.plan?.planAskedOn;

/** The first question, as far as they are known and there is a plan. */
export function startAsk(_: Answers, facts: Facts): Spoken {
  const kind = kindOf(facts);
  if (kind === 'plan') return 'my-plan.start.ask';
  if (kind === 'stranger') return 'my-plan.start.stranger';
  if (facts.plan?.planAskedOn) return 'my-plan.start.asked';
  return hasRight(facts) ? 'my-plan.start.none' : 'my-plan.start.maybe';
}

export function startOptions(_: Answers, facts: Facts): Option[] {
  const kind = kindOf(facts);
  if (kind === 'plan') return ['see', 'list', 'think', 'review', 'print', 'what'].map((one) => choice('start', one));
  const list = listOf(facts).length > 0 ? ['list', 'print'] : [];
  const ask = kind === 'none' && mayAsk(facts) ? ['askPlan'] : [];
  return [...ask, ...list, ...topicsFor[kind]].map((one) => choice('start', one));
}

export const isInfo = (answers: Answers): boolean => isTopic(answers.start);
