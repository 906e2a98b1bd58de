import type { z } from 'zod';
import type { cards } from '../../cards/index.ts';
import { say } from '../content/index.ts';
import type { Happened } from '../events.ts';
import type { FreeTime } from '../reference/free-times.ts';
import { spokenInstant } from '../reference/london-time.ts';
import { addWorkingHours } from '../reference/working-time.ts';
import {
  freeOf,
  mayAnswer,
  nameOf,
  pickCard,
  readTimed,
  readWished,
  type Timed,
  timeCard,
  timed,
  wished,
} from './appointment.ts';
import { answer, type Came, rowsOf, type StaffTurn } from './command.ts';

type Presses = (typeof cards)['appointment']['presses'];
type Answered = z.infer<Presses['time.answer']>;
type Offered = z.infer<Presses['time.offer']>;

// Two working days to say yes or no to what staff offer; never past the time itself.
const offerHours = 16;
const missedAfterMs = 30 * 60_000;

const heldUntil = (turn: StaffTurn, at: string): string => {
  const late = Date.parse(at) - 60 * 60_000;
  return new Date(Math.min(addWorkingHours(turn.now, offerHours, turn.council.open).getTime(), late)).toISOString();
};

type Meeting = Pick<Timed, 'kind' | 'method' | 'place' | 'venueId' | 'about' | 'needs' | 'person'>;

function offerOf(turn: StaffTurn, one: Meeting, time: FreeTime, of: { wishId?: string; instead?: string }): Happened {
  return {
    type: 'time_offered',
    personId: one.person.id,
    data: {
      appointmentId: turn.newId(),
      staffId: time.staffId,
      startsAt: time.at,
      endsAt: time.until,
      kind: one.kind,
      method: one.method as 'face_to_face',
      ...(one.place ? { place: one.place } : {}),
      ...(one.venueId ? { venueId: one.venueId } : {}),
      ...(one.about ? { about: one.about } : {}),
      duty: turn.staff.role === 'duty',
      needs: one.needs,
      heldUntil: heldUntil(turn, time.at),
      ...of,
    },
  };
}

/** Calls a time off, with others offered in the same breath. */
function instead(turn: StaffTurn, one: Timed, times: readonly FreeTime[]): Happened[] {
  const data = { appointmentId: one.id, by: 'staff' as const, late: false, offers: times.length };
  return [
    { type: 'time_cancelled', personId: one.person.id, data },
    ...times.map((time) => offerOf(turn, one, time, { instead: one.id })),
  ];
}

/** Two other times: the next, and the first one on another day. */
function twoOthers(turn: StaffTurn, one: Timed): FreeTime[] {
  const free = freeOf(turn, one);
  const [first] = free;
  const second = free.find(({ at }) => first && at.slice(0, 10) !== first.at.slice(0, 10)) ?? free[1];
  return [first, second].filter((time) => time !== undefined);
}

type Decided = { events: Happened[]; after: Partial<Timed>; say: string } | { pick: true } | string;

function missedEvent(one: Timed): Happened {
  const inARow = 1 + (one.before.indexOf(true) < 0 ? one.before.length : one.before.indexOf(true));
  const tellAt = new Date(Date.parse(one.at) + missedAfterMs).toISOString();
  return { type: 'meeting_missed', personId: one.person.id, data: { appointmentId: one.id, inARow, tellAt } };
}

function decide(turn: StaffTurn, one: Timed, deed: Answered['do']): Decided {
  const { id, person } = one;
  const name = nameOf(one);
  const done = (key: 'booked' | 'seen' | 'came' | 'missed' | 'wait') =>
    say('en', `appointments-staff.done.${key}`, { name });
  const simple = (type: 'time_seen' | 'late_seen' | 'meeting_attended'): Happened => ({
    type,
    personId: person.id,
    data: { appointmentId: id },
  });
  const begun = Date.parse(one.at) <= turn.now.getTime();
  const late = say('en', 'appointments-staff.tooLate');
  const open = one.state === 'asked' || one.state === 'booked';
  switch (deed) {
    case 'book': {
      if (one.state !== 'asked') return late;
      const booked: Happened = { type: 'time_booked', personId: person.id, data: { appointmentId: id, opened: false } };
      return { events: [booked], after: { state: 'booked', seen: true }, say: done('booked') };
    }
    case 'seen':
      if (one.seen || !open) return late;
      return { events: [simple('time_seen')], after: { seen: true }, say: done('seen') };
    case 'wait':
      if (!one.lateWaits) return late;
      return { events: [simple('late_seen')], after: { lateWaits: false }, say: done('wait') };
    case 'came':
    case 'missed': {
      if (one.state !== 'booked' && one.state !== 'asked') return late;
      if (!begun) return say('en', 'appointments-staff.notYet');
      return deed === 'came'
        ? { events: [simple('meeting_attended')], after: { state: 'attended' }, say: done('came') }
        : { events: [missedEvent(one)], after: { state: 'missed' }, say: done('missed') };
    }
    case 'other':
      return open && !begun ? { pick: true } : late;
    case 'cannot':
    case 'cancel': {
      if (!open || begun) return late;
      const times = twoOthers(turn, one);
      const said = times.length === 0 ? 'cannotNone' : deed === 'cancel' ? 'cancelled' : 'cannot';
      const events = instead(turn, one, times);
      return { events, after: { state: 'cancelled' }, say: say('en', `appointments-staff.done.${said}`, { name }) };
    }
    default:
      return late;
  }
}

/** A button of a card about a time: read fresh, through access; the second of two presses finds that it was done. */
export function pressTime(turn: StaffTurn, press: Answered): Came {
  if (press.do === 'offer') return pressWish(turn, press.id);
  const rows = rowsOf(turn, readTimed(turn, press.id), timed);
  if (!rows) return { need: [readTimed(turn, press.id)] };
  const [one] = rows;
  if (!one) return answer({ text: say('en', 'appointments-staff.tooLate') });
  const decision = mayAnswer(turn, one);
  if (!decision.allowed) return answer({ text: say('en', 'appointments-staff.notYours') });
  const looked = [{ personId: one.person.id, action: 'answer' as const, why: decision.why }];
  const come = decide(turn, one, press.do);
  const shown = (as: Timed) => ({ ...timeCard(as, turn.now), replaces: true });
  if (typeof come === 'string') return { events: [], looked, replies: [shown(one), { text: come }] };
  if ('pick' in come)
    return { events: [], looked, replies: [pickCard('appointment', one.id, nameOf(one), freeOf(turn, one))] };
  return { events: come.events, looked, replies: [shown({ ...one, ...come.after }), { text: come.say }] };
}

function pressWish(turn: StaffTurn, id: string): Came {
  const rows = rowsOf(turn, readWished(turn, id), wished);
  if (!rows) return { need: [readWished(turn, id)] };
  const [one] = rows;
  if (!one?.open) return answer({ text: say('en', 'appointments-staff.tooLate') });
  const decision = mayAnswer(turn, { ...one, duty: one.staffId === null });
  if (!decision.allowed) return answer({ text: say('en', 'appointments-staff.notYours') });
  const looked = [{ personId: one.person.id, action: 'answer' as const, why: decision.why }];
  return { events: [], looked, replies: [pickCard('wish', id, nameOf(one), freeOf(turn, one))] };
}

/** A time that was picked to be offered: in place of one that was asked for, or for a wish. */
export function pressOffer(turn: StaffTurn, press: Offered): Came {
  const wish = press.of === 'wish';
  const read = wish ? readWished(turn, press.id) : readTimed(turn, press.id);
  const found = turn.found[read.name]?.[0];
  if (turn.found[read.name] === undefined) return { need: [read] };
  const one = wish ? wished.safeParse(found).data : timed.safeParse(found).data;
  const open = one && ('open' in one ? one.open : one.state === 'asked' || one.state === 'booked');
  if (!one || !open) return answer({ text: say('en', 'appointments-staff.tooLate') });
  const decision = mayAnswer(turn, { ...one, duty: 'duty' in one ? one.duty : one.staffId === null });
  if (!decision.allowed) return answer({ text: say('en', 'appointments-staff.notYours') });
  const time = freeOf(turn, one).find(({ at }) => Date.parse(at) === Date.parse(press.at));
  if (!time)
    return answer(
      { text: say('en', 'appointments-staff.gone') },
      pickCard(press.of, press.id, nameOf(one), freeOf(turn, one)),
    );
  const when = spokenInstant(new Date(time.at));
  return {
    events:
      'open' in one ? [offerOf(turn, { ...one, venueId: null }, time, { wishId: one.id })] : instead(turn, one, [time]),
    looked: [{ personId: one.person.id, action: 'answer', why: decision.why }],
    replies: [{ text: say('en', 'appointments-staff.done.offered', { name: nameOf(one), when }) }],
  };
}
