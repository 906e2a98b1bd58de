import { lastOne, mayAsk, placeCard, placeOptions, placeReads, placesFor } from './what-next-board.ts';
import { fitting, keepOptions, kept } from './what-next-ideas.ts';
import { easeLines, firstIdeas, is, keptReads, moreIdeas, nothingNow, smallThings } from './what-next-parts.ts';
import { happened, summary } from './what-next-record.ts';
import type { Steps } from './what-next-steps.ts';
import { asks, some } from './what-next-words.ts';

/** Three ideas, what would make one easier, one small step, a place to ask for, and the check. */
export const plan = {
  ideas: { kind: 'say', show: firstIdeas, next: 'keep' },
  keep: {
    kind: 'choose',
    ...asks('keep', 'skip'),
    reads: keptReads('keep'),
    options: (answers, facts) => keepOptions(fitting(answers, facts, 0), fitting(answers, facts, 1).length > 0),
    next: [[is('keep', 'more'), 'ideasMore'], [is('keep', 'none'), 'noneLine'], 'ease'],
  },
  ideasMore: { kind: 'say', show: moreIdeas(1), next: 'keepMore' },
  keepMore: {
    kind: 'choose',
    ...asks('keep', 'skip'),
    reads: keptReads('keepMore'),
    options: (answers, facts) => keepOptions(fitting(answers, facts, 1), fitting(answers, facts, 2).length > 0),
    next: [[is('keepMore', 'more'), 'ideasLast'], [is('keepMore', 'none'), 'noneLine'], 'ease'],
  },
  ideasLast: { kind: 'say', show: moreIdeas(2), next: 'keepLast' },
  keepLast: {
    kind: 'choose',
    ...asks('keep', 'skip'),
    reads: keptReads('keepLast'),
    options: (answers, facts) => keepOptions(fitting(answers, facts, 2), false),
    next: [[is('keepLast', 'none'), 'noneLine'], 'ease'],
  },
  noneLine: { kind: 'say', show: ['what-next.keep.noneLine'], next: 'thing' },

  ease: {
    kind: 'many',
    ...asks('ease', 'skip'),
    most: 5,
    unless: (answers, facts) => kept(answers, facts) === null,
    options: some('ease', 'visit', 'company', 'form', 'fares', 'link'),
    next: 'easeLink',
  },
  easeLink: { kind: 'say', show: easeLines, next: 'thing' },
  thing: { kind: 'choose', ...asks('thing', 'skip'), options: smallThings, next: [[is('thing', 'own'), 'own'], 'who'] },
  own: { kind: 'write', ...asks('own', 'skip'), longest: 200, next: 'who' },
  who: {
    kind: 'choose',
    ...asks('who', 'skip'),
    unless: (answers, facts) => facts.adviser === null || nothingNow(answers),
    options: some('who', 'me', 'adviser', 'together'),
    next: 'after',
  },
  after: {
    kind: 'choose',
    ...asks('after', 'skip'),
    // Nobody is known to be asked, or nothing is there to ask about.
    unless: (answers, facts) => !facts.linked || nothingNow(answers),
    options: some('after', 'week', 'fortnight', 'no'),
    next: 'boardLine',
  },

  boardLine: {
    kind: 'say',
    unless: (answers, facts) => placesFor(answers, facts).length === 0,
    show: (answers, facts) => [
      mayAsk(facts) ? 'what-next.board.line' : facts.linked ? 'what-next.board.locked' : 'what-next.board.stranger',
      ...placesFor(answers, facts).map(placeCard),
    ],
    next: 'board',
  },
  board: {
    kind: 'choose',
    ...asks('board', 'skip'),
    reads: placeReads,
    ask: (answers, facts) => (lastOne(placesFor(answers, facts)) ? 'what-next.board.askLast' : 'what-next.board.ask'),
    gone: 'what-next.board.gone',
    unless: (answers, facts) => !mayAsk(facts) || placesFor(answers, facts).length === 0,
    options: (answers, facts) => placeOptions(placesFor(answers, facts)),
    next: 'check',
  },

  check: {
    kind: 'check',
    ask: 'what-next.check.ask',
    why: 'what-next.check.why',
    note: (_, facts) => (facts.linked ? 'what-next.check.linked' : 'what-next.check.stranger'),
    keep: (_, facts) => (facts.linked ? 'common.check.keep' : 'common.check.right'),
    next: 'saved',
    bin: 'binned',
  },
  saved: { kind: 'record', happened, next: 'done' },
  done: { kind: 'end', ending: 'plan_made', show: summary },
  binned: { kind: 'end', ending: 'binned', show: ['what-next.end.binned'] },
} satisfies Steps;
