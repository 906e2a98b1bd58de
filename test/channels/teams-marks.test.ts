import type { Reference } from '../../bot/channels/teams-connector.ts';
import { createDelivery } from '../../bot/channels/teams-delivery.ts';
import type { Outcome } from '../../bot/channels/teams-http.ts';
import { type Stored, sayTo } from '../../bot/conversation/storage.ts';
import { ask } from '../../bot/db/commit.ts';
import { createLog } from '../../bot/log.ts';
import type { Statement } from '../../bot/turn.ts';
import { activity, sam } from '../support/teams.ts';
import { type TeamsWorld, teamsWorld } from '../support/teams-door.ts';
import { echo } from '../support/teams-mind.ts';

const minute = 60_000;
let world: TeamsWorld;

beforeAll(async () => {
  world = await teamsWorld(echo);
});
afterAll(() => world.close());

describe('what the connector has taken', () => {
  it('is not sent twice because it could not be written down at once', async () => {
    const taken: unknown[] = [];
    let broken = 2;
    const flaky = async (one: Statement) => {
      if (one.name === 'mark sent' && broken > 0) {
        broken -= 1;
        throw new Error('the database is away');
      }
      return ask(world.database.pool, one);
    };
    const send = async (_to: Reference, payload: unknown): Promise<Outcome> => {
      taken.push(payload);
      return { taken: true };
    };
    const door = await world.open();
    await door.post(activity(world.connector.url));
    await door.teams.settled();
    const delivery = createDelivery({ ask: flaky, connector: { send }, clock: world.clock, log: createLog('silent') });
    const payload = { web: {}, teams: { type: 'message', text: 'a note' } };
    const stored = (await ask(
      world.database.pool,
      sayTo({ staffId: sam.id }, { cause: 'n', at: world.clock.now(), payload }),
    )) as Stored[];
    delivery.deliver(stored.map((row) => ({ ...row, at: world.clock.now().toISOString() })));
    await expect(delivery.settled()).rejects.toThrow('away');
    world.clock.pass(minute);
    await expect(delivery.deliverDue(world.clock.now())).rejects.toThrow('away');
    await delivery.deliverDue(world.clock.now());
    expect(taken).toEqual([{ type: 'message', text: 'a note', textFormat: 'plain' }]);
    const { rows } = await world.database.pool.query('SELECT FROM waymark.outbox WHERE sent_at IS NULL');
    expect(rows).toEqual([]);
    await delivery.stop();
  });
});
