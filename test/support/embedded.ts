import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { quickFolder } from '../../bot/db/embedded-throwaway.ts';

/** What runs as a service of its own. */
export const service = fileURLToPath(new URL('./embedded-service.ts', import.meta.url));
const folders: string[] = [];
const services: ChildProcess[] = [];

/** A folder that is removed at the end. */
export async function emptyFolder(mode = 0o711): Promise<string> {
  const folder = await mkdtemp(join(await quickFolder(), 'waymark-embedded-'));
  folders.push(folder);
  await chmod(folder, mode);
  return folder;
}

export type Started = { child: ChildProcess; url: string; error: string };

/** A service in a process of its own; comes back when it has its database or has given up. */
export async function start(dataDir: string, how: { env?: NodeJS.ProcessEnv; uid?: number } = {}): Promise<Started> {
  const child = spawn(process.execPath, [service, dataDir], { env: how.env, uid: how.uid, gid: how.uid, cwd: '/' });
  services.push(child);
  const started: Started = { child, url: '', error: '' };
  child.stderr.on('data', (part) => {
    started.error += part;
  });
  const said = once(child.stdout, 'data').then(([part]) => {
    started.url = String(part).trim();
  });
  await Promise.race([said, once(child, 'close')]);
  return started;
}

export async function leave(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  child.kill(signal);
  await gone;
}

/** The first row of an answer. */
export async function ask(url: string, text: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows[0];
  } finally {
    await client.end();
  }
}

export const pidFile = (dataDir: string) => join(dataDir, 'postgres', 'data', 'postmaster.pid');
/** The process of the server in a data folder; NaN when there is none. */
export const serverOf = async (dataDir: string) =>
  Number.parseInt(await readFile(pidFile(dataDir), 'utf8').catch(() => ''), 10);

/** Waits for a condition, at most 10 s. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await holds()) return;
    await wait(20);
  }
  throw new Error('did not come about in 10 s');
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Ends every service and server that was started here and removes their folders. */
export async function cleanUp(): Promise<void> {
  for (const child of services) await leave(child, 'SIGKILL');
  for (const folder of folders) {
    for (const name of ['', 'data']) {
      const pid = await serverOf(join(folder, name));
      if (pid && isAlive(pid) && pid !== process.pid) process.kill(pid, 'SIGKILL');
    }
    await rm(folder, { recursive: true, force: true });
  }
}
