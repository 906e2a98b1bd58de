import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '../../bot/db/migrate.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { until } from '../support/embedded.ts';

const trigger = `
  create table advert (id int primary key, area text not null);
  create function no_change() returns trigger language plpgsql as $$ begin raise exception 'no; never'; end $$;
  create trigger kept before update on advert for each row execute function no_change();
  -- a last line without an end`;

let migrationsDir = '';
let database: FreshDatabase;

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(migrationsDir, name), { recursive: true });
  await writeFile(join(migrationsDir, name, 'migration.sql'), sql);
}

const run = () => migrate(database.url, { migrationsDir });

async function tables(): Promise<string[]> {
  const asked = `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`;
  return (await database.pool.query<{ relname: string }>(asked)).rows.map(({ relname }) => relname);
}

beforeEach(async () => {
  migrationsDir = await mkdtemp(join(tmpdir(), 'waymark-migrations-'));
  database = await freshDatabase({ empty: true });
  await write('20260318100000_first', trigger);
});

afterEach(async () => {
  await database.close();
  await rm(migrationsDir, { recursive: true, force: true });
});

describe('bringing a database up to date', () => {
  it('applies each file once, in order, bodies with semicolons whole', async () => {
    expect(await run()).toEqual({ applied: ['20260318100000_first'] });
    await write('20260318110000_second', 'create table bid ()');
    await write('20260318105000_between', 'alter table advert add column rent int');
    expect(await run()).toEqual({ applied: ['20260318105000_between', '20260318110000_second'] });
    expect(await run()).toEqual({ applied: [] });
    expect(await tables()).toEqual(['_prisma_migrations', 'advert', 'bid']);
    await database.pool.query(`insert into advert values (1, 'Linthorpe', 9000)`);
    await expect(database.pool.query('update advert set rent = 1')).rejects.toThrow('no; never');
  });

  it('lets services that start together wait for the one that was first', async () => {
    await write('20260318110000_slow', 'select pg_sleep(0.3)');
    const done = await Promise.all([run(), run(), run(), run()]);
    const both = ['20260318100000_first', '20260318110000_slow'];
    expect(done.flatMap(({ applied }) => applied)).toEqual(both);
  });

  it('refuses a file that was edited after it was applied', async () => {
    await run();
    await write('20260318100000_first', `${trigger}\ncreate table sneaked_in ();`);
    await write('20260318110000_second', 'create table bid ()');
    await expect(run()).rejects.toThrow('Edited after it was applied: 20260318100000_first.');
    expect(await tables()).toEqual(['_prisma_migrations', 'advert']);
  });

  it('keeps nothing of a file that fails, names what to do, and goes on when that is done', async () => {
    await write('20260318110000_second', 'create table bid (); alter table nowhere add column x int;');
    const failure = run();
    await expect(failure).rejects.toThrow('Migration 20260318110000_second failed and left nothing behind');
    await expect(failure).rejects.toThrow('relation "nowhere" does not exist');
    await expect(failure).rejects.toThrow('Put 20260318110000_second/migration.sql right and start again.');
    expect(await tables()).toEqual(['_prisma_migrations', 'advert']);

    await expect(run()).rejects.toThrow('Migration 20260318110000_second failed');
    await write('20260318110000_second', 'create table bid ();');
    expect(await run()).toEqual({ applied: ['20260318110000_second'] });
  });

  it('does not quote a record that a new rule does not fit', async () => {
    await run();
    await database.pool.query(`insert into advert values (1, 'Linthorpe')`);
    await write('20260318110000_rule', `alter table advert add constraint area_code check (area ~ '^[0-9]+$')`);
    const failure = run();
    await expect(failure).rejects.toThrow('area_code');
    await expect(failure).rejects.not.toThrow('Linthorpe');
    await write('20260318110000_rule', 'alter table advert alter area type int using area::int');
    await expect(run()).rejects.not.toThrow('Linthorpe');
  });

  it('goes on after a kill in the middle of a file, which is then done or not, never half', async () => {
    await write('20260318110000_slow', 'create table bid (); select pg_sleep(1);');
    const service = fileURLToPath(new URL('../support/migrating-service.ts', import.meta.url));
    const killed = spawn(process.execPath, [service, database.url, migrationsDir]);
    const sleeping = `select from pg_stat_activity where query like '%pg_sleep%' and datname = current_database() and pid <> pg_backend_pid()`;
    await until(async () => (await database.pool.query(sleeping)).rowCount === 1);
    killed.kill('SIGKILL');
    await once(killed, 'close');
    // The server runs what it was sent to its end: the next start waits for that, and does not do it twice.
    expect(await run()).toEqual({ applied: [] });
    expect(await tables()).toEqual(['_prisma_migrations', 'advert', 'bid']);

    await write('20260318120000_next', 'create table offer (); select pg_sleep(30);');
    const lost = run();
    lost.catch(() => {});
    await until(async () => (await database.pool.query(sleeping)).rowCount === 1);
    await database.pool.query(sleeping.replace('select', 'select pg_terminate_backend(pid)'));
    await expect(lost).rejects.toThrow();
    expect(await tables()).toEqual(['_prisma_migrations', 'advert', 'bid']);
    await write('20260318120000_next', 'create table offer ();');
    expect(await run()).toEqual({ applied: ['20260318120000_next'] });
  });

  it('says which folder has no file', async () => {
    await mkdir(join(migrationsDir, '20260318110000_empty'));
    await expect(run()).rejects.toThrow('20260318110000_empty has no migration.sql');
  });
});
