import type { Answers } from './flow.ts';
import { eventsFor, mayAsk, ownOptions, ownPlaces, placeCard, placeOptions, placeReads } from './what-next-board.ts';
import { is } from './what-next-parts.ts';
import type { Steps } from './what-next-steps.ts';
import { asks, some } from './what-next-words.ts';

const comes = (step: 'event' | 'eventMore') => (answers: Answers) => !['', 'none'].includes(answers[step] ?? '');

/** What is asked for straight away: a workshop or taster, a place to give back, help with a form or a CV. */
export const aside = {
  events: {
    kind: 'say',
    show: (answers, facts) =>
      eventsFor(answers, facts, 0).length === 0
        ? ['what-next.events.nothing']
        : [
            'what-next.events.line',
            ...eventsFor(answers, facts, 0).map(placeCard),
            ...(mayAsk(facts)
              ? []
              : [facts.linked ? ('what-next.board.locked' as const) : ('what-next.board.stranger' as const)]),
          ],
    next: [[(answers, facts) => eventsFor(answers, facts, 0).length > 0 && mayAsk(facts), 'event'], 'eventsOn'],
  },
  event: {
    kind: 'choose',
    ...asks('board', 'skip'),
    reads: (answers, facts) =>
      comes('event')(answers) && answers.event !== 'more' ? placeReads(answers, facts) : null,
    ask: 'what-next.events.ask',
    gone: 'what-next.board.gone',
    options: (answers, facts) => placeOptions(eventsFor(answers, facts, 0), eventsFor(answers, facts, 1).length > 0),
    next: [[is('event', 'more'), 'eventsMore'], [comes('event'), 'check'], 'eventsOn'],
  },
  eventsMore: { kind: 'say', show: (answers, facts) => eventsFor(answers, facts, 1).map(placeCard), next: 'eventMore' },
  eventMore: {
    kind: 'choose',
    ...asks('board', 'skip'),
    reads: placeReads,
    ask: 'what-next.events.ask',
    gone: 'what-next.board.gone',
    options: (answers, facts) => placeOptions(eventsFor(answers, facts, 1)),
    next: [[comes('eventMore'), 'check'], 'eventsOn'],
  },

  eventsOn: {
    kind: 'choose',
    ...asks('on', 'skip'),
    options: some('on', 'go', 'enough'),
    next: [[is('eventsOn', 'enough'), 'looked'], 'still'],
  },

  mineLines: { kind: 'say', show: ownPlaces, next: 'mine' },
  mine: {
    kind: 'choose',
    ...asks('mine', 'skip'),
    options: ownOptions,
    next: [[(answers) => !answers.mine || answers.mine === 'keep', 'mineKept'], 'check'],
  },
  mineKept: { kind: 'say', show: ['what-next.mine.kept'], next: 'looked' },
  looked: { kind: 'end', ending: 'looked', show: ['what-next.end.nothing'] },

  formWhat: {
    kind: 'choose',
    ...asks('formWhat', 'skip'),
    options: some('formWhat', 'college', 'job', 'cv', 'uni', 'other'),
    next: [[is('formWhat', 'cv'), 'cvPart'], 'formPart'],
  },
  formPart: {
    kind: 'many',
    ...asks('formPart', 'skip'),
    most: 5,
    options: some('formPart', 'read', 'write', 'letter', 'papers', 'check'),
    next: 'formWhen',
  },
  cvPart: {
    kind: 'many',
    ...asks('cvPart', 'skip'),
    most: 5,
    options: some('cvPart', 'good', 'done', 'gap', 'person', 'check'),
    next: 'formWhen',
  },
  formWhen: {
    kind: 'choose',
    ...asks('formWhen', 'skip'),
    options: some('formWhen', 'week', 'month', 'none'),
    next: 'check',
  },
} satisfies Steps;
