import { another, ids, type Rules, refused, taken } from './rule.ts';

const { person, event, sam, jo } = ids;
const advert = {
  id: ids.advert,
  reference: 'R1',
  landlord: 'Riverside Homes',
  area: 'North',
  property_type: 'flat',
  bedrooms: 1,
  weekly_pence: 9_500,
  opens_at: '2026-03-01T00:00:00Z',
  closes_at: '2026-03-08T00:00:00Z',
  criteria: {},
  source: 'register',
  imported_at: '2026-03-01T00:00:00Z',
};
const later = '2026-03-19T00:00:00Z';

export const needs: Rules[] = [
  {
    table: 'care.working_hours',
    base: { id: ids.one, staff_id: sam, weekday: 1, from_at: '09:00', to_at: '17:00' },
    cases: [
      refused('are on a day of the week', 'working_hours_weekday', { weekday: 0 }),
      refused('end after they begin', 'working_hours_times', { to_at: '09:00' }),
    ],
  },
  {
    table: 'care.time_off',
    base: { id: ids.one, staff_id: sam, starts_at: '2026-03-18T10:00:00Z', ends_at: later },
    cases: [refused('ends after it begins', 'time_off_times', { ends_at: '2026-03-18T10:00:00Z' })],
  },
  {
    table: 'care.appointment',
    base: {
      id: ids.one,
      person_id: person,
      staff_id: sam,
      kind: 'plan_review',
      method: 'face_to_face',
      starts_at: '2026-04-01T10:00:00Z',
      ends_at: '2026-04-01T11:00:00Z',
      event_id: event,
    },
    cases: [
      refused('has a code for its kind', 'appointment_codes', { kind: 'A chat' }),
      refused('has codes for what it needs', 'appointment_codes', { needs: ['a lift, please'] }),
      refused('is held in a listed way', 'appointment_method', { method: 'letter' }),
      refused('ends after it begins', 'appointment_times', { ends_at: '2026-04-01T10:00:00Z' }),
      refused('lasts a day at most', 'appointment_times', { ends_at: '2026-04-02T10:00:01Z' }),
      refused('is cancelled by somebody', 'appointment_cancelled', { cancelled_at: later }),
      refused('is cancelled by somebody listed', 'appointment_cancelled', { cancelled_at: later, cancelled_by: 'mum' }),
      refused('is attended or missed, not both', 'appointment_outcome', { attended_at: later, missed_at: later }),
      refused('counts its changes up', 'appointment_sequence', { sequence: -1 }),
      refused('has a code for its place', 'appointment_more_codes', { place: 'The Hub' }),
      refused('is reminded of in a listed way', 'appointment_remind', { remind: 'weekly' }),
      refused('is late by minutes, not days', 'appointment_late', { late_minutes: 241 }),
      refused('is seen to be late after it was said', 'appointment_late_seen', {
        late_said_at: later,
        late_seen_at: '2026-03-18T00:00:00Z',
      }),
      refused(
        'takes an adviser’s time once',
        'appointment_adviser_once',
        another({ person_id: ids.third, starts_at: '2026-04-01T10:59:00Z', ends_at: '2026-04-01T11:30:00Z' }),
        {},
      ),
      refused(
        'takes an adviser’s time once, held or not',
        'appointment_adviser_once',
        another({ person_id: ids.third }),
        { held_until: later },
      ),
      refused('takes a young person’s time once', 'appointment_person_once', another({ staff_id: jo }), {}),
      taken('may follow at once', another({ starts_at: '2026-04-01T11:00:00Z', ends_at: '2026-04-01T12:00:00Z' }), {}),
      taken('may take a time that was given back', another(), {
        cancelled_at: later,
        cancelled_by: 'service',
        held_until: later,
      }),
    ],
  },
  {
    table: 'care.housing_application',
    base: { id: ids.one, person_id: person, register: 'Riverside', standing: 'live', event_id: event },
    cases: [
      refused('has a code for how it stands', 'housing_application_codes', { standing: 'Waiting for papers' }),
      refused('is for a number of bedrooms', 'housing_application_bedrooms', { bedrooms: -1 }),
      refused('is closed after it was made', 'housing_application_dates', {
        applied_on: '2026-03-01',
        closed_on: '2026-02-28',
      }),
    ],
  },
  {
    table: 'care.advert',
    base: advert,
    cases: [
      refused('has a number of bedrooms', 'advert_size', { bedrooms: -1 }),
      refused('has a rent of nought or more', 'advert_weekly_pence', { weekly_pence: -1 }),
      refused('closes after it opens', 'advert_times', { closes_at: '2026-03-01T00:00:00Z' }),
      refused('is there once', 'advert_reference_key', another(), {}),
    ],
  },
  {
    table: 'care.bid',
    needs: [['care.advert', advert]],
    base: { id: ids.one, person_id: person, advert_id: ids.advert, wanted_at: '2026-03-02T00:00:00Z', event_id: event },
    cases: [
      refused('is in first place or after', 'bid_place', { position: 0, position_on: '2026-03-03' }),
      refused('has its place on a day', 'bid_place', { position: 4 }),
      refused('is accepted or refused, not both', 'bid_answer', {
        offered_at: later,
        accepted_at: later,
        refused_at: later,
      }),
      refused('is accepted after an offer', 'bid_answer', { accepted_at: later }),
      refused('has a receipt once it is confirmed', 'bid_receipt', { receipt: 'B-1' }),
      refused('is made in a listed way', 'bid_how', { how: 'pigeon' }),
      refused('has a code for why it was not made', 'bid_codes', { could_not_at: later, could_not_why: 'No luck' }),
      refused('is not confirmed before it could not be made', 'bid_could_not', {
        confirmed_at: '2026-03-18T00:00:00Z',
        could_not_at: later,
      }),
      refused('is answered after an offer, also in words', 'bid_answer_said', {
        answer_said: 'yes',
        answer_said_at: later,
      }),
      refused('is answered by yes or no', 'bid_answer_said', {
        offered_at: later,
        answer_said: 'perhaps',
        answer_said_at: later,
      }),
      refused('has a clock only with an offer', 'bid_offer_times', { answer_by: later }),
      refused('is made once', 'bid_one_live', another(), {}),
      taken('may be made again after it was withdrawn', another(), { withdrawn_at: later }),
    ],
  },
  {
    table: 'care.skill_check',
    base: {
      id: ids.one,
      person_id: person,
      skill: 'cooking',
      scored_by: 'staff',
      score: '2',
      scored_on: '2026-03-01',
      event_id: event,
    },
    cases: [
      refused('names who helps by a code', 'skill_check_helper', { helper: 'The nurse' }),
      refused('is looked at again afterwards', 'skill_check_look_again', { look_again_on: '2020-01-01' }),
      refused('has a code for the skill', 'skill_check_codes', { skill: 'Cooks well' }),
      refused('is scored by somebody listed', 'skill_check_scored_by', { scored_by: 'mum' }),
    ],
  },
  {
    table: 'care.money_request',
    base: {
      id: ids.one,
      person_id: person,
      entitlement: 'setting_up_home',
      asked_at: '2026-03-01T00:00:00Z',
      event_id: event,
    },
    cases: [
      refused('is for nought or more', 'money_request_amount', { amount_pence: -1 }),
      refused('has a code for what it is', 'money_request_codes', { entitlement: 'A cooker' }),
      refused('is agreed or refused, not both', 'money_request_answer', { agreed_at: later, refused_at: later }),
      refused('is paid when it was agreed', 'money_request_paid', { paid_at: later }),
      refused('is answered in one of the ways there are', 'money_request_answer_how', { answer_how: 'by pigeon' }),
      refused('is seen after it was asked', 'money_request_times', { seen_at: '2026-02-28T00:00:00Z' }),
      taken('may be taken back', { withdrawn_at: later }),
    ],
  },
  {
    table: 'care.identity_document',
    base: { id: ids.one, person_id: person, kind: 'passport', held: true, checked_on: '2026-03-01', event_id: event },
    cases: [
      refused('has a code for its kind', 'identity_document_kind', { kind: 'My passport' }),
      refused('is there once of a kind', 'identity_document_person_id_kind_key', another(), {}),
    ],
  },
  {
    table: 'care.opportunity',
    base: { id: ids.one, title: 'Kitchen trainee', kind: 'job', source: 'council' },
    cases: [
      refused('has a number of places', 'opportunity_places', { places: -1 }),
      refused('has a code for its kind', 'opportunity_kind', { kind: 'A job' }),
      refused('is for ages from young to old', 'opportunity_ages', { youngest: 24, oldest: 16 }),
      refused('has a reference of its own', 'opportunity_reference_key', another({ reference: 'R1' }), {
        reference: 'R1',
      }),
    ],
  },
  {
    table: 'care.opportunity_interest',
    needs: [['care.opportunity', { id: ids.advert, title: 'Kitchen trainee', kind: 'job', source: 'council' }]],
    base: {
      id: ids.one,
      opportunity_id: ids.advert,
      person_id: person,
      asked_at: '2026-03-01T00:00:00Z',
      event_id: event,
    },
    cases: [
      refused('has a place from one', 'opportunity_interest_place_number', { place_number: 0 }),
      refused('is told once', 'opportunity_interest_one_live', another(), {}),
      taken('may be told again after it was withdrawn', another(), { withdrawn_at: later }),
      refused('is free again once it was said no to', 'opportunity_interest_declined', { declined_at: later }),
      refused('is answered after it was asked', 'opportunity_interest_times', { confirmed_at: '2026-02-01T00:00:00Z' }),
      refused(
        'takes a place that is free',
        'opportunity_interest_place',
        another({ person_id: ids.third, place_number: 1 }),
        { place_number: 1 },
      ),
    ],
  },
  {
    table: 'care.feedback',
    base: { id: ids.one, topic: 'chat', given_at: '2026-03-18T10:00:00Z', event_id: event },
    cases: [refused('scores one to five', 'feedback_score', { score: 6 })],
  },
];
