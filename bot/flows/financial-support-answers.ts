import { afterNo, howCard, shownAt, titleOf } from './financial-support-cards.ts';
import { fitting, mostShown } from './financial-support-fit.ts';
import { askedEntry, shownSoFar } from './financial-support-record.ts';
import type { Answers, Facts, Next, Option, Outcome, Spoken, Step } from './flow.ts';

/**
 * The answers of "Money", one at a time. A question is answered once, so each place in the row has questions of its own: what to
 * do about the card, the same after "what if they say no?", and after "I'll do it".
 */

type At = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
type Asks = 'do' | 'no' | 'self';
export type AnswerStep = `${'card' | 'do' | 'afterNo' | 'no' | 'how' | 'self'}${At}`;
/** The steps of the flow that an answer leads to. */
export type LeadsTo = 'what' | 'strangerLines' | 'remind' | 'enough';

const all: readonly At[] = [1, 2, 3, 4, 5, 6, 7, 8];

function options(asks: Asks, at: number): (answers: Answers, facts: Facts) => Option[] {
  return (answers, facts) => {
    const more = fitting(answers, facts).length > at;
    const one = (value: string, title: Spoken, also: Option['also']): Option => ({ value, title, also });
    const linked = facts.linked ? 'financial-support.do.adviser' : 'financial-support.do.stranger';
    return [
      one('ask', linked, 'financial-support.do.also.ask'),
      ...(asks === 'self' ? [] : [one('self', 'financial-support.do.self', 'financial-support.do.also.self')]),
      ...(asks === 'self' && facts.linked
        ? [one('remind', 'financial-support.do.remind', 'financial-support.do.also.remind')]
        : []),
      ...(asks === 'do' ? [one('no', 'financial-support.do.no', 'financial-support.do.also.no')] : []),
      ...(more ? [one('next', 'financial-support.do.next', 'financial-support.do.also.next')] : []),
      one('enough', 'financial-support.do.enough', 'financial-support.do.also.enough'),
    ];
  };
}

/** What is left behind when somebody has seen enough: which entries they saw, never what they said. */
const leaving =
  (step: string) =>
  (answers: Answers, facts: Facts): Outcome[] =>
    answers[step] === 'enough' || answers[step] === 'remind'
      ? [{ what: 'money_shown', shown: shownSoFar(answers, facts) }]
      : [];

function question(asks: Asks, at: At): Step<AnswerStep | LeadsTo> {
  const step = `${asks}${at}`;
  const picked = (value: string) => (answers: Answers) => answers[step] === value;
  const stranger = (answers: Answers, facts: Facts) => answers[step] === 'ask' && !facts.linked;
  const next: Next<AnswerStep | LeadsTo> = [
    [stranger, 'strangerLines'],
    [picked('ask'), 'what'],
    [picked('remind'), 'remind'],
    // After "I'll do it" and "what if they say no?" the same is not asked again; the last card has no next.
    ...(asks === 'self' ? [] : [[picked('self'), `how${at}`] as const]),
    ...(asks === 'do' ? [[picked('no'), `afterNo${at}`] as const] : []),
    ...(at < mostShown ? [[picked('next'), `card${(at + 1) as At}`] as const] : []),
    'enough',
  ];
  return {
    kind: 'choose',
    ask: 'financial-support.do.ask',
    why: 'financial-support.do.why',
    name: 'financial-support.do.name',
    reads: (answers: Answers, facts) => (answers[step] === 'ask' ? titleOf(askedEntry(answers, facts)) : null),
    options: options(asks, at),
    atOnce: leaving(step),
    next,
  };
}

/** The steps of one place in the row. */
function place(at: At): Record<AnswerStep, Step<AnswerStep | LeadsTo>> {
  return {
    [`card${at}`]: {
      kind: 'say',
      show: (answers: Answers, facts: Facts) => shownAt(at, answers, facts),
      next: `do${at}`,
    },
    [`do${at}`]: question('do', at),
    [`afterNo${at}`]: {
      kind: 'say',
      show: (answers: Answers, facts: Facts) => afterNo(at, answers, facts),
      next: `no${at}`,
    },
    [`no${at}`]: question('no', at),
    [`how${at}`]: {
      kind: 'say',
      show: (answers: Answers, facts: Facts) => howCard(at, answers, facts),
      next: `self${at}`,
    },
    [`self${at}`]: question('self', at),
  } as Record<AnswerStep, Step<AnswerStep | LeadsTo>>;
}

/** Every place in the row. */
export const answerSteps = Object.assign({}, ...all.map(place)) as Record<AnswerStep, Step<AnswerStep | LeadsTo>>;
