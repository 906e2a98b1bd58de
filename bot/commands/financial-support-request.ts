import { z } from 'zod';
import { shownDay } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { mayI } from '../access.ts';
import { entryIds } from '../config/money.ts';
import { type Key, say, sayLine } from '../content/index.ts';
import { named, namedSql } from '../records/named.ts';
import type { Read, Reply } from '../turn.ts';
import type { StaffTurn } from './command.ts';

/** A request for money as staff see it. */
export const request = z.object({
  id: z.uuid(),
  entitlement: z.string(),
  pence: z.int().nullable(),
  askedOn: z.iso.date(),
  neededBy: z.iso.date().nullable(),
  answerBy: z.iso.date().nullable(),
  answerHow: z.enum(['here', 'text', 'call', 'not_phone']).nullable(),
  state: z.enum(['asked', 'seen', 'passed_on', 'agreed', 'refused', 'paid', 'withdrawn']),
  /** What the young person wrote; null: nothing, or not for this member of staff. */
  wrote: z.string().nullable(),
  person: named,
});
export type Request = z.infer<typeof request>;

const columns = `m.id, m.entitlement, m.amount_pence AS pence, (m.asked_at AT TIME ZONE 'Europe/London')::date::text AS "askedOn",
  m.needed_by::text AS "neededBy", m.answer_by::text AS "answerBy", m.answer_how AS "answerHow", w.text AS wrote,
  CASE WHEN m.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN m.paid_at IS NOT NULL THEN 'paid'
    WHEN m.refused_at IS NOT NULL THEN 'refused' WHEN m.agreed_at IS NOT NULL THEN 'agreed'
    WHEN m.passed_on_at IS NOT NULL THEN 'passed_on' WHEN m.seen_at IS NOT NULL THEN 'seen' ELSE 'asked' END AS state,
  ${namedSql} AS person`;
const from = `care.money_request m JOIN care.person p ON p.id = m.person_id
  LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL
  LEFT JOIN waymark.words w ON w.id = m.what_id AND (w.restricted_to = '{}' OR $1 = ANY (w.restricted_to))`;

export const readRequest = (staffId: string, requestId: string): Read => ({
  name: 'money request',
  text: `SELECT ${columns} FROM ${from} WHERE m.id = $2`,
  values: [staffId, requestId],
});

// One more than is shown, so that it is known whether there are more.
export const mostListed = 12;

/**
 * Open requests, the first to be due on top: an adviser's own people, a manager's teams, and for the duty worker those that are
 * late or that nobody looks after.
 */
export const readOpen = (turn: StaffTurn): Read => ({
  name: 'open money requests',
  text: `SELECT ${columns} FROM ${from}
    WHERE m.paid_at IS NULL AND m.refused_at IS NULL AND m.withdrawn_at IS NULL
      AND (p.restricted_to = '{}' OR $1 = ANY (p.restricted_to))
      AND (l.staff_id = $1 OR l.team_id = ANY ($2::uuid[])
        OR ($3 AND (l.staff_id IS NULL OR (m.answer_by < $4 AND m.agreed_at IS NULL))))
    ORDER BY m.answer_by NULLS LAST, m.asked_at, m.id LIMIT ${mostListed + 1}`,
  values: [turn.staff.id, turn.actor.teamIds, turn.actor.role === 'duty', turn.today],
});

/** What was asked for, by its title; what is not listed any more is something else. */
export function whatOf(entitlement: string): string {
  const id = entryIds.find((one) => one === entitlement);
  return sayLine('en', {
    key: (id ? `financial-support.entry.${id}.title` : 'financial-support.mine.something') as Key,
  });
}

/** Whether the sender may answer for this young person, and by which rule. */
export function mayAnswer(turn: StaffTurn, { person }: Request) {
  return mayI(turn.actor, 'answer', {
    personId: person.id,
    adviserId: person.adviserId,
    teamId: person.teamId,
    restrictedTo: person.restrictedTo.length > 0 ? person.restrictedTo : null,
  });
}

const unanswered = (one: Request) => ['asked', 'seen', 'passed_on'].includes(one.state);

/** Whether an answer was due before today and did not come. */
export const isLate = (one: Request, today: string): boolean =>
  unanswered(one) && one.answerBy !== null && one.answerBy < today;

/** How far it has come, in words. */
export const stateOf = (one: Request): string =>
  say('en', `staff-money.request.${one.state}`, { name: firstNameOf(one.person) });

function factsOf(one: Request, today: string): { label: string; value: string }[] {
  const late = isLate(one, today);
  const due = (day: string) =>
    late ? say('en', 'staff-money.request.due', { day, late: say('en', 'staff-money.request.late') }) : day;
  const line = (label: 'askedOn' | 'answerBy' | 'neededBy' | 'much' | 'how', value: string | null) =>
    value === null ? [] : [{ label: say('en', `staff-money.request.${label}`), value }];
  const shown = (day: string | null) => (day === null ? null : shownDay(day, today));
  const by = shown(one.answerBy);
  return [
    ...line('askedOn', shown(one.askedOn)),
    ...line('answerBy', by && due(by)),
    ...line('neededBy', shown(one.neededBy)),
    ...line('how', one.answerHow && say('en', `staff-money.request.${one.answerHow}`)),
    ...line('much', one.pence === null ? null : say('en', 'staff-money.request.pounds', { pounds: one.pence / 100 })),
  ];
}

/** The card of a request as it stands: a first name, what it is, and what may be done next. */
export function requestCard(one: Request, today: string): NonNullable<Reply['card']> {
  const label = (name: 'passed' | 'pounds' | 'yes' | 'reason' | 'no' | 'paid') =>
    say('en', `staff-money.labels.${name}`);
  return card('money-request', {
    requestId: one.id,
    title: say('en', 'staff-money.request.title', { name: firstNameOf(one.person), what: whatOf(one.entitlement) }),
    state: stateOf(one),
    facts: factsOf(one, today),
    canPass: one.state === 'asked' || one.state === 'seen',
    canAnswer: unanswered(one),
    canPay: one.state === 'agreed',
    labels: {
      passed: label('passed'),
      pounds: label('pounds'),
      yes: label('yes'),
      reason: label('reason'),
      no: label('no'),
      paid: label('paid'),
    },
  });
}
