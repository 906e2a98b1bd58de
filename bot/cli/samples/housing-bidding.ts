import type { Turn } from '../../conversation/run.ts';

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
  ['RH-1042', 'Northgate', 'flat', 1, 95, 1.58],
  ['RH-1043', 'Mill Quarter', 'studio', 0, 84, 1.58, { youngest: 18 }],
  ['RH-1047', 'Harbour', 'flat', 2, 121, 2.58, { children: true }],
  ['RH-1050', 'Southfield', 'bungalow', 1, 101, 2.58, { youngest: 55 }],
  ['RH-1051', 'Northgate', 'flat', 1, 97, 3.58, { bands: ['A', 'B'] }],
  ['RH-1053', 'Castle Road', 'flat', 1, 92, 5.58, { adapted: true }],
  ['RH-1055', 'Harbour', 'flat', 1, 99, 6.58, { oldest: 25 }],
  ['RH-1058', 'Eastmoor', 'house', 3, 138, 6.58],
  ['RH-1060', 'Eastmoor', 'flat', 1, 89, 7.58],
];

/** Homes that are open at the moment of the chat. */
export const openHomesSample = ({ now }: Turn) =>
  sketches.map(([reference, area, type, bedrooms, pounds, closes, criteria = {}], number) => ({
    id: id(100 + number),
    reference,
    landlord: number % 2 ? 'Tideway Housing' : 'Riverside Homes',
    area,
    type,
    bedrooms,
    weeklyPence: pounds * 100,
    opensAt: new Date(now.getTime() - 3 * day),
    closesAt: new Date(now.getTime() + closes * day),
    criteria,
    url: null,
    source: 'Riverside Homes',
    importedOn: '2026-03-17',
  }));

/** Nothing on record yet about homes. */
export const nothingOfMine = () => [{ register: null, bids: [], skills: [] }];
