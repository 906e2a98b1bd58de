import { dayInLondon } from '../../clock.ts';
import { dayAfter, londonClock, londonInstant } from '../../reference/london-time.ts';
import type { Sample } from './index.ts';

type About = { kind: string; days: number; closes?: number; places?: number; taken?: number } & Record<string, unknown>;

const id = (number: number) => `b0a4d000-0000-4000-8000-${String(number).padStart(12, '0')}`;

// The bakery's last place is taken at noon, so that a chat can meet what others do meanwhile.
const listed = (noon: boolean): [title: string, about: About][] => [
  [
    'Park keeper apprentice',
    { kind: 'apprenticeship', days: 40, closes: 9, places: 3, taken: 1, ringFenced: true, youngest: 16 },
  ],
  ['Bakery apprentice', { kind: 'apprenticeship', days: 30, closes: 5, places: 2, taken: noon ? 2 : 1, youngest: 16 }],
  [
    'First steps in building',
    { kind: 'foundation_apprenticeship', days: 60, closes: 20, places: 6, youngest: 16, oldest: 24 },
  ],
  ['Kitchen trainee', { kind: 'job', days: 21, closes: 8, places: 1, ringFenced: true, youngest: 16 }],
  ['Library helper', { kind: 'work_experience', days: 14, places: 4, youngest: 16 }],
  ['Motor vehicle, level 1', { kind: 'course', days: 170, youngest: 16, about: 'Cars and bikes, two days a week.' }],
  ['Back on track', { kind: 'reengagement', days: 12, places: 8, taken: 3, youngest: 16, oldest: 19 }],
  ['English for new speakers', { kind: 'english', days: 33, places: 10, taken: 4, youngest: 16 }],
  ['Dog walking', { kind: 'volunteering', days: 6, places: 5, youngest: 16 }],
  [
    'CV workshop',
    { kind: 'workshop', days: 7, time: '14:00', places: 12, taken: 5, youngest: 16, about: 'Make your CV with help.' },
  ],
  ['Hub day', { kind: 'hub_day', days: 9, time: '11:00', about: 'Lunch, games and people who know about work.' }],
  ['Uni taster', { kind: 'taster', days: 20, time: '10:00', places: 20, youngest: 14, oldest: 19 }],
  ['Make music', { kind: 'taster', days: 16, time: '16:30', places: 6, youngest: 13, oldest: 18 }],
];

/** What might stand on a board on the day of the chat. */
export const boardSample: Sample = ({ now }) => {
  const today = dayInLondon(now);
  const noon = londonClock(now).time >= '12:00';
  return listed(noon).map(([title, { days, closes, time, taken = 0, places = null, ...about }], at) => ({
    about: null,
    place: 'Riverside',
    ringFenced: false,
    youngest: null,
    oldest: null,
    url: null,
    ...about,
    id: id(at + 1),
    title,
    places,
    startsOn: dayAfter(today, days),
    startsAt: typeof time === 'string' ? londonInstant(dayAfter(today, days), time).toISOString() : null,
    closesOn: closes === undefined ? null : dayAfter(today, closes),
    taken: Array.from({ length: taken }, (_, place) => place + 1),
  }));
};

/** Places of whoever is called Ellie: one that was said yes to, one that nobody has answered yet. */
export const ownPlacesSample: Sample = ({ situation, now }) => {
  if (situation.person?.givenName !== 'Ellie') return [];
  const startsOn = dayAfter(dayInLondon(now), 7);
  const own = (number: number, title: string, confirmed: boolean) => ({
    interestId: `1e570000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    opportunityId: id(number),
    title,
    startsOn,
    confirmed,
    declined: false,
  });
  return [own(10, 'CV workshop', true), own(4, 'Kitchen trainee', false)];
};
