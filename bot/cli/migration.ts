// node bot/cli/migration.ts NAME: writes the next migration from the difference between the migrations and schema.prisma.
import { relative } from 'node:path';
import { systemClock } from '../clock.ts';
import { createMigration } from '../db/schema-difference.ts';

const [name] = process.argv.slice(2);

if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the migration in small letters: node bot/cli/migration.ts add_venue_phone');
  process.exitCode = 2;
} else {
  const path = await createMigration(name, systemClock.now());
  if (path) console.log(relative(process.cwd(), path));
  else console.error('Nothing to write: the migrations and prisma/schema.prisma agree.');
}
