import { londonInstant } from '../reference/london-time.ts';
import type { Job, Statement } from '../turn.ts';
import { add, prepared, type Writer } from './writer.ts';

// In the morning, when a young person may do something about it.
const reminderTime = '10:00';

const told = (eventId: string): Job => ({ name: 'deliver-notice', data: { eventId } });

/**
 * One step of a request, where it may still be taken: `set` is what becomes of the row, `where` what must still be true of it.
 * Somebody who was faster makes the turn be thought again.
 */
const step = (set: string, where: string, values: unknown[]): Statement =>
  prepared(
    `WITH changed AS (UPDATE care.money_request SET ${set} WHERE id = $1 AND withdrawn_at IS NULL AND ${where} RETURNING 1)
     SELECT waymark.exactly_one(count(*)) FROM changed`,
    values,
  );

const unanswered = 'agreed_at IS NULL AND refused_at IS NULL';
// Who answers has seen it, whether or not they pressed that button first.
const seenToo = 'seen_at = coalesce(seen_at, $2::timestamptz)';

export const moneyAsked: Writer<'money_asked'> = ({ id, event: { personId, data }, at }) => ({
  rows: [
    add('care.money_request', {
      id: data.requestId,
      person_id: personId,
      entitlement: data.entitlement,
      what_id: data.whatId ?? null,
      needed_by: data.neededBy ?? null,
      answer_by: data.answerBy,
      answer_how: data.answerHow,
      asked_at: at.toISOString(),
      conversation_id: data.conversationId ?? null,
      event_id: id,
    }),
  ],
  jobs: [told(id)],
});

export const moneySeen: Writer<'money_seen'> = ({ id, event: { data }, at }) => ({
  first: [step('seen_at = $2::timestamptz', 'seen_at IS NULL', [data.requestId, at.toISOString()])],
  jobs: [told(id)],
});

export const moneyPassedOn: Writer<'money_passed_on'> = ({ id, event: { data }, at }) => ({
  first: [
    step(`passed_on_at = $2::timestamptz, ${seenToo}`, `passed_on_at IS NULL AND ${unanswered}`, [
      data.requestId,
      at.toISOString(),
    ]),
  ],
  jobs: [told(id)],
});

export const moneyAgreed: Writer<'money_agreed'> = ({ id, event: { data }, at }) => ({
  first: [
    step(`agreed_at = $2::timestamptz, amount_pence = $3::int, ${seenToo}`, unanswered, [
      data.requestId,
      at.toISOString(),
      data.amountPence ?? null,
    ]),
  ],
  jobs: [told(id)],
});

export const moneyRefused: Writer<'money_refused'> = ({ id, event: { data }, at }) => ({
  first: [
    step(`refused_at = $2::timestamptz, reason_id = $3::uuid, ${seenToo}`, unanswered, [
      data.requestId,
      at.toISOString(),
      data.reasonId ?? null,
    ]),
  ],
  jobs: [told(id)],
});

export const moneyPaid: Writer<'money_paid'> = ({ id, event: { data }, at }) => ({
  first: [
    step('paid_at = $2::timestamptz', 'agreed_at IS NOT NULL AND paid_at IS NULL', [data.requestId, at.toISOString()]),
  ],
  jobs: [told(id)],
});

export const moneyWithdrawn: Writer<'money_withdrawn'> = ({ id, event: { personId, data }, at }) => ({
  // Only their own: a request is never taken back for somebody else.
  first: [
    step('withdrawn_at = $2::timestamptz', `${unanswered} AND person_id = $3`, [
      data.requestId,
      at.toISOString(),
      personId,
    ]),
  ],
  jobs: [told(id)],
});

export const moneyReminderAsked: Writer<'money_reminder_asked'> = ({ id, event: { personId, data } }) => ({
  jobs: [{ name: 'money-reminder', data: { eventId: id, personId }, after: londonInstant(data.on, reminderTime) }],
});
