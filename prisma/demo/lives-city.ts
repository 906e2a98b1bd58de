import { staff, teams, youngPeople } from './cast.ts';
import type { Life } from './life.ts';

/** City: one without an adviser, one whose destination lapsed, one nobody can reach, one seeking asylum, one restricted. */
export const city: Life[] = [
  {
    // His job was confirmed seven months ago and has lapsed: not known until somebody asks.
    who: youngPeople.mohammed,
    born: '2005-12-05',
    about: { gender: 'M', ethnicity: 'AOTH', birthDateSource: 'passport', levelOfNeed: 3 },
    lookedAfter: [{ beganOn: '2019-07-22', endedOn: '2023-12-05', legalStatus: 'V2', shortBreak: false }],
    with: [{ adviser: staff.bev, team: teams.city, from: '2021-12-05' }],
    homes: [{ letter: 'U', suitable: true, from: '2025-02-01' }],
    doing: [{ code: 330, from: '2025-06-09', verified: '2025-08-11', at: 'City Parcels' }],
    plans: [{ made: '2025-11-19' }],
    contacts: [
      { on: '2025-12-08', by: staff.bev, method: 'phone', outcome: 'spoke', minutes: 20, topics: ['money'] },
      { on: '2026-02-04', by: staff.bev, method: 'home_visit', minutes: 40, topics: ['housing'] },
      { on: '2026-03-05', by: staff.bev, method: 'text', outcome: 'replied', topics: ['money'], next: '2026-04-02' },
    ],
  },
  {
    // 16, in year 11, in a children's home; waits for an adviser since January.
    who: youngPeople.kai,
    born: '2009-10-10',
    about: { gender: 'M', ethnicity: 'AOTH', birthDateSource: 'birth_certificate', flags: ['sen_support'] },
    lookedAfter: [
      { beganOn: '2021-07-01', endedOn: '2021-07-29', legalStatus: 'V3', shortBreak: true },
      { beganOn: '2022-01-31', legalStatus: 'C2', shortBreak: false },
    ],
    with: [{ adviser: null, team: teams.city, from: '2026-01-05' }],
    roles: [
      { role: 'social_worker', fullName: 'Leah Cohen', from: '2024-09-02' },
      { role: 'keyworker', fullName: 'Martin Doyle', from: '2025-04-14' },
      { role: 'virtual_school', fullName: 'Ayesha Malik', from: '2022-09-01' },
    ],
    homes: [{ letter: 'C', suitable: true, provided: true, from: '2025-04-14' }],
    doing: [{ code: 110, from: '2025-09-02', verified: '2026-02-17', end: '2026-06-26', at: 'Canal Street Academy' }],
    intends: { on: '2026-02-24', code: 121, schoolYear: 11 },
    contacts: [],
  },
  {
    // Out of touch since the autumn.
    who: youngPeople.ellieWhatley,
    born: '2003-08-14',
    about: { gender: 'F', ethnicity: 'WBRI', birthDateSource: 'birth_certificate', inTouch: 'NO' },
    lookedAfter: [{ beganOn: '2017-10-10', endedOn: '2021-08-14', legalStatus: 'C2', shortBreak: false }],
    with: [
      { adviser: staff.ines, team: teams.city, from: '2021-08-14' },
      { adviser: staff.bev, team: teams.city, from: '2025-10-01', reason: 'MANAGE' },
    ],
    homes: [{ letter: 'R', suitable: false, from: '2025-12-01' }],
    doing: [
      { code: 340, from: '2025-02-10', verified: '2025-07-02', at: 'Arena Catering' },
      { code: 820, from: '2026-01-20', verified: '2026-01-20' },
    ],
    plans: [{ made: '2025-06-16' }],
    contacts: [
      { on: '2025-10-14', by: staff.bev, method: 'phone', outcome: 'spoke', minutes: 10, topics: ['housing'] },
      { on: '2025-12-02', by: staff.bev, method: 'home_visit', outcome: 'no_reply' },
      { on: '2026-01-20', by: staff.bev, method: 'letter' },
      { on: '2026-02-19', by: staff.bev, method: 'phone', outcome: 'no_reply' },
      { on: '2026-03-12', by: staff.bev, method: 'social_media', outcome: 'no_reply', next: '2026-03-26' },
    ],
  },
  {
    // Came alone from Eritrea; at college for English, with a foster family.
    who: youngPeople.dawit,
    born: '2008-09-11',
    about: {
      gender: 'M',
      ethnicity: 'BAFR',
      birthDateSource: 'home_office',
      language: 'ti',
      flags: ['asylum_seeking', 'unaccompanied', 'interpreter_needed'],
    },
    lookedAfter: [{ beganOn: '2025-02-19', legalStatus: 'V2', shortBreak: false }],
    with: [{ adviser: staff.ines, team: teams.city, from: '2025-05-12' }],
    roles: [
      { role: 'social_worker', fullName: 'Tomasz Wilk', from: '2025-02-19' },
      { role: 'solicitor', fullName: 'Daniel Reyes', from: '2025-03-06' },
    ],
    homes: [{ letter: 'Y', suitable: true, provided: true, from: '2025-02-19' }],
    doing: [{ code: 230, from: '2025-09-08', verified: '2026-03-02', end: '2026-07-10', at: 'Riverside College' }],
    plans: [{ assessed: '2025-05-08', made: '2025-11-27' }],
    said: [{ on: '2026-03-02', choice: 'college' }],
    contacts: [
      {
        on: '2026-02-17',
        by: staff.ines,
        method: 'face_to_face',
        outcome: 'attended',
        minutes: 60,
        topics: ['immigration'],
      },
      { on: '2026-03-02', by: staff.ines, method: 'video', minutes: 25, topics: ['education'] },
      {
        on: '2026-03-16',
        by: staff.ines,
        method: 'phone',
        outcome: 'spoke',
        minutes: 15,
        topics: ['health'],
        next: '2026-03-30',
      },
    ],
  },
  {
    // Named access only: the family must not learn where he lives.
    who: youngPeople.marcus,
    born: '2007-11-03',
    about: {
      gender: 'M',
      ethnicity: 'BCRB',
      birthDateSource: 'birth_certificate',
      flags: ['education_health_care_plan'],
    },
    restrictedTo: [staff.bev, staff.ruth],
    lookedAfter: [{ beganOn: '2015-05-18', endedOn: '2025-11-03', legalStatus: 'C2', shortBreak: false }],
    with: [{ adviser: staff.bev, team: teams.city, from: '2023-11-03' }],
    homes: [{ letter: 'Z', suitable: true, provided: true, from: '2025-11-03' }],
    doing: [{ code: 280, from: '2025-09-08', verified: '2026-02-26', end: '2026-07-15', at: 'Meadow View' }],
    plans: [{ made: '2025-11-10' }],
    contacts: [
      { on: '2026-01-28', by: staff.bev, method: 'home_visit', minutes: 60, topics: ['education', 'health'] },
      {
        on: '2026-02-26',
        by: staff.bev,
        method: 'phone',
        outcome: 'spoke',
        minutes: 15,
        topics: ['education'],
        next: '2026-03-26',
      },
    ],
  },
];
