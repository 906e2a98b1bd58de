import { dayInLondon } from '../../clock.ts';
import type { Happened } from '../../events.ts';
import type { Facts, Flow, Outcome } from '../../flows/flow.ts';
import type { Turn } from '../run.ts';
import type { PersonFacts } from '../situation.ts';
import {
  lateSaid,
  missedSaid,
  placeMinded,
  reminderChosen,
  timeAsked,
  timeCancelled,
  timeDeclined,
  timeHeld,
  timeTaken,
  timeWanted,
} from './appointments.ts';
import { moneyAsked, moneyReminder, moneyShown, moneyTakenBack } from './financial-support.ts';
import {
  bidAskedAgain,
  bidDropped,
  bidSaidMade,
  bidSaidNotMade,
  homeHelp,
  homeWanted,
  offerAnsweredHere,
  offerTold,
  registerTold,
  skillsTold,
} from './housing-bidding.ts';
import { actionHelp, planAsked, planView, reviewAsked, reviewVoice, reviewVoiceBack, ticked } from './my-plan.ts';
import { action, destinationIntended, doingSaid, note } from './said.ts';
import { helpToStay, placeAsked, placeGivenBack, smallStep } from './what-next.ts';

/** Whose outcome it is, in which flow, and what the flow knew. */
export type Came = { person: PersonFacts; flow: Flow; facts: Facts; turn: Turn; today: string };
export type Makes<W extends Outcome['what']> = (outcome: Extract<Outcome, { what: W }>, came: Came) => Happened[];

/** What each outcome of a flow is as events; one missing does not compile. Own words go beside an event, never into it. */
const makes: { [W in Outcome['what']]: Makes<W> } = {
  doing_said: doingSaid,
  destination_intended: destinationIntended,
  action,
  note,
  home_wanted: homeWanted,
  bid_asked_again: bidAskedAgain,
  bid_said_made: bidSaidMade,
  bid_said_not_made: bidSaidNotMade,
  bid_dropped: bidDropped,
  offer_told: offerTold,
  offer_answered_here: offerAnsweredHere,
  register_told: registerTold,
  skills_told: skillsTold,
  home_help: homeHelp,
  place_asked: placeAsked,
  place_given_back: placeGivenBack,
  small_step: smallStep,
  help_to_stay: helpToStay,
  money_asked: moneyAsked,
  money_taken_back: moneyTakenBack,
  money_shown: moneyShown,
  money_reminder: moneyReminder,
  plan_asked: planAsked,
  plan_view: planView,
  review_asked: reviewAsked,
  review_voice: reviewVoice,
  review_voice_back: reviewVoiceBack,
  ticked,
  action_help: actionHelp,
  time_held: timeHeld,
  time_asked: timeAsked,
  time_wanted: timeWanted,
  time_taken: timeTaken,
  time_declined: timeDeclined,
  time_cancelled: timeCancelled,
  late_said: lateSaid,
  reminder_chosen: reminderChosen,
  missed_said: missedSaid,
  place_minded: placeMinded,
};

/** Outcomes of a flow as events of one person; of somebody unknown nothing is written. */
export function eventsOf(outcomes: readonly Outcome[], flow: Flow, facts: Facts, turn: Turn): Happened[] {
  const { person } = turn.situation;
  if (!person) return [];
  const came: Came = { person, flow, facts, turn, today: dayInLondon(turn.now) };
  return outcomes.flatMap((one) => (makes[one.what] as (outcome: Outcome, about: Came) => Happened[])(one, came));
}
