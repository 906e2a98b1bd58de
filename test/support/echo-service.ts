import pg from 'pg';
import { createFanOut } from '../../bot/channels/direct-line/fan-out.ts';
import { createRun, type Mind } from '../../bot/conversation/run.ts';
import { ask as askPool } from '../../bot/db/commit.ts';
import { createLog } from '../../bot/log.ts';
import { createServer, type Doors } from '../../bot/server/server.ts';
import type { Inbound, Reply } from '../../bot/turn.ts';
import { frozenClock } from './clock.ts';
import { riverside } from './council.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

/** Greets, then says back what was said and how many messages it was. */
const echo: Mind = {
  think: ({ inbound, situation }) => {
    if (inbound.kind === 'joined')
      return { replies: [{ text: `Welcome (${situation.conversation.locale})` }], events: [] };
    const count = ((situation.conversation.state as { count?: number }).count ?? 0) + 1;
    const said = inbound.kind === 'press' ? JSON.stringify(inbound.value) : inbound.text;
    return { state: { count }, replies: [{ text: `${count}: ${said.slice(0, 100)}` }], events: [] };
  },
};

export type Instance = {
  origin: string;
  port: number;
  /** What the log was told. */
  lines: string[];
  stop(): Promise<void>;
};

export type World = {
  database: FreshDatabase;
  clock: ReturnType<typeof frozenClock>;
  /** Everything that reached a turn. */
  came: Inbound[];
  /** Another instance of the service on the same database. */
  instance(change?: Partial<Doors>, port?: number): Promise<Instance>;
  close(): Promise<void>;
};

/** The doors and the channel with everything real but the thinking: an echo. Several instances share one database. */
export async function echoWorld(): Promise<World> {
  const database = await freshDatabase();
  const clock = frozenClock();
  const came: Inbound[] = [];
  const running = new Set<Instance>();
  let made = 0;

  const instance = async (change: Partial<Doors> = {}, port = 0): Promise<Instance> => {
    made += 1;
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    const ask: Doors['ask'] = (one) => askPool(database.pool, one);
    const connect = async () => {
      const client = new pg.Client({ connectionString: database.url, application_name: 'waymark line' });
      // It may be cut off in the very moment that it is connected.
      client.on('error', () => {});
      await client.connect();
      return client;
    };
    const fanOut = createFanOut({ ask, connect, log, instance: `i${made}` });
    const run = createRun({
      pool: database.pool,
      clock,
      council: riverside,
      secret: () => 'f'.repeat(32),
      log,
      enqueue: async () => [],
      render: (reply: Reply) => ({ type: 'message', text: reply.text }),
      sorry: () => [{ text: 'Sorry, that did not work.' }],
      published: fanOut.published,
      ended: fanOut.endStreams,
    });
    const server = createServer({
      settings: { publicUrl: null, demo: true, directLineSecret: null, embedOrigins: [], trustedProxies: 0 },
      log,
      clock,
      tokenKeys: [Buffer.from('a key for tests only, 32 bytes at least')],
      secret: () => 'f'.repeat(32),
      ask,
      fanOut,
      handle: (inbound, own) => {
        came.push(inbound);
        return run(inbound, own, () => echo);
      },
      marked: (text) => text.includes('help me'),
      demoPerson: async () => null,
      page: () => ({
        council: 'Riverside Council',
        duty: { number: '01632 960 100', when: 'weekdays' },
        night: null,
        outOfHours: null,
      }),
      ready: {},
      pagesDir: '/nonexistent',
      ...change,
    });
    const at = await server.listen(port, '127.0.0.1');
    const one: Instance = {
      origin: `http://127.0.0.1:${at}`,
      port: at,
      lines,
      stop: async () => {
        running.delete(one);
        await server.close();
      },
    };
    running.add(one);
    return one;
  };

  return {
    database,
    clock,
    came,
    instance,
    close: async () => {
      await Promise.all([...running].map((one) => one.stop()));
      await database.close();
    },
  };
}

export type WayIn = { token: string; conversationId: string; userId: string; returnKey: string; resumed: boolean };

/** A new chat as a page gets it. */
export async function wayIn(origin: string): Promise<WayIn> {
  const answer = await fetch(`${origin}/token`, { method: 'POST' });
  if (answer.status !== 200) throw new Error(`no way in: ${answer.status}`);
  return (await answer.json()) as WayIn;
}
