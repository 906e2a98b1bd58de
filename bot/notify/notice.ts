import { say } from '../content/index.ts';
import type { EventType } from '../events.ts';
import type { Read } from '../turn.ts';
import { appointmentNotices } from './appointments.ts';
import { type Caused, causedRow, type Notice, type Tells, toStaff, whoever, whoMayKnow } from './caused.ts';
import { checkInNotices } from './check-in.ts';
import { moneyNotices } from './financial-support.ts';
import { housingNotices } from './housing-bidding.ts';
import { planNotices } from './my-plan.ts';
import { whatNextNotices } from './what-next.ts';

/** What a notice is made of, read when it is sent and not when it was caused: it says what is true then. */
export const readNotice = (eventId: string): Read => ({
  name: 'notice',
  text: `SELECT e.id AS "eventId", e.type, e.data, e.person_id AS "personId", coalesce(p.known_as, p.given_name) AS "firstName", l.staff_id AS "adviserId",
      coalesce((SELECT jsonb_agg(s.id) FROM care.staff s WHERE s.role = 'duty' AND s.left_on IS NULL), '[]') AS duty,
      coalesce((SELECT jsonb_agg(m.staff_id) FROM care.team_member m JOIN care.staff s ON s.id = m.staff_id
        WHERE m.team_id = l.team_id AND m.manages AND m.to_on IS NULL AND s.left_on IS NULL), '[]') AS managers,
      to_jsonb(coalesce(p.restricted_to, '{}')) AS "restrictedTo",
      (SELECT s.given_name FROM care.staff s WHERE s.id = e.actor_id) AS actor,
      (SELECT jsonb_build_object('restrictedTo', k.restricted_to,
          'acceptedBy', (SELECT s.id FROM care.staff s WHERE s.id = k.accepted_by AND s.left_on IS NULL),
          'justNow', (SELECT count(*) FROM care.event o WHERE o.data ? 'concernId' AND o.data ->> 'concernId' = k.id::text
            AND o.type = 'concern_repeated' AND (o.recorded_at, o.id) < (e.recorded_at, e.id)
            AND o.recorded_at > greatest(e.recorded_at - interval '10 minutes', k.accepted_at))) FROM care.concern k
        WHERE e.type IN ('concern_repeated', 'person_asked_for', 'note_left') AND k.closed_at IS NULL
          AND k.conversation_id::text = coalesce(e.data ->> 'conversationId', left(e.cause, 36))
        ORDER BY (k.id::text = e.data ->> 'concernId') IS TRUE DESC, cardinality(k.restricted_to) DESC, k.raised_at LIMIT 1) AS concern,
      (SELECT jsonb_build_object('id', a.id, 'at', a.starts_at, 'staffId', a.staff_id, 'staff', s.given_name, 'duty', a.duty,
          'method', a.method, 'place', a.place, 'about', a.about, 'needs', a.needs, 'live', a.cancelled_at IS NULL,
          'asked', a.asked_at IS NOT NULL, 'booked', a.booked_at IS NOT NULL, 'offered', a.offered_at IS NOT NULL,
          'risen', a.risen_at IS NOT NULL, 'answerBy', a.answer_by)
        FROM care.appointment a JOIN care.staff s ON s.id = a.staff_id
        WHERE a.id = (e.data ->> 'appointmentId')::uuid) AS appointment,
      (SELECT coalesce(jsonb_agg(o.starts_at ORDER BY o.starts_at), '[]') FROM care.appointment o
        WHERE e.type = 'time_cancelled' AND o.person_id = e.person_id AND o.cancelled_at IS NULL AND o.booked_at IS NULL
          AND o.asked_at IS NULL AND o.offered_at >= e.recorded_at) AS offers
    FROM care.event e LEFT JOIN care.person p ON p.id = e.person_id
    LEFT JOIN care.allocation l ON l.person_id = e.person_id AND l.to_on IS NULL WHERE e.id = $1`,
  values: [eventId],
});

// A first name and what happened: note and history are read fresh, through access, by whoever is told.
const byType: Partial<Record<EventType, Tells>> = {
  ...moneyNotices,
  ...housingNotices,
  ...planNotices,
  ...whatNextNotices,
  ...checkInNotices,
  ...appointmentNotices,
  // Who hears of a concern, and when, is the chain's (jobs/chase-concern.ts); here only that they said more.
  concern_repeated: (caused) => moreOf(caused),
  person_asked_for: (caused) =>
    toStaff(keptFrom(caused, whoever(caused)), { text: say('en', 'notices.person', { name: caused.name }) }),
  // What they leave in the chat of a concern about somebody near them goes to nobody who may not know of it.
  note_left: (caused) => {
    const { name, adviserId } = caused;
    const may = adviserId ? whoever(caused).filter((id) => keptFrom(caused, [id]).includes(id)) : [];
    const text = say('en', caused.data.flow === 'check-in' ? 'notices.checkInNote' : 'notices.note', { name });
    return toStaff(may, { text });
  },
};

/** Who is told of an event, and what; nobody where the event tells nobody. */
export function noticesOf(found: unknown): Notice[] {
  const { firstName, ...caused } = causedRow.parse(found);
  const tells = Object.hasOwn(byType, caused.type) ? byType[caused.type as EventType] : undefined;
  return tells?.({ ...caused, name: firstName ?? say('en', 'notices.somebody') }) ?? [];
}

/** Who alone may know of an open concern in the chat that this came from; else those given. */
const keptFrom = ({ concern }: Caused, staffIds: string[]): string[] =>
  concern && concern.restrictedTo.length > 0 ? concern.restrictedTo : staffIds;

// Opening it shows all that was said: more than a few notices of it in a row tell nothing new.
const mostMore = 3;

/**
 * What somebody unknown said of who and where they are goes to whoever has their concern, or to all who were told. The same again is
 * told to whoever has it, who looks at no card any more; while nobody does it is a number on the card of those whom the ladder tells.
 */
function moreOf(caused: Caused): Notice[] {
  const { concern, duty, name } = caused;
  if (!concern || concern.justNow >= mostMore) return [];
  if (caused.data.rule !== 'said.after') {
    const again = { text: say('en', 'staff-concern.again', { name }), urgent: true };
    return concern.acceptedBy ? toStaff([concern.acceptedBy], again) : [];
  }
  const all =
    concern.restrictedTo.length > 0 ? concern.restrictedTo : whoMayKnow(caused, [...whoever(caused), ...duty]);
  const reply = { text: say('en', 'staff-concern.more', { name }), urgent: true };
  return toStaff(concern.acceptedBy ? [concern.acceptedBy] : all, reply);
}
