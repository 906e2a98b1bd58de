import { waitAfter } from '../../bot/channels/teams-delivery.ts';
import type { Mind } from '../../bot/conversation/run.ts';
import { type Stored, sayTo } from '../../bot/conversation/storage.ts';
import { ask } from '../../bot/db/commit.ts';
import { activity, sam, until } from '../support/teams.ts';
import { type Door, type TeamsWorld, teamsWorld } from '../support/teams-door.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Says each word of the message on its own. */
const wordy: Mind = {
  think: ({ inbound }) => ({ replies: inbound.text.split(' ').map((text) => ({ text })), events: [] }),
};

let world: TeamsWorld;
let door: Door;
let other: Door;

beforeAll(async () => {
  world = await teamsWorld(wordy);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.clear();
  [door, other] = await Promise.all([world.open(), world.open()]);
});

async function say(text: string): Promise<void> {
  expect((await door.post(activity(world.connector.url, { text }))).status).toBe(200);
  await door.teams.settled();
}

type Waiting = { tries: number; sent: boolean; gaveUp: boolean; why: string | null; inSeconds: number };
async function outbox(): Promise<Waiting[]> {
  const { rows } = await world.database.pool.query(
    `SELECT tries, sent_at IS NOT NULL AS sent, given_up_at IS NOT NULL AS "gaveUp", last_error AS why,
       extract(epoch FROM due_at - $1)::float AS "inSeconds" FROM waymark.outbox ORDER BY conversation_id, seq`,
    [world.clock.now()],
  );
  return rows;
}

describe('a reply', () => {
  it('that the connector did not take is delivered later, once, by whichever instance looks', async () => {
    world.connector.always({ status: 500 });
    await say('hello');
    expect(world.connector.attempts).toHaveLength(1);
    expect(await outbox()).toEqual([
      expect.objectContaining({ tries: 1, sent: false, gaveUp: false, why: 'http_500' }),
    ]);
    world.connector.always(null);
    world.clock.pass(minute);
    await other.teams.deliverDue();
    await door.teams.deliverDue();
    expect(world.connector.texts()).toEqual(['hello']);
    expect(await outbox()).toEqual([expect.objectContaining({ tries: 2, sent: true, gaveUp: false, why: null })]);
  });

  it('is tried again by itself within seconds when it was a hiccup', async () => {
    world.connector.next({ status: 502 });
    await say('hello');
    expect(world.connector.texts()).toEqual([]);
    world.clock.pass(2 * second);
    await until(() => world.connector.texts().length === 1);
    await door.teams.settled();
    expect((await outbox())[0]).toMatchObject({ tries: 2, sent: true });
  });

  it.each([401, 408, 412, 429, 500, 502, 503, 504])('waits when the connector answers %d', async (status) => {
    world.connector.next({ status });
    await say('hello');
    expect(await outbox()).toEqual([expect.objectContaining({ sent: false, gaveUp: false, why: `http_${status}` })]);
  });

  it.each([400, 403, 404, 413])('is given up, and counted, when the connector answers %d', async (status) => {
    world.connector.next({ status });
    await say('hello there');
    expect(await outbox()).toEqual([
      expect.objectContaining({ sent: false, gaveUp: true, why: `http_${status}` }),
      expect.objectContaining({ sent: true }),
    ]);
    expect(door.teams.counts()).toEqual({ sent: 1, postponed: 0, givenUp: 1 });
  });

  it('waits as long as it is asked to, and not a moment less', async () => {
    world.connector.next({ status: 429, headers: { 'retry-after': '90' } });
    await say('hello');
    const [waiting] = await outbox();
    expect(waiting?.inSeconds).toBeGreaterThanOrEqual(90);
    expect(waiting?.inSeconds).toBeLessThan(92);
    world.clock.pass(89 * second);
    await door.teams.deliverDue();
    expect(world.connector.attempts).toHaveLength(1);
    world.clock.pass(3 * second);
    await door.teams.deliverDue();
    expect(world.connector.texts()).toEqual(['hello']);
  });

  it('understands a date to wait for', async () => {
    const date = new Date(world.clock.now().getTime() + 10 * minute).toUTCString();
    world.connector.next({ status: 503, headers: { 'retry-after': date } });
    await say('hello');
    expect((await outbox())[0]?.inSeconds).toBeGreaterThanOrEqual(10 * 60);
  });

  it('never overtakes the one before it', async () => {
    world.connector.next({ status: 201 }, { status: 429 });
    await say('one two three four');
    expect(world.connector.texts()).toEqual(['one']);
    expect(world.connector.attempts).toHaveLength(2);
    world.clock.pass(minute);
    world.connector.next({ status: 503 });
    await door.teams.deliverDue();
    expect(world.connector.texts()).toEqual(['one']);
    expect(world.connector.attempts).toHaveLength(3);
    world.clock.pass(minute);
    await Promise.all([door.teams.deliverDue(), other.teams.deliverDue()]);
    await Promise.all([door.teams.deliverDue(), other.teams.deliverDue()]);
    expect(world.connector.texts()).toEqual(['one', 'two', 'three', 'four']);
  });

  it('is given up after a day of trying', async () => {
    world.connector.always({ status: 503 });
    await say('hello');
    for (let hours = 0; hours < 25; hours += 1) {
      world.clock.pass(hour);
      await door.teams.deliverDue();
    }
    const [row] = await outbox();
    expect(row).toMatchObject({ sent: false, gaveUp: true });
    expect(row?.tries).toBeGreaterThan(10);
    expect(door.teams.counts().givenUp).toBe(1);
    world.connector.always(null);
    world.clock.pass(hour);
    await door.teams.deliverDue();
    expect(world.connector.texts()).toEqual([]);
  });

  it('that was erased, or whose chat is gone, goes nowhere', async () => {
    world.connector.always({ status: 503 });
    await say('one');
    await world.database.pool.query(
      'UPDATE waymark.activity SET payload = NULL, erased_at = $1 WHERE NOT from_person',
      [world.clock.now()],
    );
    world.connector.always(null);
    world.clock.pass(minute);
    await door.teams.deliverDue();
    expect(await outbox()).toEqual([expect.objectContaining({ gaveUp: true, why: 'erased' })]);
    expect(world.connector.texts()).toEqual([]);
  });
});

describe('messages of an instance that died after the commit', () => {
  it('are sent by another, but not before their own turn had its time', async () => {
    world.connector.always('hang');
    await door.post(activity(world.connector.url, { text: 'one two' }));
    await until(() => world.connector.attempts.length === 1);
    world.connector.always(null);
    world.clock.pass(29 * second);
    await other.teams.deliverDue();
    expect(world.connector.attempts).toHaveLength(1);
    world.clock.pass(2 * second);
    await other.teams.deliverDue();
    expect(world.connector.texts()).toEqual(['one', 'two']);
    world.connector.cut();
    await door.teams.settled();
    expect(world.connector.texts()).toEqual(['one', 'two']);
    expect((await outbox()).every((row) => row.sent)).toBe(true);
  });
});

describe('a message that is no answer', () => {
  it('is sent right away by the instance that wrote it, or within a minute by any', async () => {
    await say('hello');
    const payload = { web: { type: 'message', text: 'web' }, teams: { type: 'message', text: 'Jade asked for you.' } };
    const message = { cause: 'notice:1', at: world.clock.now(), payload };
    const stored = (await ask(world.database.pool, sayTo({ staffId: sam.id }, message))) as Omit<Stored, 'at'>[];
    door.teams.deliver(stored.map((row) => ({ ...row, at: world.clock.now().toISOString() })));
    await door.teams.settled();
    expect(world.connector.texts()).toEqual(['hello', 'Jade asked for you.']);
    await ask(world.database.pool, sayTo({ staffId: sam.id }, { ...message, cause: 'notice:2' }));
    world.clock.pass(minute);
    await other.teams.deliverDue();
    expect(world.connector.texts()).toEqual(['hello', 'Jade asked for you.', 'Jade asked for you.']);
  });

  it('goes to the web by other ways', async () => {
    await say('hello');
    const [row] = (await world.database.pool.query('SELECT id FROM waymark.conversation')).rows;
    door.teams.deliver([
      {
        conversationId: row.id,
        channel: 'teams',
        seq: 9,
        fromPerson: true,
        at: world.clock.now().toISOString(),
        payload: { text: 'mine' },
      },
      {
        conversationId: world.clock.newId(),
        channel: 'web',
        seq: 1,
        fromPerson: false,
        at: world.clock.now().toISOString(),
        payload: { text: 'web' },
      },
      {
        conversationId: world.clock.newId(),
        channel: 'teams',
        seq: 1,
        fromPerson: false,
        at: world.clock.now().toISOString(),
        payload: { text: 'unknown' },
      },
    ]);
    await door.teams.settled();
    expect(world.connector.texts()).toEqual(['hello']);
  });
});

describe('waiting', () => {
  it('doubles, ends growing at a quarter of an hour, and never has two instances in step', () => {
    expect([0, 1, 2, 3].map((tries) => waitAfter(tries, null, () => 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(waitAfter(1_000, null, () => 1)).toBe(15 * minute);
    expect(waitAfter(3, null, () => 0)).toBe(4_000);
    expect(waitAfter(0, 90_000, () => 0)).toBe(90_000);
    expect(new Set(Array.from({ length: 20 }, () => waitAfter(10, null))).size).toBeGreaterThan(1);
  });
});
