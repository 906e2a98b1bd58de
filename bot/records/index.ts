import type { EventType } from '../events.ts';
import { accommodationRecorded } from './accommodation.ts';
import { actionAdded, noteLeft, planMade } from './actions.ts';
import { chatLinked, chatUnlinked, invitationMade } from './chats.ts';
import { concernRaised, personAskedFor } from './concerns.ts';
import { contactLogged, undone } from './contacts.ts';
import { destinationConfirmed, destinationSaid, intendedDestinationSaid } from './destinations.ts';
import {
  actionHelpAsked,
  actionTicked,
  planAskedFor,
  planHeadingWritten,
  planNewsSeen,
  planReviewed,
  planViewGiven,
  reviewAsked,
  reviewOverdue,
  reviewVoiceGiven,
  reviewVoiceWithdrawn,
} from './my-plan.ts';
import {
  moneyAgreed,
  moneyAsked,
  moneyPaid,
  moneyPassedOn,
  moneyRefused,
  moneyReminderAsked,
  moneySeen,
  moneyWithdrawn,
} from './financial-support.ts';
import { adviserAllocated, categoryComputed, personRecorded, roleTaken } from './people.ts';
import {
  helpToStayAsked,
  howItWentAsked,
  howItWentWanted,
  placeAsked,
  placeConfirmed,
  placeDeclined,
  placeGivenBack,
} from './what-next.ts';
import type { Recorded, Writer, Writing } from './writer.ts';

/** Kept in the list of events; nothing else to write. */
const eventOnly = (): Writing => ({});

/** Every event type with its writer; one without does not compile. */
export const writers = {
  person_recorded: personRecorded,
  category_computed: categoryComputed,
  adviser_allocated: adviserAllocated,
  role_taken: roleTaken,
  contact_logged: contactLogged,
  destination_said: destinationSaid,
  destination_confirmed: destinationConfirmed,
  intended_destination_said: intendedDestinationSaid,
  accommodation_recorded: accommodationRecorded,
  plan_made: planMade,
  action_added: actionAdded,
  note_left: noteLeft,
  flow_finished: eventOnly,
  person_asked_for: personAskedFor,
  concern_raised: concernRaised,
  invitation_made: invitationMade,
  chat_linked: chatLinked,
  chat_unlinked: chatUnlinked,
  undone,
  money_asked: moneyAsked,
  money_seen: moneySeen,
  money_passed_on: moneyPassedOn,
  money_agreed: moneyAgreed,
  money_refused: moneyRefused,
  money_paid: moneyPaid,
  money_withdrawn: moneyWithdrawn,
  money_risen: eventOnly,
  money_shown: eventOnly,
  money_reminder_asked: moneyReminderAsked,
  place_asked: placeAsked,
  place_given_back: placeGivenBack,
  place_confirmed: placeConfirmed,
  place_declined: placeDeclined,
  help_to_stay_asked: helpToStayAsked,
  how_it_went_wanted: howItWentWanted,
  how_it_went_asked: howItWentAsked,
  how_it_went_said: eventOnly,
  plan_heading_written: planHeadingWritten,
  plan_asked_for: planAskedFor,
  plan_view_given: planViewGiven,
  review_voice_given: reviewVoiceGiven,
  review_voice_withdrawn: reviewVoiceWithdrawn,
  review_asked: reviewAsked,
  review_overdue: reviewOverdue,
  plan_reviewed: planReviewed,
  action_ticked: actionTicked,
  action_help_asked: actionHelpAsked,
  plan_news_seen: planNewsSeen,
} satisfies { [T in EventType]: Writer<T> };

/** What the writer of an event's type makes of it. */
export function writerOf(recorded: Recorded): Writing {
  const writer = writers[recorded.event.type] as (one: Recorded) => Writing;
  return writer(recorded);
}
