import fc from 'fast-check';
import { lawOn } from '../../bot/content/dated/housing.ts';
import type { Home, HomesFacts, MyBid } from '../../bot/flows/housing-bidding-facts.ts';
import { homeSkills } from '../../bot/reference/homes.ts';

const id = (number: number) => `00000000-0000-7000-a000-${String(number).padStart(12, '0')}`;
const now = Date.parse('2026-03-18T10:00:00.000Z');
const day = 86_400_000;

/** A home that closes on Thursday night, for anybody. */
export const aHome: Home = {
  id: id(1),
  reference: 'RH-1',
  landlord: 'Riverside Homes',
  area: 'Northgate',
  type: 'flat',
  bedrooms: 1,
  weeklyPence: 9_520,
  opensAt: '2026-03-13T09:00:00.000Z',
  closesAt: '2026-03-19T23:59:00.000Z',
  criteria: {},
  url: null,
  source: 'Riverside Homes',
  importedOn: '2026-03-17',
};

/** Nobody has done anything about it yet. */
export const aBid: MyBid = {
  id: id(500),
  advertId: aHome.id,
  reference: aHome.reference,
  area: aHome.area,
  type: 'flat',
  bedrooms: 1,
  closesAt: aHome.closesAt,
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

const criteria = fc.constantFrom<Home['criteria']>(
  {},
  {},
  {},
  { youngest: 55 },
  { oldest: 25 },
  { bands: ['A'] },
  { children: true },
  { adapted: true },
);

const homes = fc
  .array(fc.record({ bedrooms: fc.integer({ min: 0, max: 3 }), criteria, closes: fc.integer({ min: 0, max: 9 }) }), {
    maxLength: 14,
  })
  .map((all) =>
    all.map(
      ({ closes, ...one }, number): Home => ({
        ...aHome,
        ...one,
        id: id(number + 1),
        reference: `RH-${number + 1}`,
        closesAt: new Date(now + closes * day + 3_600_000).toISOString(),
      }),
    ),
  );

const bid = fc
  .record({
    advert: fc.integer({ min: 1, max: 14 }),
    closes: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.integer({ min: -30, max: -1 })),
    how: fc.constantFrom('self' as const, 'adviser' as const, 'connected' as const, null),
    asked: fc.boolean(),
    risen: fc.boolean(),
    reported: fc.boolean(),
    confirmedOn: fc.option(fc.constant('2026-03-16')),
    couldNot: fc.constantFrom(false, false, false, true),
    offered: fc.constantFrom(false, false, true),
    end: fc.constantFrom('none', 'none', 'none', 'none', 'none', 'none', 'accepted', 'refused', 'unsuccessful'),
  })
  .map(
    ({ advert, closes, end, ...one }): MyBid => ({
      ...aBid,
      ...one,
      id: id(500 + advert),
      advertId: id(advert),
      reference: `RH-${advert}`,
      closesAt: new Date(now + closes * day + 1_800_000).toISOString(),
      position: one.confirmedOn ? 7 : null,
      positionOn: one.confirmedOn,
      answerBy: one.offered ? '2026-03-19T10:00:00.000Z' : null,
      accepted: one.offered && end === 'accepted',
      refused: one.offered && end === 'refused',
      unsuccessful: end === 'unsuccessful',
    }),
  );

const score = fc.constantFrom('can' as const, 'help' as const, 'not_yet' as const, null);
const skills = fc.subarray([...homeSkills]).chain((names) =>
  fc.tuple(fc.array(score, { minLength: names.length, maxLength: names.length }), score).map(([mine, theirs]) =>
    names.map((skill, place) => ({
      skill,
      mine: mine[place] ?? null,
      theirs: mine[place] ? theirs : 'help',
      theirReason: theirs ? 'You paid the phone bill in March.' : null,
      helper: null,
      lookAgainOn: null,
    })),
  ),
);

/** Any mixture of open homes, a place on the register, bids in every state, and views of what somebody can do. */
export const someHomes: fc.Arbitrary<NonNullable<HomesFacts['mine']> & { homes: Home[] }> = fc.record({
  homes,
  register: fc.option(
    fc.record({
      band: fc.option(fc.constantFrom('A', 'B')),
      bedrooms: fc.option(fc.integer({ min: 1, max: 2 })),
      standing: fc.constantFrom('registered', 'said_registered', 'applied', 'said_none'),
      confirmed: fc.boolean(),
    }),
  ),
  bids: fc.uniqueArray(bid, { maxLength: 8, selector: (one) => one.advertId }),
  skills,
});

/** What "A home" knows of somebody, or of nobody. */
export const homesFacts = (
  { homes: open, ...mine }: NonNullable<HomesFacts['mine']> & { homes: Home[] },
  known: boolean,
  today: string,
): HomesFacts => ({ homes: open, law: lawOn(today), mine: known ? mine : null });
