import { add, followingId, prepared, type Writer } from './writer.ts';

// One row a heading; a text that was not given again stays as it was.
const writeHeading = `INSERT INTO care.plan_heading AS h (id, plan_id, heading, need_id, own_words_id, contingency_id)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (plan_id, heading) DO UPDATE SET need_id = coalesce(excluded.need_id, h.need_id),
    own_words_id = coalesce(excluded.own_words_id, h.own_words_id), contingency_id = coalesce(excluded.contingency_id, h.contingency_id)`;

/** News of a plan is gathered: each piece asks for a look ten minutes later, and only the last of a run tells. */
export const gatherMs = 10 * 60 * 1000;

/** A look at the news of a plan, when nothing more has come for a while. */
export const newsJob = (eventId: string, at: Date) => [
  { name: 'plan-news' as const, data: { eventId }, after: new Date(at.getTime() + gatherMs) },
];
const noticeJob = (eventId: string) => [{ name: 'deliver-notice' as const, data: { eventId } }];

export const planHeadingWritten: Writer<'plan_heading_written'> = ({ id, event: { data }, at }) => ({
  after: [
    prepared(writeHeading, [
      followingId(id, 'heading'),
      data.planId,
      data.heading,
      data.needId ?? null,
      data.ownWordsId ?? null,
      data.contingencyId ?? null,
    ]),
  ],
  jobs: newsJob(id, at),
});

export const planAskedFor: Writer<'plan_asked_for'> = ({ id }) => ({ jobs: noticeJob(id) });

/** What they think stands beside the plan; of the whole plan the newest is on the plan too. The plan's text is not touched. */
export const planViewGiven: Writer<'plan_view_given'> = ({ id, event: { personId, data }, at }) => ({
  rows: [
    add('care.plan_view', {
      id: data.viewId,
      plan_id: data.planId,
      person_id: personId,
      view: data.view,
      heading: data.heading ?? null,
      words_id: data.wordsId ?? null,
      given_at: at.toISOString(),
      event_id: id,
    }),
  ],
  ...(data.heading === undefined
    ? {
        after: [
          prepared('UPDATE care.pathway_plan SET young_person_view = $2 WHERE id = $1', [data.planId, data.view]),
        ],
      }
    : {}),
  jobs: newsJob(id, at),
});

/** What they want to say now takes the place of what they wanted to say before. */
export const reviewVoiceGiven: Writer<'review_voice_given'> = ({ id, event: { personId, data }, at }) => ({
  first: [
    prepared(
      'UPDATE care.review_voice SET withdrawn_at = $2 WHERE plan_id = $1 AND withdrawn_at IS NULL AND given_at <= $2',
      [data.planId, at.toISOString()],
    ),
  ],
  rows: [
    add('care.review_voice', {
      id: data.voiceId,
      plan_id: data.planId,
      person_id: personId,
      say_id: data.sayId ?? null,
      who: data.who,
      who_id: data.whoId ?? null,
      given_at: at.toISOString(),
      event_id: id,
    }),
  ],
  jobs: newsJob(id, at),
});

export const reviewVoiceWithdrawn: Writer<'review_voice_withdrawn'> = ({ id, event: { data }, at }) => ({
  after: [
    prepared('UPDATE care.review_voice SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL', [
      data.voiceId,
      at.toISOString(),
    ]),
  ],
  jobs: newsJob(id, at),
});

// Asked twice before it was held, the first clock goes on.
const startClock = `UPDATE care.pathway_plan SET review_asked_on = $2, review_asked_by = $3, review_by_on = $4
  WHERE id = $1 AND review_asked_on IS NULL`;

export const reviewAsked: Writer<'review_asked'> = ({ id, event: { data } }) => ({
  after: [prepared(startClock, [data.planId, data.on, data.askedBy, data.byOn])],
  jobs: noticeJob(id),
});

export const reviewOverdue: Writer<'review_overdue'> = ({ id }) => ({ jobs: noticeJob(id) });

// A review that was held answers what had been asked for by then; what was said before it has been heard.
const stopClock = `UPDATE care.pathway_plan SET review_asked_on = NULL, review_asked_by = NULL, review_by_on = NULL
  WHERE id = $1 AND review_asked_on <= $2`;

export const planReviewed: Writer<'plan_reviewed'> = ({ id, event: { personId, data } }) => ({
  rows: [
    add('care.plan_review', {
      id: data.reviewId,
      plan_id: data.planId,
      person_id: personId,
      held_on: data.heldOn,
      asked_by: data.askedBy,
      attended: data.attended ?? null,
      event_id: id,
    }),
  ],
  after: [prepared(stopClock, [data.planId, data.heldOn])],
  jobs: noticeJob(id),
});

/** Done, not to be done any more, or put back on the list; the events keep each of these. */
export const actionTicked: Writer<'action_ticked'> = ({ id, event: { personId, data }, at }) => ({
  after: [
    prepared(
      `UPDATE care.action SET done_at = CASE WHEN $3 = 'done' THEN greatest(added_at, $4::timestamptz) END,
         dropped_at = CASE WHEN $3 = 'dropped' THEN greatest(added_at, $4::timestamptz) END WHERE id = $1 AND person_id = $2`,
      [data.actionId, personId, data.as, at.toISOString()],
    ),
  ],
  jobs: newsJob(id, at),
});

export const actionHelpAsked: Writer<'action_help_asked'> = ({ id, at }) => ({ jobs: newsJob(id, at) });

export const planNewsSeen: Writer<'plan_news_seen'> = ({ id }) => ({ jobs: noticeJob(id) });
