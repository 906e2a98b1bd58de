import { ids, type Rules, refused } from './rule.ts';

const { person, event, sam } = ids;
const asked = '2026-03-18T10:00:00Z';
const before = '2026-03-17T10:00:00Z';
const venue = { id: ids.other, name: 'A place of its own' };

export const times: Rules[] = [
  {
    table: 'care.earlier_wish',
    base: { id: ids.one, person_id: person, staff_id: sam, until_on: '2026-04-15', asked_at: asked, event_id: event },
    cases: [
      refused('wants one of two things', 'earlier_wish_wants', { wants: 'a time' }),
      refused('has codes for what it is about', 'earlier_wish_codes', { about: 'My flat' }),
      refused('is met in a listed way', 'earlier_wish_method', { method: 'letter' }),
      refused('names a listed part of the day', 'earlier_wish_part_of_day', { part_of_day: 'night' }),
      refused('ends after it was asked', 'earlier_wish_times', { ended_at: before }),
      refused('stands once for each of them', 'earlier_wish_one_live', { id: ids.other }, {}),
    ],
  },
  {
    table: 'care.meeting_preference',
    base: { person_id: person, needs: ['fares'], method: 'phone', said_at: asked, event_id: event },
    cases: [
      refused('has codes for what helps', 'meeting_preference_codes', { needs: ['a lift, please'] }),
      refused('is a listed way', 'meeting_preference_method', { method: 'letter' }),
    ],
  },
  {
    table: 'care.place_avoided',
    needs: [['care.venue', venue]],
    base: { id: ids.one, person_id: person, venue_id: venue.id, from_on: '2026-03-18', event_id: event },
    cases: [
      refused('ends after it begins', 'place_avoided_dates', { to_on: '2026-03-17' }),
      refused('stands once for each place', 'place_avoided_one_live', { id: ids.third }, {}),
    ],
  },
];
