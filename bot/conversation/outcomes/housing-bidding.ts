import type { Happened } from '../../events.ts';
import type { Facts } from '../../flows/flow.ts';
import type { BidFor } from '../../flows/housing-bidding-facts.ts';
import { risesAt } from '../../flows/housing-bidding-record.ts';
import { lookAgainDays, skillHelpers } from '../../reference/homes.ts';
import { dayAfter } from '../../reference/london-time.ts';
import type { Came, Makes } from './index.ts';
import { ownWords } from './said.ts';

const named = ({ area, type, bedrooms }: BidFor) => ({ area, type, bedrooms });

/** A worker is asked to make a bid: due when the advert closes, the duty team's task from so many working hours before. */
function asked(bidId: string, home: BidFor, { person, facts, turn }: Came): Happened {
  const rises = risesAt(home.closesAt, facts);
  return {
    type: 'bid_asked_of_adviser',
    personId: person.id,
    data: {
      bidId,
      advertId: home.id,
      reference: home.reference,
      home: named(home),
      closesAt: home.closesAt,
      risesAt: rises.toISOString(),
      soon: rises.getTime() <= turn.now.getTime(),
      cap: capOf(facts),
    },
  };
}

const capOf = ({ council }: Facts) => council.housing.cap;

export const homeWanted: Makes<'home_wanted'> = ({ home, how }, came) => {
  const bidId = came.turn.newId();
  const data = { bidId, advertId: home.id, reference: home.reference, how, cap: capOf(came.facts) };
  const wanted: Happened = { type: 'bid_wanted', personId: came.person.id, data };
  return how === 'adviser' ? [wanted, asked(bidId, home, came)] : [wanted];
};

export const bidAskedAgain: Makes<'bid_asked_again'> = ({ bidId, home }, came) => [asked(bidId, home, came)];

export const bidSaidMade: Makes<'bid_said_made'> = ({ bidId, reference }, { person }) => [
  { type: 'bid_reported', personId: person.id, data: { bidId, reference } },
];

export const bidSaidNotMade: Makes<'bid_said_not_made'> = ({ bidId, reference, why }, { person }) => [
  {
    type: 'bid_could_not',
    personId: person.id,
    data: { bidId, reference, why: why as 'other', by: 'young_person' },
  },
];

export const bidDropped: Makes<'bid_dropped'> = ({ bidId, reference, told }, { person }) => [
  { type: 'bid_withdrawn', personId: person.id, data: { bidId, reference, told } },
];

export const offerTold: Makes<'offer_told'> = (_, { person }) => [
  { type: 'offer_said', personId: person.id, data: {} },
];

export const offerAnsweredHere: Makes<'offer_answered_here'> = (
  { bidId, reference, answer, own },
  { person, turn },
) => {
  const { id: reasonId, words } = ownWords(own, 'reason', turn.newId);
  const data = { bidId, reference, answer, ...(reasonId ? { reasonId } : {}) };
  return [{ type: 'offer_answer_said', personId: person.id, data, ...(words ? { words } : {}) }];
};

export const registerTold: Makes<'register_told'> = ({ standing, band }, { person, facts, turn }) => [
  {
    type: 'register_said',
    personId: person.id,
    data: {
      applicationId: turn.newId(),
      register: facts.council.housing.scheme,
      standing: `said_${standing}`,
      ...(band ? { band } : {}),
    },
  },
];

export const skillsTold: Makes<'skills_told'> = ({ scores }, { person, turn, today }) =>
  scores.map(({ skill, score }) => ({
    type: 'skill_checked',
    personId: person.id,
    data: {
      checkId: turn.newId(),
      skill,
      scoredBy: 'young_person',
      score,
      on: today,
      ...(score === 'not_yet' ? { helper: skillHelpers[skill], lookAgainOn: dayAfter(today, lookAgainDays) } : {}),
    },
  }));

export const homeHelp: Makes<'home_help'> = ({ about, own }, { person, turn }) => {
  const { id: whatId, words } = ownWords(own, 'action', turn.newId);
  const data = { actionId: turn.newId(), about, ...(whatId ? { whatId } : {}) };
  return [{ type: 'home_help_asked', personId: person.id, data, ...(words ? { words } : {}) }];
};
