import { createRun } from '../../bot/conversation/run.ts';
import { openConversation } from '../../bot/conversation/storage.ts';
import { youngPersonMind } from '../../bot/conversation/turn.ts';
import { commit } from '../../bot/db/commit.ts';
import { createLog } from '../../bot/log.ts';
import type { Reply } from '../../bot/turn.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { watched } from '../support/watched-pool.ts';

const [kai, kais, stranger] = ['a1', 'c1', 'c2'].map((end) => `00000000-0000-4000-8000-0000000000${end}`) as [
  string,
  string,
  string,
];
const clock = frozenClock();
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await database.pool.query(
    `INSERT INTO care.authority (code, name) VALUES ('999', 'Riverside') ON CONFLICT (code) DO NOTHING`,
  );
  await database.pool.query(
    `INSERT INTO care.person (id, given_name, family_name, date_of_birth, birth_date_source, responsible_authority, recorded_at)
     VALUES ($1, 'Kai', 'Osei', '2007-06-30', 'said', '999', $2)`,
    [kai, frozenNow],
  );
  const open = { channel: 'web' as const, at: frozenNow };
  await commit(database.pool, [
    openConversation({ ...open, id: kais, userId: 'dl_kai', personId: kai }),
    openConversation({ ...open, id: stranger, userId: 'dl_a' }),
  ]);
});
afterAll(() => database.close());

/** The service as far as turns go, with what it sends to the database. */
function service() {
  const sent: string[] = [];
  const run = createRun({
    pool: watched(database.pool, sent),
    clock,
    council: riverside,
    secret: () => 'f'.repeat(32),
    log: createLog('silent'),
    enqueue: async () => [],
    render: (reply: Reply) => ({ type: 'message', text: reply.text }),
    sorry: () => [{ text: 'Sorry, that did not work.' }],
    published: () => {},
    ended: () => {},
  });
  const say = (conversationId: string, text: string, cause = text) => {
    const about = { channel: 'web' as const, conversationId, oneToOne: true };
    return run({ ...about, cause, kind: 'message', text }, { type: 'message', text }, () => youngPersonMind);
  };
  return { say, sent };
}

const kept = async () =>
  (
    await database.pool.query(
      `SELECT e.*, w.text, w.written_by, w.written_at, w.person_id AS whose, w.conversation_id FROM care.event e
        JOIN waymark.words w ON w.id::text = e.data ->> 'wordsId' WHERE e.type = 'text_unanswered' ORDER BY w.text`,
    )
  ).rows;

describe('what Kai types and nobody could answer', () => {
  it('stands once, as words without her, and nothing in its rows leads to her or to her chat', async () => {
    const { say } = service();
    for (const cause of ['m1', 'm1']) await say(kais, 'can you order me a pizza for kai osei', cause);
    const rows = await kept();
    expect(rows.map(({ text }) => text)).toEqual(['can you order me a pizza for …']);
    const of = JSON.stringify(rows);
    for (const hers of [kais, kai, 'dl_kai', 'm1', '10:02', 'osei']) expect(of.toLowerCase()).not.toContain(hers);
    expect(rows[0]).toMatchObject({
      person_id: null,
      actor_kind: 'anonymous',
      actor_id: null,
      written_by: 'anonymous',
    });
    // The ids of this moment begin alike.
    expect(of).not.toContain(clock.newId().slice(0, 13));
  });

  it('costs a stranger one read, and none where there was nothing to keep', async () => {
    const { say, sent } = service();
    const cost = async (text: string) => {
      sent.length = 0;
      await say(stranger, text);
      return sent.filter((name) => name === 'situation' || name === 'advance');
    };
    await say(stranger, 'hi');
    const plain = ['advance'];
    expect(await cost('menu')).toEqual(plain);
    // Too little is left of it to be kept.
    expect(await cost('wibble wobble')).toEqual(plain);
    expect(await cost('Money')).toEqual(plain);
    await say(stranger, 'menu', 'again');
    expect(await cost('sing me a song')).toEqual(['situation', 'advance']);
    expect(await cost('help')).toEqual(['situation', 'advance']);
    expect(await cost('thanks')).toEqual(plain);
    expect((await kept()).map(({ text }) => text)).toContain('sing me a song');
  });
});
