import type { CardData } from '../../cards/index.ts';

const id = '0199aaaa-0000-7000-8000-000000000001';
const whys = [
  { title: 'The site did not work', value: 'site' },
  { title: 'Some other thing', value: 'other' },
];
const long = 'x'.repeat(60);

const task: CardData<'bid-task'> = {
  bidId: id,
  title: 'Jade',
  subtitle: '1 bed flat in Northgate',
  note: 'It closes soon.',
  facts: ['Reference', 'Rent', 'Now', 'Closes', 'Place in line', 'Answer by'].map((label) => ({ label, value: long })),
  can: { confirm: true, couldNot: true, result: true, answer: true },
  whys,
  why: 'other',
  offerDay: '2026-03-19',
  offerTime: '10:02',
  today: '2026-03-18',
  labels: {
    done: 'I have bid',
    receipt: 'Receipt',
    couldNot: 'Could not',
    why: 'Why',
    position: 'Note the place',
    positionLabel: 'Place today',
    offer: 'Record an offer',
    offerDay: 'Day',
    offerTime: 'Time',
    lost: 'Went to someone else',
    yes: 'The landlord knows: yes',
    no: 'The landlord knows: no',
  },
};

const list: CardData<'bid-list'> = {
  title: '8 homes on lists',
  note: 'There are more.',
  bids: Array.from({ length: 8 }, (_, place) => ({
    bidId: id,
    name: `Jade: ${place} bed flat in Northgate`,
    facts: [{ label: 'Now', value: long }],
  })),
  labels: { open: 'Open' },
};

const record: CardData<'home-record'> = {
  personId: id,
  title: 'Jade: a home',
  facts: [{ label: 'Register', value: 'On the register (band B)' }],
  standings: [{ title: 'On the register', value: 'registered' }],
  now: { standing: 'registered', band: 'B', bedrooms: 1 },
  today: '2026-03-18',
  skills: ['cook', 'doctor', 'budget', 'bills', 'papers', 'benefits', 'clean', 'tenancy'].map((skill) => ({
    id: skill,
    label: skill,
    value: 'can',
  })),
  scores: [
    { title: 'Not said', value: 'not_said' },
    { title: 'Can', value: 'can' },
  ],
  labels: {
    standing: 'How it stands',
    band: 'Band',
    bedrooms: 'Bedrooms',
    since: 'Since',
    save: 'Confirm',
    skills: 'Skills',
    skillsHow: 'Your view',
    reason: 'Why',
    saveSkills: 'Save my view',
  },
};

/** The cards about homes, as full as they get. */
export const housingFull = { 'bid-list': list, 'bid-task': task, 'home-record': record };

/** Each also with everything left out that may be. */
export const housingSamples = {
  'bid-list': [list, { ...list, note: '', bids: [] }],
  'bid-task': [task, { ...task, note: '', can: { confirm: false, couldNot: false, result: false, answer: false } }],
  'home-record': [record, { ...record, facts: [], now: { standing: 'registered', band: '', bedrooms: null } }],
};
