import type { PersonFacts } from '../../bot/conversation/situation.ts';
import { riverside } from '../support/council.ts';

/** The cast of the demo as a conversation knows them, on Wednesday 18 March 2026. */
export const council = riverside;

const id = (number: number) => `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`;
const sam = { staffId: id(900), givenName: 'Sam' };

const somebody: PersonFacts = {
  id: id(1),
  givenName: 'Somebody',
  firstName: 'Somebody',
  dateOfBirth: '2007-06-30',
  ageDisputed: false,
  responsibleAuthority: '999',
  category: 'former_relevant',
  flags: [],
  adviser: sam,
  teamId: id(800),
  destination: null,
  said: null,
  open: true,
};

export const people: Record<string, PersonFacts | null> = {
  anonymous: null,
  jade: {
    ...somebody,
    id: id(2),
    givenName: 'Jade',
    firstName: 'Jade',
    destination: { activityCode: 230, startedOn: '2025-09-01', establishment: 'MidKent College' },
  },
  // Year 11.
  tyler: { ...somebody, id: id(3), givenName: 'Tyler', firstName: 'Tyler', dateOfBirth: '2010-05-02' },
  // No adviser.
  aisha: { ...somebody, id: id(4), givenName: 'Aisha', firstName: 'Aisha', dateOfBirth: '2008-11-20', adviser: null },
  // The Home Office has not answered.
  dawit: {
    ...somebody,
    id: id(5),
    givenName: 'Dawit',
    firstName: 'Dawit',
    dateOfBirth: '2008-08-01',
    flags: ['asylum_seeking', 'unaccompanied'],
  },
  // The same, and grown up.
  yonas: {
    ...somebody,
    id: id(21),
    givenName: 'Yonas',
    firstName: 'Yonas',
    dateOfBirth: '2006-10-02',
    flags: ['asylum_seeking', 'unaccompanied'],
  },
  // Age disputed; the date on record makes her nineteen.
  lucy: { ...somebody, id: id(6), givenName: 'Lucy', firstName: 'Lucy', dateOfBirth: '2006-12-01', ageDisputed: true },
  // Has a child, lives on her own, and has asked for money before.
  chloe: {
    ...somebody,
    id: id(8),
    givenName: 'Chloe',
    firstName: 'Chloe',
    dateOfBirth: '2006-08-09',
    flags: ['own_child'],
    said: 'ownChild',
  },
  // Turns 25 in May; what she asked for is late.
  ellie: { ...somebody, id: id(9), givenName: 'Ellie', firstName: 'Ellie', dateOfBirth: '2001-05-10' },
  // Placed here by another council.
  arben: { ...somebody, id: id(10), givenName: 'Arben', firstName: 'Arben', responsibleAuthority: '998' },
  // Has an EHC plan.
  noah: {
    ...somebody,
    id: id(20),
    givenName: 'Noah',
    firstName: 'Noah',
    flags: ['education_health_care_plan'],
  },
  // Known, but the chat is not open on this phone: what is personal is not read.
  lockedJade: { ...somebody, id: id(2), givenName: 'Jade', firstName: 'Jade', open: false },
  marcus: { ...somebody, id: id(7), givenName: 'Marcus', firstName: 'Marcus', dateOfBirth: '2001-01-15', said: 'job' },
};

export const wednesday = new Date('2026-03-18T10:00:00Z');
