import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { type Cluster, ensureCluster } from './embedded-cluster.ts';
import { addressOf, connectTo, findServer, type Running, startServer, stopServer } from './embedded-server.ts';

export type Embedded = {
  /** The address of the service's own database. */
  url: string;
  /** Leaves the database; the last one out stops it. Close your own pools first. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Where the database lives; made when missing. */
  dataDir: string;
  log?: { info(what: string): void; warn(what: string): void };
  /** False only where everything is thrown away afterwards: nothing then survives a power cut. */
  durable?: boolean;
};

// The first role of the cluster, which cannot be dropped: by its name the database is known ever after.
const mark = 'waymark_embedded';
const databaseName = 'waymark';

const presence = 72_001;
const making = 72_002;

/** Whether the embedded server made this database. Production refuses such a one: it is for demonstration only. */
export async function isEmbedded(query: (text: string) => Promise<{ rows: unknown[] }>): Promise<boolean> {
  const { rows } = await query(`select 1 from pg_roles where oid = 10 and rolname = '${mark}'`);
  return rows.length > 0;
}

async function makeDatabase(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [making]);
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (rows.length === 0) await client.query(`create database ${databaseName}`);
  await client.query('select pg_advisory_unlock($1)', [making]);
}

type Place = { client: pg.Client; running: Running };

/** A connection that says "somebody is here" for as long as it lasts. */
async function takePlace(cluster: Cluster, options: EmbeddedOptions, port?: number): Promise<Place> {
  for (let tries = 0; tries < 600; tries += 1) {
    const running = await startServer(cluster, { durable: options.durable ?? true, port });
    const place = await connectTo(cluster, running, 'waymark here');
    try {
      if (place) {
        // Whoever is about to stop the server holds this lock: we wait, and are either let in or thrown out.
        await place.client.query('select pg_advisory_lock_shared($1)', [presence]);
        await makeDatabase(place.client);
        return place;
      }
    } catch {
      await place?.client.end().catch(() => {});
    }
    await wait(100);
  }
  throw new Error(`PostgreSQL in ${cluster.folder} does not answer; see ${cluster.logFile}.`);
}

/** Whether this is the last one out, with the door held shut against anybody who comes now. */
async function isLast(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [presence]);
  const lock = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [presence]);
  if (!lock.rows[0]?.got) return false;
  const others = `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;
  // A connection that was just closed is seen for a moment longer.
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await client.query(others)).rows.length === 0) return true;
    await wait(50);
  }
  return false;
}

/**
 * Finds or starts the PostgreSQL of `dataDir` and answers its address. It outlives a killed service and is found again; it
 * is started again, on the same port, when it dies under a living one. Throws a sentence that names DATA_DIR and
 * DATABASE_URL where this machine cannot run it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  // PostgreSQL starts in a folder of its own, where `.data` would be another.
  const cluster = await ensureCluster(resolve(options.dataDir), mark, options.durable ?? true);
  let place = await takePlace(cluster, options);
  const { running } = place;
  const { port } = running;
  let stopping = false;
  let left = false;
  let returning: Promise<void> = Promise.resolve();

  const comeBack = async () => {
    options.log?.warn('the embedded database went away');
    while (!stopping) {
      try {
        place = await takePlace(cluster, options, port);
        if (left) await place.client.end();
        if (stopping) return;
        watch();
        if (place.running.port === port) options.log?.info('the embedded database is back');
        else options.log?.warn('the embedded database is back on another port: start the service again');
        return;
      } catch {
        await wait(1_000);
      }
    }
  };
  const watch = () =>
    place.client.once('end', () => {
      if (!stopping) returning = comeBack();
    });
  watch();

  return {
    url: addressOf(cluster, running, databaseName),
    stop: async () => {
      stopping = true;
      // A database that does not come back must not keep the service from leaving.
      await Promise.race([returning, wait(5_000, undefined, { ref: false })]);
      left = true;
      const last = await isLast(place.client).catch(() => false);
      if (last) await stopServer(cluster);
      else if (await findServer(cluster)) options.log?.info('the embedded database stays: others use it');
      await place.client.end().catch(() => {});
    },
  };
}
