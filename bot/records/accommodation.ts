import { add, prepared, type Writer } from './writer.ts';

export const accommodationRecorded: Writer<'accommodation_recorded'> = ({ id, event: { personId, data } }) => ({
  first: [
    prepared(
      'UPDATE care.accommodation SET ended_on = greatest(started_on, $2::date) WHERE person_id = $1 AND ended_on IS NULL AND withdrawn_at IS NULL',
      [personId, data.startedOn],
    ),
  ],
  rows: [
    add('care.accommodation', {
      id: data.accommodationId,
      person_id: personId,
      oc3_letter: data.oc3Letter,
      suitable: data.suitable,
      provided_by_authority: data.providedByAuthority,
      started_on: data.startedOn,
      event_id: id,
    }),
  ],
});
