import { readFileSync } from 'node:fs';
import { commit } from '../../bot/db/commit.ts';
import { importers } from '../../bot/transfer/index.ts';
import { frozenClock } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const file = 'test/transfer/opportunities.csv';
const text = readFileSync(new URL('./opportunities.csv', import.meta.url), 'utf8');
const clock = frozenClock();
const read = (given: string) => {
  const importer = importers.opportunities;
  if (!importer) throw new Error('no importer');
  return importer(given, file, clock);
};
/** What is said of the file with some of its text replaced. */
const faultsWith = (from: string, to: string): string => {
  expect(text).toContain(from);
  try {
    read(text.replace(from, to));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());
const rows = async (sql: string) => (await database.pool.query(sql)).rows;

describe('a file of opportunities', () => {
  it('comes onto the board, and is brought up to date by its references', async () => {
    const first = read(text);
    expect(first.count).toBe(5);
    await commit(database.pool, first.statements);
    await commit(database.pool, read(text.replace('Kitchen trainee', 'Trainee chef')).statements);
    const kept = await rows(
      'SELECT title, kind, places, ring_fenced, youngest, oldest, starts_on::text, starts_at, closes_on::text FROM care.opportunity ORDER BY reference',
    );
    expect(kept).toHaveLength(5);
    expect(kept[0]).toEqual({
      title: 'Trainee chef',
      kind: 'job',
      places: 1,
      ring_fenced: true,
      youngest: 16,
      oldest: null,
      starts_on: '2026-04-13',
      starts_at: null,
      closes_on: '2026-03-27',
    });
    expect(kept[2]).toMatchObject({ kind: 'foundation_apprenticeship', youngest: 16, oldest: 24 });
    expect(kept[3]).toMatchObject({ title: 'Motor vehicle, level 1', places: null });
    expect(kept[4].starts_at).toEqual(new Date('2026-03-25T14:00:00Z'));
  });

  it('is refused as a whole, with the line and the field of every fault', () => {
    expect(faultsWith(',job,', ',jobs,')).toMatch(/line 2: kind: must be one of job, /);
    expect(faultsWith('16-24', 'young')).toContain('line 3: ages: must look like 16-24 or 16+');
    expect(faultsWith('16-24', '24-16')).toContain('line 3: ages: must run from the youngest to the oldest');
    expect(faultsWith('2026-03-27', '27 March')).toContain('line 2: closing date: must look like 2026-03-19');
    expect(faultsWith('2026-03-27', '2026-05-27')).toContain('closing date: must not be after it starts');
    expect(faultsWith('https://jobs.riverside.example/rb-101', 'javascript:alert(1)')).toContain(
      'link: must be an https',
    );
    expect(faultsWith('RB-102', 'RB-101')).toContain('RB-101 stands twice');
  });
});
