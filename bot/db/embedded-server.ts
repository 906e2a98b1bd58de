import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, spawnPostgres } from './embedded-cluster.ts';

/** A PostgreSQL process that is running on a cluster. */
export type Running = { pid: number; port: number };

/** What may differ from server to server; `durable: false` is for what is thrown away afterwards. */
export type ServerOptions = { durable?: boolean; port?: number };

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
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(data);
}

/** The server that runs on `cluster`, as its own file tells; undefined when there is none. */
export async function findServer(cluster: Cluster): Promise<Running | undefined> {
  const lines = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = lines.split('\n').map(Number);
  return pid && port && (await isOurs(pid, cluster.data)) ? { pid, port } : undefined;
}

/** PostgreSQL takes any living process of the number in its file for a server: a file that names somebody else goes. */
async function forgetStaleFile(cluster: Cluster): Promise<void> {
  const file = join(cluster.data, 'postmaster.pid');
  const lines = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(lines, 10);
  if (pid > 0 && !(await isOurs(pid, cluster.data)) && (await readFile(file, 'utf8').catch(() => '')) === lines) {
    await rm(file, { force: true });
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
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
  for (let tries = 0; tries < 30; tries += 1) {
    const running = await findServer(cluster);
    if (running) return running;
    await forgetStaleFile(cluster);
    const port = options.port ?? (await freePort());
    const { exited } = await spawnPostgres(cluster, settings(port, options.durable ?? true));
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
