import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, spawnPostgres } from './embedded-cluster.ts';

/** A PostgreSQL process that is running on a cluster; `socketIn`: the folder of its socket, empty where it has none. */
export type Running = { pid: number; port: number; socketIn: string };

/**
 * What may differ from server to server: `durable: false` does without fsync, `tied` ends it with the process that started it,
 * `port` takes no other.
 */
export type ServerOptions = { durable?: boolean; tied?: boolean; port?: number };

// The most letters that every system takes for a socket's path; the file's own name is about twenty of them.
const longestSocket = 100;

const socketName = (port: number) => `.s.PGSQL.${port}`;

/** Where the server may put its socket: its own folder; empty where there are none, or PostgreSQL could not read its path. */
function socketFolder({ folder }: Cluster, port: number): string {
  const path = join(folder, socketName(port));
  const tooLong = Buffer.byteLength(path) > longestSocket;
  return process.platform === 'win32' || tooLong || /[,"]/.test(path) ? '' : folder;
}

/** The address of a database of the cluster: by its socket where it has one, which costs a turn a fifth less than the loopback. */
export function addressOf(cluster: Cluster, { port, socketIn }: Running, database: string): string {
  const way = socketIn ? `host=${encodeURIComponent(socketIn)}&` : '';
  return `postgres://${cluster.superuser}:${cluster.password}@127.0.0.1:${port}/${database}?${way}sslmode=disable`;
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
async function readPidFile(cluster: Cluster): Promise<Running & { text: string }> {
  const text = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid = '', , , port = '', socketIn = ''] = text.split('\n');
  return { text, pid: Number.parseInt(pid, 10) || 0, port: Number.parseInt(port, 10) || 0, socketIn: socketIn.trim() };
}

/** The server that runs on `cluster`; undefined when there is none. */
export async function findServer(cluster: Cluster): Promise<Running | undefined> {
  const { text: _, ...running } = await readPidFile(cluster);
  return running.pid && running.port && (await isOurs(running.pid, cluster.data)) ? running : undefined;
}

/**
 * Removes what names another process, which PostgreSQL would take for a server. Answers the port of the server that
 * left it, where services may still be waiting for it; 0 when there is none.
 */
async function forgetStaleFile(cluster: Cluster): Promise<number> {
  const stale = await readPidFile(cluster);
  if (stale.pid && !(await isOurs(stale.pid, cluster.data)) && (await readPidFile(cluster)).text === stale.text) {
    const socket = join(cluster.folder, socketName(stale.port));
    for (const left of [join(cluster.data, 'postmaster.pid'), socket, `${socket}.lock`])
      await rm(left, { force: true });
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

function settings(port: number, durable: boolean, socketIn: string): string[] {
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
    unix_socket_directories: socketIn,
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

/**
 * Connects when the server of this very folder answers; undefined while it starts, stops or is another's. With it come all of the
 * ways to it: which they are it writes down while it starts.
 */
export async function connectTo(
  cluster: Cluster,
  running: Running,
  name: string,
): Promise<{ client: pg.Client; running: Running } | undefined> {
  const client = new pg.Client({
    connectionString: addressOf(cluster, running, 'postgres'),
    application_name: name,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const found = await findServer(cluster);
    if (rows[0]?.data_directory === cluster.data && found) return { client, running: found };
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
    const wanted = settings(port, options.durable ?? true, socketFolder(cluster, port));
    const { exited } = await spawnPostgres(cluster, wanted, options.tied ?? false);
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
