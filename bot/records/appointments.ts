import { asJson } from '../db/as-json.ts';
import type { EventOf } from '../events.ts';
import type { Statement } from '../turn.ts';
import { add, prepared, type Recorded, type Writer, type Writing } from './writer.ts';

type Timed = EventOf<'time_held' | 'time_asked' | 'time_offered'>;

// Two who pick the same time of the same person wait for each other here, and not for the database to find a deadlock.
const inTurn = (staffId: string): Statement =>
  prepared('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`appointments of ${staffId}`]);

// What nobody decided on in time is free again for whoever needs it; who picks another time lets go of the one before.
const letGo = `UPDATE care.appointment SET cancelled_at = $3, cancelled_by = 'service'
  WHERE cancelled_at IS NULL AND asked_at IS NULL AND booked_at IS NULL AND held_until IS NOT NULL AND id <> $4
    AND ((person_id = $1 AND offered_at IS NULL AND $7)
      OR (held_until <= $3 AND (staff_id = $2 OR person_id = $1) AND tstzrange(starts_at, ends_at) && tstzrange($5, $6)))`;

const released = ({ event, at }: Recorded<Timed>, own: boolean): Statement[] => {
  const { staffId, appointmentId, startsAt, endsAt } = event.data;
  return [
    inTurn(staffId),
    prepared(letGo, [event.personId, staffId, at.toISOString(), appointmentId, startsAt, endsAt, own]),
  ];
};

const place = ({ kind, method, place: where, venueId, duty }: Timed['data']) => ({
  kind,
  method,
  place: where ?? null,
  venue_id: venueId ?? null,
  duty,
});

/** A time is kept for somebody while they decide. */
export const timeHeld: Writer<'time_held'> = (recorded) => {
  const { id, event } = recorded;
  const { appointmentId, staffId, startsAt, endsAt, heldUntil } = event.data;
  return {
    first: released(recorded, true),
    rows: [
      add('care.appointment', {
        id: appointmentId,
        person_id: event.personId,
        staff_id: staffId,
        starts_at: startsAt,
        ends_at: endsAt,
        held_until: heldUntil,
        ...place(event.data),
        event_id: id,
      }),
    ],
  };
};

/** Their adviser, duty, or an adviser for somebody who asked to be told offers a time; it is kept until they answer. */
export const timeOffered: Writer<'time_offered'> = (recorded) => {
  const { id, event, at } = recorded;
  const { data } = event;
  const wish = `UPDATE care.earlier_wish SET offered_at = $2::timestamptz, ended_at = CASE WHEN wants = 'offer' THEN $2::timestamptz END
    WHERE id = $1 AND ended_at IS NULL`;
  return {
    first: [...released(recorded, false), ...(data.wishId ? [prepared(wish, [data.wishId, at.toISOString()])] : [])],
    rows: [
      add('care.appointment', {
        id: data.appointmentId,
        person_id: event.personId,
        staff_id: data.staffId,
        starts_at: data.startsAt,
        ends_at: data.endsAt,
        held_until: data.heldUntil,
        offered_at: at.toISOString(),
        ...place(data),
        about: data.about ?? null,
        needs: data.needs,
        remind: 'day_before',
        uid: `${data.appointmentId}@waymark`,
        event_id: id,
      }),
    ],
    // With others of its telling: one message names all that is offered.
    jobs: data.instead ? [] : [{ name: 'deliver-notice', data: { eventId: id } }],
  };
};

// The held row becomes the asked one; where the hold was let go and the time is free still, it is a row of its own. What is moved
// keeps its calendar entry: the same uid, one change later.
const ask = `WITH asked AS (INSERT INTO care.appointment AS a (id, person_id, staff_id, starts_at, ends_at, kind, method, place, venue_id,
    duty, about, needs, asked_at, answer_by, remind, travel_asked, uid, sequence, event_id)
  SELECT n.id, n.person_id, n.staff_id, n.starts_at, n.ends_at, n.kind, n.method, n.place, n.venue_id, n.duty, n.about, n.needs,
    n.asked_at, n.answer_by, n.remind, n.travel_asked, coalesce(o.uid, n.uid), coalesce(o.sequence + 1, 0), n.event_id
  FROM jsonb_populate_record(null::care.appointment, $1) n LEFT JOIN care.appointment o ON o.id = $2
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, method = excluded.method, place = excluded.place,
    venue_id = excluded.venue_id, duty = excluded.duty, about = excluded.about, needs = excluded.needs,
    asked_at = excluded.asked_at, answer_by = excluded.answer_by, remind = excluded.remind,
    travel_asked = excluded.travel_asked, uid = excluded.uid, sequence = excluded.sequence
  WHERE a.cancelled_at IS NULL AND a.asked_at IS NULL RETURNING 1)
  SELECT waymark.exactly_one(count(*)) FROM asked`;

const remember = `INSERT INTO care.meeting_preference (person_id, needs, method, said_at, event_id) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (person_id) DO UPDATE SET needs = excluded.needs, method = excluded.method, said_at = excluded.said_at,
    event_id = excluded.event_id`;

export const timeAsked: Writer<'time_asked'> = (recorded) => {
  const { id, event, at } = recorded;
  const { data, personId } = event;
  const row = {
    id: data.appointmentId,
    person_id: personId,
    staff_id: data.staffId,
    starts_at: data.startsAt,
    ends_at: data.endsAt,
    ...place(data),
    about: data.about ?? null,
    needs: data.needs,
    asked_at: at.toISOString(),
    answer_by: data.answerBy,
    remind: data.remind,
    travel_asked: data.needs.includes('fares'),
    uid: `${data.appointmentId}@waymark`,
    event_id: id,
  };
  return {
    first: [...released(recorded, true), prepared(ask, [asJson(row), data.moves ?? null])],
    after:
      data.needs.length > 0 && !data.moves
        ? [prepared(remember, [personId, data.needs, data.method, at.toISOString(), id])]
        : [],
    jobs: [{ name: 'deliver-notice', data: { eventId: id } }],
  };
};

/** A change of one appointment that must still be as it was thought; else it is thought again from what is true. */
export const changed = (
  recorded: Recorded,
  id: string,
  sets: string,
  where: string,
  values: unknown[] = [],
): Writing => ({
  first: [
    prepared(
      `WITH changed AS (UPDATE care.appointment SET ${sets} WHERE id = $1 AND ${where} RETURNING 1)
       SELECT waymark.exactly_one(count(*)) FROM changed`,
      [id, recorded.at.toISOString(), ...values],
    ),
  ],
  jobs: [{ name: 'deliver-notice', data: { eventId: recorded.id } }],
});
