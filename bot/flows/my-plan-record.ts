import type { Answers, Facts, Outcome, Shown, Spoken } from './flow.ts';
import { viewedPart } from './my-plan-read.ts';
import { planOf } from './my-plan-words.ts';

/** What they came to send, worked out from their answers. */
type Sending = 'askPlan' | 'review' | 'takeBack' | 'voice' | 'view';

export function sendingOf(answers: Answers): Sending {
  if (answers.start === 'askPlan') return 'askPlan';
  if (answers.review === 'now') return 'review';
  if (answers.review === 'takeBack') return 'takeBack';
  return answers.review ? 'voice' : 'view';
}

const reviewBy = (facts: Facts) => ({ date: facts.plan?.reviewBy ?? facts.today });

/** What happens when they send it, before they do. */
export function checkNote(answers: Answers, facts: Facts): Spoken {
  const sending = sendingOf(answers);
  if (sending !== 'review') return `my-plan.check.${sending}`;
  return { key: 'my-plan.check.review', values: { day: reviewBy(facts) } };
}

const viewOf = (answers: Answers): 'agree' | 'differently' => {
  const part = viewedPart(answers);
  const said = part === null ? answers.view : answers[`read${part}`];
  return said === 'agree' ? 'agree' : 'differently';
};
export const seesDifferently = (answers: Answers): boolean => viewOf(answers) === 'differently';

const picked = (answers: Answers) => (answers.who ?? '').split(',').filter((one) => one !== '' && one !== 'other');
const nothingSaid = (answers: Answers) => !answers.say && picked(answers).length === 0 && !answers.whoElse;

/** What goes on the record: their view and voice beside the plan, whose text is never touched. */
export function planHappened(answers: Answers): Outcome[] {
  const part = viewedPart(answers);
  switch (sendingOf(answers)) {
    case 'askPlan':
      return [{ what: 'plan_asked' }];
    case 'review':
      return [{ what: 'review_asked' }];
    case 'takeBack':
      return [{ what: 'review_voice_back' }];
    case 'voice':
      if (nothingSaid(answers)) return [];
      return [
        {
          what: 'review_voice',
          who: picked(answers),
          ...(answers.say ? { say: answers.say } : {}),
          ...(answers.whoElse ? { own: answers.whoElse } : {}),
        },
      ];
    case 'view':
      return [
        {
          what: 'plan_view',
          view: viewOf(answers),
          ...(part === null ? {} : { heading: part }),
          ...(answers.viewWords ? { own: answers.viewWords } : {}),
        },
      ];
  }
}

/** The end: what has been sent, and that nobody has seen it yet. */
export function planDone(answers: Answers, facts: Facts): Shown[] {
  const sending = sendingOf(answers);
  if (sending === 'review') {
    const voice = planOf(facts)?.voice ? [] : (['my-plan.end.reviewNext'] as const);
    return [{ key: 'my-plan.end.review', values: { day: reviewBy(facts) } }, ...voice];
  }
  if (sending === 'voice' && nothingSaid(answers)) return ['my-plan.end.voiceNone'];
  return [`my-plan.end.${sending}`];
}
