import type pg from 'pg';
import { seedDemo } from '../../prisma/seed.ts';
import { frozenNow } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { concernRules } from './rules/concerns.ts';
import { lives } from './rules/lives.ts';
import { needs } from './rules/needs.ts';
import { people } from './rules/people.ts';
import { type Case, ids, type Row, type Rules } from './rules/rule.ts';
import { service } from './rules/service.ts';
import { times } from './rules/times.ts';

const all = [...people, ...lives, ...concernRules, ...needs, ...service, ...times];

let database: FreshDatabase;
let client: pg.PoolClient;

beforeAll(async () => {
  database = await freshDatabase();
  await seedDemo(database.pool, frozenNow);
  client = await database.pool.connect();
  await insert('care.person', { ...person, id: ids.person });
  await insert('care.person', { ...person, id: ids.third });
  for (const id of [ids.event, ids.one]) {
    await insert('care.event', { ...event, id, cause: id, person_id: ids.person });
  }
});
afterAll(async () => {
  client?.release();
  await database?.close();
});

const person = {
  given_name: 'Asa',
  family_name: 'Field',
  date_of_birth: '2007-01-01',
  birth_date_source: 'said',
  responsible_authority: '999',
  recorded_at: frozenNow.toISOString(),
};
const event = {
  type: 'note_left',
  actor_kind: 'service',
  occurred_at: frozenNow.toISOString(),
  recorded_at: frozenNow.toISOString(),
  place: 0,
  data: {},
};

async function insert(table: string, row: Row): Promise<void> {
  const columns = Object.keys(row).join(', ');
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(null::${table}, $1)`,
    [JSON.stringify(row)],
  );
}

/** The name of the constraint that refuses the rows, also where it waits for the end of the transaction; null: taken. */
async function refusal(rules: Rules, { change, beside }: Omit<Case, 'it'>): Promise<string | null> {
  await client.query('BEGIN');
  try {
    for (const [table, row] of rules.needs ?? []) await insert(table, row);
    if (beside) await insert(rules.table, { ...rules.base, ...beside });
    await insert(rules.table, { ...rules.base, ...change });
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    return null;
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint) return String(error.constraint);
    throw error;
  } finally {
    await client.query('ROLLBACK');
  }
}

for (const rules of all) {
  describe(rules.table, () => {
    it('takes a row that breaks no rule', async () => {
      expect(await refusal(rules, { change: {} })).toBeNull();
    });
    for (const one of rules.cases) {
      it(one.it, async () => {
        expect(await refusal(rules, one)).toBe(one.by ?? null);
      });
    }
  });
}

describe('the rules of the database', () => {
  it('are each proved here', async () => {
    const { rows } = await client.query(
      `SELECT conname AS name FROM pg_constraint
       WHERE connamespace IN ('care'::regnamespace, 'waymark'::regnamespace) AND contype IN ('c', 'x')`,
    );
    const proved = new Set(all.flatMap(({ cases }) => cases.map(({ by }) => by)));
    expect(rows.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([]);
  });

  it('wait with keys between records for the end of the batch', async () => {
    const { rows } = await client.query(
      `SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND NOT condeferred
       AND confrelid IN ('care.event'::regclass, 'waymark.words'::regclass)`,
    );
    expect(rows).toEqual([]);
  });
});
