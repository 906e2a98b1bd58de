import { z } from 'zod';
import { firstNameOf } from '../../cards/names.ts';
import { say } from '../content/index.ts';
import { outOfDate, ownContact, undoable } from './change-contact.ts';
import { answer, type Came, defineCommand, rowsOf, type StaffTurn } from './command.ts';
import { contactCard, readContact, readLastContact, type StoredContact, storedContact, undoMs } from './contact.ts';

/** Takes a contact back: it no longer counts, and the record keeps that it was logged and undone. */
function takeBack(turn: StaffTurn, one: StoredContact | undefined): Came {
  const own = ownContact(turn, one);
  if (!('contact' in own)) return answer(own);
  const { contact, why } = own;
  if (contact.withdrawn) return answer({ text: say('en', 'staff.contact.undoneAlready') });
  if (contact.replaced) return outOfDate(turn, own);
  if (contact.staffId !== turn.staff.id) return answer({ text: say('en', 'staff.contact.notYours') });
  if (!undoable(turn, contact)) return answer({ text: say('en', 'staff.contact.undoTooLate') });
  const { person, id, eventId } = contact;
  return {
    events: [
      {
        type: 'undone',
        personId: person.id,
        data: { undoes: eventId, of: 'contact_logged', contactId: id },
        corrects: eventId,
      },
    ],
    looked: [{ personId: person.id, action: 'correct', why }],
    replies: [
      {
        card: contactCard(turn, contact, { status: 'undone', savedAt: new Date(contact.savedAt), undoable: false }),
        replaces: true,
      },
      { text: say('en', 'staff.contact.takenBack', { name: firstNameOf(person) }) },
    ],
  };
}

/** The Undo of a card. */
export function undoPressed(turn: StaffTurn, { contactId }: { contactId: string }): Came {
  const read = readContact(contactId);
  const rows = rowsOf(turn, read, storedContact);
  return rows ? takeBack(turn, rows[0]) : { need: [read] };
}

export const undo = defineCommand({
  id: 'undo',
  starts: [
    'undo',
    ...['that', 'it', 'last', 'last one', 'the last one', 'the last', 'my last log'].map((what) => `undo ${what}`),
    ...['take that back', 'take it back', 'scrap that', 'delete that', 'delete last', 'oops'],
  ],
  may: null,
  fields: z.object({}),
  what: () => say('en', 'staff.undo.what'),
  examples: ['undo'],
  run(turn) {
    const read = readLastContact(turn.staff.id, new Date(turn.now.getTime() - undoMs));
    const rows = rowsOf(turn, read, storedContact);
    if (!rows) return { need: [read] };
    return rows[0] ? takeBack(turn, rows[0]) : answer({ text: say('en', 'staff.contact.nothingToUndo') });
  },
});
