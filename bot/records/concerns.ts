import type { Actor } from '../access.ts';
import type { Job } from '../turn.ts';
import { add, prepared, type Writer } from './writer.ts';

// What the council set travels with the event; this stands in where it could not be read.
const usualMs = 10 * 60_000;

/** The ladder from a rung on: at once, or when the time to accept it is over. */
const chase = (concernId: string, rung: number | 'next', after?: Date): Job => ({
  name: 'chase-concern',
  data: { concernId, rung: String(rung), ...(after ? { due: after.toISOString() } : {}) },
  ...(after ? { after } : {}),
});

/** Whose id a change carries: a member of staff's own. */
const staffOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.staffId : null);

/** A change that must find the concern as it was thought to be: where somebody was first, the turn is thought again. */
const exactly = (set: string, holds: string, values: unknown[]) =>
  prepared(
    `WITH changed AS (UPDATE care.concern SET ${set} WHERE id = $1 AND ${holds} RETURNING 1)
     SELECT waymark.exactly_one(count(*)) FROM changed`,
    values,
  );

export const concernRaised: Writer<'concern_raised'> = ({ id, event: { personId, data }, at }) => {
  const acceptBy = data.acceptBy ? new Date(data.acceptBy) : new Date(at.getTime() + usualMs);
  return {
    rows: [
      add('care.concern', {
        id: data.concernId,
        person_id: personId,
        conversation_id: data.conversationId,
        kind: data.kind,
        severity: data.severity,
        matched_rule: data.rule,
        excerpt_id: data.excerptId ?? null,
        about_staff_id: data.about?.staffId ?? null,
        about_role: data.about?.role ?? null,
        restricted_to: data.restrictedTo ?? [],
        raised_at: at.toISOString(),
        accept_by: acceptBy.toISOString(),
        retention_class: 'concern',
        event_id: id,
      }),
    ],
    // Both in the concern's own transaction: that somebody is told, and that it rises when nobody takes it.
    jobs: [chase(data.concernId, 0), chase(data.concernId, 1, acceptBy)],
  };
};

export const concernRepeated: Writer<'concern_repeated'> = ({ id, event: { data } }) => ({
  // Closed in the same moment: then it is a worry of its own, and the turn is thought again.
  after: [exactly('repeats = repeats + 1', 'closed_at IS NULL', [data.concernId])],
  jobs: [{ name: 'deliver-notice', data: { eventId: id } }],
});

export const concernTold: Writer<'concern_told'> = ({ event: { data }, at }) => ({
  after: [
    prepared('UPDATE care.concern SET told_at = coalesce(told_at, greatest(raised_at, $2)) WHERE id = $1', [
      data.concernId,
      at.toISOString(),
    ]),
  ],
});

export const concernAboutSaid: Writer<'concern_about_said'> = ({ event: { data }, at }) => ({
  after: [
    prepared(
      `WITH known AS (UPDATE care.concern SET restricted_to = $2, about_role = $3,
          accepted_by = CASE WHEN cardinality($2::uuid[]) = 0 OR accepted_by = ANY ($2::uuid[]) THEN accepted_by END,
          accepted_at = CASE WHEN cardinality($2::uuid[]) = 0 OR accepted_by = ANY ($2::uuid[]) THEN accepted_at END
          WHERE id = $1 RETURNING id),
        said AS (SELECT (e.data ->> 'excerptId')::uuid AS id FROM care.event e
          WHERE e.data ? 'concernId' AND e.data ->> 'concernId' = $4 AND e.data ? 'excerptId')
       UPDATE waymark.words w SET restricted_to = $2 FROM said, known WHERE w.id = said.id`,
      [
        data.concernId,
        data.restrictedTo,
        { yes: 'worker', no: null, not_said: 'not_said' }[data.answer],
        data.concernId,
      ],
    ),
  ],
  // Whoever may know of it now and did not before is told now. Who had it and may not know of it has it no more: it rises again,
  // from where it stands by then.
  jobs: [chase(data.concernId, 0), chase(data.concernId, 'next', new Date(at.getTime() + usualMs))],
});

export const concernRisen: Writer<'concern_risen'> = ({ event: { data }, at }) => ({
  after: [
    exactly(
      `rung = greatest(rung, $2), risen_at = greatest(raised_at, $3::timestamptz),
       accept_by = greatest(raised_at, $4::timestamptz)`,
      'accepted_by IS NULL AND closed_at IS NULL',
      [data.concernId, data.rung, at.toISOString(), data.acceptBy],
    ),
  ],
  jobs: [chase(data.concernId, data.rung + 1, new Date(data.acceptBy))],
});

export const concernSeen: Writer<'concern_seen'> = ({ event: { data }, at }) => ({
  after: [
    prepared('UPDATE care.concern SET seen_at = coalesce(seen_at, greatest(raised_at, $2)) WHERE id = $1', [
      data.concernId,
      at.toISOString(),
    ]),
  ],
});

export const concernAccepted: Writer<'concern_accepted'> = ({ event: { data }, actor, at }) => ({
  after: [
    exactly(
      `accepted_by = $2, accepted_at = greatest(raised_at, $3::timestamptz),
       seen_at = coalesce(seen_at, greatest(raised_at, $3::timestamptz))`,
      // Nobody has it whose it was when they left. No join: of two at once, the second must see what the first wrote.
      `closed_at IS NULL
       AND (accepted_by IS NULL OR accepted_by IN (SELECT s.id FROM care.staff s WHERE s.left_on IS NOT NULL))`,
      [data.concernId, staffOf(actor), at.toISOString()],
    ),
  ],
});

export const concernContacted: Writer<'concern_contacted'> = ({ event: { data }, actor, at }) => ({
  after: [
    exactly(
      'contacted_at = greatest(raised_at, $2::timestamptz)',
      'contacted_at IS NULL AND closed_at IS NULL AND accepted_by = $3',
      [data.concernId, at.toISOString(), staffOf(actor)],
    ),
  ],
});

/** A live talk about a concern is over: what they type next is for the bot again. */
const talkOver = (concernId: string) =>
  prepared(
    `UPDATE waymark.conversation v SET live_concern_id = NULL, live_staff_id = NULL, live_at = NULL FROM care.concern c
     WHERE c.id = $1 AND v.id = c.conversation_id AND v.live_concern_id = c.id`,
    [concernId],
  );

/** It counts as contacted: somebody was there for them. From now on what they type goes to whoever wrote. */
export const concernWrittenTo: Writer<'concern_written_to'> = ({ event: { data }, actor, at }) => ({
  after: [
    exactly(
      'contacted_at = coalesce(contacted_at, greatest(raised_at, $3::timestamptz))',
      'closed_at IS NULL AND accepted_by = $2',
      [data.concernId, staffOf(actor), at.toISOString()],
    ),
    prepared(
      `WITH changed AS (UPDATE waymark.conversation SET live_concern_id = $2, live_staff_id = $3, live_at = $4
         WHERE id = $1 AND closed_at IS NULL AND staff_id IS NULL RETURNING 1)
       SELECT waymark.exactly_one(count(*)) FROM changed`,
      [data.conversationId, data.concernId, staffOf(actor), at.toISOString()],
    ),
  ],
});

export const concernHandedOver: Writer<'concern_handed_over'> = ({ event: { data }, actor }) => ({
  after: [
    exactly(
      'accepted_by = NULL, accepted_at = NULL',
      'closed_at IS NULL AND (accepted_by IS NULL OR accepted_by = $2)',
      [data.concernId, staffOf(actor)],
    ),
    talkOver(data.concernId),
  ],
  jobs: [chase(data.concernId, data.rung)],
});

export const concernClosed: Writer<'concern_closed'> = ({ event: { data }, actor, at }) => ({
  after: [
    // In the same second they may have said that it is about whoever had it.
    exactly(
      'closed_at = greatest(raised_at, $3::timestamptz), outcome = $2',
      'closed_at IS NULL AND accepted_by = $4',
      [data.concernId, data.outcome, at.toISOString(), staffOf(actor)],
    ),
    talkOver(data.concernId),
  ],
});

export const alertTested: Writer<'alert_tested'> = ({ id, event: { data }, at }) => ({
  rows: [add('waymark.alert_test', { id: data.testId, route: data.route, sent_at: at.toISOString(), event_id: id })],
});

export const alertTestAnswered: Writer<'alert_test_answered'> = ({ event: { data }, actor, at }) => ({
  after: [
    prepared(
      `UPDATE waymark.alert_test SET answered_at = greatest(sent_at, $2::timestamptz), answered_by = $3
       WHERE id = $1 AND answered_at IS NULL`,
      [data.testId, at.toISOString(), staffOf(actor)],
    ),
  ],
});

/** Somebody is told when they have not answered in time. */
export const safetyAsked: Writer<'safety_asked'> = ({ event: { data } }) => ({
  jobs: [
    {
      name: 'unsure-unanswered',
      data: { conversationId: data.conversationId, askId: data.askId, due: data.by },
      after: new Date(data.by),
    },
  ],
});

/** Somebody is told after the commit: the adviser, or whoever is on duty. */
export const personAskedFor: Writer<'person_asked_for'> = ({ id }) => ({
  jobs: [{ name: 'deliver-notice', data: { eventId: id } }],
});
