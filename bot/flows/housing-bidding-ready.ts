import { type HomeSkill, lookAgainDays, skillHelpers } from '../reference/homes.ts';
import { dayAfter } from '../reference/london-time.ts';
import type { Answers, Facts, Shown, Spoken, Step, Words } from './flow.ts';
import type { SkillSeen } from './housing-bidding-facts.ts';
import { canWrite } from './housing-bidding-homes.ts';
import { scoresIn } from './housing-bidding-record.ts';
import { dayInWords, plain, yesNo } from './housing-bidding-words.ts';

// What is next is a few things, not a list.
const mostNext = 3;

const skillsOf = (facts: Facts): readonly SkillSeen[] => facts.homes?.mine?.skills ?? [];
const nameOf = (skill: HomeSkill): Words => `housing-bidding.skill.${skill}.name`;

/** Both views of one thing, beside each other; with the reason that staff gave. */
function views({ mine, theirs, theirReason }: SkillSeen): Spoken {
  const says = (who: 'you' | 'them', score: string | null): Spoken | null =>
    score
      ? {
          key: `housing-bidding.ready.${who}`,
          values: { score: { say: `housing-bidding.ready.score.${score}` as Words } },
        }
      : null;
  const [you, them] = [says('you', mine), says('them', theirs)];
  if (!you || !them) return withReason(you ?? them ?? plain(''), them ? theirReason : null);
  return withReason(
    { key: 'housing-bidding.ready.pair', values: { you: { say: you }, them: { say: them } } },
    theirReason,
  );
}

const withReason = (pair: Spoken, reason: string | null): Spoken =>
  reason ? { key: 'housing-bidding.ready.because', values: { pair: { say: pair }, reason } } : pair;

function before(_: Answers, facts: Facts): Shown[] {
  const seen = skillsOf(facts);
  if (seen.length === 0) return ['housing-bidding.ready.intro'];
  return [
    'housing-bidding.ready.intro',
    {
      card: {
        title: 'housing-bidding.ready.before',
        lead: 'housing-bidding.ready.both',
        facts: seen.map((one) => ({ label: nameOf(one.skill), value: views(one) })),
      },
    },
  ];
}

function result(answers: Answers, facts: Facts): Shown[] {
  const scores = scoresIn(answers);
  if (scores.length === 0) return ['housing-bidding.ready.none'];
  const on = dayInWords(dayAfter(facts.today, lookAgainDays));
  const next = scores.filter(({ score }) => score === 'not_yet').slice(0, mostNext);
  return [
    {
      key: 'housing-bidding.ready.result',
      values: { can: scores.filter(({ score }) => score === 'can').length },
    },
    ...next.map(({ skill }) => ({
      key: 'housing-bidding.ready.next' as const,
      values: {
        skill: { say: nameOf(skill) },
        helper: { say: `housing-bidding.ready.helper.${skillHelpers[skill]}` as const },
        on,
      },
    })),
  ];
}

const skillStep = <const N extends string>(skill: HomeSkill, next: N) =>
  ({
    kind: 'choose',
    ask: `housing-bidding.skill.${skill}.ask` as Words,
    why: 'housing-bidding.ready.why',
    name: nameOf(skill),
    skip: 'common.way.skip',
    options: [
      { value: 'can', title: 'housing-bidding.ready.can', also: 'housing-bidding.ready.also.can' },
      { value: 'help', title: 'housing-bidding.ready.help', also: 'housing-bidding.ready.also.help' },
      { value: 'not_yet', title: 'housing-bidding.ready.notYet', also: 'housing-bidding.ready.also.notYet' },
    ],
    next,
  }) as const;

/** "Am I ready?": eight things, both views side by side. It informs; nothing is locked by it. */
export const readySteps = {
  ready: { kind: 'say', show: before, next: 'readyNow' },
  readyNow: {
    kind: 'choose',
    ask: 'housing-bidding.ready.now',
    why: 'housing-bidding.ready.nowWhy',
    unless: (_, facts) => !skillsOf(facts).some(({ mine }) => mine !== null),
    options: yesNo('housing-bidding.ready.nowYes', 'housing-bidding.ready.nowNo'),
    next: [[({ readyNow }) => readyNow === 'no', 'knows'], 'skill-cook'],
  },
  'skill-cook': skillStep('cook', 'skill-doctor'),
  'skill-doctor': skillStep('doctor', 'skill-budget'),
  'skill-budget': skillStep('budget', 'skill-bills'),
  'skill-bills': skillStep('bills', 'skill-papers'),
  'skill-papers': skillStep('papers', 'skill-benefits'),
  'skill-benefits': skillStep('benefits', 'skill-clean'),
  'skill-clean': skillStep('clean', 'skill-tenancy'),
  'skill-tenancy': skillStep('tenancy', 'readyResult'),
  readyResult: { kind: 'say', show: result, next: 'readyMore' },
  readyMore: {
    kind: 'choose',
    ask: 'housing-bidding.ready.more',
    why: 'housing-bidding.ready.moreWhy',
    name: 'housing-bidding.ready.moreName',
    unless: (_, facts) => !canWrite(facts),
    options: [
      { value: 'taster', title: 'housing-bidding.ready.taster', also: 'housing-bidding.ready.moreAlso.taster' },
      { value: 'workshop', title: 'housing-bidding.ready.workshop', also: 'housing-bidding.ready.moreAlso.workshop' },
      { value: 'neither', title: 'housing-bidding.ready.neither', also: 'housing-bidding.ready.moreAlso.neither' },
    ],
    next: [
      [(_, facts) => !canWrite(facts), 'readyStranger'],
      [(answers) => scoresIn(answers).length === 0 && answers.readyMore === 'neither', 'knows'],
      'check',
    ],
  },
  readyStranger: { kind: 'end', ending: 'ready_seen', show: ['housing-bidding.ready.stranger'] },
} as const satisfies Record<string, Step<string>>;
