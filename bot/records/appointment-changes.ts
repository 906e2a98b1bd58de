import { changed } from './appointments.ts';
import { add, prepared, type Writer } from './writer.ts';

const live = 'cancelled_at IS NULL';
const waiting = `${live} AND booked_at IS NULL AND (asked_at IS NOT NULL OR offered_at IS NOT NULL)`;
const before = `${live} AND attended_at IS NULL AND missed_at IS NULL`;

export const timeBooked: Writer<'time_booked'> = (one) =>
  changed(
    one,
    one.event.data.appointmentId,
    `booked_at = $2, sequence = sequence + 1, held_until = NULL${one.event.data.opened ? '' : ', seen_at = coalesce(seen_at, $2)'}`,
    waiting,
  );

export const timeSeen: Writer<'time_seen'> = (one) =>
  changed(one, one.event.data.appointmentId, 'seen_at = $2', `${live} AND seen_at IS NULL`);

// Of several that were offered the others are free again, and so is the wish that they were for.
const others = `UPDATE care.appointment SET cancelled_at = $3, cancelled_by = 'service'
  WHERE person_id = $1 AND id <> $2 AND cancelled_at IS NULL AND booked_at IS NULL AND asked_at IS NULL AND offered_at IS NOT NULL`;
const endWishes = 'UPDATE care.earlier_wish SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL';

/** What was offered is taken: both have said yes, so it is booked. */
export const timeTaken: Writer<'time_taken'> = (one) => {
  const { appointmentId } = one.event.data;
  const at = one.at.toISOString();
  const { first = [], jobs = [] } = changed(
    one,
    appointmentId,
    'booked_at = $2, sequence = sequence + 1, held_until = NULL',
    `${waiting} AND held_until > $2`,
  );
  return {
    first: [
      ...first,
      prepared(others, [one.event.personId, appointmentId, at]),
      prepared(endWishes, [one.event.personId, at]),
    ],
    jobs,
  };
};

/** Called off, or let go; whoever asked to be told of a free time may get it. */
export const timeCancelled: Writer<'time_cancelled'> = (one) => {
  const { appointmentId, by, movedTo } = one.event.data;
  const { first = [], jobs = [] } = changed(
    one,
    appointmentId,
    `cancelled_at = $2, cancelled_by = $3, moved_to = $4, sequence = sequence + ${movedTo ? 0 : 1}`,
    before,
    [by, movedTo ?? null],
  );
  return { first, jobs: [...jobs, { name: 'offer-freed', data: { appointmentId } }] };
};

export const timeRisen: Writer<'time_risen'> = (one) =>
  changed(one, one.event.data.appointmentId, 'risen_at = $2', `${waiting} AND risen_at IS NULL`);

export const timeReminded: Writer<'time_reminded'> = (one) =>
  changed(one, one.event.data.appointmentId, 'reminded_at = $2', `${live} AND reminded_at IS NULL`);

export const reminderChosen: Writer<'reminder_chosen'> = (one) => ({
  ...changed(
    one,
    one.event.data.appointmentId,
    'remind = $3, reminded_at = CASE WHEN reminded_at > $2::timestamptz THEN reminded_at END',
    live,
    [one.event.data.remind],
  ),
  jobs: [],
});

export const lateSaid: Writer<'late_said'> = (one) =>
  changed(one, one.event.data.appointmentId, 'late_minutes = $3, late_said_at = $2, late_seen_at = NULL', before, [
    one.event.data.minutes,
  ]);

export const lateSeen: Writer<'late_seen'> = (one) =>
  changed(
    one,
    one.event.data.appointmentId,
    'late_seen_at = $2',
    `${live} AND late_said_at IS NOT NULL AND late_seen_at IS NULL`,
  );

export const meetingAttended: Writer<'meeting_attended'> = (one) =>
  changed(one, one.event.data.appointmentId, 'attended_at = $2', before);

export const meetingMissed: Writer<'meeting_missed'> = (one) => ({
  ...changed(one, one.event.data.appointmentId, 'missed_at = $2', before),
  jobs: [{ name: 'deliver-notice', data: { eventId: one.id }, after: new Date(one.event.data.tellAt) }],
});

export const missedSaid: Writer<'missed_said'> = (one) =>
  changed(
    one,
    one.event.data.appointmentId,
    `missed_reason = $3, travel_asked = travel_asked OR $3 = 'could_not_get_there'`,
    'missed_at <= $2 AND missed_reason IS NULL',
    [one.event.data.reason],
  );

/** The adviser is asked whether they met; their word is the record. */
export const attendanceAsked: Writer<'attendance_asked'> = ({ id }) => ({
  jobs: [{ name: 'deliver-notice', data: { eventId: id } }],
});

export const timeWanted: Writer<'time_wanted'> = ({ id, event, at }) => ({
  first: [prepared(endWishes, [event.personId, at.toISOString()])],
  rows: [
    add('care.earlier_wish', {
      id: event.data.wishId,
      person_id: event.personId,
      staff_id: event.data.staffId,
      part_of_day: event.data.partOfDay ?? null,
      until_on: event.data.untilOn,
      asked_at: at.toISOString(),
      wants: event.data.wants,
      kind: event.data.kind,
      method: event.data.method,
      place: event.data.place ?? null,
      about: event.data.about ?? null,
      needs: event.data.needs,
      answer_by: event.data.answerBy ?? null,
      event_id: id,
    }),
  ],
  jobs: event.data.wants === 'offer' ? [{ name: 'deliver-notice', data: { eventId: id } }] : [],
});

export const wishRisen: Writer<'wish_risen'> = ({ id, event, at }) => ({
  first: [
    prepared('UPDATE care.earlier_wish SET risen_at = $2 WHERE id = $1 AND risen_at IS NULL', [
      event.data.wishId,
      at.toISOString(),
    ]),
  ],
  jobs: [{ name: 'deliver-notice', data: { eventId: id } }],
});

const mind = `INSERT INTO care.place_avoided (id, person_id, venue_id, from_on, event_id)
  SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS
    (SELECT FROM care.place_avoided p WHERE p.person_id = $2 AND p.venue_id = $3 AND p.to_on IS NULL)`;
const fine = 'UPDATE care.place_avoided SET to_on = greatest(from_on, $2::date) WHERE person_id = $1 AND to_on IS NULL';

export const placeMinded: Writer<'place_minded'> = ({ id, event: { personId, data } }) => ({
  first: [
    data.venueId === null
      ? prepared(fine, [personId, data.on])
      : prepared(mind, [id, personId, data.venueId, data.on, id]),
  ],
});

export const timeOffTaken: Writer<'time_off_taken'> = ({ event: { data } }) => ({
  rows: [
    add('care.time_off', {
      id: data.timeOffId,
      staff_id: data.staffId,
      starts_at: data.startsAt,
      ends_at: data.endsAt,
    }),
  ],
});
