// node test/support/embedded-service.ts DATA_DIR: a service as far as its database goes. Says where it is, leaves at SIGTERM.
import { startEmbedded } from '../../bot/db/embedded.ts';

const [dataDir = ''] = process.argv.slice(2);
const database = await startEmbedded({ dataDir });
process.on('SIGTERM', () => void database.stop());
console.log(database.url);
