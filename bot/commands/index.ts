import type { Pressed } from '../../cards/index.ts';
import { answerPressed, cancelPressed, personPressed } from './answers.ts';
import { saveContact, showContact } from './change-contact.ts';
import type { Came, Command, StaffTurn } from './command.ts';
import { find, searchWider } from './find.ts';
import { helpFor } from './help.ts';
import { invite } from './invite.ts';
import { logContact } from './log-contact.ts';
import { notes } from './notes.ts';
import { undo, undoPressed } from './undo.ts';
import { unlink } from './unlink.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [logContact, find, notes, invite, unlink, undo, helpFor(() => commands)];

export const commandById = (id: string): Command | undefined => commands.find((command) => command.id === id);

/** What a button of a command's card does; undefined for a button that is no command's. */
export function pressed(turn: StaffTurn, press: Pressed): Came | undefined {
  switch (press.verb) {
    case 'contact.show':
      return showContact(turn, press);
    case 'contact.save':
      return saveContact(turn, press);
    case 'contact.undo':
      return undoPressed(turn, press);
    case 'draft.answer':
      return answerPressed(turn, press, commandById);
    case 'draft.person':
      return personPressed(turn, press, commandById);
    case 'draft.cancel':
      return cancelPressed(turn, press);
    case 'find.wider':
      return searchWider(turn, press);
    default:
      return undefined;
  }
}
