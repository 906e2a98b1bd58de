import { say } from '../content/index.ts';
import { ownContact, undoable } from './change-contact.ts';
import { answer, type Came, rowsOf, type StaffTurn } from './command.ts';
import { contactCard, readLastContact, storedContact, undoMs } from './contact.ts';
import { contactIn } from './log-contact.ts';

// "no i meant jayden o", "wrong person": an answer to nothing that we ask.
const always =
  /^(?:(?:no|oh|sorry|oops|ah)\b[\s,.!-]*)*i meant\b|^(?:(?:no|oh|sorry)\b[\s,]*)*wrong (?!number)\p{L}+(?:$|\s*,)|^(?:edit|amend|correction)(?:$|[\s:,])/iu;
// These may answer a question: "it was yesterday".
const unasked =
  /^(?:(?:no|sorry|actually|oh)\b[\s,]*)*(?:(?:that|it) (?:was|should)\b(?! (?:nice|good|great))|actually\b|should (?:be|have been)\b|change (?:it|that|the|to)\b|change$)/i;

/** Whether a line wants something put right that was just saved. Words alone would leave open which line and to what. */
export const wantsPutRight = (turn: StaffTurn, text: string): boolean =>
  always.test(text) || (!turn.state.drafts[0]?.asks && unasked.test(text) && !contactIn(turn, text));

/** Shows what the sender saved last as it stands, with its buttons, and says how it is put right: nothing was changed. */
export function putRight(turn: StaffTurn): Came {
  const read = readLastContact(turn.staff.id, new Date(turn.now.getTime() - undoMs));
  const rows = rowsOf(turn, read, storedContact);
  if (!rows) return { need: [read] };
  const own = ownContact(turn, rows[0]);
  if (!('contact' in own)) return answer({ text: say('en', 'staff.contact.putRightOld') });
  const { contact, why } = own;
  const card = contactCard(turn, contact, {
    status: 'saved',
    savedAt: new Date(contact.savedAt),
    undoable: undoable(turn, contact),
  });
  return {
    ...answer({ text: say('en', 'staff.contact.putRight') }, { card }),
    looked: [{ personId: contact.person.id, action: 'read_record', why }],
  };
}
