import { createHash } from 'node:crypto';
import { asJson } from '../db/as-json.ts';
import { liveSql } from '../records/live-reads.ts';
import { namedSql } from '../records/named.ts';
import type { Address, ConversationChange, Read, Statement } from '../turn.ts';

/** A row of the activity log, as it is stored and as channels show it. */
export type Stored = {
  conversationId: string;
  channel: 'web' | 'teams';
  seq: number;
  fromPerson: boolean;
  at: string;
  /** Null where nothing is shown: that somebody came in, or what was erased. */
  payload: Record<string, unknown> | null;
};

const personSql = `(SELECT jsonb_build_object(
    'id', p.id, 'givenName', p.given_name, 'firstName', coalesce(p.known_as, p.given_name), 'dateOfBirth', p.date_of_birth,
    'ageDisputed', p.age_disputed, 'responsibleAuthority', p.responsible_authority,
    'category', (SELECT k.category FROM care.statutory_category k WHERE k.person_id = p.id AND k.to_on IS NULL LIMIT 1),
    'flags', array_remove(ARRAY[CASE WHEN p.asylum_seeking THEN 'asylum_seeking' END, CASE WHEN p.unaccompanied THEN 'unaccompanied' END,
      CASE WHEN p.education_health_care_plan THEN 'education_health_care_plan' END, CASE WHEN p.own_child THEN 'own_child' END,
      CASE WHEN p.youth_justice THEN 'youth_justice' END], NULL),
    'adviser', (SELECT jsonb_build_object('staffId', s.id, 'givenName', s.given_name) FROM care.staff s WHERE s.id = l.staff_id),
    'teamId', l.team_id,
    'destination', (SELECT jsonb_build_object('activityCode', d.activity_code, 'startedOn', d.started_on, 'establishment', d.establishment)
      FROM care.destination d WHERE d.person_id = p.id AND d.standing = 'confirmed' AND d.ended_on IS NULL AND d.withdrawn_at IS NULL LIMIT 1),
    'said', (SELECT d.said_choice FROM care.destination d WHERE d.person_id = p.id AND d.standing = 'said' AND d.withdrawn_at IS NULL
      ORDER BY d.ascertained_on DESC, d.id DESC LIMIT 1))
  FROM care.person p LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL WHERE p.id = c.person_id)`;

// An adviser's own young people; for a manager those of the teams they manage. Restricted people only for those named.
const staffSql = `(SELECT jsonb_build_object('id', s.id, 'givenName', s.given_name, 'familyName', s.family_name, 'role', s.role,
    'teams', coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'manages', m.manages) ORDER BY t.name)
      FROM care.team_member m JOIN care.team t ON t.id = m.team_id WHERE m.staff_id = s.id AND m.to_on IS NULL), '[]'),
    'caseload', coalesce((SELECT jsonb_agg(${namedSql} ORDER BY p.given_name, p.family_name)
      FROM care.allocation l JOIN care.person p ON p.id = l.person_id
      WHERE l.to_on IS NULL AND (p.restricted_to = '{}' OR s.id = ANY (p.restricted_to))
        AND (l.staff_id = s.id OR (s.role = 'manager' AND l.team_id IN
          (SELECT m.team_id FROM care.team_member m WHERE m.staff_id = s.id AND m.manages AND m.to_on IS NULL)))), '[]'))
  FROM care.staff s WHERE s.id = c.staff_id AND s.left_on IS NULL)`;

const situationSql = `SELECT jsonb_build_object('id', c.id, 'channel', c.channel, 'userId', c.user_id, 'version', c.version,
    'state', c.state, 'locale', c.locale, 'session', c.session, 'keptCode', c.kept_code, 'codeTries', c.code_tries,
    'unlockedUntil', c.unlocked_until, 'startedAt', c.started_at, 'lastAt', c.last_at,
    'live', CASE WHEN c.live_at IS NOT NULL THEN ${liveSql} END) AS conversation,
  (SELECT a.seq FROM waymark.activity a WHERE a.conversation_id = c.id AND a.cause = $2) AS seen,
  CASE WHEN c.person_id IS NOT NULL THEN ${personSql} END AS person,
  CASE WHEN c.staff_id IS NOT NULL THEN ${staffSql} END AS staff
  FROM waymark.conversation c WHERE c.id = $1 AND c.closed_at IS NULL`;

/** Everything a turn starts from, in one round trip; no row: no such conversation, or it is closed. */
export const readSituation = (conversationId: string, cause: string): Read => ({
  name: 'situation',
  text: situationSql,
  values: [conversationId, cause],
});

/** What a turn said, by the number of the message it answered. */
export const readTurn = (conversationId: string, seq: number): Read => ({
  name: 'turn said',
  text: `SELECT a.conversation_id AS "conversationId", c.channel, a.seq::int, a.from_person AS "fromPerson", a.at, a.payload
         FROM waymark.activity a JOIN waymark.conversation c ON c.id = a.conversation_id
         WHERE a.conversation_id = $1 AND (a.seq = $2 OR a.answers = $2) ORDER BY a.seq`,
  values: [conversationId, seq],
});

/** A new conversation, or nothing where it is there already. Staff, and in the demonstration young people, are known from the start. */
export function openConversation(opened: {
  id: string;
  channel: 'web' | 'teams';
  userId: string;
  personId?: string;
  staffId?: string;
  locale?: string;
  reference?: Record<string, unknown>;
  at: Date;
}): Statement {
  return {
    name: 'open conversation',
    text: `INSERT INTO waymark.conversation (id, channel, user_id, person_id, staff_id, locale, reference, state, started_at, last_at, unlocked_until)
           VALUES ($1, $2, $3, $4, $5, $6, $7, '{}', $8, $8, CASE WHEN $4::uuid IS NOT NULL THEN $8::timestamptz + interval '12 hours' END)
           ON CONFLICT (id) DO UPDATE SET reference = coalesce(excluded.reference, waymark.conversation.reference)
           RETURNING (xmax = 0) AS fresh, session`,
    values: [
      opened.id,
      opened.channel,
      opened.userId,
      opened.personId ?? null,
      opened.staffId ?? null,
      opened.locale ?? 'en',
      opened.reference ? JSON.stringify(opened.reference) : null,
      opened.at.toISOString(),
    ],
  };
}

const advanceSql = `WITH base AS (SELECT waymark.advance($1, $4, $5, $6, $2) AS seq WHERE $7::xid IS NULL
    OR EXISTS (SELECT FROM waymark.conversation c WHERE c.id = $1 AND c.xmin = $7))
  INSERT INTO waymark.activity (conversation_id, seq, from_person, cause, answers, at, payload)
  SELECT $1, base.seq + said.place - 1, said.place = 1, CASE WHEN said.place = 1 THEN $8 END,
    CASE WHEN said.place > 1 THEN base.seq END, $2, nullif(said.payload, 'null')
  FROM base, jsonb_array_elements($3) WITH ORDINALITY AS said (payload, place)
  ORDER BY said.place RETURNING seq::int, xmin::text AS written`;

/** The first row of `advance`: the number of the first message, and the transaction that wrote it and the conversation. */
export type Advanced = { seq: number; written: string };

/**
 * A turn's messages and the conversation's next state in one statement, guarded by the version it was thought from
 * (SQLSTATE WM001 when it has moved), and by the transaction that last wrote the conversation where `written` names one (no row
 * when another did). The first message is the sender's own; a payload of null shows nothing.
 */
export function advance(turn: {
  conversationId: string;
  cause: string;
  version: number;
  written: string | null;
  /** As JSON; null: the state stays. */
  state: string | null;
  at: Date;
  payloads: unknown[];
}): Statement {
  return {
    name: 'advance',
    text: advanceSql,
    values: [
      turn.conversationId,
      turn.at.toISOString(),
      asJson(turn.payloads),
      turn.version,
      turn.state,
      turn.payloads.length,
      turn.written,
      turn.cause,
    ],
  };
}

/** A turn's answers in Teams wait here until the connector has taken them. */
export const sendLater = (conversationId: string, cause: string, at: Date): Statement => ({
  name: 'send later',
  text: `INSERT INTO waymark.outbox (conversation_id, seq, due_at)
         SELECT r.conversation_id, r.seq, $3 FROM waymark.activity a
         JOIN waymark.activity r ON r.conversation_id = a.conversation_id AND r.answers = a.seq
         WHERE a.conversation_id = $1 AND a.cause = $2`,
  values: [conversationId, cause, at.toISOString()],
});

/** A message that came in is a line of the live talk about a concern: of all that stands in a chat, only such lines are read there. */
export const lineOfTalk = (conversationId: string, cause: string, concernId: string): Statement => ({
  name: 'line of talk',
  text: 'UPDATE waymark.activity SET live_concern_id = $3 WHERE conversation_id = $1 AND cause = $2',
  values: [conversationId, cause, concernId],
});

const targetSql = {
  conversationId: 'c.id = $1',
  // Staff are told in the chat they used last; a young person in every chat that is theirs.
  staffId: `c.id = (SELECT n.id FROM waymark.conversation n WHERE n.staff_id = $1 AND n.closed_at IS NULL
    AND coalesce((n.reference ->> 'personal')::boolean, true) ORDER BY n.last_at DESC LIMIT 1)`,
  personId: 'c.person_id = $1 AND c.staff_id IS NULL',
};

const saySql = (which: string) => `WITH target AS (SELECT c.id, c.channel FROM waymark.conversation c
    WHERE ${which} AND c.closed_at IS NULL AND c.id <> coalesce($5::uuid, '00000000-0000-0000-0000-000000000000')
      AND NOT EXISTS (SELECT FROM waymark.activity a WHERE a.conversation_id = c.id AND a.cause = $2)),
  said AS (INSERT INTO waymark.activity (conversation_id, seq, from_person, cause, at, payload, live_concern_id)
    SELECT t.id, waymark.next_numbers(t.id, 1, $3), false, $2, $3, $4::jsonb -> t.channel, $6::uuid FROM target t
    RETURNING conversation_id, seq, payload),
  later AS (INSERT INTO waymark.outbox (conversation_id, seq, due_at)
    SELECT s.conversation_id, s.seq, $3 FROM said s JOIN target t ON t.id = s.conversation_id AND t.channel = 'teams')
  SELECT s.conversation_id AS "conversationId", t.channel, s.seq::int, false AS "fromPerson", s.payload
    FROM said s JOIN target t ON t.id = s.conversation_id`;

/**
 * A message that is not an answer: it takes the next number of each conversation it goes to without touching its version.
 * With a `cause` it is said once however often it is tried; never in the conversation `not`. `lineOf`: a line of the live talk
 * about that concern. Answers the rows said.
 */
export function sayTo(
  to: Address,
  message: {
    cause: string;
    at: Date;
    payload: { web: unknown; teams: unknown };
    not?: string;
    lineOf?: string | undefined;
  },
): Statement {
  const [by, value] = Object.entries(to)[0] as [keyof typeof targetSql, string];
  return {
    name: `say to ${by}`,
    text: saySql(targetSql[by]),
    values: [
      value,
      message.cause,
      message.at.toISOString(),
      asJson(message.payload),
      message.not ?? null,
      message.lineOf ?? null,
    ],
  };
}

/** Changes of the conversation's own row, beside its state. */
export function changeConversation(conversationId: string, change: ConversationChange): Statement {
  const columns: Record<string, unknown> = {
    person_id: change.personId,
    kept_code: change.keptCode,
    code_tries: change.codeTries,
    unlocked_until: change.unlockedUntil,
    locale: change.locale,
  };
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  const sets = given.map(([column], place) => `${column} = $${place + 2}`);
  const values: unknown[] = [conversationId, ...given.map(([, value]) => value)];
  if (change.live === null) sets.push('live_concern_id = NULL, live_staff_id = NULL, live_at = NULL');
  // Somebody may have closed it in the same moment: then it stays over.
  if (change.live) {
    values.push(change.live.at);
    sets.push(`live_at = CASE WHEN live_staff_id IS NOT NULL THEN $${values.length}::timestamptz END`);
  }
  if (change.endSession) sets.push('session = session + 1');
  if (change.foldAll !== undefined) sets.push(`folded_before = next_seq - ${Math.trunc(change.foldAll)}`);
  const text = `UPDATE waymark.conversation SET ${sets.join(', ')} WHERE id = $1`;
  return {
    name: `change ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
    text,
    values,
  };
}
