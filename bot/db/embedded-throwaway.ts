import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureCluster } from './embedded-cluster.ts';
import { addressOf, connectTo, type Running, startServer, stopServer } from './embedded-server.ts';

/** A server of one's own, to be killed and started at will. */
export type Throwaway = {
  url: string;
  /** SIGKILL, as a machine that loses its power does to it. */
  kill(): Promise<void>;
  /** Ends it as an administrator does. */
  stop(): Promise<void>;
  /** Starts it again, on the same port. */
  start(): Promise<void>;
  /** Ends it and removes everything. */
  close(): Promise<void>;
};

/** Memory where there is plenty: a database is copied there in a tenth of the time that a disk takes. */
export async function quickFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined);
  return memory && memory.bavail * memory.bsize > 2 ** 30 ? '/dev/shm' : tmpdir();
}

/**
 * Starts a PostgreSQL in a temporary folder; it ends with the process that started it. `durable: false` does without fsync;
 * `superuser` is the name of its first role, by which a server of Waymark's own is told from others.
 */
export async function startThrowaway(options: { durable: boolean; superuser?: string }): Promise<Throwaway> {
  const folder = await mkdtemp(join(options.durable ? tmpdir() : await quickFolder(), 'waymark-throwaway-'));
  // Root may have to run PostgreSQL as another user, who must get through.
  await chmod(folder, 0o711);
  const cluster = await ensureCluster(folder, options.superuser ?? 'postgres', options.durable);
  const startOn = async (port?: number): Promise<Running> => {
    for (let tries = 0; tries < 300; tries += 1) {
      const server = await startServer(cluster, { durable: options.durable, tied: true, port });
      const found = await connectTo(cluster, server, 'waymark start');
      if (found) return found.client.end().then(() => found.running);
      await wait(50);
    }
    throw new Error(`PostgreSQL in ${folder} does not answer; see ${cluster.logFile}.`);
  };
  const running = await startOn();
  return {
    url: addressOf(cluster, running, 'postgres'),
    kill: () => stopServer(cluster, 'SIGKILL'),
    stop: () => stopServer(cluster),
    start: async () => {
      await startOn(running.port);
    },
    close: async () => {
      await stopServer(cluster);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
