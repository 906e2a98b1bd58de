import type * as models from './generated/models.ts';

/**
 * The rows that `records/`, `conversation/` and `channels/` write, as the generated client knows them: a column renamed in the
 * schema no longer compiles where it is written.
 */
export type Rows = {
  'care.person': models.personUncheckedCreateInput;
  'care.looked_after_period': models.looked_after_periodUncheckedCreateInput;
  'care.statutory_category': models.statutory_categoryUncheckedCreateInput;
  'care.allocation': models.allocationUncheckedCreateInput;
  'care.role_around_person': models.role_around_personUncheckedCreateInput;
  'care.contact': models.contactUncheckedCreateInput;
  'care.destination': models.destinationUncheckedCreateInput;
  'care.intended_destination': models.intended_destinationUncheckedCreateInput;
  'care.accommodation': models.accommodationUncheckedCreateInput;
  'care.pathway_plan': models.pathway_planUncheckedCreateInput;
  'care.plan_view': models.plan_viewUncheckedCreateInput;
  'care.review_voice': models.review_voiceUncheckedCreateInput;
  'care.plan_review': models.plan_reviewUncheckedCreateInput;
  'care.opportunity_interest': models.opportunity_interestUncheckedCreateInput;
  'care.action': models.actionUncheckedCreateInput;
  'care.appointment': models.appointmentUncheckedCreateInput;
  'care.earlier_wish': models.earlier_wishUncheckedCreateInput;
  'care.time_off': models.time_offUncheckedCreateInput;
  'care.money_request': models.money_requestUncheckedCreateInput;
  'care.bid': models.bidUncheckedCreateInput;
  'care.housing_application': models.housing_applicationUncheckedCreateInput;
  'care.skill_check': models.skill_checkUncheckedCreateInput;
  'care.concern': models.concernUncheckedCreateInput;
  'care.event': models.eventUncheckedCreateInput;
  'care.access_log': models.access_logUncheckedCreateInput;
  'waymark.words': models.wordsUncheckedCreateInput;
  'waymark.alert_test': models.alert_testUncheckedCreateInput;
  'waymark.invitation': models.invitationUncheckedCreateInput;
  'waymark.conversation': models.conversationUncheckedCreateInput;
  'waymark.activity': models.activityUncheckedCreateInput;
  'waymark.outbox': models.outboxUncheckedCreateInput;
};

export type Table = keyof Rows;

type Plain<V> = V extends { set?: infer S } ? NonNullable<S> : V;
/** A row with lists as plain arrays, as they travel in JSON. */
export type Row<T extends Table> = { [K in keyof Rows[T]]: Plain<Rows[T][K]> };
