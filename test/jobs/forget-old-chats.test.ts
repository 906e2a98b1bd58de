import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import { forgetOldChats } from '../../bot/jobs/forget-old-chats.ts';
import type { JobParts } from '../../bot/jobs/parts.ts';
import { record, write } from '../../bot/records/write.ts';
import { prepared } from '../../bot/records/writer.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const [oldChat, worryingChat] = [2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string];
const clock = frozenClock();
let database: FreshDatabase;

const parts = (): JobParts => ({
  pool: database.pool,
  clock,
  council: riverside,
  render: () => ({}),
  published: () => {},
  handle: async () => undefined,
  enqueue: async () => [],
  deliverDue: async () => {},
});

const say = (conversation: string, at: string) =>
  prepared(
    `INSERT INTO waymark.activity (conversation_id, seq, from_person, at, payload) VALUES ($1, waymark.next_numbers($1, 1, $2), true, $2, '{"text":"hi"}')`,
    [conversation, at],
  );

describe('forget-old-chats', () => {
  beforeAll(async () => {
    database = await freshDatabase();
    const open = (id: string) => openConversation({ id, channel: 'web', userId: 'dl_x', at: frozenNow });
    const concern = {
      type: 'concern_raised' as const,
      personId: null,
      data: {
        concernId: clock.newId(),
        conversationId: worryingChat,
        kind: 'suicide',
        severity: 'now' as const,
        rule: 'x',
      },
    };
    const raised = record([concern], { actor: { kind: 'anonymous' }, at: frozenNow, newId: clock.newId });
    await commit(database.pool, [open(oldChat), open(worryingChat), ...write(raised, 'a concern').statements]);
  });
  afterAll(() => database.close());

  it('erases what was said more than a year ago, unless somebody was worried, and words that only had to serve', async () => {
    const typed = (n: number, at: string, retentionClass: 'operational' | 'care_record') => {
      const wordsId = `00000000-0000-4000-8000-00000000010${n}`;
      const words = [{ id: wordsId, kind: 'unanswered' as const, text: 'can i bring my dog', retentionClass }];
      const data = { why: 'unclear' as const, flow: null, step: null, wordsId };
      const by = { actor: { kind: 'anonymous' as const }, at: new Date(at), newId: clock.newId };
      return write(record([{ type: 'text_unanswered', personId: null, data, words }], by), `typed ${n}`).statements;
    };
    await commit(database.pool, [
      ...typed(1, '2025-12-17T23:00:00Z', 'operational'),
      ...typed(2, '2025-12-19T10:00:00Z', 'operational'),
      ...typed(3, '2025-03-17T10:00:00Z', 'care_record'),
      say(oldChat, '2025-03-17T10:00:00Z'),
      say(oldChat, '2025-03-19T10:00:00Z'),
      say(worryingChat, '2025-03-17T10:00:00Z'),
    ]);
    await forgetOldChats(parts()).run({}, 'job');
    const { rows } = await database.pool.query(
      'SELECT conversation_id AS chat, payload IS NULL AS erased FROM waymark.activity WHERE conversation_id = ANY ($1) ORDER BY conversation_id, seq',
      [[oldChat, worryingChat]],
    );
    expect(rows).toEqual([
      { chat: oldChat, erased: true },
      { chat: oldChat, erased: false },
      { chat: worryingChat, erased: false },
    ]);
    const words = await database.pool.query(
      `SELECT text, erased_why AS why, erased_at AS at FROM waymark.words WHERE kind = 'unanswered' ORDER BY id`,
    );
    expect(words.rows).toEqual([
      { text: null, why: 'retention', at: frozenNow },
      { text: 'can i bring my dog', why: null, at: null },
      { text: 'can i bring my dog', why: null, at: null },
    ]);
  });

  it('forgets where a chat was with what it said', async () => {
    const places = async (lastAt: string) => {
      await database.pool.query(
        `UPDATE waymark.conversation SET state = '{"said":"x"}', last_at = $1 WHERE id = ANY ($2)`,
        [lastAt, [oldChat, worryingChat]],
      );
      await forgetOldChats(parts()).run({}, 'job');
      const { rows } = await database.pool.query(
        `SELECT state <> '{}' AS kept FROM waymark.conversation WHERE id = ANY ($1) ORDER BY id`,
        [[oldChat, worryingChat]],
      );
      return rows.map(({ kept }) => kept);
    };
    expect(await places('2025-03-19T10:00:00Z')).toEqual([true, true]);
    // Where somebody was worried, what was half done stays with the rest.
    expect(await places('2025-03-17T10:00:00Z')).toEqual([false, true]);
  });
});
