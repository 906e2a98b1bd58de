import { z } from 'zod';
import { say } from '../content/index.ts';
import { hashOfCode } from '../records/invitation-code.ts';
import { live, liveSql } from '../records/live-reads.ts';
import type { Read, Thought } from '../turn.ts';
import type { Turn } from './run.ts';
import { hashOfShortCode, mostCodeTries, shortCode } from './short-code.ts';
import { wayIn } from './ways-in.ts';
import { says, type Word, wordOf } from './words.ts';
import { endedFor } from './worry/live-ended.ts';

// What is personal may be read for this long after a chat was joined to a record, or opened with its short code.
export const unlockedMs = 12 * 60 * 60 * 1000;

const remembered = z.looseObject({ phone: z.enum(['choosing_code']).nullish() }).catch({});
const invitationRow = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  firstName: z.string(),
  adviser: z.string().nullable(),
});
const chatRow = z.object({ id: z.uuid(), live: live.nullish() });

// Letters and figures without look-alikes, in two groups, as `makeCode` writes them.
const looksLikeInvitation = /^[A-HJ-NP-Z2-9]{4}[\s-]?[A-HJ-NP-Z2-9]{4}$/i;

/** Whether a text may be a code that opens something, mistyped or not. */
export const couldBeCode = (said: string): boolean =>
  shortCode.test(said.trim()) || looksLikeInvitation.test(said.trim());

const readInvitation = (codeHash: string, now: Date): Read => ({
  name: 'invitation',
  text: `SELECT i.id, i.person_id AS "personId", coalesce(p.known_as, p.given_name) AS "firstName", s.given_name AS adviser
    FROM waymark.invitation i JOIN care.person p ON p.id = i.person_id
    LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL LEFT JOIN care.staff s ON s.id = l.staff_id
    WHERE i.code_hash = $1 AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2`,
  values: [codeHash, now.toISOString()],
});

const readChats = (personId: string): Read => ({
  name: 'chats',
  text: `SELECT c.id, CASE WHEN c.live_at IS NOT NULL THEN ${liveSql} END AS live FROM waymark.conversation c
    WHERE c.person_id = $1 AND c.staff_id IS NULL AND c.closed_at IS NULL`,
  values: [personId],
});

// "I dont want a code": whoever says so is not held to choosing one.
const refuses = /\b(dont|don't|do not|no) (want|need|like)?\b.*\b(code|one|this|it)\b/i;

const leaves: readonly (Word | null)[] = ['menu', 'stop', 'skip', 'back', 'person', 'save', 'neverMind', 'private'];

const plain = (state: unknown, phone: 'choosing_code' | null) => ({ ...remembered.parse(state), phone });

// "Can u delete this chat pls" is meant as "forget this phone" is; "delete everything" may mean the record, and is not.
const forgetful =
  /^(please |pls |plz |can you |can u |could you |i want to )*((forget|delete|clear|wipe|erase) (all )?(this|my|the|our)? ?(phone|chats?|convo|conversation|messages|texts|chat history|history)|forget me)( on this phone| from this phone| please| pls| plz| now)*$/;

/** Whether they want this phone, or us, to forget this chat. */
export const forgets = (said: string): boolean =>
  forgetful.test(
    said
      .trim()
      .toLowerCase()
      .replace(/[.!?]+$/, ''),
  );

/**
 * What is said about this phone and this chat, rather than in it: an invitation code, keeping the chat, forgetting it,
 * signing out everywhere. Null: it was about none of these.
 */
export function thinkPhone(turn: Turn): Thought | { need: Read[] } | null {
  const { inbound, situation } = turn;
  const said = inbound.text.trim();
  const words = said.toLowerCase().replace(/[.!]+$/, '');
  if (forgets(said)) return forget(turn);
  if (/^sign (me )?out (everywhere|of everything)$/.test(words)) return signOut(turn);
  if (/^keep( this)?( chat)?$/.test(words)) return chooseCode(turn);
  if (remembered.parse(situation.conversation.state).phone === 'choosing_code') return keep(turn, said);
  if (looksLikeInvitation.test(said) && /\d/.test(said)) return link(turn, said);
  return null;
}

function link(turn: Turn, code: string): Thought | { need: Read[] } {
  const { conversation, person } = turn.situation;
  // A record that is closed on this phone is opened again by a new invitation of the same person.
  if (person?.open) return { replies: [{ text: say('en', 'phone.alreadyLinked') }], events: [], hideOwn: true };
  if (conversation.codeTries >= mostCodeTries) {
    return { replies: [{ text: say('en', 'phone.codeSpent') }], events: [], hideOwn: true };
  }
  if (!turn.found.invitation) return { need: [readInvitation(hashOfCode(code), turn.now)] };
  const invitation = invitationRow.safeParse(turn.found.invitation[0]).data;
  if (!invitation || (person && person.id !== invitation.personId)) {
    const conversationChange = { codeTries: conversation.codeTries + 1 };
    return {
      replies: [{ text: say('en', 'phone.codeWrong') }],
      events: [],
      hideOwn: true,
      conversation: conversationChange,
    };
  }
  const { id: invitationId, personId, firstName, adviser } = invitation;
  return {
    hideOwn: true,
    replies: [
      {
        text: adviser
          ? say('en', 'phone.linked', { name: firstName, adviser })
          : say('en', 'phone.linkedUnallocated', { name: firstName }),
      },
      {
        text: say('en', 'phone.linkedNext'),
        choices: [
          { title: say('en', 'phone.keep'), value: 'keep this chat' },
          { title: say('en', 'phone.notNow'), value: 'menu' },
        ],
      },
    ],
    events: [{ type: 'chat_linked', personId, data: { conversationId: conversation.id, invitationId } }],
    conversation: { codeTries: 0, unlockedUntil: new Date(turn.now.getTime() + unlockedMs).toISOString() },
    alsoSay: [{ to: { personId }, replies: [{ text: say('en', 'phone.linkedElsewhere'), urgent: true }] }],
  };
}

/** A code opens what is personal: where that is shut, whoever holds the phone may not choose another. */
const isShut = ({ situation: { person } }: Turn): boolean => person !== null && !person.open;

const shut = (turn: Turn): Thought => ({
  state: plain(turn.situation.conversation.state, null),
  replies: [{ text: say('en', turn.situation.conversation.keptCode ? 'phone.keepShut' : 'phone.keepLate') }],
  events: [],
});

function chooseCode(turn: Turn): Thought {
  if (isShut(turn)) return shut(turn);
  return {
    state: plain(turn.situation.conversation.state, 'choosing_code'),
    replies: [{ text: say('en', 'phone.chooseCode') }],
    events: [],
  };
}

function keep(turn: Turn, said: string): Thought | null {
  const { conversation, person } = turn.situation;
  const { id, state } = conversation;
  const word = wordOf(said, 'en');
  if (leaves.includes(word) || says(said, 'no', 'en') || wayIn(said, 'en') || refuses.test(said)) return null;
  if (isShut(turn)) return { ...shut(turn), hideOwn: shortCode.test(said) };
  if (word === 'why' || word === 'help')
    return { replies: [{ text: say('en', 'phone.whyCode') }, { text: say('en', 'phone.chooseCode') }], events: [] };
  if (!shortCode.test(said)) return { replies: [{ text: say('en', 'phone.codeShape') }], events: [], hideOwn: true };
  return {
    hideOwn: true,
    state: plain(state, null),
    replies: [{ text: say('en', 'phone.kept') }],
    events: [],
    // Wrong invitation codes stay counted for whoever is not known yet.
    conversation: { keptCode: hashOfShortCode(id, said), ...(person ? { codeTries: 0 } : {}) },
  };
}

/** This chat's tokens die with this turn, and it belongs to nobody; what was saved on the record stays there. */
function forget(turn: Turn): Thought {
  const { conversation, person } = turn.situation;
  return {
    state: {},
    replies: [{ text: say('en', 'phone.forgotten') }],
    events: person
      ? [{ type: 'chat_unlinked', personId: person.id, data: { conversationId: conversation.id, by: 'young_person' } }]
      : [],
    conversation: { keptCode: null, unlockedUntil: null, endSession: true },
  };
}

function signOut(turn: Turn): Thought | { need: Read[] } {
  const { person } = turn.situation;
  if (!person) return forget(turn);
  if (!turn.found.chats) return { need: [readChats(person.id)] };
  const chats = turn.found.chats.map((row) => chatRow.parse(row));
  // Who talks in this one is told as of any ending.
  const others = chats.flatMap((one) => (one.live && one.id !== turn.situation.conversation.id ? [one.live] : []));
  return {
    state: {},
    replies: [{ text: say('en', 'phone.signedOut') }],
    events: chats.map(({ id: conversationId }) => ({
      type: 'chat_unlinked' as const,
      personId: person.id,
      data: { conversationId, by: 'young_person' as const, everywhere: true as const },
    })),
    conversation: { keptCode: null, unlockedUntil: null, endSession: true },
    alsoSay: others.map((one) => ({ to: { staffId: one.staffId }, replies: [endedFor(one, person.firstName)] })),
  };
}
