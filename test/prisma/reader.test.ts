import type pg from 'pg';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { frozenNow } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let database: FreshDatabase;
let reader: pg.PoolClient;

beforeAll(async () => {
  database = await freshDatabase();
  const { pool } = database;
  await seedDemo(pool, frozenNow);
  const concern = (person: string, about: string | null, restricted: string[]) =>
    pool.query(
      `INSERT INTO care.concern (id, person_id, conversation_id, kind, severity, matched_rule, about_staff_id, restricted_to, raised_at, event_id)
       SELECT gen_random_uuid(), $1, gen_random_uuid(), 'harm', 'today', 'r1', $2, $3, $4, (SELECT id FROM care.event LIMIT 1)`,
      [person, about, restricted, frozenNow],
    );
  await concern(youngPeople.jade.id, null, []);
  await concern(youngPeople.tyler.id, staff.jo.id, []);
  await concern(youngPeople.dawit.id, null, [staff.ruth.id]);
  reader = await pool.connect();
  // Whoever made the role may give it, to themself too, where they are no superuser.
  await reader.query('GRANT waymark_reader TO current_user').catch(() => {});
  await reader.query('SET ROLE waymark_reader');
});
afterAll(async () => {
  reader?.release(true);
  await database?.close();
});

const views = async (): Promise<string[]> => {
  const { rows } = await database.pool.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'care'::regnamespace AND relkind = 'v' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};
const code = (text: string) =>
  reader.query(text).then(
    () => 'done',
    (error) => error.code,
  );

describe('another system that reads', () => {
  it('sees every view but the caseload, which holds restricted people', async () => {
    for (const view of await views()) {
      expect([view, await code(`SELECT * FROM care.${view}`)]).toEqual([
        view,
        view === 'v_caseload' ? '42501' : 'done',
      ]);
    }
  });

  it('sees no table, in care or of the service, but the list of councils', async () => {
    const { rows } = await database.pool.query(
      `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('care', 'waymark')`,
    );
    expect(rows.length).toBeGreaterThan(40);
    const open: string[] = [];
    for (const { name } of rows) if ((await code(`SELECT FROM ${name} LIMIT 1`)) === 'done') open.push(name);
    expect(open).toEqual(['care.authority']);
  });

  it('calls nothing of the service', async () => {
    expect(await code('SELECT waymark.exactly_one(1)')).toBe('42501');
  });

  it('writes nothing', async () => {
    expect(await code(`INSERT INTO care.v_team VALUES (gen_random_uuid(), 'East')`)).toBe('42501');
    expect(await code('UPDATE care.v_staff SET role = role')).toBe('42501');
    expect(await code('DELETE FROM care.v_team')).toBe('42501');
    expect(await code('CREATE TABLE care.mine (id int)')).toBe('42501');
  });

  it('meets no restricted person anywhere', async () => {
    const own = await database.pool.query('SELECT count(*)::int AS count FROM care.contact WHERE person_id = $1', [
      youngPeople.marcus.id,
    ]);
    expect(own.rows[0].count).toBeGreaterThan(0);
    const holding: string[] = [];
    for (const view of await views()) {
      if (view === 'v_caseload') continue;
      const { rows } = await reader.query(`SELECT * FROM care.${view} v WHERE to_jsonb(v)::text LIKE $1`, [
        `%${youngPeople.marcus.id}%`,
      ]);
      if (rows.length > 0) holding.push(view);
    }
    expect(holding).toEqual([]);
  });

  it('cannot make a view tell of a row before it is left out', async () => {
    // A cheap function that tells what it sees is called on hidden rows, where a view has no barrier.
    await reader.query(
      `CREATE FUNCTION pg_temp.tell(name text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS
       $$ BEGIN IF name = 'Marcus' THEN RAISE EXCEPTION 'seen'; END IF; RETURN true; END $$`,
    );
    const { rows } = await reader.query(
      'SELECT count(*)::int AS count FROM care.v_person WHERE pg_temp.tell(given_name)',
    );
    expect(rows).toEqual([{ count: 14 }]);
  });

  it('sees no column of words, and none that refers to them', async () => {
    const { rows } = await database.pool.query(
      `SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'care'::regnamespace AND c.relkind = 'v' AND c.relname <> 'v_caseload' AND a.attnum > 0
         AND a.attname IN (SELECT k.attname FROM pg_constraint f JOIN pg_attribute k ON k.attrelid = f.conrelid AND k.attnum = f.conkey[1]
           WHERE f.contype = 'f' AND f.confrelid = 'waymark.words'::regclass)`,
    );
    expect(rows).toEqual([]);
  });

  it('learns whether a concern is open and nothing else, and not of one kept from others', async () => {
    const { rows } = await reader.query(
      'SELECT p.given_name AS name, c.* FROM care.v_concern_open c JOIN care.v_person p USING (person_id) WHERE open',
    );
    expect(rows).toEqual([{ name: 'Jade', person_id: youngPeople.jade.id, open: true }]);
  });

  it('sees facts as they stand: no contact that was corrected or withdrawn', async () => {
    const { rows } = await reader.query(
      `SELECT happened_on::text AS on, method, outcome, reached FROM care.v_contact WHERE person_id = $1 ORDER BY 1`,
      [youngPeople.jade.id],
    );
    expect(rows).toEqual([
      { on: '2026-01-15', method: 'phone', outcome: 'spoke', reached: true },
      { on: '2026-02-17', method: 'phone', outcome: 'no_reply', reached: false },
      { on: '2026-02-25', method: 'face_to_face', outcome: 'attended', reached: true },
      { on: '2026-03-09', method: 'text', outcome: null, reached: false },
    ]);
    await database.pool.query(`UPDATE care.contact SET withdrawn_at = now() WHERE person_id = $1 AND method = 'text'`, [
      youngPeople.jade.id,
    ]);
    const after = await reader.query('SELECT FROM care.v_contact WHERE person_id = $1', [youngPeople.jade.id]);
    expect(after.rows).toHaveLength(3);
  });
});
