import { dayAfter } from '../reference/london-time.ts';
import { asked, sent } from './financial-support-record.ts';
import { asks, named, some } from './financial-support-words.ts';
import type { Answers, Facts, Step } from './flow.ts';

/** In how many days a reminder comes. */
const daysUntil = (when: string | undefined): 1 | 7 => (when === 'week' ? 7 : 1);

type RequestStep = 'remind' | 'reminded' | 'what' | 'when' | 'answer' | 'check' | 'send' | 'sent' | 'binned';

/** The last part of "Money": a reminder, or what goes to the adviser, checked before it is sent. */
export const requestSteps: Record<RequestStep, Step<RequestStep>> = {
  remind: {
    kind: 'choose',
    ...asks('remind'),
    options: some('remind', 'tomorrow', 'week'),
    atOnce: ({ remind }: Answers) => [{ what: 'money_reminder', days: daysUntil(remind) }],
    next: 'reminded',
  },
  reminded: {
    kind: 'end',
    ending: 'reminder_set',
    show: ({ remind }: Answers, facts: Facts) => [
      {
        key: 'financial-support.remind.done',
        values: { on: { date: dayAfter(facts.today, daysUntil(remind)) } },
      },
    ],
  },

  what: { kind: 'write', ...named('what'), skip: 'common.way.skip', longest: 300, next: 'when' },
  when: {
    kind: 'choose',
    ...named('when'),
    skip: 'common.way.skip',
    options: some('when', 'week', 'month', 'none'),
    next: 'answer',
  },
  answer: {
    kind: 'choose',
    ...named('answer'),
    skip: 'common.way.skip',
    options: some('answer', 'here', 'text', 'call', 'not_phone'),
    next: 'check',
  },
  check: {
    kind: 'check',
    ask: 'financial-support.check.ask',
    why: 'financial-support.check.why',
    note: () => 'financial-support.check.note',
    keep: () => 'financial-support.check.keep',
    next: 'send',
    bin: 'binned',
  },
  send: { kind: 'record', happened: asked, next: 'sent' },
  sent: { kind: 'end', ending: 'asked', show: sent },
  binned: { kind: 'end', ending: 'binned', show: ['financial-support.sent.binned'] },
};
