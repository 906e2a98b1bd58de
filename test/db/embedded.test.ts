import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { openPool } from '../../bot/db/client.ts';
import { isEmbedded, startEmbedded } from '../../bot/db/embedded.ts';
import { freshDatabase } from '../support/database.ts';
import {
  ask,
  cleanUp,
  emptyFolder,
  isAlive,
  leave,
  pidFile,
  serverOf,
  service,
  start,
  until,
} from '../support/embedded.ts';

afterAll(cleanUp);

describe('the database of a fresh machine', () => {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = await emptyFolder();
  });

  it('is one and the same for five services that start at once on an empty folder', async () => {
    const started = await Promise.all(Array.from({ length: 5 }, () => start(dataDir)));
    expect(started.map(({ error }) => error)).toEqual(Array(5).fill(''));
    expect(new Set(started.map(({ url }) => url)).size).toBe(1);
    expect(await readdir(dataDir)).toEqual(['postgres']);

    const server = await serverOf(dataDir);
    const [last, ...others] = started.map(({ child }) => child);
    await Promise.all(others.map((child) => leave(child)));
    expect(isAlive(server)).toBe(true);
    await leave(last as ChildProcess);
    await until(() => !isAlive(server));
  });

  it('keeps what was written when the service, and then both, are killed', async () => {
    const first = await start(dataDir);
    await ask(first.url, `create table kept as select 'before the kill' as words`);
    const server = await serverOf(dataDir);
    await leave(first.child, 'SIGKILL');

    const second = await start(dataDir);
    expect(await serverOf(dataDir)).toBe(server);
    expect(await ask(second.url, 'select words from kept')).toEqual({ words: 'before the kill' });
    process.kill(second.child.pid ?? 0, 'SIGKILL');
    process.kill(server, 'SIGKILL');

    const third = await start(dataDir);
    expect(third.error).toBe('');
    expect(third.url).toBe(first.url);
    expect(await serverOf(dataDir)).not.toBe(server);
    expect(await ask(third.url, 'select words from kept')).toEqual({ words: 'before the kill' });
    await leave(third.child);
    await until(async () => Number.isNaN(await serverOf(dataDir)));
  });

  it('is made whole after a start that was killed half way', async () => {
    const empty = await emptyFolder();
    const killed = spawn(process.execPath, [service, empty]);
    await until(async () => (await readdir(empty)).some((name) => name.startsWith('postgres.new-')));
    await leave(killed, 'SIGKILL');
    const { child, error } = await start(empty);
    expect(error).toBe('');
    expect(await readdir(empty)).toEqual(['postgres']);
    await leave(child);
  });
});

describe('one service and its database, in a home that is shut to all others', () => {
  let dataDir = '';
  beforeAll(async () => {
    dataDir = join(await emptyFolder(0o700), 'data');
  });

  it('starts where the number of its old process now belongs to somebody else', async () => {
    const before = await startEmbedded({ dataDir });
    const file = await readFile(pidFile(dataDir), 'utf8');
    await before.stop();
    await writeFile(pidFile(dataDir), file.replace(/^\d+/, String(process.pid)), { mode: 0o600 });
    const after = await startEmbedded({ dataDir });
    expect(await ask(after.url, 'select 1 as one')).toEqual({ one: 1 });
    await after.stop();
  });

  it('is back on the same address when it dies under a living service', async () => {
    const database = await startEmbedded({ dataDir });
    const pool = openPool(database.url);
    await pool.query('select 1');
    const server = await serverOf(dataDir);
    process.kill(server, 'SIGKILL');
    await until(async () => ![server, Number.NaN].includes(await serverOf(dataDir)));
    await until(async () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    );
    await pool.end();
    await database.stop();
    expect(await serverOf(dataDir)).toBeNaN();
  });

  it('answers by its socket, and where the path is too long for one by the loopback', async () => {
    const long = join(await emptyFolder(), 'a'.repeat(90));
    for (const [folder, host] of [
      [await emptyFolder(), '/'],
      [long, null],
    ] as const) {
      const { child, url, error } = await start(folder);
      expect(error).toBe('');
      expect(new URL(url).searchParams.get('host')?.charAt(0) ?? null).toBe(host);
      expect(await ask(url, 'select inet_server_addr() is null as "bySocket"')).toEqual({ bySocket: host === '/' });
      await leave(child);
    }
  });

  it('stays while somebody else looks at it', async () => {
    const said: string[] = [];
    const log = { info: (what: string) => said.push(what), warn: (what: string) => said.push(what) };
    const database = await startEmbedded({ dataDir, log });
    const onlooker = new pg.Client({ connectionString: database.url });
    await onlooker.connect();
    await database.stop();
    expect(said).toEqual(['the embedded database stays: others use it']);
    expect((await onlooker.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await onlooker.end();
    await (await startEmbedded({ dataDir })).stop();
    expect(await serverOf(dataDir)).toBeNaN();
  });

  it('can be told from any other, and is shut to whoever has not the password', async () => {
    const database = await startEmbedded({ dataDir });
    const pool = openPool(database.url);
    expect(await isEmbedded((text) => pool.query(text))).toBe(true);
    await pool.end();
    const other = await freshDatabase({ empty: true });
    expect(await isEmbedded((text) => other.pool.query(text))).toBe(false);
    await other.close();

    const guess = new URL(database.url);
    guess.password = 'guess';
    await expect(ask(guess.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(((await stat(join(dataDir, 'postgres', 'password'))).mode & 0o777).toString(8)).toBe('600');
    await database.stop();
  });

  it('keeps what people typed out of its log', async () => {
    const database = await startEmbedded({ dataDir });
    await ask(database.url, 'create table one (words text primary key)');
    const twice = `insert into one values ('I am not safe at home'), ('I am not safe at home')`;
    await expect(ask(database.url, twice)).rejects.toThrow('duplicate key');
    await expect(ask(database.url, `select 'I am not safe at home'::int`)).rejects.toThrow('invalid input');
    await database.stop();
    const log = await readFile(join(dataDir, 'postgres', 'log.txt'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('not safe');
  });
});
