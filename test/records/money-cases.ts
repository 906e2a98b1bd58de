import type { Happened } from '../../bot/events.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const jade = id(1);
const chat = id(4);
const [first, second, third] = [id(700), id(701), id(702)];
const shown = [{ entry: 'travel', checkedOn: '2026-03-02', figureFrom: null }];

const asks = (requestId: string) => ({
  type: 'money_asked' as const,
  personId: jade,
  data: {
    requestId,
    entitlement: 'travel',
    topic: 'travel',
    shown,
    neededBy: '2026-03-22',
    answerBy: '2026-03-27',
    answerHow: 'here' as const,
    conversationId: chat,
  },
});

/** Two more requests: one is refused, one taken back. */
export const moneySetup: Happened[] = [asks(second), asks(third)];

const reason = {
  id: id(703),
  kind: 'reason' as const,
  text: 'The bus is free for you already.',
  retentionClass: 'care_record' as const,
};
const stands = (request: string, that: string) =>
  `SELECT FROM care.money_request m LEFT JOIN waymark.words w ON w.id = m.reason_id WHERE m.id = '${request}' AND ${that}`;
const kept = (type: string) => `SELECT FROM care.event WHERE type = '${type}' AND person_id = '${jade}'`;

/** A case for each event about money, in the order in which one request goes through them. */
export const moneyCases = {
  money_asked: {
    event: asks(first),
    stands: stands(first, `m.seen_at IS NULL AND m.answer_by = '2026-03-27' AND m.answer_how = 'here'`),
    count: 1,
  },
  money_seen: {
    event: { type: 'money_seen' as const, personId: jade, data: { requestId: first } },
    stands: stands(first, 'm.seen_at IS NOT NULL AND m.passed_on_at IS NULL'),
    count: 1,
  },
  money_passed_on: {
    event: { type: 'money_passed_on' as const, personId: jade, data: { requestId: first } },
    stands: stands(first, 'm.passed_on_at IS NOT NULL AND m.agreed_at IS NULL'),
    count: 1,
  },
  money_agreed: {
    event: { type: 'money_agreed' as const, personId: jade, data: { requestId: first, amountPence: 4250 } },
    stands: stands(first, 'm.agreed_at IS NOT NULL AND m.amount_pence = 4250 AND m.paid_at IS NULL'),
    count: 1,
  },
  money_refused: {
    event: {
      type: 'money_refused' as const,
      personId: jade,
      data: { requestId: second, reasonId: reason.id },
      words: [reason],
    },
    stands: stands(second, `m.refused_at IS NOT NULL AND m.seen_at IS NOT NULL AND w.text LIKE 'The bus%'`),
    count: 1,
  },
  money_paid: {
    event: { type: 'money_paid' as const, personId: jade, data: { requestId: first } },
    stands: stands(first, 'm.paid_at IS NOT NULL'),
    count: 1,
  },
  money_withdrawn: {
    event: { type: 'money_withdrawn' as const, personId: jade, data: { requestId: third, entitlement: 'travel' } },
    stands: stands(third, 'm.withdrawn_at IS NOT NULL'),
    count: 1,
  },
  money_risen: {
    event: {
      type: 'money_risen' as const,
      personId: jade,
      data: { requestId: first, entitlement: 'travel', answerBy: '2026-03-17' },
    },
    stands: kept('money_risen'),
    count: 1,
  },
  money_shown: {
    event: { type: 'money_shown' as const, personId: jade, data: { shown } },
    stands: kept('money_shown'),
    count: 1,
  },
  money_reminder_asked: {
    event: { type: 'money_reminder_asked' as const, personId: jade, data: { on: '2026-03-19' } },
    stands: kept('money_reminder_asked'),
    count: 1,
  },
};
