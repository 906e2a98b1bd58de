import type { Statement } from '../turn.ts';
import { add, prepared, type Recorded, type Writer, type Writing } from './writer.ts';

/** Whoever hears of it is told by a job, after the commit. */
const told = (id: string): Writing['jobs'] => [{ name: 'deliver-notice', data: { eventId: id } }];

type Room = { personId: string; advertId: string; cap: { bids: number; per: 'at_once' | 'round' }; at: Date };

/**
 * Holds the council's cap: whoever would have more bids than that at once, or in one round, is refused (SQLSTATE WM001), also
 * where many ask in the same moment. They queue at the person's row, and each counts what the one before has written.
 */
const room = ({ personId, advertId, cap, at }: Room): Statement[] => [
  prepared('SELECT id FROM care.person WHERE id = $1 FOR NO KEY UPDATE', [personId]),
  prepared(
    `SELECT waymark.exactly_one((SELECT count(*) FROM (SELECT WHERE (
       SELECT count(*) FROM care.bid b JOIN care.advert a ON a.id = b.advert_id, care.advert this
       WHERE this.id = $2 AND b.person_id = $1 AND b.advert_id <> $2 AND b.withdrawn_at IS NULL AND b.could_not_at IS NULL
         AND b.unsuccessful_at IS NULL AND b.accepted_at IS NULL AND b.refused_at IS NULL
         AND CASE WHEN $4 = 'round' THEN (a.closes_at AT TIME ZONE 'Europe/London')::date
             = (this.closes_at AT TIME ZONE 'Europe/London')::date ELSE a.closes_at > $5::timestamptz END) < $3::int) AS room))`,
    [personId, advertId, cap.bids, cap.per, at.toISOString()],
  ),
];

/** Sets columns of one live bid; a bid that has gone meanwhile is refused (WM001), and the turn thought again. */
function change(bidId: string, sets: string, values: unknown[], where = ''): Statement[] {
  const text = `WITH done AS (UPDATE care.bid SET ${sets} WHERE id = $1 AND withdrawn_at IS NULL ${where} RETURNING 1)
    SELECT waymark.exactly_one((SELECT count(*) FROM done))`;
  return [prepared(text, [bidId, ...values])];
}
const at = (recorded: Recorded): string => recorded.event.occurredAt ?? recorded.at.toISOString();

export const bidWanted: Writer<'bid_wanted'> = (one) => {
  const {
    id,
    event: { personId, data },
  } = one;
  return {
    first: room({ personId, advertId: data.advertId, cap: data.cap, at: one.at }),
    rows: [
      add('care.bid', {
        id: data.bidId,
        person_id: personId,
        advert_id: data.advertId,
        wanted_at: at(one),
        how: data.how,
        event_id: id,
      }),
    ],
    jobs: data.how === 'connected' ? [{ name: 'place-bid', data: { bidId: data.bidId } }] : [],
  };
};

export const bidAskedOfAdviser: Writer<'bid_asked_of_adviser'> = (one) => {
  const {
    id,
    event: { personId, data },
  } = one;
  const sets = `asked_at = $2, how = 'adviser', could_not_at = NULL, could_not_why = NULL, risen_at = NULL`;
  return {
    first: room({ personId, advertId: data.advertId, cap: data.cap, at: one.at }),
    after: change(data.bidId, sets, [at(one)], 'AND confirmed_at IS NULL'),
    jobs: told(id),
  };
};

export const bidRisen: Writer<'bid_risen'> = (one) => ({
  after: change(
    one.event.data.bidId,
    'risen_at = $2',
    [at(one)],
    'AND asked_at IS NOT NULL AND confirmed_at IS NULL AND could_not_at IS NULL AND risen_at IS NULL',
  ),
  jobs: told(one.id),
});

export const bidReported: Writer<'bid_reported'> = (one) => ({
  after: change(one.event.data.bidId, 'reported_at = $2, could_not_at = NULL, could_not_why = NULL', [at(one)]),
  jobs: told(one.id),
});

export const bidCouldNot: Writer<'bid_could_not'> = (one) => ({
  after: change(
    one.event.data.bidId,
    'could_not_at = $2, could_not_why = $3',
    [at(one), one.event.data.why],
    'AND confirmed_at IS NULL',
  ),
  jobs: told(one.id),
});

export const bidConfirmed: Writer<'bid_confirmed'> = (one) => ({
  after: change(
    one.event.data.bidId,
    'confirmed_at = $2, receipt = $3, could_not_at = NULL, could_not_why = NULL',
    [at(one), one.event.data.receipt ?? null],
    'AND confirmed_at IS NULL',
  ),
  jobs: told(one.id),
});

export const bidWithdrawn: Writer<'bid_withdrawn'> = (one) => ({
  after: change(one.event.data.bidId, 'withdrawn_at = $2', [at(one)]),
  jobs: one.event.data.told ? told(one.id) : [],
});

export const bidPositionNoted: Writer<'bid_position_noted'> = ({ id, event: { data } }) => ({
  after: change(data.bidId, 'position = $2, position_on = $3', [data.position, data.on]),
  jobs: told(id),
});

export const bidUnsuccessful: Writer<'bid_unsuccessful'> = (one) => ({
  after: change(
    one.event.data.bidId,
    'unsuccessful_at = $2, result_reason = $3',
    [at(one), one.event.data.reason ?? null],
    'AND accepted_at IS NULL AND unsuccessful_at IS NULL',
  ),
  jobs: told(one.id),
});

export const offerRecorded: Writer<'offer_recorded'> = (one) => ({
  after: change(
    one.event.data.bidId,
    'offered_at = $2, answer_by = $3, viewing_at = $4, answer_said = NULL, answer_said_at = NULL',
    [at(one), one.event.data.answerBy, one.event.data.viewingAt ?? null],
    'AND accepted_at IS NULL AND refused_at IS NULL',
  ),
  jobs: told(one.id),
});

/** Kept in the list of events; the adviser, or whoever is on duty, is told now. */
export const offerSaid: Writer<'offer_said'> = ({ id }) => ({ jobs: told(id) });

export const offerAnswerSaid: Writer<'offer_answer_said'> = (one) => ({
  after: change(
    one.event.data.bidId,
    'answer_said = $2, answer_said_at = $3, refusal_words_id = $4',
    [one.event.data.answer, at(one), one.event.data.reasonId ?? null],
    'AND offered_at IS NOT NULL AND accepted_at IS NULL AND refused_at IS NULL',
  ),
  jobs: told(one.id),
});

export const offerAnswered: Writer<'offer_answered'> = (one) => ({
  after: change(
    one.event.data.bidId,
    one.event.data.answer === 'yes' ? 'accepted_at = $2' : 'refused_at = $2',
    [at(one)],
    'AND offered_at IS NOT NULL AND accepted_at IS NULL AND refused_at IS NULL',
  ),
  jobs: told(one.id),
});

const suggestions = {
  register: 'housing-bidding.do.register',
  taster: 'housing-bidding.do.taster',
  workshop: 'housing-bidding.do.workshop',
  carers: 'housing-bidding.do.carers',
  keep_home: 'housing-bidding.do.keepHome',
  seen: 'housing-bidding.do.seen',
} as const;

/** An action of the adviser's, who is told now. */
export const homeHelpAsked: Writer<'home_help_asked'> = ({ id, event: { personId, data }, at: now }) => ({
  rows: [
    add('care.action', {
      id: data.actionId,
      person_id: personId,
      kind: 'action',
      suggestion: suggestions[data.about],
      what_id: data.whatId ?? null,
      owner: 'staff',
      added_at: now.toISOString(),
      event_id: id,
    }),
  ],
  jobs: told(id),
});

/** What they say stands beside what is confirmed; only what they said before is closed by it. */
export const registerSaid: Writer<'register_said'> = ({ id, event: { personId, data }, at: now }) => ({
  first: [
    prepared(
      `UPDATE care.housing_application SET closed_on = greatest($2::date, applied_on)
       WHERE person_id = $1 AND closed_on IS NULL AND standing LIKE 'said\\_%'`,
      [personId, now.toISOString()],
    ),
  ],
  rows: [
    add('care.housing_application', {
      id: data.applicationId,
      person_id: personId,
      register: data.register,
      band: data.band ?? null,
      standing: data.standing,
      event_id: id,
    }),
  ],
});

export const registerConfirmed: Writer<'register_confirmed'> = ({ id, event: { personId, data }, at: now }) => ({
  first: [
    prepared(
      'UPDATE care.housing_application SET closed_on = greatest($2::date, applied_on) WHERE person_id = $1 AND closed_on IS NULL',
      [personId, now.toISOString()],
    ),
  ],
  rows: [
    add('care.housing_application', {
      id: data.applicationId,
      person_id: personId,
      register: data.register,
      band: data.band ?? null,
      bedrooms: data.bedrooms ?? null,
      standing: data.standing,
      effective_on: data.effectiveOn ?? null,
      event_id: id,
    }),
  ],
  jobs: told(id),
});

export const skillChecked: Writer<'skill_checked'> = ({ id, event: { personId, data } }) => ({
  rows: [
    add('care.skill_check', {
      id: data.checkId,
      person_id: personId,
      skill: data.skill,
      scored_by: data.scoredBy,
      score: data.score,
      scored_on: data.on,
      reason_id: data.reasonId ?? null,
      helper: data.helper ?? null,
      look_again_on: data.lookAgainOn ?? null,
      event_id: id,
    }),
  ],
});
