import { add, prepared, type Writer } from './writer.ts';

// A correction or an undo touches a contact that still stands, or the turn is thought again: two at once cannot both win.
const replace = `WITH changed AS (UPDATE care.contact SET replaced_by = $2
  WHERE event_id = $1 AND replaced_by IS NULL AND withdrawn_at IS NULL RETURNING 1)
  SELECT waymark.exactly_one(count(*)) FROM changed`;
const withdraw = `WITH changed AS (UPDATE care.contact SET withdrawn_at = $2
  WHERE id = $1 AND replaced_by IS NULL AND withdrawn_at IS NULL RETURNING 1)
  SELECT waymark.exactly_one(count(*)) FROM changed`;

export const contactLogged: Writer<'contact_logged'> = ({ id, event, at }) => ({
  first: event.corrects ? [prepared(replace, [event.corrects, event.data.contactId])] : [],
  rows: [
    add('care.contact', {
      id: event.data.contactId,
      person_id: event.personId,
      staff_id: event.data.staffId,
      method: event.data.method,
      outcome: event.data.outcome ?? null,
      happened_on: event.data.happenedOn,
      minutes: event.data.minutes ?? null,
      topics: event.data.topics,
      next_contact_on: event.data.nextContactOn ?? null,
      note_id: event.data.noteId ?? null,
      event_id: id,
      recorded_at: at.toISOString(),
    }),
  ],
});

export const undone: Writer<'undone'> = ({ event, at }) => ({
  first: [prepared(withdraw, [event.data.contactId, at.toISOString()])],
});
