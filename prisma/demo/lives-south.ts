import { staff, teams, youngPeople } from './cast.ts';
import type { Life } from './life.ts';

/** South: one at university, one in custody, one in a bed and breakfast, one waiting for the Home Office. */
export const south: Life[] = [
  {
    // At university and far away; since January only a text.
    who: youngPeople.jaydenOkafor,
    born: '2006-05-17',
    about: { gender: 'M', ethnicity: 'BAFR', birthDateSource: 'passport', levelOfNeed: 3 },
    lookedAfter: [{ beganOn: '2018-01-09', endedOn: '2024-05-17', legalStatus: 'C2', shortBreak: false }],
    with: [{ adviser: staff.jo, team: teams.south, from: '2022-05-17' }],
    homes: [{ letter: 'U', suitable: true, from: '2025-09-20' }],
    doing: [
      { code: 240, from: '2025-09-22', verified: '2026-02-23', end: '2028-06-30', at: 'University of the Dales' },
    ],
    plans: [{ made: '2025-12-15' }],
    contacts: [
      {
        on: '2025-12-15',
        by: staff.jo,
        method: 'face_to_face',
        outcome: 'attended',
        minutes: 60,
        topics: ['education', 'money'],
      },
      { on: '2026-01-12', by: staff.jo, method: 'video', minutes: 25, topics: ['education'] },
      { on: '2026-02-23', by: staff.jo, method: 'third_party', minutes: 10, topics: ['education'] },
      { on: '2026-03-04', by: staff.jo, method: 'text', topics: ['housing'], next: '2026-03-23' },
    ],
  },
  {
    // In custody since November. A meeting about him is no contact with him.
    who: youngPeople.tyler,
    born: '2005-10-02',
    about: {
      gender: 'M',
      ethnicity: 'WBRI',
      birthDateSource: 'birth_certificate',
      flags: ['youth_justice'],
      levelOfNeed: 1,
    },
    lookedAfter: [
      { beganOn: '2016-06-30', endedOn: '2019-02-01', legalStatus: 'V2', shortBreak: false },
      { beganOn: '2019-09-12', endedOn: '2023-10-02', legalStatus: 'C2', shortBreak: false },
    ],
    with: [{ adviser: staff.jo, team: teams.south, from: '2021-10-02' }],
    roles: [{ role: 'solicitor', fullName: 'Farah Siddiqui', from: '2025-11-24' }],
    homes: [
      { letter: 'D', suitable: true, provided: true, from: '2024-12-02' },
      { letter: 'X', suitable: false, from: '2025-11-20' },
    ],
    doing: [{ code: 710, from: '2025-11-20', verified: '2026-02-18', review: '2026-04-20' }],
    plans: [{ made: '2025-10-30' }],
    contacts: [
      {
        on: '2026-01-08',
        by: staff.jo,
        method: 'face_to_face',
        outcome: 'attended',
        minutes: 45,
        topics: ['offending', 'housing'],
      },
      {
        on: '2026-02-18',
        by: staff.jo,
        method: 'professionals_meeting',
        minutes: 75,
        topics: ['offending', 'housing'],
      },
      { on: '2026-03-03', by: staff.jo, method: 'phone', outcome: 'no_reply', next: '2026-03-20' },
    ],
    actions: [
      {
        on: '2026-02-18',
        kind: 'action',
        what: 'Ask housing about a place for the day of release',
        owner: 'staff',
        due: '2026-04-01',
      },
    ],
  },
  {
    // In a bed and breakfast that the council found on 2 March; not yet visited there.
    who: youngPeople.ellieWatson,
    born: '2007-12-19',
    about: { gender: 'F', ethnicity: 'WBRI', birthDateSource: 'birth_certificate', levelOfNeed: 1 },
    lookedAfter: [{ beganOn: '2021-08-03', endedOn: '2025-12-19', legalStatus: 'V2', shortBreak: false }],
    with: [{ adviser: staff.jo, team: teams.south, from: '2023-12-19' }],
    homes: [
      { letter: 'E', suitable: true, provided: true, from: '2025-01-06' },
      { letter: 'W', suitable: false, provided: true, from: '2026-03-02' },
    ],
    doing: [
      { code: 450, from: '2025-10-06', verified: '2025-11-12', end: '2026-04-30', at: 'Waterside Training' },
      { code: 619, from: '2026-02-27', verified: '2026-03-02' },
    ],
    plans: [{ made: '2025-12-22' }],
    contacts: [
      {
        on: '2026-02-16',
        by: staff.jo,
        method: 'phone',
        outcome: 'spoke',
        minutes: 15,
        topics: ['housing', 'training'],
      },
      {
        on: '2026-03-02',
        by: staff.jo,
        method: 'phone',
        outcome: 'spoke',
        minutes: 35,
        topics: ['housing'],
        next: '2026-03-09',
        note: 'Asked to leave the lodgings. Safe tonight: room found, breakfast included, has her phone charger.',
      },
      { on: '2026-03-02', by: staff.tom, method: 'phone', outcome: 'spoke', minutes: 10, topics: ['housing'] },
      { on: '2026-03-10', by: staff.jo, method: 'phone', outcome: 'no_reply' },
    ],
    actions: [
      { on: '2026-03-02', kind: 'promise', what: 'Visit at the bed and breakfast', owner: 'staff', due: '2026-03-09' },
    ],
  },
  {
    // Seeking asylum; the council and the Home Office do not agree about his age.
    who: youngPeople.arben,
    born: '2008-01-01',
    about: {
      gender: 'M',
      ethnicity: 'WOTH',
      birthDateSource: 'home_office',
      ageDisputed: true,
      language: 'sq',
      flags: ['asylum_seeking', 'unaccompanied', 'interpreter_needed'],
      levelOfNeed: 1,
    },
    lookedAfter: [{ beganOn: '2024-11-04', endedOn: '2026-01-01', legalStatus: 'V2', shortBreak: false }],
    with: [{ adviser: staff.jo, team: teams.south, from: '2024-12-02' }],
    roles: [{ role: 'solicitor', fullName: 'Daniel Reyes', from: '2024-11-20' }],
    homes: [{ letter: 'D', suitable: true, provided: true, from: '2025-03-10' }],
    doing: [{ code: 250, from: '2025-09-15', verified: '2026-02-25', end: '2026-07-10', at: 'Riverside College' }],
    plans: [{ assessed: '2025-02-14', made: '2025-09-30' }],
    contacts: [
      {
        on: '2026-02-25',
        by: staff.jo,
        method: 'face_to_face',
        outcome: 'attended',
        minutes: 60,
        topics: ['immigration', 'education'],
      },
      {
        on: '2026-03-11',
        by: staff.jo,
        method: 'phone',
        outcome: 'spoke',
        minutes: 20,
        topics: ['immigration'],
        next: '2026-03-25',
      },
    ],
  },
];
