import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, spawnPostgres } from './embedded-cluster.ts';

/** A PostgreSQL process that is running on a cluster. */
export type Running = { pid: number; port: number };

/**
 * What may differ from server to server: `durable: false` does without fsync, `tied` ends it with the process that started it,
 * `port` takes no other.
 */
export type ServerOptions = { durable?: boolean; tied?: boolean; port?: number };

/** The address of a database of the cluster. */
export function addressOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${cluster.superuser}:${cluster.password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** Whether `pid` is the PostgreSQL of this folder; a number may long have gone to another process. */
async function isOurs(pid: number, data: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  // Where we may not look, it is better to wait in vain than to start a second server on one folder.
  return command === undefined || command.split('\0').includes(data);
}

/** What PostgreSQL wrote about itself when it started; it may long be gone. */
async function readPidFile(cluster: Cluster): Promise<{ text: string; pid: number; port: number }> {
  const text = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid = 0, , , port = 0] = text.split('\n').map((line) => Number.parseInt(line, 10) || 0);
  return { text, pid, port };
}

/** The server that runs on `cluster`; undefined when there is none. */
export async function findServer(cluster: Cluster): Promise<Running | undefined> {
  const { pid, port } = await readPidFile(cluster);
  return pid && port && (await isOurs(pid, cluster.data)) ? { pid, port } : undefined;
}

/**
 * Removes a file that names another process, which PostgreSQL would take for a server. Answers the port of the server that
 * left it, where services may still be waiting for it; 0 when there is none.
 */
async function forgetStaleFile(cluster: Cluster): Promise<number> {
  const stale = await readPidFile(cluster);
  if (stale.pid && !(await isOurs(stale.pid, cluster.data)) && (await readPidFile(cluster)).text === stale.text) {
    await rm(join(cluster.data, 'postmaster.pid'), { force: true });
  }
  return stale.port;
}

/** A free port of this machine: `wanted` if it can be had. */
async function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => (wanted ? resolve(freePort(0)) : reject(error)));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function settings(port: number, durable: boolean): string[] {
  const quick = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '128MB',
  };
  const wanted = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and the details of an error quote what people typed: the log holds the server's own life only.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(durable ? {} : quick),
  };
  return ['-p', String(port), ...Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function lastWordsOf(cluster: Cluster): Promise<string> {
  const log = await readFile(cluster.logFile, 'utf8').catch(() => '');
  return (
    log
      .trim()
      .split('\n')
      .findLast((line) => /FATAL|PANIC|error while loading/.test(line)) ?? `see ${cluster.logFile}`
  );
}

/** Connects when the server of this very folder answers; undefined while it starts, stops or is another's. */
export async function connectTo(cluster: Cluster, running: Running, name: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: addressOf(cluster, running.port, 'postgres'),
    application_name: name,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (rows[0]?.data_directory === cluster.data) return client;
  } catch {
    // Starting, stopping or gone: the caller looks again.
  }
  await client.end().catch(() => {});
  return undefined;
}

/**
 * Starts PostgreSQL on `cluster` and waits until its file says so. Comes back quietly when another starter was first, and
 * tries again on another port, or until what a killed server left in memory is gone.
 */
export async function startServer(cluster: Cluster, options: ServerOptions = {}): Promise<Running> {
  let lastPort = 0;
  for (let tries = 0; tries < 30; tries += 1) {
    const running = await findServer(cluster);
    if (running) return running;
    lastPort = (await forgetStaleFile(cluster)) || lastPort;
    const port = options.port ?? (await freePort(lastPort));
    const { exited } = await spawnPostgres(cluster, settings(port, options.durable ?? true), options.tied ?? false);
    let over = false;
    void exited.then(() => {
      over = true;
    });
    while (!over) {
      const found = await findServer(cluster);
      if (found) return found;
      await Promise.race([exited, wait(20)]);
    }
    await wait(200);
  }
  throw new Error(`PostgreSQL does not start: ${await lastWordsOf(cluster)}`);
}

/** Asks the server to end (or kills it) and waits until it has. A server that is not there has ended. */
export async function stopServer(cluster: Cluster, signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
  const running = await findServer(cluster);
  if (!running) return;
  process.kill(running.pid, signal);
  for (let tries = 0; tries < 3_000; tries += 1) {
    if ((await findServer(cluster))?.pid !== running.pid) return;
    await wait(10);
  }
  throw new Error(`PostgreSQL (process ${running.pid}) does not stop.`);
}
