import { commit } from '../../bot/db/commit.ts';
import { adverts } from '../../bot/transfer/adverts.ts';
import { importers } from '../../bot/transfer/index.ts';
import { frozenClock } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const clock = frozenClock();
const heading = 'reference,landlord,area,type,bedrooms,weeklyRent,opens,closes,youngest,bands,children';
const csv = (...lines: string[]) => [heading, ...lines].join('\n');
const good = 'RH-1,Riverside Homes,"Northgate, east",flat,1,£95.20,2026-03-16 09:00,2026-03-30 23:59,,A B,no';

describe('a list of homes from a landlord', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.close());
  const kept = async () =>
    (
      await database.pool.query(
        'SELECT reference, area, weekly_pence, closes_at, criteria FROM care.advert ORDER BY reference',
      )
    ).rows;

  it('is read from CSV, with times as clocks in London show them', async () => {
    const { count, statements } = adverts(`\uFEFF${csv(good)}\n\n`, 'homes.csv', clock);
    await commit(database.pool, statements);
    expect(count).toBe(1);
    expect(await kept()).toEqual([
      {
        reference: 'RH-1',
        area: 'Northgate, east',
        weekly_pence: 9520,
        closes_at: new Date('2026-03-30T22:59:00Z'),
        criteria: { bands: ['A', 'B'] },
      },
    ]);
  });

  it('is brought up to date by its reference when it is read again, as JSON', async () => {
    const row = {
      reference: 'RH-1',
      landlord: 'Riverside Homes',
      area: 'Northgate',
      type: 'flat',
      bedrooms: 1,
      weeklyRent: 96,
      opens: '2026-03-16 09:00',
      closes: '2026-03-31T23:59:00.000Z',
      oldest: 25,
    };
    const { statements } = adverts(JSON.stringify([row, { ...row, reference: 'RH-2' }]), 'homes.json', clock);
    await commit(database.pool, statements);
    expect((await kept()).map(({ reference, weekly_pence, criteria }) => [reference, weekly_pence, criteria])).toEqual([
      ['RH-1', 9600, { oldest: 25 }],
      ['RH-2', 9600, { oldest: 25 }],
    ]);
  });

  it('is refused as a whole, with the line and the field of every fault', () => {
    const bad = csv(
      good,
      'RH-2,Riverside Homes,Northgate,castle,one,95,2026-03-16,2026-03-30 23:59,,,',
      'RH-3,,Northgate,flat,1,95,2026-03-16 09:00,2026-03-15 09:00,,,',
    );
    expect(() => adverts(bad, 'homes.csv', clock)).toThrow(
      /^homes.csv needs a look, and nothing was written:\n {2}line 3: type: must be flat/,
    );
    expect(() => adverts(bad, 'homes.csv', clock)).toThrow(
      /line 3: bedrooms: must be a number\n {2}line 3: opens: must look like/,
    );
    expect(() => adverts(bad, 'homes.csv', clock)).toThrow(/line 4: landlord/);
    expect(() => adverts('[\n {"reference": "A"}\n]', 'homes.json', clock)).toThrow(
      /homes.json needs a look:\n {2}line 2: 0.landlord/,
    );
    expect(() => adverts(csv(good, good), 'homes.csv', clock)).toThrow(/RH-1 stands twice/);
    expect(() => adverts(csv(good.replace('2026-03-30 23:59', '2026-03-15 09:00')), 'homes.csv', clock)).toThrow(
      /line 2: closes: must be after it opens/,
    );
    expect(() => adverts(`${csv(good)},more,than,there,is`, 'homes.csv', clock)).toThrow(/homes.csv needs a look/);
  });

  it('is one of the kinds that can be read in', () => {
    expect(Object.keys(importers)).toContain('adverts');
  });
});
