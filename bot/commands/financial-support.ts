import { z } from 'zod';
import { shownDay } from '../../cards/days.ts';
import { card, type cards } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { say } from '../content/index.ts';
import type { Happened } from '../events.ts';
import { answer, type Came, type Done, defineCommand, rowsOf, type StaffTurn } from './command.ts';
import {
  isLate,
  mayAnswer,
  mostListed,
  type Request,
  readOpen,
  readRequest,
  request,
  requestCard,
  stateOf,
  whatOf,
} from './financial-support-request.ts';

type Presses = (typeof cards)['money-request']['presses'];

/** What a press comes to for a request that the sender may answer: an event and the state after it, or the words that say why not. */
type Decides = (one: Request) => { event: Happened; after: Partial<Request> } | string;

const reply = (text: string): Done => answer({ text });

/**
 * One press on one request: read fresh, through access, told kindly where it is too late. It works twice without harm: the second
 * finds that it was done.
 */
function press(turn: StaffTurn, requestId: string, decides: Decides): Came {
  const rows = rowsOf(turn, readRequest(turn.staff.id, requestId), request);
  if (!rows) return { need: [readRequest(turn.staff.id, requestId)] };
  const [one] = rows;
  if (!one) return reply(say('en', 'staff-money.said.gone'));
  const decision = mayAnswer(turn, one);
  if (!decision.allowed) return reply(say('en', 'staff.notAllowed'));
  const looked = [{ personId: one.person.id, action: 'answer' as const, why: decision.why }];
  const name = firstNameOf(one.person);
  const shown = (as: Request) => ({ card: requestCard(as, turn.today), replaces: true });
  const come = one.state === 'withdrawn' ? say('en', 'staff-money.said.withdrawn', { name }) : decides(one);
  if (typeof come === 'string') return { events: [], looked, replies: [shown(one), { text: come }] };
  return {
    events: [come.event],
    looked,
    replies: [shown({ ...one, ...come.after }), { text: say('en', 'staff-money.said.told', { name }) }],
  };
}

const answeredAlready = (one: Request): string | null =>
  ['agreed', 'refused', 'paid'].includes(one.state) ? say('en', 'staff-money.said.answered') : null;

/** Opens a request: from now on it has been seen, and the young person is told so. What they wrote is read here, and only here. */
export function openRequest(turn: StaffTurn, { requestId }: { requestId: string }): Came {
  const rows = rowsOf(turn, readRequest(turn.staff.id, requestId), request);
  if (!rows) return { need: [readRequest(turn.staff.id, requestId)] };
  const [one] = rows;
  if (!one) return reply(say('en', 'staff-money.said.gone'));
  const decision = mayAnswer(turn, one);
  if (!decision.allowed) return reply(say('en', 'staff.notAllowed'));
  const personId = one.person.id;
  const first = one.state === 'asked';
  const name = firstNameOf(one.person);
  const wrote = one.wrote
    ? [
        {
          card: card('facts', {
            title: say('en', 'staff-money.request.wroteTitle', { name }),
            lead: one.wrote,
            facts: [],
            small: say('en', 'staff-money.request.wroteWhen'),
          }),
        },
      ]
    : [];
  return {
    events: first ? [{ type: 'money_seen', personId, data: { requestId } }] : [],
    looked: [{ personId, action: 'read_record', why: decision.why }],
    replies: [{ card: requestCard(first ? { ...one, state: 'seen' } : one, turn.today) }, ...wrote],
  };
}

export const passOn = (turn: StaffTurn, { requestId }: z.infer<Presses['money.passed']>): Came =>
  press(turn, requestId, (one) => {
    if (one.state === 'passed_on') return say('en', 'staff-money.said.already');
    return (
      answeredAlready(one) ?? {
        event: { type: 'money_passed_on', personId: one.person.id, data: { requestId } },
        after: { state: 'passed_on' },
      }
    );
  });

/** A sum as it was typed, in pence; undefined: nothing was typed; null: it is no sum. */
export function penceOf(typed: string | number | undefined): number | undefined | null {
  if (typed === undefined) return undefined;
  const found = /^£?\s*(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(String(typed).replace(/(?<=\d),(?=\d{3}\b)/g, ''));
  if (!found) return null;
  const [, pounds = '0', pence = ''] = found;
  return Number(pounds) * 100 + Number(pence.padEnd(2, '0'));
}

export const agree = (turn: StaffTurn, { requestId, pounds }: z.infer<Presses['money.yes']>): Came =>
  press(turn, requestId, (one) => {
    const pence = penceOf(pounds);
    if (pence === null) return say('en', 'staff-money.said.badPounds');
    const data = { requestId, ...(pence === undefined ? {} : { amountPence: pence }) };
    return (
      answeredAlready(one) ?? {
        event: { type: 'money_agreed', personId: one.person.id, data },
        after: { state: 'agreed', pence: pence ?? null },
      }
    );
  });

export const refuse = (turn: StaffTurn, { requestId, reason }: z.infer<Presses['money.no']>): Came =>
  press(turn, requestId, (one) => {
    const already = answeredAlready(one);
    if (already) return already;
    if (reason === '') return say('en', 'staff-money.said.reasonNeeded', { name: firstNameOf(one.person) });
    const id = turn.newId();
    return {
      event: {
        type: 'money_refused',
        personId: one.person.id,
        data: { requestId, reasonId: id },
        words: [{ id, kind: 'reason', text: reason, retentionClass: 'care_record' }],
      },
      after: { state: 'refused' },
    };
  });

export const pay = (turn: StaffTurn, { requestId }: z.infer<Presses['money.paid']>): Came =>
  press(turn, requestId, (one) => {
    if (one.state === 'paid') return say('en', 'staff-money.said.already');
    if (one.state !== 'agreed') return say('en', 'staff-money.said.notYet');
    return { event: { type: 'money_paid', personId: one.person.id, data: { requestId } }, after: { state: 'paid' } };
  });

export const requests = defineCommand({
  id: 'requests',
  starts: ['requests', 'open requests', 'money requests'],
  may: null,
  fields: z.object({}),
  what: () => say('en', 'staff-money.list.what'),
  examples: ['requests'],
  run(turn) {
    const rows = rowsOf(turn, readOpen(turn), request);
    if (!rows) return { need: [readOpen(turn)] };
    const seen = rows.flatMap((one) => {
      const decision = mayAnswer(turn, one);
      return decision.allowed ? [{ one, why: decision.why }] : [];
    });
    if (seen.length === 0) return reply(say('en', 'staff-money.list.none'));
    const shown = seen.slice(0, mostListed);
    const list = card('money-notice', {
      title: say('en', 'staff-money.list.title', { count: shown.length }),
      lines: seen.length > mostListed ? [{ line: say('en', 'staff-money.list.more') }] : [],
      requests: shown.map(({ one }) => ({
        requestId: one.id,
        name: firstNameOf(one.person),
        detail: say('en', isLate(one, turn.today) ? 'staff-money.list.detailLate' : 'staff-money.list.detail', {
          what: whatOf(one.entitlement),
          state: stateOf(one),
          day: one.answerBy ? shownDay(one.answerBy, turn.today) : '',
        }),
        open: say('en', 'staff-money.open'),
      })),
    });
    return {
      events: [],
      replies: [{ card: list }],
      looked: shown.map(({ one, why }) => ({ personId: one.person.id, action: 'read_record', why })),
    };
  },
});
