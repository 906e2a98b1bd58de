import type { Actor } from '../../bot/access.ts';
import type { EventOf, EventType, Happened } from '../../bot/events.ts';
import type { AdvertRow } from '../../bot/records/adverts.ts';
import type { HomeCriteria, HomeSkill, HomeType, SkillScore } from '../../bot/reference/homes.ts';
import { londonInstant } from '../../bot/reference/london-time.ts';
import { staff, staffActor, youngPeople } from './cast.ts';

type Telling = { shift(day: string): string; newId(): string };
type Told = { event: Happened; actor: Actor; at: Date };

const riverside = 'Riverside Homes';
const tideway = 'Tideway Housing';
const hill = 'Hill & Vale Homes';
const cap = { bids: 3, per: 'at_once' } as const;

type Sketch = [
  reference: string,
  landlord: string,
  area: string,
  type: HomeType,
  bedrooms: number,
  pounds: number,
  opened: string,
  closes: string,
  criteria?: HomeCriteria,
];

// Homes around 18 March 2026: two have closed, ten are open. Adverts are open for five days at least (domain E4).
const sketches: Sketch[] = [
  ['RH-1031', riverside, 'Castle Road', 'flat', 1, 91.4, '2026-03-02', '2026-03-09'],
  ['RH-1036', tideway, 'Harbour', 'flat', 2, 118.2, '2026-03-09', '2026-03-16', { children: true }],
  ['RH-1042', riverside, 'Northgate', 'flat', 1, 95.2, '2026-03-13', '2026-03-19'],
  ['RH-1043', tideway, 'Mill Quarter', 'studio', 0, 84.1, '2026-03-13', '2026-03-19', { youngest: 18 }],
  ['RH-1047', tideway, 'Harbour', 'flat', 2, 121.35, '2026-03-14', '2026-03-20', { children: true }],
  ['RH-1050', riverside, 'Southfield', 'bungalow', 1, 101, '2026-03-14', '2026-03-20', { youngest: 55 }],
  ['RH-1051', riverside, 'Northgate', 'flat', 1, 97.8, '2026-03-15', '2026-03-21', { bands: ['A', 'B'] }],
  ['RH-1053', hill, 'Castle Road', 'flat', 1, 92, '2026-03-16', '2026-03-23', { adapted: true }],
  ['RH-1055', tideway, 'Harbour', 'flat', 1, 99.5, '2026-03-16', '2026-03-24', { oldest: 25 }],
  ['RH-1056', hill, 'Mill Quarter', 'house', 2, 124, '2026-03-17', '2026-03-25'],
  ['RH-1058', riverside, 'Eastmoor', 'house', 3, 138.6, '2026-03-17', '2026-03-25'],
  ['RH-1060', hill, 'Eastmoor', 'flat', 1, 89.9, '2026-03-17', '2026-03-26'],
];

const idOf = (number: number) => `ad0e0000-0000-4000-8000-${String(number + 1).padStart(12, '0')}`;
const numberOf = (reference: string) => sketches.findIndex(([one]) => one === reference);

/** The demonstration's adverts, moved to the day it is told on as the lives are. */
export const demoAdverts = (shift: Telling['shift']): AdvertRow[] =>
  sketches.map(([reference, landlord, area, type, bedrooms, pounds, opened, closes, criteria = {}], number) => ({
    id: idOf(number),
    reference,
    landlord,
    area,
    property_type: type,
    bedrooms,
    weekly_pence: Math.round(pounds * 100),
    opens_at: londonInstant(shift(opened), '09:00').toISOString(),
    closes_at: londonInstant(shift(closes), '23:59').toISOString(),
    criteria,
    url: `https://homes.riverside.example/${reference.toLowerCase()}`,
    address: null,
    source: 'Riverside Homes list',
    imported_at: londonInstant(shift('2026-03-17'), '06:00').toISOString(),
  }));

const { chloeMae, mohammed } = youngPeople;

/** Two on the register, with a bid each and more: one asked of Sam and still to do, one that went to someone else. */
export function tellHomes({ shift, newId }: Telling): Told[] {
  const told: Told[] = [];
  const tell = <T extends EventType>(
    who: { id: string },
    type: T,
    [on, time]: [string, string],
    actor: Actor,
    data: EventOf<T>['data'],
  ) =>
    told.push({
      event: { type, personId: who.id, data } as unknown as Happened,
      actor,
      at: londonInstant(shift(on), time),
    });
  const advert = (reference: string) => {
    const [, , area, type, bedrooms, , , closes] = sketches[numberOf(reference)] as Sketch;
    return {
      reference,
      advertId: idOf(numberOf(reference)),
      home: { area, type, bedrooms },
      closesAt: londonInstant(shift(closes), '23:59').toISOString(),
    };
  };
  const chloe: Actor = { kind: 'young_person', personId: chloeMae.id };
  const mo: Actor = { kind: 'young_person', personId: mohammed.id };
  const [sam, bev] = [staffActor(staff.sam), staffActor(staff.bev)];
  const register = { register: riverside, standing: 'registered', band: 'B' } as const;

  tell(chloeMae, 'register_confirmed', ['2026-02-19', '11:00'], sam, {
    ...register,
    applicationId: newId(),
    bedrooms: 2,
    effectiveOn: shift('2025-11-03'),
  });
  const harbour = advert('RH-1047');
  const bidId = newId();
  tell(chloeMae, 'bid_wanted', ['2026-03-17', '18:40'], chloe, {
    bidId,
    reference: harbour.reference,
    advertId: harbour.advertId,
    how: 'adviser',
    cap,
  });
  tell(chloeMae, 'bid_asked_of_adviser', ['2026-03-17', '18:40'], chloe, {
    ...harbour,
    bidId,
    // Four working hours before it closes, by the hours of Riverside.
    risesAt: londonInstant(harbour.closesAt.slice(0, 10), '13:00').toISOString(),
    soon: false,
    cap,
  });
  const scores: [HomeSkill, SkillScore, SkillScore | null][] = [
    ['cook', 'can', 'can'],
    ['doctor', 'can', 'can'],
    ['budget', 'help', 'can'],
    ['bills', 'not_yet', 'help'],
    ['benefits', 'can', null],
  ];
  for (const [skill, own, theirs] of scores) {
    const on = shift('2026-03-10');
    tell(chloeMae, 'skill_checked', ['2026-03-10', '19:10'], chloe, {
      checkId: newId(),
      skill,
      scoredBy: 'young_person',
      score: own,
      on,
      ...(own === 'not_yet' ? { helper: 'adviser', lookAgainOn: shift('2026-04-07') } : {}),
    });
    if (theirs)
      tell(chloeMae, 'skill_checked', ['2026-03-12', '15:30'], sam, {
        checkId: newId(),
        skill,
        scoredBy: 'staff',
        score: theirs,
        on: shift('2026-03-12'),
      });
  }

  tell(mohammed, 'register_confirmed', ['2026-02-20', '10:00'], bev, {
    ...register,
    applicationId: newId(),
    bedrooms: 1,
    effectiveOn: shift('2025-06-17'),
  });
  const castle = advert('RH-1031');
  const moBid = newId();
  const of = { bidId: moBid, reference: castle.reference };
  tell(mohammed, 'bid_wanted', ['2026-03-04', '20:15'], mo, { ...of, advertId: castle.advertId, how: 'self', cap });
  tell(mohammed, 'bid_reported', ['2026-03-04', '20:40'], mo, of);
  tell(mohammed, 'bid_confirmed', ['2026-03-05', '09:30'], bev, { ...of, home: castle.home, on: shift('2026-03-05') });
  tell(mohammed, 'bid_position_noted', ['2026-03-09', '16:00'], bev, {
    ...of,
    home: castle.home,
    position: 7,
    on: shift('2026-03-09'),
  });
  return told;
}
