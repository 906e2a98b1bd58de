import { systemClock } from '../../bot/clock.ts';
import { createRun } from '../../bot/conversation/run.ts';
import { openConversation } from '../../bot/conversation/storage.ts';
import { closePool, openPool } from '../../bot/db/client.ts';
import { commit } from '../../bot/db/commit.ts';
import { migrate } from '../../bot/db/migrate.ts';
import { createLog } from '../../bot/log.ts';
import type { Reply } from '../../bot/turn.ts';
import { riverside } from '../support/council.ts';
import { freshServer } from '../support/database.ts';

describe('a database that restarts in the middle', () => {
  it('costs the person a moment, and the service not its life', async () => {
    const server = await freshServer();
    await migrate(server.url);
    const pool = openPool(server.url);
    const id = '00000000-0000-4000-8000-000000000001';
    await commit(pool, [openConversation({ id, channel: 'web', userId: 'dl_a', at: systemClock.now() })]);
    const run = createRun({
      pool,
      clock: systemClock,
      council: riverside,
      secret: () => 'f'.repeat(32),
      log: createLog('silent'),
      enqueue: async () => [],
      render: (reply: Reply) => ({ type: 'message', text: reply.text }),
      sorry: () => [{ text: 'Sorry.' }],
      published: () => {},
      ended: () => {},
    });
    const say = (n: number) =>
      run(
        { channel: 'web', conversationId: id, cause: `m${n}`, kind: 'message', text: 'hi', oneToOne: true },
        { text: `m${n}` },
        () => ({
          think: ({ situation }) => {
            const count = ((situation.conversation.state as { count?: number }).count ?? 0) + 1;
            return { state: { count }, replies: [{ text: `${count}` }], events: [] };
          },
        }),
      );
    await say(0);
    const during = Array.from({ length: 10 }, (_, n) => say(n + 1));
    await server.kill();
    const while_ = say(11);
    await server.start();
    await Promise.all([...during, while_]);
    const { rows } = await pool.query('SELECT state, next_seq::int FROM waymark.conversation');
    expect(rows).toEqual([{ state: { count: 12 }, next_seq: 25 }]);
    await closePool(pool);
    await server.close();
  });
});
