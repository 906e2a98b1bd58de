import type { MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { ourMigrations, readMigrations } from './migrations.ts';
import { withEngine } from './schema-engine.ts';

const migrating = 72_010;
// Prisma's own, held by the session that runs a script: where its process was killed, the script runs on to its end.
const scriptRunning = 72_707_369;
const nothingOutside = { externalTables: [], externalEnums: [] };

/** What went wrong, without a value out of anybody's record: classes 22 and 23 quote the row that they refuse. */
function describe(error: unknown): string {
  if (!(error instanceof pg.DatabaseError)) return error instanceof Error ? error.message : String(error);
  const where = [error.schema, error.table, error.column, error.constraint].filter(Boolean).join(' ');
  const said = /^2[23]/.test(error.code ?? '') ? `the rows there do not fit ${where}`.trim() : error.message;
  return `${said} (${error.code}${error.position ? `, character ${error.position} of the file` : ''})`;
}

/** Sends a migration together with the line that it is done: either both hold or neither, wherever the process is killed. */
function withItsRecord(migrations: MigrationList, script: string): { name?: string; text: string } {
  const name = migrations.migrationDirectories.find(({ migrationFile: { content } }) => content.value === script)?.path;
  if (!name) return { text: script };
  const done = `update public._prisma_migrations set finished_at = now()
    where migration_name = ${pg.escapeLiteral(name)} and finished_at is null and rolled_back_at is null`;
  return { name, text: `${script}\n;\n${done}` };
}

/** Which of these stand in the database; the engine also calls a file edited that failed and was then put right. */
async function applied(database: pg.Client, names: string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const { rows } = await database.query<{ migration_name: string }>(
    `select migration_name from public._prisma_migrations
     where migration_name = any($1) and finished_at is not null and rolled_back_at is null`,
    [names],
  );
  return rows.map(({ migration_name: name }) => name);
}

async function applyAll(url: string, database: pg.Client, migrations: MigrationList): Promise<string[]> {
  let failed: { name: string; error: unknown } | undefined;
  const runScript = async (pool: pg.Pool, script: string) => {
    const { name, text } = withItsRecord(migrations, script);
    await pool.query(text).catch((error: unknown) => {
      if (name) failed = { name, error };
      throw name ? new Error(describe(error)) : error;
    });
  };
  return withEngine(url, { runScript }, async (engine) => {
    const asked = { migrationsList: migrations, filters: nothingOutside, optInToShadowDatabase: false };
    const { editedMigrationNames, failedMigrationNames } = await engine.diagnoseMigrationHistory(asked);
    const edited = await applied(database, editedMigrationNames);
    if (edited.length > 0) {
      throw new Error(
        `Edited after it was applied: ${edited.join(', ')}. Put it back as it was and write a new migration.`,
      );
    }
    // Not finished means not done, by withItsRecord: it may be tried again.
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
    try {
      return (await engine.applyMigrations({ migrationsList: migrations, filters: nothingOutside }))
        .appliedMigrationNames;
    } catch (error) {
      if (!failed) throw error;
      throw new Error(
        `Migration ${failed.name} failed and left nothing behind: ${describe(failed.error)}. ` +
          `Put ${failed.name}/migration.sql right and start again.`,
        { cause: error },
      );
    }
  });
}

/**
 * Brings the database of `url` up to the newest migration and answers which were applied, oldest first. Several at once wait
 * for each other. Throws a sentence that says how to go on when a file fails (nothing of it is kept) or when one that was
 * applied has been edited. Migrations that this version does not know, from a newer one, are left alone.
 */
export async function migrate(url: string, options: { migrationsDir?: string } = {}): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(options.migrationsDir ?? ourMigrations);
  const lock = new pg.Client({ connectionString: url });
  lock.on('error', () => {});
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrating]);
    await lock.query('select pg_advisory_lock($1)', [scriptRunning]);
    await lock.query('select pg_advisory_unlock($1)', [scriptRunning]);
    return { applied: await applyAll(url, lock, migrations) };
  } finally {
    await lock.end();
  }
}
