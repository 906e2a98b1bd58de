import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { closePool, openPool } from '../../bot/db/client.ts';
import { startThrowaway, type Throwaway } from '../../bot/db/embedded-throwaway.ts';
import { migrate } from '../../bot/db/migrate.ts';
import { ourMigrations, readMigrations } from '../../bot/db/migrations.ts';

export type FreshDatabase = {
  url: string;
  pool: pg.Pool;
  /** Ends the pool and drops the database, whoever else is still in it. */
  close(): Promise<void>;
};

const makingTemplate = 72_020;

/** Asks the keeper at `socket` for its server's address; undefined when nobody is there. */
async function askKeeper(socket: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const line = connect(socket);
    let said = '';
    line.on('error', () => resolve(undefined));
    line.on('close', () => resolve(undefined));
    line.on('data', (part) => {
      said += part;
      if (!said.endsWith('\n')) return;
      // The line stays open: it is how the keeper knows that somebody is here.
      line.unref();
      if (said.startsWith('error ')) reject(new Error(said.slice(6).trim()));
      else resolve(said.trim());
    });
  });
}

/** The throwaway server of all workers, started by whoever comes first. */
async function sharedServer(hash: string): Promise<string> {
  const socket = join(tmpdir(), `waymark-test-${userInfo().uid}-${hash}.sock`);
  for (let tries = 0; tries < 600; tries += 1) {
    const url = await askKeeper(socket);
    if (url) return url;
    if (tries % 100 === 0) {
      // A keeper that was killed leaves its door behind.
      await rm(socket, { force: true });
      const keeper = fileURLToPath(new URL('./database-keeper.ts', import.meta.url));
      spawn(process.execPath, [keeper, socket], { detached: true, stdio: 'ignore' }).unref();
    }
    await wait(50);
  }
  throw new Error('The database for tests does not start.');
}

type Place = { admin: pg.Client; url: string; template: string };

/** Migrates a database once for all workers and runs; it gets its name when it is whole. */
async function ensureTemplate({ admin, url, template }: Place): Promise<void> {
  await admin.query('select pg_advisory_lock($1)', [makingTemplate]);
  try {
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (rows.length > 0) return;
    const draft = `${template}_draft`;
    await admin.query(`drop database if exists ${draft} with (force)`);
    await admin.query(`create database ${draft} template template0 encoding 'UTF8'`);
    await migrate(inDatabase(url, draft));
    await admin.query(`alter database ${draft} rename to ${template}`);
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [makingTemplate]);
  }
}

function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function findPlace(): Promise<Place> {
  const migrations = await readMigrations(ourMigrations);
  const hash = createHash('sha256').update(JSON.stringify(migrations.migrationDirectories)).digest('hex').slice(0, 12);
  const url = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL ?? (await sharedServer(hash));
  const admin = new pg.Client({ connectionString: url });
  admin.on('error', () => {});
  await admin.connect();
  // @types/pg does not know it: an idle connection must not keep a test run from ending.
  (admin as pg.Client & { unref(): void }).unref();
  const place = { admin, url, template: `waymark_template_${hash}` };
  await ensureTemplate(place);
  return place;
}

let place: Promise<Place> | undefined;

/**
 * A database of one's own with all migrations applied, in a few milliseconds. On the server of TEST_DATABASE_URL or
 * DATABASE_URL where one is set (its own database is left alone), else on a throwaway one that all workers share. `empty`:
 * without the migrations.
 */
export async function freshDatabase(options: { empty?: boolean } = {}): Promise<FreshDatabase> {
  place ??= findPlace();
  const { admin, url, template } = await place;
  const name = `waymark_test_${randomBytes(6).toString('hex')}`;
  await admin.query(`create database ${name} template ${options.empty ? 'template0' : template} strategy file_copy`);
  const ownUrl = inDatabase(url, name);
  const pool = openPool(ownUrl, 5);
  return {
    url: ownUrl,
    pool,
    close: async () => {
      await closePool(pool);
      await admin.query(`drop database if exists ${name} with (force)`);
    },
  };
}

/**
 * A whole server of one's own, as durable as a real one, to be killed and started again. Its database is empty: `migrate` it.
 * With `embedded`, it bears the mark of the server that Waymark starts by itself, which production refuses.
 */
export async function freshServer(options: { embedded?: boolean } = {}): Promise<Throwaway> {
  return startThrowaway({ durable: true, superuser: options.embedded ? 'waymark_embedded' : 'postgres' });
}
