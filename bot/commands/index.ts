import type { Pressed } from '../../cards/index.ts';
import { answerPressed, cancelPressed, personPressed } from './answers.ts';
import { away, diary } from './appointments.ts';
import { pressOffer, pressTime } from './appointments-press.ts';
import { saveContact, showContact } from './change-contact.ts';
import type { Came, Command, StaffTurn } from './command.ts';
import { answerTest, concerns, raiseConcern } from './concern.ts';
import {
  acceptConcern,
  closeConcern,
  contactedConcern,
  handOverConcern,
  openConcern,
  showConcern,
} from './concern-press.ts';
import { writeToThem } from './concern-write.ts';
import { agree, openRequest, passOn, pay, refuse, requests } from './financial-support.ts';
import { find, searchWider } from './find.ts';
import { helpFor } from './help.ts';
import { bids } from './housing-bidding.ts';
import { home, pressHome } from './housing-bidding-home.ts';
import { isBidPress, pressBid } from './housing-bidding-press.ts';
import { invite } from './invite.ts';
import { logContact } from './log-contact.ts';
import { openPressed, plan, planSeen, printPlan, seenPressed } from './my-plan.ts';
import { action, actionDone } from './my-plan-action.ts';
import { review } from './my-plan-review.ts';
import { planWrite } from './my-plan-write.ts';
import { notes } from './notes.ts';
import { unanswered } from './unanswered.ts';
import { undo, undoPressed } from './undo.ts';
import { unlink } from './unlink.ts';
import { answerPlace, boardCommand } from './what-next.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  logContact,
  find,
  notes,
  concerns,
  raiseConcern,
  diary,
  away,
  boardCommand,
  requests,
  bids,
  home,
  plan,
  planWrite,
  planSeen,
  review,
  action,
  actionDone,
  printPlan,
  invite,
  unlink,
  undo,
  unanswered,
  helpFor(() => commands),
];

export const commandById = (id: string): Command | undefined => commands.find((command) => command.id === id);

/** What a button of a command's card does; undefined for a button that is no command's. */
export function pressed(turn: StaffTurn, press: Pressed): Came | undefined {
  if (isBidPress(press)) return pressBid(turn, press);
  switch (press.verb) {
    case 'time.answer':
      return pressTime(turn, press);
    case 'time.offer':
      return pressOffer(turn, press);
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
    case 'money.open':
      return openRequest(turn, press);
    case 'money.passed':
      return passOn(turn, press);
    case 'money.yes':
      return agree(turn, press);
    case 'money.no':
      return refuse(turn, press);
    case 'money.paid':
      return pay(turn, press);
    case 'plan.open':
      return openPressed(turn, press);
    case 'plan.seen':
      return seenPressed(turn, press);
    case 'home.register':
    case 'home.skills':
      return pressHome(turn, press);
    case 'place.confirm':
      return answerPlace(turn, press, true);
    case 'place.decline':
      return answerPlace(turn, press, false);
    case 'concern.open':
      return openConcern(turn, press);
    case 'concern.show':
      return showConcern(turn, press);
    case 'concern.accept':
      return acceptConcern(turn, press);
    case 'concern.hand_over':
      return handOverConcern(turn, press);
    case 'concern.contacted':
      return contactedConcern(turn, press);
    case 'concern.write':
      return writeToThem(turn, press);
    case 'concern.close':
      return closeConcern(turn, press);
    case 'alert.answer':
      return answerTest(turn, press);
    case 'find.wider':
      return searchWider(turn, press);
    default:
      return undefined;
  }
}
