import type { z } from 'zod';
import { cards } from '../../cards/index.ts';
import { mayI } from '../access.ts';
import { say } from '../content/index.ts';
import { contactMethods, contactOutcomes } from '../reference/contact-methods.ts';
import { topics } from '../reference/topics.ts';
import type { Reply } from '../turn.ts';
import { answer, type Came, type Done, rowsOf, type StaffTurn } from './command.ts';
import {
  type ContactFacts,
  contactCard,
  notSaid,
  readContact,
  type StoredContact,
  storedContact,
  undoMs,
} from './contact.ts';

const presses = cards['contact-logged'].presses;
type Saved = z.infer<(typeof presses)['contact.save']>;

/** Whether it can still be taken back: ten minutes from when it was first saved, by whoever logged it. */
export const undoable = (turn: StaffTurn, one: StoredContact): boolean =>
  one.staffId === turn.staff.id && turn.now.getTime() - Date.parse(one.firstSavedAt) <= undoMs;

/**
 * A contact for somebody who wants to see or change it: the one who logged it, or who manages the team. Otherwise the words that
 * say why not. Beyond the caseload the reason holds that was given when it was logged.
 */
export function ownContact(
  turn: StaffTurn,
  one: StoredContact | undefined,
): { contact: StoredContact; why: string } | Reply {
  if (!one) return { text: say('en', 'staff.contact.gone') };
  const { person } = one;
  const about = {
    personId: person.id,
    adviserId: person.adviserId,
    teamId: person.teamId,
    restrictedTo: person.restrictedTo.length > 0 ? person.restrictedTo : null,
  };
  const mine = one.staffId === turn.staff.id;
  const decision = mayI(turn.actor, 'correct', about, mine ? (one.reason ?? undefined) : undefined);
  if (!decision.allowed) return { text: say('en', mine ? 'staff.notAllowed' : 'staff.contact.notYours') };
  if (!mine && decision.why !== 'own_team') return { text: say('en', 'staff.contact.notYours') };
  return { contact: one, why: decision.why };
}

/** The card of a contact as it stands on record. */
const asItStands = (turn: StaffTurn, one: StoredContact): Reply => ({
  card: contactCard(turn, one, {
    status: one.withdrawn ? 'undone' : 'saved',
    savedAt: new Date(one.savedAt),
    undoable: !one.withdrawn && undoable(turn, one),
  }),
  replaces: true,
});

/** A button of a card whose contact was changed since: nothing happens but that it is shown as it stands. */
export const outOfDate = (turn: StaffTurn, { contact, why }: { contact: StoredContact; why: string }): Done => ({
  ...answer(asItStands(turn, contact), { text: say('en', 'staff.contact.replaced') }),
  looked: [{ personId: contact.person.id, action: 'read_record', why }],
});

/** Teams asks for a card again when somebody opens the chat: nothing new is shown to anybody, so nothing is written. */
export function showContact(turn: StaffTurn, { contactId }: { contactId: string }): Came {
  const rows = rowsOf(turn, readContact(contactId), storedContact);
  if (!rows) return { need: [readContact(contactId)] };
  const own = ownContact(turn, rows[0]);
  if (!('contact' in own)) return answer(own);
  return answer(asItStands(turn, own.contact));
}

const known = (list: readonly string[], code: string | null): boolean => code === null || list.includes(code);

/** The contact with one line changed, or the sentence that says what is wrong with the change. */
function changed(one: ContactFacts, given: Saved, today: string): ContactFacts | string {
  switch (given.part) {
    case 'how': {
      const [method, outcome] = [
        given.method ?? one.method,
        given.outcome === notSaid ? null : (given.outcome ?? null),
      ];
      const fine = known([...contactMethods, one.method], method) && known(contactOutcomes, outcome);
      return fine ? { ...one, method, outcome } : say('en', 'staff.contact.badChoice');
    }
    case 'when': {
      const happenedOn = given.happenedOn ?? one.happenedOn;
      if (happenedOn > today) return say('en', 'staff.contact.future');
      if (one.nextContactOn && one.nextContactOn < happenedOn) return say('en', 'staff.contact.nextTooEarly');
      return { ...one, happenedOn };
    }
    case 'time': {
      const minutes = given.minutes ?? null;
      const fine = minutes === null || (Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440);
      return fine ? { ...one, minutes } : say('en', 'staff.contact.badMinutes');
    }
    case 'about': {
      const picked = [...new Set((given.topics ?? '').split(',').filter(Boolean))];
      return picked.every((topic) => known(topics, topic))
        ? { ...one, topics: picked }
        : say('en', 'staff.contact.badChoice');
    }
    case 'next': {
      const nextContactOn = given.nextOn ?? null;
      if (nextContactOn && nextContactOn < one.happenedOn) return say('en', 'staff.contact.nextTooEarly');
      return { ...one, nextContactOn };
    }
  }
}

const same = (a: ContactFacts, b: ContactFacts): boolean =>
  a.method === b.method &&
  a.outcome === b.outcome &&
  a.happenedOn === b.happenedOn &&
  a.minutes === b.minutes &&
  a.topics.join() === b.topics.join() &&
  a.nextContactOn === b.nextContactOn;

/** The event that saves a contact's facts; of an existing one, as its correction. */
export function logged(facts: ContactFacts, of: { contactId: string; personId: string; staffId: string }) {
  return {
    type: 'contact_logged' as const,
    personId: of.personId,
    data: {
      contactId: of.contactId,
      staffId: of.staffId,
      method: facts.method,
      outcome: facts.outcome ?? undefined,
      happenedOn: facts.happenedOn,
      minutes: facts.minutes ?? undefined,
      topics: facts.topics,
      nextContactOn: facts.nextContactOn ?? undefined,
      noteId: facts.noteId ?? undefined,
    },
  };
}

/** Saves one edited line: a new contact that corrects the former; both stay on record. */
export function saveContact(turn: StaffTurn, given: Saved): Came {
  const read = readContact(given.contactId);
  const rows = rowsOf(turn, read, storedContact);
  if (!rows) return { need: [read] };
  const own = ownContact(turn, rows[0]);
  if (!('contact' in own)) return answer(own);
  const { contact, why } = own;
  if (contact.withdrawn) return answer({ text: say('en', 'staff.contact.withdrawn') });
  if (contact.replaced) return outOfDate(turn, own);
  const next = changed(contact, given, turn.today);
  if (typeof next === 'string') return answer({ text: next });
  if (same(contact, next)) return answer({ text: say('en', 'staff.contact.same') });
  const contactId = turn.newId();
  const event = logged(next, { contactId, personId: contact.person.id, staffId: contact.staffId });
  return {
    events: [{ ...event, corrects: contact.eventId, ...(contact.reasonId ? { reasonId: contact.reasonId } : {}) }],
    looked: [{ personId: contact.person.id, action: 'correct', why }],
    replies: [
      {
        card: contactCard(
          turn,
          { ...next, id: contactId, person: contact.person },
          { status: 'changed', savedAt: turn.now, undoable: undoable(turn, contact) },
        ),
        replaces: true,
      },
    ],
  };
}
