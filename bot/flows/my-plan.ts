import { defineFlow, type Step } from './flow.ts';
import { informing, isInfo, startAsk, startOptions } from './my-plan-info.ts';
import { listing } from './my-plan-list.ts';
import { reading } from './my-plan-read.ts';
import { checkNote, planDone, planHappened, seesDifferently } from './my-plan-record.ts';
import { reviewing } from './my-plan-review.ts';
import { is, whyOf } from './my-plan-words.ts';

/** From the record; the same for young people and staff. */
const printMinutes = 15;

const steps: Record<string, Step<string>> = {
  start: {
    kind: 'choose',
    ask: startAsk,
    why: 'my-plan.start.why',
    name: 'my-plan.start.name',
    reads: ({ start }) => (start === 'askPlan' ? 'my-plan.start.askPlan' : null),
    options: startOptions,
    next: [
      [isInfo, 'told1'],
      [is('start', 'see'), 'part'],
      [is('start', 'list'), 'list'],
      [is('start', 'think'), 'view'],
      [is('start', 'review'), 'reviewNews'],
      [is('start', 'print'), 'print'],
      'check',
    ],
  },
  ...informing,
  ...reading,
  ...listing,
  ...reviewing,
  view: {
    kind: 'choose',
    ask: 'my-plan.view.ask',
    why: whyOf('view'),
    name: 'my-plan.view.name',
    options: [
      { value: 'agree', title: 'my-plan.read.agree', also: 'my-plan.read.also.agree' },
      { value: 'differently', title: 'my-plan.read.differently', also: 'my-plan.read.also.differently' },
    ],
    next: 'viewWords',
  },
  viewWords: {
    kind: 'write',
    ask: (answers) => (seesDifferently(answers) ? 'my-plan.view.addDifferently' : 'my-plan.view.addAgree'),
    why: whyOf('view'),
    name: 'my-plan.view.wordsName',
    skip: 'common.way.skip',
    longest: 1500,
    next: 'check',
  },
  check: {
    kind: 'check',
    ask: 'my-plan.check.ask',
    why: whyOf('check'),
    note: checkNote,
    keep: () => 'my-plan.check.send',
    next: 'saved',
    bin: 'binned',
  },
  saved: { kind: 'record', happened: planHappened, next: 'done' },
  done: { kind: 'end', ending: 'sent', show: planDone },
  binned: { kind: 'end', ending: 'binned', show: ['my-plan.end.binned'] },
  print: {
    kind: 'end',
    ending: 'print',
    show: (_, facts) => [
      {
        link: {
          text: { key: 'my-plan.end.print', values: { minutes: printMinutes } },
          title: 'my-plan.end.printTitle',
          url: facts.plan?.print ?? '',
          minutes: printMinutes,
        },
      },
    ],
  },
};

/**
 * "My plan": the pathway plan under its ten headings (domain C6), the list to tick off, the review and what they want to say at
 * it. A stranger hears what is true for everybody. What they think stands beside the plan; nothing here changes its text.
 */
export const myPlan = defineFlow({ id: 'my-plan', personal: true, version: 1, first: 'start', steps });
