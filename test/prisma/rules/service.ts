import type { Decision } from '../../../bot/access.ts';
import { another, ids, type Rules, refused, taken } from './rule.ts';

const { person, sam } = ids;
const at = '2026-03-18T10:00:00Z';
const later = '2026-03-18T11:00:00Z';
const chat = { id: ids.chat, channel: 'web', user_id: 'dl_1', state: {}, started_at: at, last_at: at };

// Every rule that may allow a look: a look whose rule cannot be written down would be no look at all.
const whys = {
  own_record: true,
  own_caseload: true,
  own_team: true,
  duty: true,
  designated: true,
  with_reason: true,
  open: true,
} satisfies Record<Extract<Decision, { allowed: true }>['why'], true>;

export const service: Rules[] = [
  {
    table: 'care.event',
    base: {
      id: ids.plan,
      type: 'person_asked_for',
      actor_kind: 'anonymous',
      occurred_at: at,
      recorded_at: at,
      cause: 'c1',
      place: 0,
      data: {},
    },
    cases: [
      refused('is done by somebody listed', 'event_actor', { actor_kind: 'robot' }),
      refused('is done by staff who are named', 'event_actor', { actor_kind: 'staff' }),
      refused('is done by nobody named when anonymous', 'event_actor', { actor_id: sam }),
      refused('is recorded after it occurred', 'event_times', { occurred_at: later }),
      refused('corrects one that is there', 'event_corrects_fkey', { corrects: ids.third }),
      refused('is written once for its cause and place', 'event_cause_place_key', another(), {}),
      taken('may be the second of its cause', another({ place: 1 }), {}),
    ],
  },
  {
    table: 'care.access_log',
    base: {
      id: ids.one,
      staff_id: sam,
      person_id: person,
      action: 'read_record',
      why: 'own_caseload',
      cause: 'c1',
      at,
    },
    cases: [
      refused('has a listed reason', 'access_log_why', { why: 'curious' }),
      ...Object.keys(whys).map((why) => taken(`may have the reason ${why}`, { why })),
    ],
  },
  {
    table: 'waymark.words',
    base: { id: ids.one, kind: 'note', text: 'x', written_by: 'staff', written_at: at, retention_class: 'care_record' },
    cases: [
      refused('have a code for their kind', 'words_kind', { kind: 'A note' }),
      refused('are written by somebody listed', 'words_written_by', { written_by: 'robot' }),
      refused('are there until they are erased', 'words_erased', { text: null }),
      refused('are gone once they are erased', 'words_erased', { erased_at: later, erased_why: 'asked' }),
      refused('are erased for a reason', 'words_erased_why', { text: null, erased_at: later }),
      taken('leave a tombstone', { text: null, erased_at: later, erased_why: 'asked' }),
      refused('have a class of retention that is known', 'words_retention_class_fkey', { retention_class: 'forever' }),
    ],
  },
  {
    table: 'waymark.conversation',
    needs: [
      [
        'care.concern',
        {
          id: ids.one,
          conversation_id: ids.chat,
          kind: 'self_harm',
          severity: 'now',
          matched_rule: 'r1',
          raised_at: at,
          event_id: ids.event,
        },
      ],
    ],
    base: chat,
    cases: [
      taken('may have a live talk with a worker', { live_concern_id: ids.one, live_staff_id: sam, live_at: at }),
      refused('has somebody to talk to live', 'conversation_live', { live_concern_id: ids.one, live_at: at }),
      refused('talks live about a concern', 'conversation_live', { live_staff_id: sam, live_at: at }),
      refused('says since when it is quiet', 'conversation_live', { live_concern_id: ids.one, live_staff_id: sam }),
      refused('of staff is never a live talk', 'conversation_live_theirs', {
        staff_id: sam,
        live_concern_id: ids.one,
        live_staff_id: sam,
        live_at: at,
      }),
      refused('talks live about a concern that is there', 'conversation_live_concern_id_fkey', {
        live_concern_id: ids.third,
        live_staff_id: sam,
        live_at: at,
      }),
    ],
  },
  {
    table: 'waymark.activity',
    needs: [['waymark.conversation', chat]],
    base: { conversation_id: ids.chat, seq: 1, from_person: true, cause: 'c1', at, payload: {} },
    cases: [
      refused('has its number alone', 'activity_pkey', { cause: 'c2' }, {}),
      refused('is received once', 'activity_conversation_id_cause_key', { seq: 2 }, {}),
      taken('may have no cause, twice', { seq: 2, cause: null }, { cause: null }),
      refused('is a line of a talk about a concern that is there', 'activity_live_concern_id_fkey', {
        live_concern_id: ids.third,
      }),
    ],
  },
  {
    table: 'waymark.invitation',
    base: { id: ids.one, person_id: person, code_hash: 'h1', made_by: sam, made_at: at, expires_at: later },
    cases: [
      refused('expires after it was made', 'invitation_times', { expires_at: at }),
      refused('is used in a chat', 'invitation_used', { used_at: later }),
      refused('is used or revoked, not both', 'invitation_used', {
        used_at: later,
        used_in: ids.chat,
        revoked_at: later,
      }),
      refused('counts its tries up', 'invitation_tries', { tries: -1 }),
      refused('has a code of its own', 'invitation_code_hash_key', another(), {}),
    ],
  },
  {
    table: 'waymark.alert_test',
    base: { id: ids.one, route: 'mail', sent_at: later, event_id: ids.event },
    cases: [
      refused('goes one of the ways there are', 'alert_test_route', { route: 'pigeon' }),
      refused('is answered after it was sent', 'alert_test_answered', { answered_at: at }),
    ],
  },
];
