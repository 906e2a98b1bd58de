import type { Turn } from '../../conversation/run.ts';
import { dayAfter, londonClock, londonInstant } from '../../reference/london-time.ts';

const id = (number: number) => `00000000-0000-7000-a000-${String(number).padStart(12, '0')}`;
const day = 86_400_000;

type Sketch = [
  reference: string,
  area: string,
  type: string,
  bedrooms: number,
  pounds: number,
  closesInDays: number,
  criteria?: object,
];

const sketches: Sketch[] = [
  ['RH-1042', 'Northgate', 'flat', 1, 95, 1],
  ['RH-1043', 'Mill Quarter', 'studio', 0, 84, 1, { youngest: 18 }],
  ['RH-1047', 'Harbour', 'flat', 2, 121, 2, { children: true }],
  ['RH-1050', 'Southfield', 'bungalow', 1, 101, 2, { youngest: 55 }],
  ['RH-1051', 'Northgate', 'flat', 1, 97, 3, { bands: ['A', 'B'] }],
  ['RH-1053', 'Castle Road', 'flat', 1, 92, 5, { adapted: true }],
  ['RH-1055', 'Harbour', 'flat', 1, 99, 6, { oldest: 25 }],
  ['RH-1058', 'Eastmoor', 'house', 3, 138, 6],
  ['RH-1060', 'Eastmoor', 'flat', 1, 89, 7],
];

/** Homes that are open at the moment of the chat. */
export const openHomesSample = ({ now }: Turn) => {
  const today = londonClock(now).day;
  const homes = sketches.map(([reference, area, type, bedrooms, pounds, closes, criteria = {}], number) => ({
    id: id(100 + number),
    reference,
    landlord: number % 2 ? 'Tideway Housing' : 'Riverside Homes',
    area,
    type,
    bedrooms,
    weeklyPence: pounds * 100,
    opensAt: new Date(now.getTime() - 3 * day),
    closesAt: londonInstant(dayAfter(today, Math.floor(closes)), '23:59'),
    criteria,
    url: null,
    source: 'Riverside Homes',
    importedOn: dayAfter(today, -1),
  }));
  // One that opens late and closes at five, so that a chat can be overtaken by it.
  const [first] = homes;
  const late = { opensAt: londonInstant(today, '15:00'), closesAt: londonInstant(today, '17:00') };
  return first && late.opensAt <= now && now < late.closesAt
    ? [{ ...first, ...late, id: id(99), reference: 'RH-1040', area: 'Castle Road' }, ...homes]
    : homes;
};

const untouched = {
  how: 'self',
  asked: false,
  risen: false,
  reported: false,
  confirmedOn: null,
  couldNot: false,
  position: null,
  positionOn: null,
  offered: false,
  answerBy: null,
  answerSaid: null,
  accepted: false,
  refused: false,
  unsuccessful: false,
};

const bidOn = (turn: Turn, reference: string, change: object) => {
  const homes = openHomesSample(turn);
  const place = homes.findIndex((one) => one.reference === reference);
  const { id: advertId, area, type, bedrooms, closesAt } = homes[place] as (typeof homes)[number];
  const home = { advertId, reference, area, type, bedrooms, closesAt: closesAt.toISOString() };
  return { ...untouched, id: id(500 + place), ...home, ...change };
};

// From this day on somebody with bids has an offer.
const offeredFrom = '2026-03-20';

/** Jade and most others have nothing on record; Marcus has a band, three bids, a view of what he can do, and on Friday an offer. */
export const myHomesSample = (turn: Turn) => {
  if (turn.situation.person?.firstName !== 'Marcus') return [{ register: null, bids: [], skills: [] }];
  const offer = turn.now.toISOString() >= offeredFrom;
  const skill = (name: string, own: boolean, score: string, reason: string | null = null) => ({
    skill: name,
    own,
    score,
    reason,
    helper: null,
    lookAgainOn: null,
  });
  return [
    {
      register: { band: 'B', bedrooms: 1, standing: 'registered', confirmed: true },
      bids: [
        bidOn(turn, 'RH-1060', {}),
        bidOn(turn, 'RH-1051', { how: 'adviser', asked: true }),
        bidOn(turn, 'RH-1042', {
          how: 'adviser',
          asked: true,
          confirmedOn: '2026-03-16',
          position: 7,
          positionOn: '2026-03-17',
          ...(offer ? { offered: true, answerBy: new Date(turn.now.getTime() + day).toISOString() } : {}),
        }),
      ],
      skills: [
        skill('cook', true, 'can'),
        skill('cook', false, 'can'),
        skill('bills', true, 'can'),
        skill('bills', false, 'help', 'We did the first one together.'),
      ],
    },
  ];
};
