import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startThrowaway } from './embedded-throwaway.ts';
import { lockfile, ourMigrations, readMigrations } from './migrations.ts';
import { withEngine } from './schema-engine.ts';

/** The description of the database that the client is generated from. */
export const ourSchema = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url));

export type Sources = { migrationsDir?: string; schemaFile?: string };

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** An empty database beside the one of `url`, on the same server. */
async function shadowBeside(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `waymark_shadow_${randomBytes(6).toString('hex')}`;
  await query(url, `create database ${name} template template0`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return { url: address.href, drop: () => query(url, `drop database if exists ${name} with (force)`) };
}

/**
 * The SQL that leads from the migrations to schema.prisma, empty when they agree. Needs the address of a server that is not
 * the live one: databases are made there and dropped. Sees tables, columns, keys and plain indexes; what it is blind to
 * (checks, triggers, views, grants) is held by catalogue.ts.
 */
export async function schemaDifference(url: string, sources: Sources = {}): Promise<string> {
  const schemaFile = sources.schemaFile ?? ourSchema;
  const migrations = await readMigrations(sources.migrationsDir ?? ourMigrations);
  const content = await readFile(schemaFile, 'utf8');
  return withEngine(url, { shadow: () => shadowBeside(url) }, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: [{ path: basename(schemaFile), content }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  });
}

/**
 * Writes `<time>_<name>/migration.sql` with what schema.prisma has and the migrations have not, and answers its path;
 * undefined when they agree. Works on a server of its own that is gone afterwards.
 */
export async function createMigration(name: string, at: Date, sources: Sources = {}): Promise<string | undefined> {
  const migrationsDir = sources.migrationsDir ?? ourMigrations;
  const server = await startThrowaway({ durable: false });
  const sql = await schemaDifference(server.url, sources).finally(() => server.close());
  if (!sql) return undefined;
  const time = at.toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsDir, `${time}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
  await writeFile(join(migrationsDir, lockfile.path), lockfile.content);
  return join(folder, 'migration.sql');
}
