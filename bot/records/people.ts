import { add, followingId, prepared, type Writer } from './writer.ts';

export const personRecorded: Writer<'person_recorded'> = ({ event: { personId, data }, at }) => {
  const flag = (name: (typeof data.flags)[number]) => data.flags.includes(name);
  const person = add('care.person', {
    id: personId,
    given_name: data.givenName,
    family_name: data.familyName,
    known_as: data.knownAs ?? null,
    date_of_birth: data.dateOfBirth,
    birth_date_source: data.birthDateSource,
    birth_date_confirmed_by: data.birthDateConfirmedBy ?? null,
    birth_date_confirmed_on: data.birthDateConfirmedOn ?? null,
    age_disputed: data.ageDisputed,
    gender: data.gender ?? null,
    ethnicity: data.ethnicity ?? null,
    language: data.language,
    interpreter_needed: flag('interpreter_needed'),
    responsible_authority: data.responsibleAuthority,
    placing_authority: data.placingAuthority ?? null,
    resident_authority: data.residentAuthority ?? null,
    asylum_seeking: flag('asylum_seeking'),
    unaccompanied: flag('unaccompanied'),
    education_health_care_plan: flag('education_health_care_plan'),
    sen_support: flag('sen_support'),
    own_child: flag('own_child'),
    pregnant: flag('pregnant'),
    young_carer: flag('young_carer'),
    disability: flag('disability'),
    youth_justice: flag('youth_justice'),
    level_of_need: data.levelOfNeed,
    in_touch: data.inTouch,
    died_on: data.diedOn ?? null,
    returned_home_on: data.returnedHomeOn ?? null,
    restricted_to: data.restrictedTo,
    retention_class: 'care_record',
    recorded_at: at.toISOString(),
  });
  const periods = data.lookedAfter.map((period, place) =>
    add('care.looked_after_period', {
      id: followingId(personId, `looked after ${place}`),
      person_id: personId,
      began_on: period.beganOn,
      ended_on: period.endedOn ?? null,
      legal_status: period.legalStatus ?? null,
      short_break: period.shortBreak,
    }),
  );
  return { rows: [person, ...periods] };
};

export const categoryComputed: Writer<'category_computed'> = ({ id, event: { personId, data } }) => ({
  first: [
    prepared(
      'UPDATE care.statutory_category SET to_on = greatest(from_on, $2::date) WHERE person_id = $1 AND to_on IS NULL',
      [personId, data.on],
    ),
  ],
  rows: [
    add('care.statutory_category', {
      id,
      person_id: personId,
      category: data.category,
      basis: data.basis,
      computed_on: data.on,
      from_on: data.on,
      event_id: id,
    }),
  ],
});

export const adviserAllocated: Writer<'adviser_allocated'> = ({ id, event: { personId, data } }) => ({
  first: [
    prepared('UPDATE care.allocation SET to_on = greatest(from_on, $2::date) WHERE person_id = $1 AND to_on IS NULL', [
      personId,
      data.from,
    ]),
  ],
  rows: [
    add('care.allocation', {
      id,
      person_id: personId,
      staff_id: data.staffId,
      team_id: data.teamId,
      from_on: data.from,
      reason: data.reason ?? null,
      event_id: id,
    }),
  ],
});

export const roleTaken: Writer<'role_taken'> = ({ id, event: { personId, data } }) => ({
  rows: [
    add('care.role_around_person', {
      id,
      person_id: personId,
      role: data.role,
      staff_id: data.staffId ?? null,
      full_name: data.fullName ?? null,
      from_on: data.from,
      event_id: id,
    }),
  ],
});
