import { type Answers, defineFlow, type Facts, type Option, type Words } from './flow.ts';
import { bidSteps } from './housing-bidding-bids.ts';
import {
  aboutBid,
  act,
  canAsk,
  mineOptions,
  mineShown,
  myBids,
  noRoomToAsk,
  openOffer,
  pending,
  whatOptions,
} from './housing-bidding-mine.ts';
import { offerSteps } from './housing-bidding-offer.ts';
import { readySteps } from './housing-bidding-ready.ts';
import { checkKeep, checkNote, done, happened } from './housing-bidding-record.ts';
import { registerSteps } from './housing-bidding-register.ts';
import { staySteps } from './housing-bidding-stay.ts';
import { tonightSteps } from './housing-bidding-tonight.ts';
import { homeTitle, one, some, yesNo } from './housing-bidding-words.ts';

type Way = readonly [(answers: Answers, facts: Facts) => boolean, string];

/** Where it goes on after what they said has become of a bid. */
const afterAct = [
  [noRoomToAsk, 'fullMine'],
  [(answers) => act(answers) === 'could', 'couldWhy'],
  [(answers) => ['bid', 'ask', 'drop'].includes(act(answers) ?? ''), 'check'],
] as const satisfies readonly Way[];

/**
 * A home: a safe place tonight before all else, homes that fit, a bid by whoever makes it here, and what comes after. A bid in
 * here is a wish, a task or a report; only staff or a letting system's receipt make it a bid that is in. The order is the youth
 * workers' outline; the rules are the council's and the advert's.
 */
export const housingBidding = defineFlow({
  id: 'housing-bidding',
  version: 1,
  first: 'safe',
  steps: {
    safe: {
      kind: 'choose',
      ask: 'housing-bidding.safe.ask',
      why: 'housing-bidding.safe.why',
      skip: 'common.way.ratherNot',
      options: [
        one('safe', 'yes'),
        { ...one('safe', 'no'), worry: 'homeless_tonight', next: 'tonight' },
        { ...one('safe', 'notSafe'), worry: 'homeless_tonight', next: 'tonight' },
      ],
      next: 'did',
    },
    ...tonightSteps,
    did: {
      kind: 'choose',
      ask: (_, facts) => {
        const bid = pending(facts);
        return { key: 'housing-bidding.did.ask', values: { home: bid ? { say: homeTitle(bid) } : '' } };
      },
      why: 'housing-bidding.did.why',
      name: 'housing-bidding.did.name',
      reads: ({ did }) => (did && did !== 'notYet' ? (`housing-bidding.did.${did}` as Words) : null),
      unless: (_, facts) => pending(facts) === null,
      options: some('did', 'bid', 'could', 'notYet', 'drop'),
      next: [...afterAct, 'help'],
    },
    help: {
      kind: 'choose',
      ask: 'housing-bidding.help.ask',
      why: 'housing-bidding.help.why',
      options: (_, facts): Option[] => [
        ...(openOffer(facts) ? [one('help', 'offer')] : []),
        one('help', 'homes'),
        one('help', myBids(facts).length > 0 ? 'mine' : 'seen'),
        ...(openOffer(facts) ? [] : [one('help', 'offer')]),
        one('help', 'ready'),
        one('help', 'how'),
        one('help', 'more'),
      ],
      next: [
        [({ help }) => help === 'homes', 'homes'],
        [({ help }) => help === 'mine', 'mine'],
        [({ help }) => help === 'seen', 'seen'],
        [({ help }) => help === 'offer', 'offer'],
        [({ help }) => help === 'ready', 'ready'],
        [({ help }) => help === 'how', 'works'],
        'more',
      ],
    },
    more: {
      kind: 'choose',
      ask: 'housing-bidding.help.ask',
      why: 'housing-bidding.help.why',
      options: [
        { ...one('help', 'register'), next: 'council' },
        { ...one('help', 'trouble'), next: 'trouble' },
        { ...one('help', 'carers'), next: 'carersLaw' },
        { ...one('help', 'seen'), next: 'seen' },
        { ...one('help', 'all'), next: 'knows' },
      ],
      next: 'knows',
    },
    ...bidSteps,
    mine: { kind: 'say', show: mineShown, next: 'which' },
    which: {
      kind: 'choose',
      ask: 'housing-bidding.mine.which',
      why: 'housing-bidding.mine.whichWhy',
      name: 'housing-bidding.mine.whichName',
      options: mineOptions,
      next: [[(answers, facts) => aboutBid(answers, facts) !== null, 'what'], 'knows'],
    },
    what: {
      kind: 'choose',
      ask: 'housing-bidding.mine.what',
      why: 'housing-bidding.mine.whatWhy',
      name: 'housing-bidding.mine.whatName',
      options: whatOptions,
      next: [...afterAct, 'knows'],
    },
    couldWhy: {
      kind: 'choose',
      ask: 'housing-bidding.couldWhy.ask',
      why: 'housing-bidding.couldWhy.why',
      name: 'housing-bidding.couldWhy.name',
      skip: 'common.way.skip',
      options: some('couldWhy', 'site', 'refused', 'closed', 'sign_in', 'other'),
      next: 'couldThen',
    },
    couldThen: {
      kind: 'choose',
      ask: 'housing-bidding.couldThen.ask',
      why: 'housing-bidding.couldThen.why',
      name: 'housing-bidding.couldThen.name',
      unless: (answers, facts) => !canAsk(answers, facts),
      options: yesNo('housing-bidding.couldThen.yes', 'housing-bidding.couldThen.no'),
      next: [[noRoomToAsk, 'fullMine'], 'check'],
    },
    fullMine: {
      kind: 'end',
      ending: 'knows',
      show: (_, { council }) => [{ key: 'housing-bidding.full.line', values: { cap: council.housing.cap.bids } }],
    },
    ...offerSteps,
    ...readySteps,
    ...registerSteps,
    ...staySteps,
    check: {
      kind: 'check',
      ask: 'housing-bidding.check.ask',
      why: 'housing-bidding.check.why',
      note: checkNote,
      keep: checkKeep,
      next: 'record',
      bin: 'binned',
    },
    record: { kind: 'record', happened, next: 'done' },
    done: { kind: 'end', ending: 'saved', show: done },
    binned: { kind: 'end', ending: 'binned', show: ['housing-bidding.done.binned'] },
    knows: { kind: 'end', ending: 'knows', show: ['housing-bidding.done.ok'] },
  },
});
