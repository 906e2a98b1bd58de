import { createRun, type Mind, type RunParts, type Turn } from '../../bot/conversation/run.ts';
import { openConversation, type Stored } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import { createLog } from '../../bot/log.ts';
import type { Job, Reply, Thought } from '../../bot/turn.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

let database: FreshDatabase;
let conversations = 100;
// One for all instances: ids count, and two instances must not count the same.
const clock = frozenClock();
const told: Stored[] = [];

/** An instance of the service, as far as turns go. */
function instance(change: Partial<RunParts> = {}) {
  return createRun({
    pool: database.pool,
    clock,
    council: riverside,
    secret: () => 'f'.repeat(32),
    log: createLog('silent'),
    enqueue: async (jobs: Job[]) => (jobs.length > 99 ? [] : []),
    render: (reply: Reply) => ({ type: 'message', text: reply.text }),
    sorry: () => [{ text: 'Sorry, that did not work.' }],
    published: (stored) => told.push(...stored),
    ended: () => {},
    ...change,
  });
}

async function chat(): Promise<string> {
  conversations += 1;
  await commit(database.pool, [
    openConversation({ id: uuid(conversations), channel: 'web', userId: 'dl_a', at: frozenNow }),
  ]);
  return uuid(conversations);
}

const message = (conversationId: string, cause: string, text = 'hello') => ({
  channel: 'web' as const,
  conversationId,
  cause,
  kind: 'message' as const,
  text,
  oneToOne: true,
});
const counting: Mind = {
  think: ({ situation, inbound }: Turn): Thought => {
    const count = ((situation.conversation.state as { count?: number }).count ?? 0) + 1;
    return {
      state: { count },
      replies: [{ text: `${count}: ${inbound.text}` }],
      events: [
        { type: 'flow_finished', personId: null, data: { flow: 'what-next', version: 1, ending: 'done', answers: {} } },
      ],
    };
  },
};

const lines = async (id: string) =>
  (
    await database.pool.query(
      `SELECT seq::int, payload ->> 'text' AS text FROM waymark.activity WHERE conversation_id = $1 ORDER BY seq`,
      [id],
    )
  ).rows;
const stateOf = async (id: string) =>
  (await database.pool.query('SELECT state, version FROM waymark.conversation WHERE id = $1', [id])).rows[0];
const own = { type: 'message', text: 'hello' };

describe('a turn', () => {
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  it('answers Jade once when her message arrives three times at once on two instances, and again later', async () => {
    const id = await chat();
    const [one, two] = [instance(), instance()];
    const ran = await Promise.all([one, two, one].map((run) => run(message(id, 'm1'), own, () => counting)));
    const later = await two(message(id, 'm1'), own, () => counting);
    expect([...ran, later].map((each) => each.seq)).toEqual([1, 1, 1, 1]);
    expect(later.stored.map((each) => each.payload?.text)).toEqual(['hello', '1: hello']);
    expect(await lines(id)).toEqual([
      { seq: 1, text: 'hello' },
      { seq: 2, text: '1: hello' },
    ]);
    const events = await database.pool.query('SELECT FROM care.event WHERE cause = $1', [`${id}:m1`]);
    expect(events.rowCount).toBe(1);
  });

  it('thinks again from what is then true when two messages race on two instances', async () => {
    const id = await chat();
    const runs = [instance(), instance()];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => runs[n % 2]?.(message(id, `race ${n}`), own, () => counting)),
    );
    expect((await stateOf(id)).state).toEqual({ count: 20 });
    const said = await lines(id);
    expect(said.map((line) => line.seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(said.filter((line) => / hello/.test(line.text)).map((line) => Number.parseInt(line.text, 10))).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
  });

  it('keeps the message, says sorry and stays where it was when thinking fails', async () => {
    const id = await chat();
    await instance()(message(id, 'a'), own, () => counting);
    await instance()(message(id, 'b'), own, () => ({
      think: () => {
        throw new Error('a fault of ours');
      },
    }));
    expect((await stateOf(id)).state).toEqual({ count: 1 });
    expect((await lines(id)).map((line) => line.text)).toEqual([
      'hello',
      '1: hello',
      'hello',
      'Sorry, that did not work.',
    ]);
  });

  it('never thinks with the rows of another read that has the same name', async () => {
    const id = await chat();
    const number = (value: number) => ({ name: 'a number', text: 'SELECT $1::int AS value', values: [value] });
    await instance()(message(id, 'a'), own, () => ({
      needs: () => [number(1)],
      think: () => ({ need: [number(2)] }),
    }));
    expect((await lines(id)).map((line) => line.text)).toEqual(['hello', 'Sorry, that did not work.']);
  });

  const concern = (n: number) => ({
    events: [
      {
        type: 'concern_raised' as const,
        personId: null,
        data: {
          concernId: uuid(900 + n),
          conversationId: uuid(conversations),
          kind: 'homeless_tonight',
          severity: 'now' as const,
          rule: 'no-bed',
        },
      },
    ],
    replies: [{ text: 'Call 999.' }],
  });
  const bad: Thought = {
    state: {},
    replies: [],
    events: [
      {
        type: 'contact_logged',
        personId: uuid(1),
        data: { contactId: uuid(2), staffId: uuid(3), method: 'phone', happenedOn: '2026-03-18', topics: [] },
      },
    ],
  };

  it.each([
    [
      'the flow step',
      1,
      {},
      () => {
        throw new Error('step');
      },
    ],
    ["another event's writer", 2, {}, () => bad],
    [
      'the reply',
      3,
      {
        render: (reply: Reply) => {
          if (reply.text !== 'Call 999.') throw new Error('render');
          return { type: 'message', text: reply.text };
        },
      },
      () => ({ state: { lost: true }, replies: [{ text: 'x' }], events: [] }),
    ],
  ] as [string, number, Partial<RunParts>, () => Thought][])(
    'raises the concern and says the fixed words although %s throws',
    async (_, n, parts, think) => {
      const id = await chat();
      const mind: Mind = { concern: () => concern(n), think };
      await instance(parts)(message(id, 'help'), own, () => mind);
      expect((await database.pool.query('SELECT FROM care.concern WHERE id = $1', [uuid(900 + n)])).rowCount).toBe(1);
      expect((await lines(id)).map((line) => line.text)).toEqual(['hello', 'Call 999.']);
      expect((await stateOf(id)).state).toEqual({});
    },
  );

  it('keeps the message and answers although looking for a concern fails', async () => {
    const id = await chat();
    const mind: Mind = {
      concern: () => {
        throw new Error('a fault of ours');
      },
      think: () => ({ replies: [], events: [] }),
    };
    await instance()(message(id, 'a'), own, () => mind);
    expect((await lines(id)).map((line) => line.text)).toEqual(['hello', 'Sorry, that did not work.']);
  });

  it('raises a concern once when the message that holds it is delivered again', async () => {
    const id = await chat();
    const mind: Mind = {
      concern: (turn) => ({
        ...concern(0),
        events: concern(0).events.map((each) => ({ ...each, data: { ...each.data, concernId: turn.newId() } })),
      }),
      think: () => ({ replies: [{ text: 'Call 999.' }], events: [] }),
    };
    await Promise.all([1, 2, 3].map(() => instance()(message(id, 'same'), own, () => mind)));
    const raised = await database.pool.query('SELECT FROM care.event WHERE cause = $1', [`${id}:same:concern`]);
    expect(raised.rowCount).toBe(1);
  });

  it('tells another chat in the same transaction, and those who listen after it', async () => {
    const [jade, other] = [await chat(), await chat()];
    told.length = 0;
    await instance()(message(jade, 'tell'), own, () => ({
      think: () => ({
        replies: [{ text: 'Told.' }],
        events: [],
        alsoSay: [{ to: { conversationId: other }, replies: [{ text: 'News.' }] }],
      }),
    }));
    expect((await lines(other)).map((line) => line.text)).toEqual(['News.']);
    expect(told.map((each) => [each.conversationId === other, each.payload?.text])).toEqual([
      [false, 'hello'],
      [false, 'Told.'],
      [true, 'News.'],
    ]);
    expect((await stateOf(other)).version).toBe(0);
  });
});
