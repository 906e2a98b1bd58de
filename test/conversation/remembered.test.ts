import type { Actor } from '../../bot/access.ts';
import { createRun, type Mind, type Turn } from '../../bot/conversation/run.ts';
import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import { createLog } from '../../bot/log.ts';
import { record, write } from '../../bot/records/write.ts';
import type { Reply } from '../../bot/turn.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { watched } from '../support/watched-pool.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const kai = uuid(1);
const tom = uuid(2);
const clock = frozenClock();
const own = { type: 'message', text: 'hello' };

let database: FreshDatabase;
let chats = 100;

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
  await database.pool.query(
    `INSERT INTO care.staff (id, given_name, family_name, role) VALUES ($1, 'Tom', 'Price', 'duty')`,
    [tom],
  );
});
afterAll(() => database.close());

/** An instance of the service, as far as turns go, with what it sends to the database. */
function instance() {
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
  const say = (id: string, cause: string, mind: Mind = counting) => {
    const about = { channel: 'web' as const, conversationId: id, oneToOne: true };
    return run({ ...about, cause, kind: 'message', text: cause }, own, () => mind);
  };
  return { say, sent };
}

async function chat(): Promise<string> {
  chats += 1;
  await commit(database.pool, [openConversation({ id: uuid(chats), channel: 'web', userId: 'dl_a', at: frozenNow })]);
  return uuid(chats);
}

/** Counts the messages, and says who is talking. */
const counting: Mind = {
  think: ({ situation }: Turn) => {
    const count = ((situation.conversation.state as { count?: number }).count ?? 0) + 1;
    return { state: { count }, replies: [{ text: `${count} ${situation.person?.givenName ?? 'nobody'}` }], events: [] };
  },
};
const link = (id: string) =>
  database.pool.query('UPDATE waymark.conversation SET person_id = $1 WHERE id = $2', [kai, id]);
/** Tom, who has accepted what was said in a chat, writes to them there. */
async function begin(id: string) {
  const by = (actor: Actor) => ({ actor, at: frozenNow, newId: clock.newId });
  const concernId = clock.newId();
  const data = { conversationId: id, kind: 'self_harm', severity: 'now' as const, rule: 'cut' };
  const said = record(
    [{ type: 'concern_raised', personId: null, data: { ...data, concernId } }],
    by({ kind: 'anonymous' }),
  );
  const done = record(
    [
      { type: 'concern_accepted', personId: null, data: { concernId } },
      { type: 'concern_written_to', personId: null, data: { concernId, conversationId: id } },
    ],
    by({ kind: 'staff', staffId: tom, role: 'duty', teamIds: [] }),
  );
  for (const [cause, events] of Object.entries({ said, done }))
    await commit(database.pool, write(events, `${cause} ${id}`).statements);
}
const answers = async (id: string) =>
  (
    await database.pool.query<{ text: string }>(
      `SELECT payload ->> 'text' AS text FROM waymark.activity WHERE conversation_id = $1 AND NOT from_person ORDER BY seq`,
      [id],
    )
  ).rows.map(({ text }) => text);

describe('a chat that is remembered', () => {
  it('costs one statement a message, and no read, from the second on', async () => {
    const id = await chat();
    const { say, sent } = instance();
    await say(id, 'a');
    expect(sent.splice(0)).toEqual(['situation', 'advance']);
    for (const cause of ['b', 'c']) await say(id, cause);
    expect(sent).toEqual(['advance', 'advance']);
    expect(await answers(id)).toEqual(['1 nobody', '2 nobody', '3 nobody']);
  });

  it('goes on from what was said on another instance meanwhile', async () => {
    const id = await chat();
    const [one, two] = [instance(), instance()];
    await one.say(id, 'a');
    await two.say(id, 'b');
    await one.say(id, 'c');
    await two.say(id, 'd');
    expect(await answers(id)).toEqual(['1 nobody', '2 nobody', '3 nobody', '4 nobody']);
  });

  it('loses and doubles nothing when messages race on two instances', async () => {
    const id = await chat();
    const both = [instance(), instance()];
    await Promise.all(Array.from({ length: 20 }, (_, n) => both[n % 2]?.say(id, `race ${n}`)));
    expect(await answers(id)).toEqual(Array.from({ length: 20 }, (_, n) => `${n + 1} nobody`));
  });

  it('answers a message that arrives again once', async () => {
    const id = await chat();
    const { say } = instance();
    await say(id, 'a');
    const first = await say(id, 'b');
    const again = await say(id, 'b');
    expect([again.repeated, again.seq]).toEqual([true, first.seq]);
    expect(await answers(id)).toEqual(['1 nobody', '2 nobody']);
  });

  it('knows Kai from the moment that the chat is his, although its version has not moved', async () => {
    const id = await chat();
    const { say, sent } = instance();
    await say(id, 'a');
    await link(id);
    await say(id, 'b');
    expect(await answers(id)).toEqual(['1 nobody', '2 Kai']);
    // Whoever is known is read each time: other tables say who they are.
    sent.length = 0;
    await say(id, 'c');
    expect(sent).toEqual(['situation', 'advance']);
  });

  it('sees a live talk that was begun on another instance meanwhile, and reads as long as it lasts', async () => {
    const id = await chat();
    const { say, sent } = instance();
    const whose: Mind = {
      think: ({ situation }) => {
        const { live } = situation.conversation;
        return { state: {}, replies: [{ text: live ? `for ${live.name}` : 'for the bot' }], events: [] };
      },
    };
    await say(id, 'a', whose);
    await begin(id);
    await say(id, 'b', whose);
    sent.length = 0;
    await say(id, 'c', whose);
    expect(sent).toEqual(['situation', 'advance']);
    expect(await answers(id)).toEqual(['for the bot', 'for Tom', 'for Tom']);
  });

  it('reads before a concern is raised: it must be about Kai once the chat is his', async () => {
    const id = await chat();
    const { say } = instance();
    await say(id, 'a');
    await link(id);
    const worried: Mind = {
      concern: ({ situation, newId }) => ({
        events: [
          {
            type: 'concern_raised',
            personId: situation.person?.id ?? null,
            data: { concernId: newId(), conversationId: id, kind: 'homeless_tonight', severity: 'now', rule: 'no-bed' },
          },
        ],
        replies: [{ text: 'Call 999.' }],
      }),
      think: () => ({ replies: [{ text: 'Call 999.' }], events: [] }),
    };
    await say(id, 'b', worried);
    const { rows } = await database.pool.query('SELECT person_id FROM care.concern WHERE conversation_id = $1', [id]);
    expect(rows).toEqual([{ person_id: kai }]);
  });

  it('says sorry and stays where it was when thinking fails', async () => {
    const id = await chat();
    const { say } = instance();
    await say(id, 'a');
    await say(id, 'b', {
      think: () => {
        throw new Error('a fault of ours');
      },
    });
    await say(id, 'c');
    expect(await answers(id)).toEqual(['1 nobody', 'Sorry, that did not work.', '2 nobody']);
  });
});
