import { another, ids, type Rules, refused, taken } from './rule.ts';

const { person, event, sam, jo, north } = ids;

export const people: Rules[] = [
  {
    table: 'care.authority',
    base: { code: '123', name: 'Somewhere' },
    cases: [refused('has a code of three figures', 'authority_code', { code: 'ABC' })],
  },
  {
    table: 'care.team',
    base: { id: ids.one, name: 'East' },
    cases: [
      refused('has a name', 'team_name', { name: '' }),
      refused('has a name without spaces around it', 'team_name', { name: ' East' }),
    ],
  },
  {
    table: 'care.staff',
    base: { id: ids.one, given_name: 'Ana', family_name: 'Silva', role: 'adviser' },
    cases: [
      refused('has one of three roles', 'staff_role', { role: 'boss' }),
      refused('has a name', 'staff_names', { given_name: ' ' }),
    ],
  },
  {
    table: 'care.team_member',
    base: { id: ids.one, team_id: north, staff_id: jo, from_on: '2026-01-05' },
    cases: [
      refused('ends after it begins', 'team_member_dates', { to_on: '2026-01-04' }),
      refused('is one at a time in a team', 'team_member_one_at_a_time', another({ from_on: '2026-02-01' }), {}),
      taken('comes back after having left', another({ from_on: '2026-02-01' }), { to_on: '2026-02-01' }),
      taken('is in two teams at once', another({ staff_id: sam, team_id: '7ea30000-0002-4000-8000-000000000000' }), {}),
    ],
  },
  {
    table: 'care.person',
    base: {
      id: ids.one,
      given_name: 'Zoe',
      family_name: 'Marsh',
      date_of_birth: '2008-05-05',
      birth_date_source: 'passport',
      responsible_authority: '999',
      recorded_at: '2026-03-18T10:00:00Z',
    },
    cases: [
      refused('has a given name', 'person_names', { given_name: ' ' }),
      refused('is known as something or not at all', 'person_names', { known_as: '' }),
      refused('has a listed source of the birth date', 'person_birth_date_source', { birth_date_source: 'guess' }),
      refused('has a birth date confirmed by somebody', 'person_birth_date_confirmed', {
        birth_date_confirmed_on: '2026-01-01',
      }),
      refused('has a listed gender', 'person_gender', { gender: 'X' }),
      refused('has an ethnicity of four letters', 'person_ethnicity', { ethnicity: 'british' }),
      refused('has a language tag', 'person_language', { language: 'English' }),
      taken('may have a language with a script', { language: 'pa-Arab' }),
      refused('has a level of need of 1 to 3', 'person_level_of_need', { level_of_need: 4 }),
      refused('has a listed standing of touch', 'person_in_touch', { in_touch: 'MAYBE' }),
      refused('is in touch or has died, not both', 'person_died', { died_on: '2026-01-01' }),
      refused('did not die before birth', 'person_dates', { died_on: '2001-01-01', in_touch: 'DIED' }),
      refused('is not recorded before birth', 'person_dates', { date_of_birth: '2026-03-19' }),
      taken('may be recorded on the day of birth, in London', {
        date_of_birth: '2026-07-02',
        recorded_at: '2026-07-01T23:30:00Z',
      }),
      refused('has an authority that is known', 'person_responsible_authority_fkey', { responsible_authority: '000' }),
    ],
  },
  {
    table: 'care.looked_after_period',
    base: { id: ids.one, person_id: person, began_on: '2020-01-01', ended_on: '2021-01-01' },
    cases: [
      refused('ends after it begins', 'looked_after_period_dates', { ended_on: '2019-12-31' }),
      refused('has a legal status of the return', 'looked_after_period_legal_status', {
        legal_status: 'full care order',
      }),
      refused(
        'is one at a time',
        'looked_after_period_one_at_a_time',
        another({ began_on: '2020-12-31', ended_on: null }),
        {},
      ),
      taken('may begin on the day that the last ended', another({ began_on: '2021-01-01', ended_on: null }), {}),
      taken('may be a short break at another time of record', another({ short_break: true }), {}),
    ],
  },
  {
    table: 'care.statutory_category',
    base: {
      id: ids.one,
      person_id: person,
      category: 'eligible',
      basis: {},
      computed_on: '2026-01-01',
      from_on: '2026-01-01',
      event_id: event,
    },
    cases: [
      refused('is one of five', 'statutory_category_category', { category: 'care_leaver' }),
      refused('is confirmed by somebody on a day', 'statutory_category_confirmed', { confirmed_by: sam }),
      refused('ends after it begins', 'statutory_category_dates', { to_on: '2025-12-31' }),
      refused('is one at a time', 'statutory_category_one_at_a_time', another({ from_on: '2026-02-01' }), {}),
      refused('is open once', 'statutory_category_one_at_a_time', another(), {}),
      taken('follows on the day the last ends', another({ from_on: '2026-02-01' }), { to_on: '2026-02-01' }),
      taken('may be computed twice on a day', another(), { to_on: '2026-01-01' }),
    ],
  },
  {
    table: 'care.role_around_person',
    base: {
      id: ids.one,
      person_id: person,
      role: 'nurse',
      full_name: 'Ann Bell',
      from_on: '2026-01-01',
      event_id: event,
    },
    cases: [
      refused('is a listed role', 'role_around_person_role', { role: 'friend' }),
      refused('is somebody', 'role_around_person_who', { full_name: null }),
      refused('is somebody with a name', 'role_around_person_who', { full_name: ' ' }),
      refused('ends after it begins', 'role_around_person_dates', { to_on: '2025-12-31' }),
    ],
  },
  {
    table: 'care.contact_detail',
    base: { id: ids.one, person_id: person, kind: 'mobile', value: 'x', from_on: '2026-01-01', event_id: event },
    cases: [
      refused('has a code for its kind', 'contact_detail_kind', { kind: 'My phone' }),
      refused('is safe from one hour to another', 'contact_detail_safe_hours', { safe_from: '09:00' }),
      refused('ends after it begins', 'contact_detail_dates', { to_on: '2025-12-31' }),
    ],
  },
  {
    table: 'care.allocation',
    base: { id: ids.one, person_id: person, staff_id: sam, team_id: north, from_on: '2026-01-01', event_id: event },
    cases: [
      taken('may be to a team alone', { staff_id: null }),
      refused('has a listed reason', 'allocation_reason', { reason: 'moved team' }),
      refused('ends after it begins', 'allocation_dates', { to_on: '2025-12-31' }),
      refused(
        'is to one adviser at a time',
        'allocation_one_at_a_time',
        another({ staff_id: jo, from_on: '2026-02-01' }),
        {},
      ),
      taken('changes hands on a day', another({ staff_id: jo, from_on: '2026-02-01' }), { to_on: '2026-02-01' }),
      refused('is to somebody who is known', 'allocation_staff_id_fkey', { staff_id: ids.third }),
    ],
  },
];
