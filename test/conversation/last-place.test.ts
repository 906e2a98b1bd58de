import { createRun, type RunParts } from '../../bot/conversation/run.ts';
import { openConversation, type Stored } from '../../bot/conversation/storage.ts';
import { youngPersonMind } from '../../bot/conversation/turn.ts';
import { closePool, openPool } from '../../bot/db/client.ts';
import { commit } from '../../bot/db/commit.ts';
import { createLog } from '../../bot/log.ts';
import { putOpportunities } from '../../bot/records/opportunities.ts';
import type { Reply } from '../../bot/turn.ts';
import { seedDemo, seedPopulation } from '../../prisma/seed.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const clock = frozenClock();
let database: FreshDatabase;
let runs: ReturnType<typeof createRun>[] = [];
const pools: ReturnType<typeof openPool>[] = [];
let chats: { id: string; personId: string }[] = [];

/** An instance of the service, as far as turns go, with connections of its own. */
function instance() {
  const pool = openPool(database.url, 10);
  pools.push(pool);
  const parts: RunParts = {
    pool,
    clock,
    council: riverside,
    secret: () => 'f'.repeat(32),
    log: createLog('silent'),
    enqueue: async () => [],
    render: (reply: Reply) => ({ type: 'message', reply }),
    sorry: () => [{ text: 'Sorry, that did not work.' }],
    published: () => {},
    ended: () => {},
  };
  return createRun(parts);
}

const workshop = (id: string, title: string, places: number, days: number) => ({
  id,
  reference: title,
  title,
  kind: 'workshop',
  about: null,
  place: 'The Hub',
  starts_on: `2026-04-${String(days).padStart(2, '0')}`,
  starts_at: null,
  closes_on: null,
  places,
  ring_fenced: false,
  youngest: null,
  oldest: null,
  url: null,
  source: 'test',
  imported_at: frozenNow.toISOString(),
});

/** Everybody has picked the same place, and is about to press "Save it". */
async function allPicked(opportunityId: string): Promise<void> {
  const given = [
    ['mind', 'else'],
    ['mindElse', 'events'],
    ['event', opportunityId],
  ];
  const running = { flow: 'what-next', version: 2, given, shown: 'check' };
  const state = { v: 1, greeted: true, misses: 0, running };
  await database.pool.query('UPDATE waymark.conversation SET state = $1 WHERE id = ANY ($2)', [
    JSON.stringify(state),
    chats.map(({ id }) => id),
  ]);
}

const repliesIn = (stored: Stored[]): Reply[] =>
  stored.filter(({ fromPerson }) => !fromPerson).map(({ payload }) => payload?.reply as Reply);

async function allSave(cause: string): Promise<Reply[][]> {
  return Promise.all(
    chats.map(async ({ id }, number) => {
      const inbound = {
        channel: 'web' as const,
        conversationId: id,
        cause,
        kind: 'message' as const,
        text: 'Save it',
        oneToOne: true,
      };
      const ran = await runs[number % runs.length]?.(
        inbound,
        { type: 'message', text: 'Save it' },
        () => youngPersonMind,
      );
      return repliesIn(ran?.stored ?? []);
    }),
  );
}

const texts = (replies: Reply[]) => replies.map(({ text }) => text ?? '').join('\n');
const held = async (id: string) =>
  (
    await database.pool.query(
      'SELECT place_number FROM care.opportunity_interest WHERE opportunity_id = $1 AND withdrawn_at IS NULL ORDER BY 1',
      [id],
    )
  ).rows.map((row) => row.place_number);

describe('two hundred people at once, on two instances', () => {
  const [last, next, twenty] = [clock.newId(), clock.newId(), clock.newId()];
  beforeAll(async () => {
    database = await freshDatabase();
    await seedDemo(database.pool, frozenNow);
    await seedPopulation(database.pool, { count: 200, contacts: 0, seed: 7, today: '2026-03-18' });
    await commit(database.pool, [
      putOpportunities([
        workshop(last, 'The last place', 1, 1),
        workshop(next, 'The next one', 50, 2),
        workshop(twenty, 'Twenty places', 20, 3),
      ]),
    ]);
    const people = await database.pool.query(
      `SELECT id FROM care.person WHERE restricted_to = '{}' AND id NOT IN (SELECT person_id FROM care.opportunity_interest) ORDER BY id DESC LIMIT 200`,
    );
    chats = people.rows.map(({ id }) => ({ id: clock.newId(), personId: id }));
    for (const { id, personId } of chats) {
      await commit(database.pool, [openConversation({ id, channel: 'web', userId: 'dl_x', personId, at: frozenNow })]);
    }
    runs = [instance(), instance()];
  }, 60_000);
  afterAll(async () => {
    for (const pool of pools) await closePool(pool);
    await database.close();
  });

  it('one has the last place, and the others are told kindly and offered the next', async () => {
    expect(chats).toHaveLength(200);
    await allPicked(last);
    const said = await allSave('save the last');
    expect(await held(last)).toEqual([1]);
    const won = said.filter((replies) => texts(replies).includes('I have asked for a place: The last place.'));
    const lost = said.filter((replies) => texts(replies).includes('somebody else just got that place'));
    expect([won.length, lost.length]).toEqual([1, 199]);
    for (const replies of lost) {
      const titles = (replies.at(-1)?.choices ?? []).map(({ title }) => title);
      expect(titles).toContain('The next one');
      expect(titles).not.toContain('The last place');
    }
  }, 60_000);

  it('twenty have twenty places, with twenty numbers', async () => {
    // Soonest of all, so that it is on the first page.
    await database.pool.query(`UPDATE care.opportunity SET starts_on = '2026-03-20' WHERE id = $1`, [twenty]);
    await allPicked(twenty);
    const said = await allSave('save one of twenty');
    expect(await held(twenty)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    const won = said.filter((replies) => texts(replies).includes('I have asked for a place: Twenty places.'));
    expect(won).toHaveLength(20);
    expect(said.filter((replies) => texts(replies).includes('did not work'))).toEqual([]);
  }, 60_000);
});
