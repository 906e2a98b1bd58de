import { isNeet, lapsesOn } from './currency.ts';
import { add, prepared, type Writer } from './writer.ts';

// Somebody who goes from one kind of NEET to another has been NEET since the first.
const neetSince = `UPDATE care.destination d SET neet_started_on = b.neet_started_on FROM care.destination b
  WHERE d.id = $1 AND d.neet_started_on IS NOT NULL AND b.person_id = d.person_id AND b.standing = 'confirmed'
    AND b.withdrawn_at IS NULL AND b.ended_on = d.started_on AND b.neet_started_on < d.started_on`;

/** What a young person says they do is kept beside what is confirmed, and never instead of it. */
export const destinationSaid: Writer<'destination_said'> = ({ id, event: { personId, data } }) => ({
  rows: [
    add('care.destination', {
      id: data.destinationId,
      person_id: personId,
      standing: 'said',
      said_choice: data.choice,
      started_on: data.on,
      ascertained_on: data.on,
      event_id: id,
    }),
  ],
});

export const destinationConfirmed: Writer<'destination_confirmed'> = ({ id, event: { personId, data } }) => ({
  first: [
    prepared(
      `UPDATE care.destination SET ended_on = greatest(started_on, $2::date)
       WHERE person_id = $1 AND standing = 'confirmed' AND ended_on IS NULL AND withdrawn_at IS NULL`,
      [personId, data.startedOn],
    ),
  ],
  rows: [
    add('care.destination', {
      id: data.destinationId,
      person_id: personId,
      standing: 'confirmed',
      activity_code: data.activityCode,
      started_on: data.startedOn,
      ascertained_on: data.ascertainedOn,
      verified_on: data.verifiedOn ?? null,
      review_on: data.reviewOn ?? null,
      predicted_end_on: data.predictedEndOn ?? null,
      due_to_lapse_on: lapsesOn(data) ?? null,
      neet_started_on: isNeet(data.activityCode) ? data.startedOn : null,
      establishment: data.establishment ?? null,
      confirmed_by: data.confirmedBy,
      event_id: id,
    }),
  ],
  after: isNeet(data.activityCode) ? [prepared(neetSince, [data.destinationId])] : [],
});

export const intendedDestinationSaid: Writer<'intended_destination_said'> = ({ id, event: { personId, data } }) => ({
  rows: [
    add('care.intended_destination', {
      id,
      person_id: personId,
      code: data.code,
      school_year: data.schoolYear ?? null,
      said_on: data.on,
      event_id: id,
    }),
  ],
});
