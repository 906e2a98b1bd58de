import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMigration, schemaDifference } from '../../bot/db/schema-difference.ts';
import { frozenNow } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';

const schema = (columns: string) => `
  datasource db {
    provider = "postgresql"
    schemas  = ["care"]
  }
  model venue {
    id   String @id @db.Uuid
    ${columns}
    @@schema("care")
  }`;

describe('the migrations and schema.prisma', () => {
  it('describe the same tables', async () => {
    const { url, pool, close } = await freshDatabase({ empty: true });
    expect(await schemaDifference(url)).toBe('');
    const left = await pool.query(`select datname from pg_database where datname like 'waymark_shadow%'`);
    expect(left.rows).toEqual([]);
    await close();
  });
});

describe('writing a migration', () => {
  it('writes what is new in the schema, and nothing when nothing is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-schema-'));
    const sources = { migrationsDir: join(folder, 'migrations'), schemaFile: join(folder, 'schema.prisma') };
    await writeFile(sources.schemaFile, schema('name String'));
    const first = await createMigration('init', frozenNow, sources);
    expect(first).toBe(join(sources.migrationsDir, '20260318100200_init', 'migration.sql'));
    expect(await readFile(first ?? '', 'utf8')).toContain('CREATE TABLE "care"."venue"');

    await writeFile(sources.schemaFile, schema('name String\n phone String?'));
    const later = new Date(frozenNow.getTime() + 60_000);
    const second = await createMigration('venue_phone', later, sources);
    expect(await readFile(second ?? '', 'utf8')).toContain('ADD COLUMN     "phone" TEXT');

    expect(await createMigration('nothing', later, sources)).toBeUndefined();
    expect((await readdir(sources.migrationsDir)).sort()).toEqual([
      '20260318100200_init',
      '20260318100300_venue_phone',
      'migration_lock.toml',
    ]);
    await rm(folder, { recursive: true });
  });
});
