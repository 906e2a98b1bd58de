import { add, prepared, type Writer } from './writer.ts';

const noticeJob = (eventId: string) => [{ name: 'deliver-notice' as const, data: { eventId } }];

/** The place is held from now on: its number is unique in the database, so the last one goes to one person only. */
export const placeAsked: Writer<'place_asked'> = ({ id, event: { personId, data }, at }) => ({
  rows: [
    add('care.opportunity_interest', {
      id: data.interestId,
      opportunity_id: data.opportunityId,
      person_id: personId,
      place_number: data.placeNumber ?? null,
      asked_at: at.toISOString(),
      event_id: id,
    }),
  ],
  jobs: noticeJob(id),
});

// Whoever answers second, on whatever device, is refused by the database and thinks again from what is then true.
const once = (change: string, where: string) => `WITH done AS (UPDATE care.opportunity_interest SET ${change}
  WHERE id = $1 AND person_id = $2 AND withdrawn_at IS NULL${where} RETURNING 1)
  SELECT waymark.exactly_one((SELECT count(*) FROM done))`;
const when = 'greatest(asked_at, $3::timestamptz)';

/** Given back by the young person: somebody else can have it. */
export const placeGivenBack: Writer<'place_given_back'> = ({ id, event: { personId, data }, at }) => ({
  after: [prepared(once(`withdrawn_at = ${when}`, ''), [data.interestId, personId, at.toISOString()])],
  jobs: noticeJob(id),
});

export const placeConfirmed: Writer<'place_confirmed'> = ({ id, event: { personId, data }, at }) => ({
  after: [
    prepared(once(`confirmed_at = ${when}`, ' AND confirmed_at IS NULL'), [
      data.interestId,
      personId,
      at.toISOString(),
    ]),
  ],
  jobs: noticeJob(id),
});

/** Said no by staff: the place is free again at once. */
export const placeDeclined: Writer<'place_declined'> = ({ id, event: { personId, data }, at }) => ({
  after: [
    prepared(once(`declined_at = ${when}, withdrawn_at = ${when}`, ''), [data.interestId, personId, at.toISOString()]),
  ],
  jobs: noticeJob(id),
});

/** Told now; what came of it is in what staff log. */
export const helpToStayAsked: Writer<'help_to_stay_asked'> = ({ id }) => ({ jobs: noticeJob(id) });

/** The day on which they want to be asked how it went: by the job that asks, once for each time that they want it. */
export const howItWentWanted: Writer<'how_it_went_wanted'> = ({ event: { personId, data } }) => ({
  after: [
    prepared('UPDATE care.action SET ask_on = $3, asked_at = NULL WHERE id = $1 AND person_id = $2', [
      data.actionId,
      personId,
      data.on,
    ]),
  ],
});

export const howItWentAsked: Writer<'how_it_went_asked'> = ({ event: { personId, data }, at }) => ({
  after: [
    prepared('UPDATE care.action SET asked_at = $3 WHERE id = $1 AND person_id = $2', [
      data.actionId,
      personId,
      at.toISOString(),
    ]),
  ],
});
