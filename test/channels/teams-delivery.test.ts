import type { Reference } from '../../bot/channels/teams-connector.ts';
import { createDelivery, waitAfter } from '../../bot/channels/teams-delivery.ts';
import { inTime, NotTaken, type Outcome, outcomeOf, sendOnce } from '../../bot/channels/teams-http.ts';
import { claimDue } from '../../bot/channels/teams-outbox.ts';
import type { Mind } from '../../bot/conversation/run.ts';
import { type Stored, sayTo } from '../../bot/conversation/storage.ts';
import { ask } from '../../bot/db/commit.ts';
import { createLog } from '../../bot/log.ts';
import type { Statement } from '../../bot/turn.ts';
import { frozenClock } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import {
  activity,
  type FakeConnector,
  fakeConnector,
  type KeyServer,
  keyServer,
  sam,
  tenantId,
  until,
} from '../support/teams.ts';
import { addStaff, type Door, openDoor } from '../support/teams-door.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Says each word of the message on its own. */
const wordy: Mind = {
  think: ({ inbound }) => ({ replies: inbound.text.split(' ').map((text) => ({ text })), events: [] }),
};

let database: FreshDatabase;
let keys: KeyServer;
let connector: FakeConnector;
let door: Door;
let other: Door;
let clock: ReturnType<typeof frozenClock>;

beforeAll(async () => {
  [database, keys, connector] = await Promise.all([freshDatabase(), keyServer(), fakeConnector()]);
  await Promise.all([addStaff(database), keys.announce('good', ['msteams'])]);
});
afterAll(() => Promise.all([database.close(), keys.close(), connector.close()]));
beforeEach(async () => {
  await database.pool.query('TRUNCATE waymark.outbox, waymark.activity, waymark.conversation CASCADE');
  connector.received.length = 0;
  connector.attempts.length = 0;
  connector.next();
  connector.always(null);
  clock = frozenClock();
  [door, other] = await Promise.all([open(), open()]);
});
afterEach(() => Promise.all([door.close(), other.close()]));

const open = () => openDoor({ database, clock, keys, connector, mind: wordy });

async function say(text: string, through: Door = door, change: object = {}): Promise<void> {
  expect((await through.post(activity(connector.url, { text, ...change }))).status).toBe(200);
  await through.teams.settled();
}

type Waiting = { tries: number; sent: boolean; gaveUp: boolean; why: string | null; inSeconds: number };
async function outbox(): Promise<Waiting[]> {
  const { rows } = await database.pool.query(
    `SELECT tries, sent_at IS NOT NULL AS sent, given_up_at IS NOT NULL AS "gaveUp", last_error AS why,
       extract(epoch FROM due_at - $1)::float AS "inSeconds" FROM waymark.outbox ORDER BY conversation_id, seq`,
    [clock.now()],
  );
  return rows;
}

describe('a reply', () => {
  it('that the connector did not take is delivered later, once, by whichever instance looks', async () => {
    connector.always({ status: 500 });
    await say('hello');
    expect(connector.attempts).toHaveLength(1);
    expect(await outbox()).toEqual([
      expect.objectContaining({ tries: 1, sent: false, gaveUp: false, why: 'http_500' }),
    ]);
    connector.always(null);
    clock.pass(minute);
    await other.teams.deliverDue();
    await door.teams.deliverDue();
    expect(connector.texts()).toEqual(['hello']);
    expect(await outbox()).toEqual([expect.objectContaining({ tries: 2, sent: true, gaveUp: false, why: null })]);
  });

  it('is tried again by itself within seconds when it was a hiccup', async () => {
    connector.next({ status: 502 });
    await say('hello');
    expect(connector.texts()).toEqual([]);
    clock.pass(2 * second);
    await until(() => connector.texts().length === 1);
    await door.teams.settled();
    expect((await outbox())[0]).toMatchObject({ tries: 2, sent: true });
  });

  it.each([401, 408, 412, 429, 500, 502, 503, 504])('waits when the connector answers %d', async (status) => {
    connector.next({ status });
    await say('hello');
    expect(await outbox()).toEqual([expect.objectContaining({ sent: false, gaveUp: false, why: `http_${status}` })]);
  });

  it.each([400, 403, 404, 413])('is given up, and counted, when the connector answers %d', async (status) => {
    connector.next({ status });
    await say('hello there');
    expect(await outbox()).toEqual([
      expect.objectContaining({ sent: false, gaveUp: true, why: `http_${status}` }),
      expect.objectContaining({ sent: true }),
    ]);
    expect(door.teams.counts()).toEqual({ sent: 1, postponed: 0, givenUp: 1 });
  });

  it('waits as long as it is asked to, and not a moment less', async () => {
    connector.next({ status: 429, headers: { 'retry-after': '90' } });
    await say('hello');
    const [waiting] = await outbox();
    expect(waiting?.inSeconds).toBeGreaterThanOrEqual(90);
    expect(waiting?.inSeconds).toBeLessThan(92);
    clock.pass(89 * second);
    await door.teams.deliverDue();
    expect(connector.attempts).toHaveLength(1);
    clock.pass(3 * second);
    await door.teams.deliverDue();
    expect(connector.texts()).toEqual(['hello']);
  });

  it('understands a date to wait for', async () => {
    const date = new Date(clock.now().getTime() + 10 * minute).toUTCString();
    connector.next({ status: 503, headers: { 'retry-after': date } });
    await say('hello');
    expect((await outbox())[0]?.inSeconds).toBeGreaterThanOrEqual(10 * 60);
  });

  it('never overtakes the one before it', async () => {
    connector.next({ status: 201 }, { status: 429 });
    await say('one two three four');
    expect(connector.texts()).toEqual(['one']);
    expect(connector.attempts).toHaveLength(2);
    clock.pass(minute);
    connector.next({ status: 503 });
    await door.teams.deliverDue();
    expect(connector.texts()).toEqual(['one']);
    expect(connector.attempts).toHaveLength(3);
    clock.pass(minute);
    await Promise.all([door.teams.deliverDue(), other.teams.deliverDue()]);
    await Promise.all([door.teams.deliverDue(), other.teams.deliverDue()]);
    expect(connector.texts()).toEqual(['one', 'two', 'three', 'four']);
  });

  it('is given up after a day of trying', async () => {
    connector.always({ status: 503 });
    await say('hello');
    for (let hours = 0; hours < 25; hours += 1) {
      clock.pass(hour);
      await door.teams.deliverDue();
    }
    const [row] = await outbox();
    expect(row).toMatchObject({ sent: false, gaveUp: true });
    expect(row?.tries).toBeGreaterThan(10);
    expect(door.teams.counts().givenUp).toBe(1);
    connector.always(null);
    clock.pass(hour);
    await door.teams.deliverDue();
    expect(connector.texts()).toEqual([]);
  });

  it('that was erased, or whose chat is gone, goes nowhere', async () => {
    connector.always({ status: 503 });
    await say('one');
    await database.pool.query('UPDATE waymark.activity SET payload = NULL, erased_at = $1 WHERE NOT from_person', [
      clock.now(),
    ]);
    connector.always(null);
    clock.pass(minute);
    await door.teams.deliverDue();
    expect(await outbox()).toEqual([expect.objectContaining({ gaveUp: true, why: 'erased' })]);
    expect(connector.texts()).toEqual([]);
  });
});

describe('messages of an instance that died after the commit', () => {
  it('are sent by another, but not before their own turn had its time', async () => {
    connector.always('hang');
    await door.post(activity(connector.url, { text: 'one two' }));
    await until(() => connector.attempts.length === 1);
    connector.always(null);
    clock.pass(29 * second);
    await other.teams.deliverDue();
    expect(connector.attempts).toHaveLength(1);
    clock.pass(2 * second);
    await other.teams.deliverDue();
    expect(connector.texts()).toEqual(['one', 'two']);
    connector.cut();
    await door.teams.settled();
    expect(connector.texts()).toEqual(['one', 'two']);
    expect((await outbox()).every((row) => row.sent)).toBe(true);
  });

  it('are sent once by many instances that look at the same moment', async () => {
    const doors = await Promise.all(Array.from({ length: 4 }, open));
    connector.always({ status: 503 });
    const chats = Array.from({ length: 25 }, (_, n) => ({ id: `a:${n}`, conversationType: 'personal', tenantId }));
    await Promise.all(
      chats.map((conversation) =>
        door.post(activity(connector.url, { conversation, text: `${conversation.id} more` })),
      ),
    );
    await door.teams.settled();
    connector.always(null);
    clock.pass(minute);
    for (let n = 0; n < 3; n += 1) await Promise.all(doors.map((one) => one.teams.deliverDue()));
    await Promise.all(doors.map((one) => one.close()));
    expect([...connector.texts()].sort()).toEqual(chats.flatMap(({ id }) => [id, 'more']).sort());
    expect((await outbox()).every((row) => row.sent)).toBe(true);
  }, 20_000);
});

describe('two instances', () => {
  it('never hold the same message, and neither waits for the other', async () => {
    connector.always({ status: 503 });
    const chat = (n: number) => ({ id: `a:${n}`, conversationType: 'personal', tenantId });
    for (let n = 0; n < 3; n += 1) await say('one two', door, { conversation: chat(n) });
    clock.pass(minute);
    const [first, second_] = await Promise.all([database.pool.connect(), database.pool.connect()]);
    const claim = async (client: typeof first, most: number) => {
      const { text, values } = claimDue(clock.now(), minute, most);
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
});

describe('a message that is no answer', () => {
  it('is sent right away by the instance that wrote it, or within a minute by any', async () => {
    await say('hello');
    const payload = { web: { type: 'message', text: 'web' }, teams: { type: 'message', text: 'Jade asked for you.' } };
    const message = { cause: 'notice:1', at: clock.now(), payload };
    const stored = (await ask(database.pool, sayTo({ staffId: sam.id }, message))) as Omit<Stored, 'at'>[];
    door.teams.deliver(stored.map((row) => ({ ...row, at: clock.now().toISOString() })));
    await door.teams.settled();
    expect(connector.texts()).toEqual(['hello', 'Jade asked for you.']);
    await ask(database.pool, sayTo({ staffId: sam.id }, { ...message, cause: 'notice:2' }));
    clock.pass(minute);
    await other.teams.deliverDue();
    expect(connector.texts()).toEqual(['hello', 'Jade asked for you.', 'Jade asked for you.']);
  });

  it('goes to the web by other ways', async () => {
    await say('hello');
    const [row] = (await database.pool.query('SELECT id FROM waymark.conversation')).rows;
    door.teams.deliver([
      {
        conversationId: row.id,
        channel: 'teams',
        seq: 9,
        fromPerson: true,
        at: clock.now().toISOString(),
        payload: { text: 'mine' },
      },
      {
        conversationId: clock.newId(),
        channel: 'web',
        seq: 1,
        fromPerson: false,
        at: clock.now().toISOString(),
        payload: { text: 'web' },
      },
      {
        conversationId: clock.newId(),
        channel: 'teams',
        seq: 1,
        fromPerson: false,
        at: clock.now().toISOString(),
        payload: { text: 'unknown' },
      },
    ]);
    await door.teams.settled();
    expect(connector.texts()).toEqual(['hello']);
  });
});

describe('what the connector has taken', () => {
  it('is not sent twice because it could not be written down at once', async () => {
    const taken: unknown[] = [];
    let broken = 2;
    const flaky = async (one: Statement) => {
      if (one.name === 'mark sent' && broken > 0) {
        broken -= 1;
        throw new Error('the database is away');
      }
      return ask(database.pool, one);
    };
    const send = async (_to: Reference, payload: unknown): Promise<Outcome> => {
      taken.push(payload);
      return { taken: true };
    };
    await say('hello');
    const delivery = createDelivery({ ask: flaky, connector: { send }, clock, log: createLog('silent') });
    const payload = { web: {}, teams: { type: 'message', text: 'a note' } };
    const stored = (await ask(
      database.pool,
      sayTo({ staffId: sam.id }, { cause: 'n', at: clock.now(), payload }),
    )) as Stored[];
    delivery.deliver(stored.map((row) => ({ ...row, at: clock.now().toISOString() })));
    await expect(delivery.settled()).rejects.toThrow('away');
    clock.pass(minute);
    await expect(delivery.deliverDue(clock.now())).rejects.toThrow('away');
    await delivery.deliverDue(clock.now());
    expect(taken).toEqual([{ type: 'message', text: 'a note', textFormat: 'plain' }]);
    expect((await outbox()).every((row) => row.sent)).toBe(true);
    await delivery.stop();
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

describe('one request to the connector', () => {
  const post = (url: string, timeoutMs?: number, before: () => Promise<void> = async () => {}) =>
    inTime(async () => {
      await before();
      await sendOnce({ url, method: 'POST', headers: {}, body: '{}' }, clock.now());
    }, timeoutMs).then(() => null, outcomeOf);

  it('is not made any more when its time went by signing in', async () => {
    let goOn = () => {};
    const slow = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const url = `${connector.url}v3/conversations/a/activities`;
    expect(await post(url, 20, () => slow)).toMatchObject({ again: true, why: 'timeout' });
    goOn();
    expect(await post(url)).toBeNull();
    expect(connector.attempts).toHaveLength(1);
  });

  it('ends when the connector hangs, is away, or sends us elsewhere', async () => {
    connector.next('hang');
    expect(await post(`${connector.url}v3/conversations/a/activities`, 50)).toEqual({
      taken: false,
      again: true,
      why: 'timeout',
      retryAfterMs: null,
    });
    expect(await post('http://127.0.0.1:1/')).toMatchObject({ again: true, why: 'not_reached' });
    connector.next({ status: 307, headers: { location: 'http://127.0.0.1:1/' } });
    expect(await post(`${connector.url}v3/conversations/a/activities`)).toEqual({
      taken: false,
      again: false,
      why: 'http_307',
    });
  });

  it('says nothing of what was sent when it fails', () => {
    expect(new NotTaken(429, null).message).toBe('The connector answered 429.');
  });
});
