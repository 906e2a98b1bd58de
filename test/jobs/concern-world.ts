import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import type { EventOf } from '../../bot/events.ts';
import { alertOutside } from '../../bot/jobs/alert-outside.ts';
import { chaseConcern } from '../../bot/jobs/chase-concern.ts';
import type { JobParts } from '../../bot/jobs/parts.ts';
import { testAlert } from '../../bot/jobs/test-alert.ts';
import { createMail } from '../../bot/notify/outside/mail.ts';
import type { Outside } from '../../bot/notify/outside/outside.ts';
import { createWebhook } from '../../bot/notify/outside/webhook.ts';
import { record, write } from '../../bot/records/write.ts';
import type { Job, Reply } from '../../bot/turn.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside as council } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type Letters, letterBox } from '../support/letter-box.ts';

export const secret = 's'.repeat(40);

/** The cast with their chats, a mail server and an on-call system that listen, and jobs that are done when their time comes. */
export function concernWorld() {
  let database: FreshDatabase;
  let clock: ReturnType<typeof frozenClock>;
  let queued: Job[] = [];
  let promised = new Map<number, Job>();
  let letters: Letters;
  let hook: Server;
  const posted: { headers: Record<string, unknown>; body: string }[] = [];
  let refuse = false;
  let ids = 0;
  const uuid = () => {
    ids += 1;
    return `00000000-0000-4000-9000-${String(ids).padStart(12, '0')}`;
  };

  const parts = (outside?: Outside): JobParts => ({
    pool: database.pool,
    clock,
    council,
    ...(outside ? { outside } : {}),
    link: (path) => `https://waymark.example${path}?signed`,
    render: (reply: Reply) => ({ type: 'message', text: reply.text, card: reply.card?.name, data: reply.card?.data }),
    published: () => {},
    handle: async () => undefined,
    // Jobs go with their transaction: what a try queued that is not written was never there.
    enqueue: async (jobs) =>
      jobs.map((job) => {
        const n = promised.size;
        promised.set(n, job);
        return { name: 'promise a job', text: 'INSERT INTO promised_job VALUES ($1)', values: [n] };
      }),
    deliverDue: async () => {},
  });
  const outside = (): Outside => ({
    mail: createMail({ url: letters.url, from: 'waymark@riverside.example' }),
    webhook: createWebhook({
      url: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/on-call`,
      secret,
      now: clock.now,
    }),
  });

  const chats: Record<string, string> = {};
  const heard = async (who: string) =>
    (
      await database.pool.query(
        `SELECT coalesce(payload ->> 'text', payload #>> '{data,title}') AS said FROM waymark.activity WHERE conversation_id = $1 ORDER BY seq`,
        [chats[who]],
      )
    ).rows.map((one) => one.said as string);

  async function raise(
    data: Partial<EventOf<'concern_raised'>['data']> = {},
    personId: string | null = youngPeople.jade.id,
  ) {
    const concernId = uuid();
    const event = {
      type: 'concern_raised' as const,
      personId,
      data: {
        concernId,
        conversationId: chats.jade ?? '',
        kind: 'suicide',
        severity: 'now' as const,
        rule: 'x',
        acceptBy: new Date(clock.now().getTime() + 600_000).toISOString(),
        ...data,
      },
    };
    const { statements, jobs } = write(
      record([event], { actor: { kind: 'anonymous' }, at: clock.now(), newId: clock.newId }),
      `raise ${concernId}`,
    );
    await commit(database.pool, statements);
    queued.push(...jobs);
    return concernId;
  }
  /** Puts what was promised in a transaction that was written into the queue. */
  async function settle() {
    const { rows } = await database.pool.query('DELETE FROM promised_job RETURNING n');
    for (const n of rows.map((one) => one.n as number).sort((one, other) => one - other))
      queued.push(promised.get(n) as Job);
  }
  /** Does every job that is due by now, as the queue would; those for later stay. */
  async function work(with_?: Outside) {
    await settle();
    for (let rounds = 0; rounds < 30; rounds += 1) {
      const at = queued.findIndex((one) => !one.after || one.after.getTime() <= clock.now().getTime());
      if (at < 0) return;
      const [job] = queued.splice(at, 1);
      if (!job) return;
      const works = { 'chase-concern': chaseConcern, 'alert-outside': alertOutside, 'test-alert': testAlert };
      const make = works[job.name as keyof typeof works];
      // Every job is run twice: a queue may.
      if (make) for (const _ of [1, 2]) await make(parts(with_)).run(job.data, 'job');
      await settle();
    }
    throw new Error('this goes on and on');
  }

  beforeAll(async () => {
    letters = await letterBox();
    hook = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        if (!refuse) posted.push({ headers: request.headers, body });
        response.statusCode = refuse ? 500 : 204;
        response.end();
      });
    });
    await new Promise<void>((ready) => hook.listen(0, '127.0.0.1', ready));
  });
  afterAll(async () => {
    await letters.close();
    hook.close();
  });
  beforeEach(async () => {
    database = await freshDatabase();
    clock = frozenClock();
    await seedDemo(database.pool, frozenNow);
    queued = [];
    promised = new Map();
    await database.pool.query('CREATE TABLE promised_job (n int)');
    posted.length = 0;
    letters.all.length = 0;
    for (const [name, one] of Object.entries(staff)) {
      chats[name] = uuid();
      await commit(database.pool, [
        openConversation({ id: chats[name] as string, channel: 'web', userId: 'x', staffId: one.id, at: frozenNow }),
      ]);
    }
    chats.jade = uuid();
    await commit(database.pool, [
      openConversation({ id: chats.jade, channel: 'web', userId: 'y', personId: youngPeople.jade.id, at: frozenNow }),
    ]);
  }, 60_000);
  afterEach(() => database.close());

  return {
    parts,
    outside,
    heard,
    raise,
    work,
    settle,
    posted,
    /** The on-call system answers with a fault from now on, or no more. */
    refuses: (so: boolean) => {
      refuse = so;
    },
    letters: () => letters.all,
    queued: () => queued,
    pool: () => database.pool,
    clock: () => clock,
  };
}
