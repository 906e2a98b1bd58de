import { openDatabase, openPool } from '../../bot/db/client.ts';
import { isAway } from '../../bot/db/commit.ts';
import { freshDatabase, freshServer } from '../support/database.ts';

describe('the way to the database', () => {
  it('survives a database that dies and comes back', async () => {
    const server = await freshServer();
    const { pool, prisma, close } = openDatabase(server.url, { max: 6 });
    const held = await pool.connect();
    const underWay = Array.from({ length: 4 }, () => pool.query('select pg_sleep(20)'));
    const slow = prisma.$queryRaw`select pg_sleep(20)::text`;
    const told = Promise.allSettled([...underWay, slow]);
    await pool.query('select 1');

    await server.kill();
    expect((await told).map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    expect(await pool.query('select 1').then(() => 'it is there', isAway)).toBe(true);
    await expect(held.query('select 1')).rejects.toThrow();
    held.release();

    await server.start();
    const answers = Array.from({ length: 20 }, (_, n) => pool.query<{ n: number }>('select $1::int as n', [n]));
    expect((await Promise.all(answers)).map(({ rows }) => rows[0]?.n)).toEqual(answers.map((_, n) => n));
    expect(await prisma.$queryRaw`select 1 as one`).toEqual([{ one: 1 }]);
    await close();
    await server.close();
  });

  it('means the same instant and the same day in both ways, whatever the zone of the server', async () => {
    const { url, pool: first, close } = await freshDatabase();
    await first.query(
      `do $$ begin execute format('alter database %I set timezone to ''America/Halifax''', current_database()); end $$`,
    );
    const { pool, prisma, close: leave } = openDatabase(url);
    const at = new Date('2026-07-01T23:30:00.000Z');
    const day = new Date('2026-07-01');
    const code = 'test';
    await prisma.secret.create({ data: { name: code, value: '', made_at: at } });
    const { rows } = await pool.query(`select made_at, date '2026-07-01' as day from waymark.secret where name = $1`, [
      code,
    ]);
    expect(rows).toEqual([{ made_at: at, day: '2026-07-01' }]);
    await pool.query('update waymark.secret set made_at = $1', [at]);
    expect(await prisma.secret.findFirst()).toMatchObject({ made_at: at });
    expect(await prisma.$queryRaw`select date '2026-07-01' as day`).toEqual([{ day }]);
    await leave();
    await close();
  });

  it('keeps what the address itself asks for', async () => {
    const { url, close } = await freshDatabase({ empty: true });
    const asked = new URL(url);
    asked.searchParams.set('options', '-c search_path=care');
    const pool = openPool(asked.href, 1);
    const shown = `select current_setting('search_path') as path, current_setting('timezone') as zone`;
    expect((await pool.query(shown)).rows).toEqual([{ path: 'care', zone: 'UTC' }]);
    await pool.end();
    await close();
  });
});
