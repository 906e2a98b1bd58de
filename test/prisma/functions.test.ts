import type pg from 'pg';
import { nccisActivities } from '../../bot/reference/nccis-activity.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { frozenNow } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let database: FreshDatabase;
let pool: pg.Pool;
const chat = '00000000-0000-4000-8000-000000000001';
const [now, later] = ['2026-03-18T10:02:00.000Z', '2026-03-18T10:03:00.000Z'];

beforeAll(async () => {
  database = await freshDatabase();
  pool = database.pool;
  await seedDemo(pool, frozenNow);
});
afterAll(() => database?.close());
beforeEach(async () => {
  await pool.query('DELETE FROM waymark.conversation');
  await pool.query(
    `INSERT INTO waymark.conversation (id, channel, user_id, state, started_at, last_at)
     VALUES ($1, 'web', 'dl_1', '{"step": 1}', $2, $2)`,
    [chat, now],
  );
});

const value = async (text: string, values: unknown[] = []): Promise<unknown> => {
  const { rows } = await pool.query({ text, values, rowMode: 'array' });
  return rows[0]?.[0];
};
const advance = (version: number, state: unknown, howMany: number) =>
  value('SELECT waymark.advance($1, $2, $3, $4, $5)', [chat, version, state && JSON.stringify(state), howMany, later]);
const nextNumbers = (howMany: number, at = later) =>
  value('SELECT waymark.next_numbers($1, $2, $3)', [chat, howMany, at]);
const conversation = async () =>
  (await pool.query('SELECT version, next_seq::int, state, last_at FROM waymark.conversation')).rows[0];
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  );

describe('a conversation', () => {
  it('moves on by one turn and takes numbers for its messages', async () => {
    expect(await advance(0, { step: 2 }, 3)).toBe('1');
    expect(await advance(1, { step: 3 }, 2)).toBe('4');
    expect(await conversation()).toEqual({ version: 2, next_seq: 6, state: { step: 3 }, last_at: new Date(later) });
  });

  it('keeps its state when a turn has none to give', async () => {
    await advance(0, null, 1);
    expect(await conversation()).toMatchObject({ version: 1, state: { step: 1 } });
  });

  it('refuses a turn thought from an older version, and stays as it was', async () => {
    await advance(0, { step: 2 }, 1);
    const before = await conversation();
    expect(await code(advance(0, { step: 9 }, 1))).toBe('WM001');
    expect(await conversation()).toEqual(before);
  });

  it('lets one of two turns through that were thought at once', async () => {
    const both = await Promise.all([code(advance(0, { step: 2 }, 2)), code(advance(0, { step: 3 }, 2))]);
    expect(both.sort()).toEqual(['WM001', 'done']);
    expect(await conversation()).toMatchObject({ version: 1, next_seq: 3 });
  });

  it('takes no turn and no message once it is closed, nor one that is not there', async () => {
    await pool.query('UPDATE waymark.conversation SET closed_at = $1', [now]);
    expect(await code(advance(0, {}, 1))).toBe('WM001');
    expect(await code(nextNumbers(1))).toBe('WM001');
    await pool.query('DELETE FROM waymark.conversation');
    expect(await code(advance(0, {}, 1))).toBe('WM001');
    expect(await code(nextNumbers(1))).toBe('WM001');
  });

  it('gives numbers to messages from elsewhere without touching its version', async () => {
    expect(await nextNumbers(2)).toBe('1');
    expect(await advance(0, null, 1)).toBe('3');
    expect(await nextNumbers(1)).toBe('4');
    expect(await conversation()).toMatchObject({ version: 1, next_seq: 5 });
  });

  it('gives every message a number of its own, however many come at once', async () => {
    const given = await Promise.all(Array.from({ length: 20 }, () => nextNumbers(1)));
    expect(given.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
  });

  it('does not look older for a message with an older time', async () => {
    await nextNumbers(1, '2026-03-18T09:00:00.000Z');
    expect(await conversation()).toMatchObject({ last_at: new Date(now) });
  });
});

describe('the table of conversations', () => {
  it('has no index on what every turn changes, so that a turn writes to none', async () => {
    const { rows } = await pool.query(
      `SELECT i.indexrelid::regclass::text AS index, a.attname AS column FROM pg_index i
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
       WHERE i.indrelid = 'waymark.conversation'::regclass AND a.attname IN ('version', 'next_seq', 'state', 'last_at')`,
    );
    expect(rows).toEqual([]);
  });
});

describe('a change that must touch one row', () => {
  it('goes on when it did', async () => {
    expect(await code(pool.query('SELECT waymark.exactly_one(1)'))).toBe('done');
  });
  it.each([0, 2])('stops the batch when it touched %i', async (changed) => {
    expect(await code(pool.query('SELECT waymark.exactly_one($1)', [changed]))).toBe('WM001');
  });
});

describe('what is only ever added to', () => {
  it.each([
    'UPDATE care.event SET cause = cause',
    'DELETE FROM care.event',
    'DELETE FROM care.event WHERE false',
    'TRUNCATE care.event CASCADE',
    'UPDATE care.access_log SET why = why',
    'DELETE FROM care.access_log',
    'TRUNCATE care.access_log',
  ])('refuses %s', async (text) => {
    expect(await code(pool.query(text))).toBe('WM002');
  });
});

describe('what codes mean', () => {
  it('is the same in the database as in the lists', async () => {
    const current = nccisActivities.filter(({ retired }) => !retired);
    const { rows } = await pool.query(
      'SELECT code, care.activity_group(code) AS found FROM unnest($1::int[]) AS code',
      [current.map((one) => one.code)],
    );
    const listed = current.map((one) => {
      const unknown = one.group === 'not_known' || one.code === 150;
      return { code: one.code, found: one.eet ? 'eet' : one.neet ? 'neet' : unknown ? 'not_known' : 'other' };
    });
    expect(rows).toEqual(listed);
    expect(await value('SELECT care.activity_group(null)')).toBe('not_known');
  });

  it.each([
    ['phone', null, true],
    ['home_visit', 'attended', true],
    ['phone', 'no_reply', false],
    ['phone', 'refused', false],
    ['text', null, false],
    ['text', 'replied', true],
    ['letter', null, false],
    ['email', 'spoke', true],
    ['professionals_meeting', 'attended', false],
    ['third_party', 'spoke', false],
    ['attempted_no_reply', null, false],
  ])('says whether a contact by %s with outcome %s reached them', async (method, outcome, reached) => {
    expect(await value('SELECT care.reached($1, $2)', [method, outcome])).toBe(reached);
  });

  it.each([
    ["Siân O'Neill", 'sianoneill'],
    ['AL-HASSAN', 'alhassan'],
    ['Chloë  Mae', 'chloemae'],
    ['Łukasz', 'lukasz'],
  ])('looks for %s as %s', async (name, folded) => {
    expect(await value('SELECT care.folded($1)', [name])).toBe(folded);
  });

  it('finds a name by its beginning from an index', async () => {
    const client = await pool.connect();
    try {
      await client.query('SET enable_seqscan = off');
      const { rows } = await client.query(
        `EXPLAIN SELECT id FROM care.person WHERE care.folded(given_name) LIKE 'jad%'`,
      );
      expect(JSON.stringify(rows)).toContain('person_given_name');
    } finally {
      client.release(true);
    }
  });
});

describe('the caseload', () => {
  const row = async (id: string) =>
    (
      await pool.query(
        `SELECT activity_group, category, team, adviser_id, reached_on::text, seen_on::text, next_contact_on::text,
           plan_review_due_on::text, restricted FROM care.v_caseload WHERE person_id = $1`,
        [id],
      )
    ).rows[0];

  it('has one row for each young person', async () => {
    expect(await value('SELECT count(*)::int FROM care.v_caseload')).toBe(15);
  });

  it('counts only contacts that reached them, and keeps the next that was named', async () => {
    expect(await row(youngPeople.jade.id)).toEqual({
      activity_group: 'neet',
      category: 'eligible',
      team: 'North',
      adviser_id: staff.sam.id,
      reached_on: '2026-02-25',
      seen_on: '2026-02-25',
      next_contact_on: '2026-03-18',
      plan_review_due_on: '2026-06-04',
      restricted: false,
    });
    expect(await row(youngPeople.tyler.id)).toMatchObject({ activity_group: 'other', reached_on: '2026-01-08' });
    expect(await row(youngPeople.kai.id)).toMatchObject({
      adviser_id: null,
      reached_on: null,
      plan_review_due_on: null,
    });
    expect(await row(youngPeople.marcus.id)).toMatchObject({ restricted: true });
  });

  it('counts a review from the day it was held, and sooner when one is asked for', async () => {
    const plan = await value('SELECT id FROM care.pathway_plan WHERE person_id = $1 AND replaced_on IS NULL', [
      youngPeople.arben.id,
    ]);
    const event = await value('SELECT id FROM care.event LIMIT 1');
    const due = async () => (await row(youngPeople.arben.id)).plan_review_due_on;
    expect(await due()).toBe('2026-03-30');
    await pool.query('UPDATE care.pathway_plan SET review_asked_on = $2 WHERE id = $1', [plan, '2026-02-20']);
    expect(await due()).toBe('2026-02-20');
    await pool.query('UPDATE care.pathway_plan SET review_by_on = $2 WHERE id = $1', [plan, '2026-03-20']);
    expect(await due()).toBe('2026-03-20');
    await pool.query(
      `INSERT INTO care.plan_review (id, plan_id, person_id, held_on, asked_by, event_id)
       VALUES (gen_random_uuid(), $1, $2, '2026-03-01', 'young_person', $3)`,
      [plan, youngPeople.arben.id, event],
    );
    expect(await due()).toBe('2026-09-01');
  });

  it('forgets a contact that was withdrawn', async () => {
    await pool.query(
      `UPDATE care.contact SET withdrawn_at = now() WHERE person_id = $1 AND happened_on = '2026-02-25'`,
      [youngPeople.jade.id],
    );
    expect(await row(youngPeople.jade.id)).toMatchObject({ reached_on: '2026-01-15', next_contact_on: null });
  });
});
