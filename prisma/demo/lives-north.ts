import { staff, teams, youngPeople } from './cast.ts';
import type { Life } from './life.ts';

/** North: two who are not in education, employment or training, one turning 18, one home again, one placed by a neighbour. */
export const north: Life[] = [
  {
    // Left college in January, and is the one who asks what next.
    who: youngPeople.jade,
    born: '2008-06-12',
    about: { gender: 'F', ethnicity: 'WBRI', birthDateSource: 'birth_certificate', levelOfNeed: 2 },
    lookedAfter: [{ beganOn: '2019-04-02', legalStatus: 'C2', shortBreak: false }],
    with: [
      { adviser: staff.ines, team: teams.north, from: '2024-06-12' },
      { adviser: staff.sam, team: teams.north, from: '2025-09-01', reason: 'ORGRST' },
    ],
    roles: [
      { role: 'social_worker', fullName: 'Grace Obi', from: '2023-05-08' },
      { role: 'reviewing_officer', fullName: 'Neil Archer', from: '2019-04-15' },
    ],
    homes: [{ letter: 'E', suitable: true, provided: true, from: '2025-07-14' }],
    doing: [
      { code: 230, from: '2024-09-09', verified: '2025-09-15', end: '2026-07-10', at: 'Riverside College' },
      { code: 619, from: '2026-01-12', verified: '2026-02-25' },
    ],
    plans: [{ assessed: '2024-09-02', made: '2024-09-20' }, { made: '2025-12-04' }],
    contacts: [
      { on: '2026-01-15', by: staff.sam, method: 'phone', outcome: 'spoke', minutes: 15, topics: ['education'] },
      { on: '2026-02-17', by: staff.sam, method: 'phone', outcome: 'no_reply' },
      {
        on: '2026-02-25',
        by: staff.sam,
        method: 'face_to_face',
        outcome: 'attended',
        minutes: 50,
        topics: ['education', 'employment'],
        next: '2026-03-18',
        note: 'Jade says the course was all theory. Wants to use her hands. Would like to see the motor vehicle workshop.',
      },
      { on: '2026-03-09', by: staff.sam, method: 'text', topics: ['education'] },
    ],
    actions: [
      {
        on: '2026-02-25',
        kind: 'promise',
        what: 'Find out when the workshop is open to visitors',
        owner: 'staff',
        due: '2026-03-20',
      },
    ],
  },
  {
    // Turns 18 on 3 March: eligible becomes former relevant. Works in the day, and nobody gets through.
    who: youngPeople.jaydenSmith,
    born: '2008-03-03',
    about: { gender: 'M', ethnicity: 'MWBC', birthDateSource: 'birth_certificate', levelOfNeed: 3 },
    lookedAfter: [{ beganOn: '2014-11-20', endedOn: '2026-03-03', legalStatus: 'C2', shortBreak: false }],
    with: [{ adviser: staff.sam, team: teams.north, from: '2024-03-03' }],
    roles: [{ role: 'carer', fullName: 'Maureen Hale', from: '2016-08-01' }],
    homes: [
      { letter: 'Y', suitable: true, provided: true, from: '2016-08-01' },
      { letter: 'Z', suitable: true, provided: true, from: '2026-03-03' },
    ],
    doing: [{ code: 310, from: '2025-09-01', verified: '2025-11-18', at: 'Harbour Electrical' }],
    plans: [{ assessed: '2024-05-20', made: '2024-06-10' }, { made: '2025-10-22' }],
    contacts: [
      { on: '2025-11-18', by: staff.sam, method: 'home_visit', minutes: 60, topics: ['employment', 'housing'] },
      { on: '2026-01-09', by: staff.sam, method: 'phone', outcome: 'spoke', minutes: 10, topics: ['employment'] },
      { on: '2026-02-18', by: staff.sam, method: 'phone', outcome: 'no_reply' },
      { on: '2026-03-05', by: staff.sam, method: 'phone', outcome: 'no_reply' },
      { on: '2026-03-05', by: staff.sam, method: 'text', topics: ['employment'], next: '2026-03-19' },
    ],
  },
  {
    // A young parent in her first own tenancy.
    who: youngPeople.chloeMae,
    born: '2006-09-21',
    about: {
      gender: 'F',
      ethnicity: 'WBRI',
      knownAs: 'Chloe',
      birthDateSource: 'birth_certificate',
      flags: ['own_child'],
      levelOfNeed: 1,
    },
    lookedAfter: [{ beganOn: '2020-02-11', endedOn: '2024-09-21', legalStatus: 'C2', shortBreak: false }],
    with: [{ adviser: staff.sam, team: teams.north, from: '2022-09-21' }],
    roles: [{ role: 'nurse', fullName: 'Priya Nair', from: '2025-03-01' }],
    homes: [
      { letter: 'D', suitable: true, provided: true, from: '2024-09-21' },
      { letter: 'U', suitable: true, from: '2026-02-23' },
    ],
    doing: [{ code: 630, from: '2025-04-02', verified: '2026-02-19' }],
    plans: [{ made: '2025-08-28' }],
    contacts: [
      { on: '2026-01-21', by: staff.sam, method: 'home_visit', minutes: 55, topics: ['parenting', 'money'] },
      { on: '2026-02-19', by: staff.sam, method: 'phone', outcome: 'spoke', minutes: 20, topics: ['housing'] },
      {
        on: '2026-02-27',
        by: staff.sam,
        method: 'home_visit',
        minutes: 70,
        topics: ['housing', 'money', 'parenting'],
        next: '2026-03-27',
        note: 'Settled in. No cooker yet. Health visitor came on Wednesday and is pleased.',
      },
      { on: '2026-03-12', by: staff.sam, method: 'phone', outcome: 'spoke', minutes: 12, topics: ['money'] },
    ],
    actions: [
      { on: '2026-02-27', kind: 'promise', what: 'Send in the form for the cooker', owner: 'staff', due: '2026-03-06' },
    ],
    money: [
      {
        entitlement: 'travel',
        topic: 'travel',
        what: 'Bus fares to the health visitor',
        asked: '2026-02-23',
        answerBy: '2026-03-04',
        by: staff.sam,
        seen: '2026-02-24',
        agreed: { on: '2026-02-26', pence: 4250 },
        paid: '2026-03-02',
      },
      {
        entitlement: 'setting_up_home',
        topic: 'movingIn',
        what: 'A cooker',
        asked: '2026-03-12',
        answerBy: '2026-03-23',
        by: staff.sam,
        seen: '2026-03-13',
        passedOn: '2026-03-16',
      },
    ],
  },
  {
    // Went home to her mother in January: relevant until six months have passed. The plan's review is late.
    who: youngPeople.sian,
    born: '2008-11-30',
    about: { gender: 'F', ethnicity: 'WBRI', birthDateSource: 'birth_certificate', returnedHomeOn: '2026-01-17' },
    lookedAfter: [{ beganOn: '2022-05-05', endedOn: '2026-01-17', legalStatus: 'V2', shortBreak: false }],
    with: [{ adviser: staff.ines, team: teams.north, from: '2024-11-30' }],
    roles: [{ role: 'social_worker', fullName: 'Owen Price-Jones', from: '2024-01-10' }],
    homes: [{ letter: 'B', suitable: true, from: '2026-01-17' }],
    doing: [
      { code: 220, from: '2025-09-03', verified: '2026-02-20', end: '2026-07-17', at: 'Castle Sixth Form College' },
    ],
    plans: [{ assessed: '2025-02-10', made: '2025-08-12' }],
    contacts: [
      { on: '2026-01-14', by: staff.ines, method: 'home_visit', minutes: 45, topics: ['relationships'] },
      { on: '2026-02-20', by: staff.ines, method: 'third_party', minutes: 10, topics: ['education'] },
      { on: '2026-03-04', by: staff.ines, method: 'phone', outcome: 'no_reply' },
      { on: '2026-03-11', by: staff.ines, method: 'letter', topics: ['relationships'], next: '2026-03-25' },
    ],
  },
  {
    // Qualifying: eight weeks in care at 16. Moved into a flat of the council's own on 6 March.
    who: youngPeople.aisha,
    born: '2007-07-08',
    about: { gender: 'F', ethnicity: 'APKN', birthDateSource: 'passport' },
    lookedAfter: [{ beganOn: '2023-10-02', endedOn: '2023-11-27', legalStatus: 'V2', shortBreak: false }],
    with: [{ adviser: staff.ines, team: teams.north, from: '2024-01-08' }],
    homes: [
      { letter: 'K', suitable: true, from: '2025-06-01' },
      { letter: 'U', suitable: true, provided: true, from: '2026-03-06' },
    ],
    doing: [{ code: 360, from: '2025-10-20', verified: '2026-02-24', at: 'Market Bakery' }],
    plans: [{ made: '2025-11-05' }],
    contacts: [
      { on: '2026-02-24', by: staff.ines, method: 'video', minutes: 30, topics: ['housing', 'employment'] },
      {
        on: '2026-03-06',
        by: staff.ines,
        method: 'face_to_face',
        outcome: 'attended',
        minutes: 90,
        topics: ['housing', 'money'],
      },
      { on: '2026-03-13', by: staff.ines, method: 'email', topics: ['documents'], next: '2026-03-24' },
    ],
  },
  {
    // Eastmere looks after her and pays; Riverside only knows where she lives.
    who: youngPeople.lucy,
    born: '2008-08-25',
    about: {
      gender: 'F',
      ethnicity: 'WBRI',
      birthDateSource: 'birth_certificate',
      responsibleAuthority: '998',
      placingAuthority: '998',
      residentAuthority: '999',
    },
    lookedAfter: [{ beganOn: '2017-03-14', legalStatus: 'C2', shortBreak: false }],
    with: [{ adviser: staff.ines, team: teams.north, from: '2025-09-08' }],
    roles: [{ role: 'social_worker', fullName: 'Hannah Boyd', from: '2025-02-03' }],
    homes: [{ letter: 'Y', suitable: true, from: '2025-08-30' }],
    doing: [{ code: 210, from: '2025-09-03', verified: '2026-02-26', end: '2026-07-22', at: 'Northgate School' }],
    contacts: [
      {
        on: '2026-02-26',
        by: staff.ines,
        method: 'face_to_face',
        outcome: 'attended',
        minutes: 40,
        topics: ['education'],
      },
      {
        on: '2026-03-10',
        by: staff.ines,
        method: 'professionals_meeting',
        minutes: 60,
        topics: ['education', 'health'],
      },
    ],
  },
];
