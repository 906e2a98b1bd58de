// npm run import -- KIND FILE: reads a CSV or JSON file of one kind into the database of DATABASE_URL; all of it or nothing.
import { readFileSync } from 'node:fs';
import { systemClock } from '../clock.ts';
import { settingsFromProcess } from '../config.ts';
import { openDatabase } from '../db/client.ts';
import { commit } from '../db/commit.ts';
import { Fault } from '../errors.ts';
import { importers } from '../transfer/index.ts';

const [kind = '', file] = process.argv.slice(2);
const importer = Object.hasOwn(importers, kind) ? importers[kind] : undefined;

/** Reads the file first: a fault in it needs no database. */
async function run(read: NonNullable<typeof importer>, path: string): Promise<void> {
  const { count, statements } = read(readFileSync(path, 'utf8'), path, systemClock);
  const { databaseUrl } = settingsFromProcess();
  if (!databaseUrl) throw new Fault('settings_invalid', 'DATABASE_URL: name the database to write to.');
  const database = openDatabase(databaseUrl);
  try {
    await commit(database.pool, statements);
  } finally {
    await database.close();
  }
  console.log(`${count} ${kind} read from ${path}`);
}

if (!importer || !file) {
  console.error(`npm run import -- KIND FILE, where KIND is one of: ${Object.keys(importers).join(', ')}`);
  process.exitCode = 2;
} else {
  await run(importer, file).catch((error: unknown) => {
    console.error(error instanceof Fault ? error.message : `${file} could not be read in. Nothing was written.`);
    process.exitCode = 1;
  });
}
