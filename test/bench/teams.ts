import pg from 'pg';
import { migrate } from '../../bot/db/migrate.ts';
import { staff } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { freshServer } from '../support/database.ts';
import { freePort, startService } from '../support/service.ts';
import { activity, claims, envFor, fakeIdentity, keyServer, sign } from '../support/teams.ts';
import { startConnector } from './connector.ts';
import { post } from './measure.ts';
import type { Peer } from './peer.ts';

/**
 * Waymark as it runs in production: a registered bot with its own key server and connector, a durable PostgreSQL. A turn is a
 * quick log, sent with a checked token to `/api/messages`; it counts when the card is at the connector.
 */
export async function startWaymarkInTeams(): Promise<Peer> {
  const [database, keys, connector] = await Promise.all([freshServer(), keyServer(), startConnector(), fakeIdentity()]);
  await keys.announce('good', ['msteams']);
  await migrate(database.url);
  const pool = new pg.Pool({ connectionString: database.url });
  await seedDemo(pool, new Date());
  await pool.end();
  const port = await freePort();
  const service = startService(
    {
      ...envFor(keys, { origin: connector.url }),
      DATABASE_URL: database.url,
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      MICROSOFT_APP_PASSWORD: '',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      RATE_SCALE: '100000',
    },
    port,
  );
  await service.ready();
  const token = await sign(claims(connector.url, new Date()), keys.pairOf('good').privateKey);
  const headers = { authorization: `Bearer ${token}` };
  let minutes = 0;
  return {
    turn: async (person) => {
      minutes += 1;
      const id = `a:sam-${person}`;
      const reply = connector.reply(id);
      const said = activity(connector.url, {
        conversation: { ...(activity(connector.url).conversation as object), id },
        from: { id: '29:sam', name: 'Sam', aadObjectId: staff.sam.entraObjectId },
        text: `log call Jade ${(minutes % 90) + 1}m talked about college`,
      });
      const answer = await post(`http://127.0.0.1:${port}/api/messages`, said, headers);
      if (answer.status !== 200) throw new Error(`not taken: ${answer.status}`);
      await reply;
    },
    stop: async () => {
      await service.stop();
      await Promise.all([keys.close(), connector.close(), database.close()]);
    },
  };
}
