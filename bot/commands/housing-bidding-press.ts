import { cards, type Pressed } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { say } from '../content/index.ts';
import type { Happened } from '../events.ts';
import { couldNotWhys } from '../reference/homes.ts';
import { londonInstant } from '../reference/london-time.ts';
import { answer, type Came, rowsOf, type StaffTurn } from './command.ts';
import { bidCard, mayAnswer, readBid, type StoredBid, storedBid } from './housing-bidding.ts';

type Press = Extract<Pressed, { verb: `bid.${string}` }>;
type Does = { event: Happened; after: Partial<StoredBid>; said: string };
/** What a press comes to; words alone where nothing is to be written. */
type Made = Does | { refused: string; asItStands?: true };

const already: Made = { refused: say('en', 'staff-homes.said.already'), asItStands: true };
const named = ({ area, type, bedrooms }: StoredBid) => ({ area, type, bedrooms });

function made(turn: StaffTurn, one: StoredBid, press: Press): Made {
  const name = firstNameOf(one.person);
  const bid = { bidId: one.id, reference: one.reference };
  const home = named(one);
  const personId = one.person.id;
  const over = one.acceptedAt ?? one.refusedAt ?? one.unsuccessfulAt;
  if (one.withdrawnAt) return { refused: say('en', 'staff-homes.said.withdrawn', { name }), asItStands: true };
  switch (press.verb) {
    case 'bid.done': {
      if (one.confirmedAt) return already;
      const data = { ...bid, home, on: turn.today, ...(press.receipt ? { receipt: press.receipt } : {}) };
      return {
        event: { type: 'bid_confirmed', personId, data },
        after: { confirmedAt: turn.now, receipt: press.receipt ?? null, couldNotAt: null },
        said: say('en', 'staff-homes.said.done', { name }),
      };
    }
    case 'bid.couldNot': {
      if (one.confirmedAt || one.couldNotAt) return already;
      const why = couldNotWhys.find((known) => known === press.why) ?? 'other';
      return {
        event: { type: 'bid_could_not', personId, data: { ...bid, why, by: 'staff' } },
        after: { couldNotAt: turn.now },
        said: say('en', 'staff-homes.said.couldNot', { name }),
      };
    }
    case 'bid.position': {
      const { position } = press;
      if (over) return already;
      if (position === undefined || !Number.isInteger(position) || position < 1 || position > 100_000)
        return { refused: say('en', 'staff-homes.said.badPosition') };
      return {
        event: { type: 'bid_position_noted', personId, data: { ...bid, home, position, on: turn.today } },
        after: { position, positionOn: turn.today },
        said: say('en', 'staff-homes.said.position', { name }),
      };
    }
    case 'bid.offer': {
      if (over || one.offeredAt) return already;
      const by = press.offerDay && press.offerTime ? londonInstant(press.offerDay, press.offerTime) : null;
      if (!by || by <= turn.now) return { refused: say('en', 'staff-homes.said.badTime') };
      return {
        event: { type: 'offer_recorded', personId, data: { ...bid, home, answerBy: by.toISOString() } },
        after: { offeredAt: turn.now, answerBy: by, answerSaid: null },
        said: say('en', 'staff-homes.said.offer', { name }),
      };
    }
    case 'bid.lost':
      if (over) return already;
      return {
        event: { type: 'bid_unsuccessful', personId, data: { ...bid, home } },
        after: { unsuccessfulAt: turn.now },
        said: say('en', 'staff-homes.said.lost', { name }),
      };
    case 'bid.answered':
      if (over) return already;
      if (!one.offeredAt) return { refused: say('en', 'staff-homes.said.nothing'), asItStands: true };
      return {
        event: { type: 'offer_answered', personId, data: { ...bid, home, answer: press.answer } },
        after: press.answer === 'yes' ? { acceptedAt: turn.now } : { refusedAt: turn.now },
        said: say('en', 'staff-homes.said.answered', { name }),
      };
    default:
      return already;
  }
}

/**
 * A button of a bid's card: read fresh, asked of access, done once. What was done before, or is not wanted any more, is said kindly
 * and shown as it stands.
 */
export function pressBid(turn: StaffTurn, press: Press): Came {
  const read = readBid(press.bidId);
  const rows = rowsOf(turn, read, storedBid);
  if (!rows) return { need: [read] };
  const [one] = rows;
  const why = one && mayAnswer(turn, one);
  if (!one || !why) return answer({ text: say('en', one ? 'staff.notAllowed' : 'staff-homes.said.gone') });
  const looked = [{ personId: one.person.id, action: 'answer' as const, why }];
  if (press.verb === 'bid.open') return { ...answer({ card: bidCard(turn, one) }), looked };
  const does = made(turn, one, press);
  if ('refused' in does) {
    const shown = does.asItStands ? [{ card: bidCard(turn, one), replaces: true }] : [];
    return { ...answer(...shown, { text: does.refused }), looked };
  }
  return {
    events: [does.event],
    looked,
    replies: [{ card: bidCard(turn, { ...one, ...does.after }), replaces: true }, { text: does.said }],
  };
}

/** Whether a press is one of these cards'. */
export const isBidPress = (press: Pressed): press is Press =>
  press.verb in cards['bid-task'].presses || press.verb in cards['bid-list'].presses;
