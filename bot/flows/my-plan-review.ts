import type { Answers, Facts, Option, Shown, Spoken, Step } from './flow.ts';
import { choice, is, planOf, said, whyOf } from './my-plan-words.ts';

/** The review: when it is due, asking for one now, and what they want to say and who should be there. */

const people = ['family', 'carer', 'friend', 'advocate', 'tutor'] as const;

const seenLine = (by: string | null, of: 'review' | 'say'): Spoken =>
  by === null ? `my-plan.${of}.notSeen` : { key: `my-plan.${of}.seen`, values: { name: by } };

/** What is known of the review that was asked for, and of what they want to say at it. */
function reviewNews(_: Answers, facts: Facts): Shown[] {
  const plan = planOf(facts);
  if (!plan) return [];
  const { asked } = plan.review;
  const shown: Shown[] = asked ? [seenLine(asked.seenBy, 'review')] : [];
  if (asked?.managerTold) shown.push('my-plan.review.manager');
  const { voice } = plan;
  if (!voice) return shown;
  const who = voice.who.filter((one) => people.some((known) => known === one));
  shown.push({
    card: {
      title: 'my-plan.say.title',
      lead: voice.say ? said(voice.say) : 'my-plan.say.none',
      facts: [
        ...who.map((one, place) => ({
          label: place === 0 ? ('my-plan.say.whoLabel' as const) : ('my-plan.say.elseLabel' as const),
          value: `my-plan.who.${one}` as Spoken,
        })),
        ...(voice.whoElse ? [{ label: 'my-plan.say.elseLabel' as const, value: said(voice.whoElse) }] : []),
      ],
      small: seenLine(voice.seenBy, 'say'),
    },
  });
  return shown;
}

function reviewAsk(_: Answers, facts: Facts): Spoken {
  const review = planOf(facts)?.review;
  if (!review) return 'my-plan.check.ask';
  const { asked, dueOn } = review;
  if (asked && asked.byOn < facts.today) return { key: 'my-plan.review.overdue', values: { by: { date: asked.byOn } } };
  if (asked) return { key: 'my-plan.review.asked', values: { asked: { date: asked.on }, by: { date: asked.byOn } } };
  return { key: dueOn < facts.today ? 'my-plan.review.late' : 'my-plan.review.due', values: { day: { date: dueOn } } };
}

function reviewOptions(_: Answers, facts: Facts): Option[] {
  const plan = planOf(facts);
  return [...(plan?.review.asked ? [] : ['now']), ...(plan?.voice ? ['change', 'takeBack'] : ['say']), 'enough'].map(
    (one) => choice('review', one),
  );
}

export const reviewing: Record<string, Step<string>> = {
  reviewNews: { kind: 'say', show: reviewNews, next: 'review' },
  review: {
    kind: 'choose',
    ask: reviewAsk,
    why: whyOf('review'),
    name: 'my-plan.review.name',
    reads: ({ review }) => {
      if (review === 'now') return 'my-plan.review.nowReads';
      return review === 'takeBack' ? 'my-plan.review.backReads' : null;
    },
    options: reviewOptions,
    next: [[is('review', 'enough'), 'readEnd'], [is('review', 'now', 'takeBack'), 'check'], 'say'],
  },
  say: {
    kind: 'write',
    ask: 'my-plan.say.ask',
    why: whyOf('say'),
    name: 'my-plan.say.name',
    skip: 'common.way.skip',
    longest: 1500,
    next: 'who',
  },
  who: {
    kind: 'many',
    ask: 'my-plan.who.ask',
    why: whyOf('who'),
    name: 'my-plan.who.name',
    skip: 'common.way.skip',
    most: 6,
    options: [...people, 'other'].map((one) => choice('who', one)),
    next: [[(answers) => (answers.who ?? '').split(',').includes('other'), 'whoElse'], 'check'],
  },
  whoElse: {
    kind: 'write',
    ask: 'my-plan.whoElse.ask',
    why: whyOf('whoElse'),
    name: 'my-plan.whoElse.name',
    skip: 'common.way.skip',
    longest: 300,
    next: 'check',
  },
};
