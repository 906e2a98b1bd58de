import { claimDue } from '../../bot/channels/teams-outbox.ts';
import { activity, tenantId } from '../support/teams.ts';
import { type Door, type TeamsWorld, teamsWorld } from '../support/teams-door.ts';
import { echo } from '../support/teams-mind.ts';

const minute = 60_000;
let world: TeamsWorld;

beforeAll(async () => {
  world = await teamsWorld(echo);
});
afterAll(() => world.close());
beforeEach(() => world.clear());

describe('two instances', () => {
  it('never hold the same message, and neither waits for the other', async () => {
    world.connector.always({ status: 503 });
    const door = await world.open();
    for (const id of ['a:1', 'a:2', 'a:3']) {
      await door.post(activity(world.connector.url, { conversation: { id, conversationType: 'personal', tenantId } }));
    }
    await door.teams.settled();
    world.clock.pass(minute);
    const [first, second_] = await Promise.all([world.database.pool.connect(), world.database.pool.connect()]);
    const claim = async (client: typeof first, most: number) => {
      const { text, values } = claimDue(world.clock.now(), minute, most);
      return (await client.query(text, values)).rows.map((row) => row.conversationId);
    };
    try {
      await Promise.all([first.query('BEGIN'), second_.query('BEGIN')]);
      await second_.query("SET LOCAL lock_timeout = '1s'");
      const [ones, twos] = [await claim(first, 2), await claim(second_, 9)];
      expect([ones.length, twos.length]).toEqual([2, 1]);
      expect(new Set([...ones, ...twos]).size).toBe(3);
    } finally {
      await Promise.all([first.query('ROLLBACK'), second_.query('ROLLBACK')]);
      first.release();
      second_.release();
    }
  });

  it('send each message once when four look at the same moment', async () => {
    const doors = await Promise.all(Array.from({ length: 4 }, () => world.open()));
    const [door] = doors as [Door];
    world.connector.always({ status: 503 });
    const chats = Array.from({ length: 25 }, (_, n) => ({ id: `a:${n}`, conversationType: 'personal', tenantId }));
    await Promise.all(
      chats.map((conversation) => door.post(activity(world.connector.url, { conversation, text: conversation.id }))),
    );
    await door.teams.settled();
    world.connector.always(null);
    world.clock.pass(minute);
    for (let n = 0; n < 3; n += 1) await Promise.all(doors.map((one) => one.teams.deliverDue()));
    expect([...world.connector.texts()].sort()).toEqual(chats.map(({ id }) => `1: ${id}`).sort());
    const { rows } = await world.database.pool.query('SELECT FROM waymark.outbox WHERE sent_at IS NULL');
    expect(rows).toEqual([]);
  }, 20_000);
});
