import { spawnSync } from 'node:child_process';
import { chown, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, cleanUp, emptyFolder, leave, service, start } from '../support/embedded.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65534;

afterAll(cleanUp);

describe('a machine of another kind', () => {
  it('holds every name, without a language and with one that is not installed', async () => {
    const welsh = { LANG: 'cy_GB.UTF-8', LC_ALL: 'cy_GB.UTF-8' };
    const both = [{}, welsh].map(async (language) =>
      start(await emptyFolder(), { env: { PATH: process.env.PATH, ...language } }),
    );
    for (const { child, url, error } of await Promise.all(both)) {
      expect(error).toBe('');
      const found = await ask(
        url,
        `select 'Zoë Łukasz أمل' as name, lower('ŁUKASZ') as small, current_setting('server_encoding') as encoding`,
      );
      expect(found).toEqual({ name: 'Zoë Łukasz أمل', small: 'łukasz', encoding: 'UTF8' });
      await leave(child);
    }
  });

  // Another user can only be tried by root, and only where they can read this checkout.
  const reach = isRoot && spawnSync(process.execPath, [service, '/dev/null/x'], { uid: nobody, gid: nobody, cwd: '/' });
  const canTryOthers = reach && !reach.error && !/EACCES|Cannot find module/.test(String(reach.stderr));
  const asRoot = canTryOthers ? it : it.skip;

  asRoot('serves an ordinary user', async () => {
    const home = await emptyFolder(0o700);
    await chown(home, nobody, nobody);
    const { child, url, error } = await start(join(home, 'data'), { uid: nobody });
    expect(error).toBe('');
    expect(await ask(url, 'select 1 as one')).toEqual({ one: 1 });
    expect((await stat(join(home, 'data', 'postgres'))).uid).toBe(nobody);
    await leave(child);
  });

  /** A PATH on which nobody may make a user namespace, as in most containers. */
  async function withoutNamespaces(): Promise<NodeJS.ProcessEnv> {
    const folder = await emptyFolder(0o755);
    await writeFile(join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    return { PATH: `${folder}:${process.env.PATH}` };
  }

  asRoot('serves root in a container that forbids user namespaces', async () => {
    const dataDir = await emptyFolder();
    const env = await withoutNamespaces();
    const first = await start(dataDir, { env });
    expect(first.error).toBe('');
    await ask(first.url, 'create table kept ()');
    await leave(first.child);
    // And again where they are allowed: the folder has its owner now.
    const second = await start(dataDir);
    expect(second.error).toBe('');
    expect(await ask(second.url, `select to_regclass('kept')::text as kept`)).toEqual({ kept: 'kept' });
    await leave(second.child);
  });

  asRoot('says what to set where root cannot run it at all', async () => {
    const home = await emptyFolder(0o700);
    await mkdir(join(home, 'data'));
    const { error } = await start(join(home, 'data'), { env: await withoutNamespaces() });
    expect(error).toContain('DATA_DIR');
    expect(error).toContain('DATABASE_URL');
    expect(await readdir(join(home, 'data'))).toEqual([]);
  });
});
