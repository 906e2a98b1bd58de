import type { CardData, CardName } from '../../cards/index.ts';
import { concernFull, concernShapes } from './concern-samples.ts';
import { housingFull, housingSamples } from './housing-samples.ts';
import { moneyFull, moneyShapes } from './money-samples.ts';

const id = '0199aaaa-0000-7000-8000-000000000001';
const choices = [
  { title: 'Phone call', value: 'phone' },
  { title: 'Text message', value: 'text' },
];

/** Data for each card, as full as it gets: a card without its sample does not compile. */
export const full: { [N in CardName]: CardData<N> } = {
  appointment: {
    title: 'Jade asks for a time',
    facts: [{ label: 'When', value: 'Thursday 19 March, 2.15pm' }],
    lines: [{ line: 'Please answer by Thursday 19 March, 10am.' }],
    buttons: [
      { id, do: 'book', title: 'Book' },
      { id, do: 'cannot', title: "Can't" },
    ],
    offers: [{ id, of: 'appointment', at: '2026-03-20T10:30:00.000Z', title: 'Friday 20 March, 10.30am' }],
  },
  ...housingFull,
  board: {
    title: '2 opportunities are open',
    small: 'And 3 more. These close first, or somebody asked.',
    opportunities: ['Kitchen trainee', 'CV workshop'].map((name) => ({
      name,
      detail: 'Job · Riverside · 1 of 2 places left',
      asked: [
        {
          interestId: id,
          line: 'Jade asked on Wed 18 March.',
          open: true,
          confirm: 'Yes, a place',
          decline: 'No place',
        },
        { interestId: id, line: 'Kai has a place.', open: false, confirm: 'Yes, a place', decline: 'No place' },
      ],
    })),
  },
  'caseload-list': {
    title: 'Overdue contacts',
    subtitle: 'South · 1 to 10',
    rows: Array.from({ length: 10 }, (_, place) => ({
      name: `Ellie Wat${place}`,
      detail: '18 · Jo Carter · South',
      value: '12 weeks',
    })),
    question: { measure: 'overdue_contacts', filters: { team: 'south' } },
    page: 1,
    more: true,
    labels: { more: 'Show more' },
  },
  'caseload-number': {
    title: 'Not in education, employment or training',
    subtitle: 'North · aged 17 to 25 · today, Wed 18 March 10:04',
    figures: [
      { value: '7', caption: 'of 41 (17%)', quiet: false },
      { value: '5', caption: 'not known', quiet: true },
    ],
    chartTitle: 'By adviser',
    columns: [{ label: 'in EET' }, { label: 'NEET' }, { label: 'all' }],
    rows: ['Sam Patel', 'Jo Carter'].map((name) => ({
      name,
      cells: [{ text: '14' }, { text: '4' }, { text: '20' }],
      parts: [
        { legend: 'in EET', value: 14, color: 'categoricalTeal' },
        { legend: 'NEET', value: 4, color: 'warning' },
      ],
    })),
    notes: [{ line: 'Counted: care leavers Riverside is responsible for.' }, { line: 'Left out: 2.' }],
    question: { measure: 'neet', filters: { team: 'north' } },
    canShow: true,
    labels: { show: 'Show the 7', why: 'Why these?' },
  },
  ...concernFull,
  'contact-logged': {
    contactId: id,
    firstName: 'Jade',
    subtitle: 'Contact, saved 10:02',
    status: 'Saved',
    withdrawn: false,
    editable: true,
    undoable: true,
    today: '2026-03-18',
    rows: (['how', 'when', 'time', 'about', 'next'] as const).map((part) => ({
      part,
      label: part,
      value: 'Phone call, spoke',
      editTitle: `Edit ${part}`,
    })),
    now: {
      method: 'phone',
      outcome: 'spoke',
      happenedOn: '2026-03-18',
      minutes: 20,
      topics: 'education,money',
      nextOn: '2026-03-20',
    },
    methods: choices,
    outcomes: [{ title: 'spoke', value: 'spoke' }],
    topics: [
      { title: 'Education', value: 'education' },
      { title: 'Money', value: 'money' },
    ],
    labels: {
      edit: 'Edit',
      save: 'Save',
      undo: 'Undo',
      method: 'How',
      outcome: 'How it went',
      happenedOn: 'Day',
      minutes: 'Minutes',
      topics: 'About',
      nextOn: 'Next',
    },
  },
  'contact-missing': {
    draftId: id,
    asks: 'method',
    title: 'Jade',
    said: [{ label: 'Time', value: '20 minutes' }],
    question: 'How was it made?',
    input: 'choices',
    choices: [{ set: choices }],
    value: '',
    latest: '2026-03-18',
    labels: { answer: 'How', save: 'Save', cancel: 'Cancel' },
  },
  facts: {
    title: 'A course',
    lead: 'College',
    facts: [{ label: 'Starts', value: 'September' }],
    small: 'Checked in March',
  },
  found: {
    title: '1 person',
    people: [{ name: 'Jade', facts: [{ label: 'Age', value: '18' }] }],
    wider: true,
    searched: 'jade',
    labels: { reason: 'Why', reasonNeeded: 'Needed', wider: 'Look wider' },
  },
  help: {
    title: 'What you can type',
    topics: [{ what: 'Log a contact.', examples: [{ text: 'log call Jade 20m' }] }],
    footer: 'Undo works for ten minutes.',
  },
  ...moneyFull,
  invitation: {
    title: 'Invitation for Jade',
    code: 'C7KM-RX4P',
    until: 'Works once, until Wed 25 March at 10:02.',
    tellTitle: 'What to tell Jade',
    tell: [{ line: 'Open the chat, then type this code.' }],
    care: 'Give it to Jade yourself.',
  },
  link: { title: 'Open the page', url: 'https://waymark.example/print/abc?until=1&sign=x' },
  'plan-notice': {
    title: "Jade's plan",
    lines: [{ line: 'Jade asks for a review.' }, { line: 'It must be held by Fri 17 April.' }],
    personId: id,
    labels: { open: 'Open the plan', seen: 'Seen' },
  },
  'plan-state': {
    title: "Jade's plan",
    subtitle: 'Made Thu 4 December 2025',
    facts: [{ label: 'Review due', value: 'Thu 4 June' }],
    sections: Array.from({ length: 10 }, (_, place) => ({
      heading: `${place + 1} Learning`,
      facts: ['Needed', 'Own words', 'If it fails'].map((label) => ({ label, value: 'x'.repeat(400) })),
    })),
    seeable: true,
    personId: id,
    small: 'Read fresh just now.',
    labels: { seen: 'Seen' },
  },
  people: {
    draftId: id,
    title: 'Which Jayden?',
    people: [
      { personId: id, name: 'Jayden S', detail: '17 · Sam Patel · North' },
      { personId: id, name: 'Jayden O', detail: '19 · Sam Patel · North' },
    ],
    labels: { cancel: 'Cancel' },
  },
};

/** Each card as full as it gets, and with everything left out that may be. */
export const samples: { [N in CardName]: CardData<N>[] } = {
  appointment: [full.appointment, { ...full.appointment, facts: [], lines: [], offers: [] }],
  ...housingSamples,
  board: [full.board, { ...full.board, small: '', opportunities: [] }],
  'caseload-list': [full['caseload-list'], { ...full['caseload-list'], more: false }],
  'caseload-number': [
    full['caseload-number'],
    { ...full['caseload-number'], rows: [], columns: [], notes: [], canShow: false },
  ],
  ...concernShapes,
  'contact-logged': [
    full['contact-logged'],
    {
      ...full['contact-logged'],
      withdrawn: true,
      editable: false,
      undoable: false,
      now: { ...full['contact-logged'].now, minutes: null, nextOn: '', topics: '', outcome: '' },
    },
    {
      ...full['contact-logged'],
      now: { ...full['contact-logged'].now, minutes: null, nextOn: '', topics: '', outcome: '' },
    },
  ],
  'contact-missing': [
    full['contact-missing'],
    { ...full['contact-missing'], asks: 'happenedOn', input: 'date', choices: [], said: [] },
    { ...full['contact-missing'], asks: 'reason', input: 'text', choices: [], said: [] },
  ],
  facts: [full.facts],
  found: [full.found, { ...full.found, people: [], wider: false }],
  help: [full.help],
  invitation: [full.invitation],
  ...moneyShapes,
  link: [full.link],
  people: [full.people],
  'plan-notice': [full['plan-notice']],
  'plan-state': [full['plan-state'], { ...full['plan-state'], sections: [], seeable: false }],
};
