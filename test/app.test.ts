import { startApp } from '../bot/app.ts';
import { systemClock } from '../bot/clock.ts';
import { readSettings } from '../bot/config.ts';
import { createLog } from '../bot/log.ts';
import { freshDatabase } from './support/database.ts';

const start = (env: Record<string, string>) =>
  startApp(readSettings({ PORT: '0', ...env }), systemClock, createLog('silent'));

describe('the service refuses to start', () => {
  it('for demonstration on an address that others can reach', async () => {
    await expect(start({ HOST: '0.0.0.0' })).rejects.toMatchObject({ code: 'start_refused' });
  });

  it('for demonstration in production', async () => {
    await expect(start({ NODE_ENV: 'production' })).rejects.toMatchObject({ code: 'start_refused' });
  });

  it('for demonstration on a database that holds a real person', async () => {
    const database = await freshDatabase();
    await database.pool.query(
      `INSERT INTO care.staff (id, given_name, family_name, role) VALUES (gen_random_uuid(), 'Real', 'Person', 'adviser')`,
    );
    await expect(start({ DATABASE_URL: database.url })).rejects.toMatchObject({ code: 'start_refused' });
    await database.close();
  });
});
