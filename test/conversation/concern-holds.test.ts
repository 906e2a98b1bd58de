import { createRun, type Mind, type RunParts } from '../../bot/conversation/run.ts';
import { openConversation } from '../../bot/conversation/storage.ts';
import { youngPersonMind } from '../../bot/conversation/turn.ts';
import { commit } from '../../bot/db/commit.ts';
import { createLog } from '../../bot/log.ts';
import type { Job, Reply, Thought } from '../../bot/turn.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let database: FreshDatabase;
let queued: Job[] = [];
const clock = frozenClock();

beforeAll(async () => {
  database = await freshDatabase();
  await seedDemo(database.pool, frozenNow);
}, 60_000);
afterAll(() => database.close());
beforeEach(() => {
  queued = [];
});

const plain = (reply: Reply) => ({ type: 'message', text: reply.text });

/** Jade says something worrying while a part of the turn is broken. */
async function said(text: string, mind: Mind, parts: Partial<RunParts> = {}, before: string | null = null) {
  const id = before ?? clock.newId();
  if (before === null)
    await commit(database.pool, [
      openConversation({ id, channel: 'web', userId: 'x', personId: youngPeople.jade.id, at: frozenNow }),
    ]);
  const run = createRun({
    pool: database.pool,
    clock,
    council: riverside,
    secret: () => '0'.repeat(32),
    log: createLog('silent'),
    enqueue: async (jobs) => {
      queued.push(...jobs);
      return [];
    },
    render: plain,
    sorry: () => [{ text: 'Sorry, that did not work.' }],
    published: () => {},
    ended: () => {},
    ...parts,
  });
  const inbound = {
    channel: 'web' as const,
    conversationId: id,
    cause: clock.newId(),
    kind: 'message' as const,
    text,
    oneToOne: true,
  };
  const ran = await run(inbound, { type: 'message', text }, () => mind);
  const raised = (await database.pool.query('SELECT * FROM care.concern WHERE conversation_id = $1', [id])).rows;
  return {
    raised,
    words: ran.stored.map((one) => String((one.payload as { text?: string } | null)?.text ?? '')).join('\n'),
  };
}

const breaks = (): never => {
  throw new Error('a fault of ours');
};
const bad: Thought = {
  state: {},
  replies: [],
  events: [
    {
      type: 'contact_logged',
      personId: clock.newId(),
      data: { contactId: clock.newId(), staffId: clock.newId(), method: 'phone', happenedOn: '2026-03-18', topics: [] },
    },
  ],
};

describe('a concern is there, with its notice and its fixed words, although', () => {
  const words = 'i want to kill myself';
  it.each<[string, Mind, Partial<RunParts>]>([
    ['the flow step throws', { ...youngPersonMind, think: breaks }, {}],
    ["another event's writer throws", { ...youngPersonMind, think: () => bad }, {}],
    [
      'the reply throws',
      { ...youngPersonMind, think: () => ({ state: {}, replies: [{ text: 'Next question' }], events: [] }) },
      { render: (reply) => (reply.text === 'Next question' ? breaks() : plain(reply)) },
    ],
    [
      'a card throws',
      {
        ...youngPersonMind,
        think: () => ({ state: {}, replies: [{ card: { name: 'concern', data: {} } }], events: [] }),
      },
      { render: (reply) => (reply.card ? breaks() : plain(reply)) },
    ],
    [
      'what must be read first cannot be read',
      { ...youngPersonMind, needs: () => [{ name: 'around', text: 'SELECT no_such_column', values: [] }] },
      {},
    ],
    ['looking for whom it is about throws', { ...youngPersonMind, needs: breaks }, {}],
  ])('%s', async (_, mind, parts) => {
    const { raised, words: heard } = await said(words, mind, parts);
    expect(raised).toMatchObject([{ kind: 'suicide', person_id: youngPeople.jade.id }]);
    expect(queued.filter(({ name }) => name === 'chase-concern').map(({ data }) => data.rung)).toEqual(['0', '1']);
    expect(heard).toContain('Thank you for telling me. You do not have to face this on your own.');
    expect(heard).toContain('116 123');
  });

  it('an earlier one was closed in the same second', async () => {
    const first = await said(words, youngPersonMind);
    const [{ id, conversation_id }] = first.raised;
    const close = `UPDATE care.concern SET closed_at = $2, outcome = 'safe_now' WHERE id = $1`;
    let closes = true;
    const enqueue = async (jobs: Job[]) => {
      if (closes) await database.pool.query(close, [id, frozenNow]);
      closes = false;
      queued.push(...jobs);
      return [];
    };
    const { raised } = await said('i want to die', youngPersonMind, { enqueue }, conversation_id);
    expect(raised.filter((one) => one.closed_at === null)).toMatchObject([{ kind: 'suicide' }]);
  });

  it('nobody could be read: one about a worker is kept to those the council named, all the same', async () => {
    const mind = { ...youngPersonMind, needs: breaks };
    const { raised } = await said('my PA keeps touching me', mind);
    expect(raised).toMatchObject([{ restricted_to: [staff.ruth.id], about_role: 'adviser' }]);
  });
});
