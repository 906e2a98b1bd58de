import { thinkStaff } from '../../bot/channels/staff.ts';
import { createRun } from '../../bot/conversation/run.ts';
import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import { createLog } from '../../bot/log.ts';
import type { Reply } from '../../bot/turn.ts';
import { fill } from '../../cards/index.ts';
import { staff } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

type Json = Record<string, unknown>;

type StaffKey = keyof typeof staff;

/** An answer as it was stored: its words, its card's data, and the card as the channel shows it. */
export type Said = {
  text?: string;
  card?: { name: string; data: Json };
  choices?: { title: string; value: string }[];
  filled?: Json;
};

/** A member of staff at their chat. Everything runs: the turn, the thinking, PostgreSQL. */
export type StaffChat = {
  id: string;
  /** Sends a line and gives the answers. */
  say(text: string): Promise<Said[]>;
  press(value: unknown): Promise<Said[]>;
  /** Comes in for the first time. */
  join(): Promise<Said[]>;
  /** What others said here since it was opened, newest last. */
  heard(): Promise<Said[]>;
};

export type World = {
  database: FreshDatabase;
  clock: ReturnType<typeof frozenClock>;
  chat(who: StaffKey, channel?: 'web' | 'teams', where?: 'alone' | 'group'): Promise<StaffChat>;
  rows(sql: string, values?: unknown[]): Promise<Json[]>;
  /** How many rows there are of what a turn may write, by table. */
  counts(): Promise<Json>;
  /** What `work` answered, and how many rows it wrote, by table. */
  writing<T>(work: () => Promise<T>): Promise<{ done: T; more: Json }>;
  /** The contact that was saved last, with its note. */
  lastContact(): Promise<Json>;
  close(): Promise<void>;
};

const tables = ['care.event', 'care.contact', 'care.access_log', 'waymark.words', 'waymark.invitation'];

/** The demo cast with its month of life, on Wednesday 18 March 2026 at 10:02. */
export async function demoWorld(): Promise<World> {
  const database = await freshDatabase();
  await seedDemo(database.pool, frozenNow);
  const clock = frozenClock();
  const render = (reply: Reply, channel: 'web' | 'teams') => ({
    type: 'message',
    reply,
    filled: reply.card && fill(reply.card.name, reply.card.data, channel),
  });
  const run = createRun({
    pool: database.pool,
    clock,
    council: riverside,
    secret: () => clock.newId().replaceAll('-', ''),
    log: createLog('silent'),
    enqueue: async () => [],
    render,
    sorry: () => [{ text: 'Sorry, that did not work.' }],
    published: () => {},
    ended: () => {},
  });
  const rows = async (sql: string, values: unknown[] = []) => (await database.pool.query(sql, values)).rows as Json[];
  let causes = 0;

  async function send(
    id: string,
    channel: 'web' | 'teams',
    inbound: { text?: string; value?: unknown; oneToOne?: boolean; joined?: boolean },
  ) {
    causes += 1;
    const { text = '', value, oneToOne = true } = inbound;
    const kind = inbound.joined ? ('joined' as const) : value === undefined ? ('message' as const) : ('press' as const);
    const own = { type: 'message', text };
    const ran = await run(
      { channel, conversationId: id, cause: `c${causes}`, kind, text, value, oneToOne },
      own,
      () => ({
        think: thinkStaff,
      }),
    );
    return ran.stored.filter((one) => !one.fromPerson).map((one) => saidIn(one.payload));
  }

  const counts = async () =>
    Object.fromEntries(
      await Promise.all(
        tables.map(async (table) => [table, Number((await rows(`SELECT count(*) AS n FROM ${table}`))[0]?.n)] as const),
      ),
    );
  return {
    database,
    clock,
    rows,
    counts,
    async writing(work) {
      const before = await counts();
      const done = await work();
      const after = Object.entries(await counts()).map(
        ([table, count]) => [table, count - (before[table] ?? 0)] as const,
      );
      return { done, more: Object.fromEntries(after.filter(([, count]) => count !== 0)) };
    },
    lastContact: async () =>
      (
        await rows(
          `SELECT c.*, c.happened_on::text AS on_day, c.next_contact_on::text AS next_day, w.text AS note, w.kind AS note_kind
           FROM care.contact c LEFT JOIN waymark.words w ON w.id = c.note_id ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1`,
        )
      )[0] ?? {},
    async chat(who, channel = 'web', where = 'alone') {
      const id = clock.newId();
      const opened = { id, channel, userId: `dl_${who}`, staffId: staff[who].id, at: clock.now() };
      const reference = { personal: where === 'alone' };
      await commit(database.pool, [openConversation({ ...opened, reference })]);
      return {
        id,
        say: (text) => send(id, channel, { text, oneToOne: where === 'alone' }),
        press: (value) => send(id, channel, { value, oneToOne: where === 'alone' }),
        join: () => send(id, channel, { joined: true }),
        heard: async () =>
          (
            await rows(
              'SELECT payload FROM waymark.activity WHERE conversation_id = $1 AND NOT from_person AND answers IS NULL ORDER BY seq',
              [id],
            )
          ).map((row) => saidIn(row.payload as Json)),
      };
    },
    close: () => database.close(),
  };
}

/** What stands in a stored answer. */
export function saidIn(payload: Json | null): Said {
  const { reply, filled } = (payload ?? {}) as { reply?: Reply; filled?: Json };
  if (!reply) return { text: String(payload?.text ?? '') };
  return { ...reply, ...(filled ? { filled } : {}) } as Said;
}

/** The card of the first answer that has one; fails the test that expected it. */
export function cardIn(said: Said[], name: string): Json {
  const card = said.find((one) => one.card)?.card;
  if (card?.name !== name)
    throw new Error(`expected a card ${name}, got ${JSON.stringify(said.map((one) => one.card?.name ?? one.text))}`);
  return card.data;
}

/** A card's lines as people read them: label, then value. */
export const linesOf = (data: Json): Record<string, string> =>
  Object.fromEntries((data.rows as { label: string; value: string }[]).map(({ label, value }) => [label, value]));
