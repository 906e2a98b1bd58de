import type { OpportunityRow } from '../../bot/records/opportunities.ts';
import { dayAfter, londonInstant } from '../../bot/reference/london-time.ts';
import { type CastYoungPerson, staff, staffActor, youngPeople } from './cast.ts';
import type { Told } from './telling.ts';

type Item = Partial<
  Pick<OpportunityRow, 'about' | 'place' | 'places' | 'ring_fenced' | 'youngest' | 'oldest' | 'url'>
> & {
  title: string;
  kind: string;
  /** Days and time as the story has them, before they are moved to today. */
  starts?: string;
  at?: string;
  closes?: string;
};

/** What is on the board of the demonstration on 18 March 2026. */
const items: Item[] = [
  {
    title: 'Kitchen trainee',
    kind: 'job',
    place: 'The Mill Cafe',
    starts: '2026-04-13',
    closes: '2026-03-27',
    places: 1,
    ring_fenced: true,
    youngest: 16,
    about: 'Four days a week with a trained chef.',
  },
  {
    title: 'Library helper',
    kind: 'work_experience',
    place: 'Riverside Library',
    starts: '2026-04-06',
    closes: '2026-03-30',
    places: 2,
    youngest: 16,
    about: 'Two weeks, with your fare paid.',
  },
  {
    title: 'Park keeper apprentice',
    kind: 'apprenticeship',
    place: 'Riverside Parks',
    starts: '2026-05-04',
    closes: '2026-04-10',
    places: 3,
    ring_fenced: true,
    youngest: 16,
    oldest: 24,
    about: 'Level 2. Outdoors all year.',
  },
  {
    title: 'Leaving care apprentice',
    kind: 'apprenticeship',
    place: 'Riverside Council',
    starts: '2026-06-01',
    closes: '2026-04-24',
    places: 1,
    ring_fenced: true,
    youngest: 16,
    oldest: 25,
    about: 'Help run this service, and get paid for it.',
  },
  {
    title: 'First steps in building',
    kind: 'foundation_apprenticeship',
    place: 'Northgate',
    starts: '2026-06-01',
    closes: '2026-05-01',
    places: 6,
    youngest: 16,
    oldest: 24,
  },
  {
    title: 'Motor vehicle, level 1',
    kind: 'course',
    place: 'Riverside College',
    starts: '2026-09-07',
    youngest: 16,
    about: 'Cars and bikes, two days a week.',
  },
  {
    title: 'Hair and beauty, level 1',
    kind: 'course',
    place: 'Riverside College',
    starts: '2026-04-20',
    closes: '2026-04-13',
    places: 4,
    youngest: 16,
  },
  {
    title: 'English for new speakers',
    kind: 'english',
    place: 'The Hub',
    starts: '2026-04-20',
    places: 10,
    youngest: 16,
    about: 'Two mornings a week. All levels.',
  },
  {
    title: 'Back on track',
    kind: 'reengagement',
    place: 'North Centre',
    starts: '2026-03-30',
    places: 8,
    youngest: 16,
    oldest: 19,
    about: 'A small group, two days a week. Lunch is on us.',
  },
  {
    title: 'Dog walking at the shelter',
    kind: 'volunteering',
    place: 'Riverside Animal Shelter',
    places: 5,
    youngest: 16,
  },
  {
    title: 'CV and job form workshop',
    kind: 'workshop',
    place: 'The Hub',
    starts: '2026-03-25',
    at: '14:00',
    places: 12,
    youngest: 15,
    about: 'Bring nothing. Leave with a CV.',
  },
  {
    title: 'Hub day',
    kind: 'hub_day',
    place: 'The Hub',
    starts: '2026-03-27',
    at: '11:00',
    about: 'Lunch, games, and people who know about work.',
  },
  {
    title: 'Taster day at the university',
    kind: 'taster',
    place: 'University of Riverside',
    starts: '2026-04-08',
    at: '10:00',
    places: 20,
    ring_fenced: true,
    youngest: 14,
    oldest: 24,
  },
];

const idOf = (row: number) => `b0a40000-0000-4000-8000-${String(row).padStart(12, '0')}`;

// The day on which the story is told.
const told = '2026-03-18';
const shifting = (today: string) => {
  const days = Math.round((Date.parse(today) - Date.parse(told)) / 86_400_000);
  return (day: string) => dayAfter(day, days);
};

/** The board on a day, every date as far from it as the story has it; the ids are the same on any day. */
export function boardOn(today: string, importedAt: string): OpportunityRow[] {
  const shift = shifting(today);
  return items.map(({ title, kind, starts, at, closes, ...more }, place) => ({
    about: null,
    place: null,
    places: null,
    ring_fenced: false,
    youngest: null,
    oldest: null,
    url: null,
    ...more,
    id: idOf(place + 1),
    reference: `RB-${101 + place}`,
    title,
    kind,
    starts_on: starts ? shift(starts) : null,
    starts_at: starts && at ? londonInstant(shift(starts), at).toISOString() : null,
    closes_on: closes ? shift(closes) : null,
    source: 'Riverside Council',
    imported_at: importedAt,
  }));
}

/** Who has asked for a place: one that was said yes to, and one that nobody has answered yet. */
export function boardTold(today: string): Told[] {
  const shift = shifting(today);
  const place = (who: CastYoungPerson, row: number, item: string) => ({
    personId: who.id,
    data: { interestId: who.id.replace(/^.{8}/, '1e570000'), opportunityId: idOf(row), title: item },
  });
  const kai = place(youngPeople.kai, 11, 'CV and job form workshop');
  const jayden = place(youngPeople.jaydenSmith, 3, 'Park keeper apprentice');
  const at = (day: string, time: string) => londonInstant(shift(day), time);
  const themself = (personId: string) => ({ kind: 'young_person' as const, personId });
  return [
    {
      event: { type: 'place_asked', ...kai, data: { ...kai.data, placeNumber: 1 } },
      actor: themself(kai.personId),
      at: at('2026-03-12', '17:20'),
    },
    { event: { type: 'place_confirmed', ...kai }, actor: staffActor(staff.tom), at: at('2026-03-13', '09:40') },
    {
      event: { type: 'place_asked', ...jayden, data: { ...jayden.data, placeNumber: 1 } },
      actor: themself(jayden.personId),
      at: at('2026-03-17', '20:05'),
    },
  ];
}
