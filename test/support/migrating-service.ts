// node test/support/migrating-service.ts URL FOLDER: a service as far as its migrations go.
import { migrate } from '../../bot/db/migrate.ts';

const [url = '', migrationsDir = ''] = process.argv.slice(2);
const { applied } = await migrate(url, { migrationsDir });
console.log(applied.join());
