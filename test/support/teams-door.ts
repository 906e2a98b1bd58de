import type { AddressInfo } from 'node:net';
import { createServer, plugins } from 'restify';
import { createTeamsChannel, type TeamsChannel } from '../../bot/channels/teams-adapter.ts';
import { createRun, type Mind } from '../../bot/conversation/run.ts';
import type { Stored } from '../../bot/conversation/storage.ts';
import { ask } from '../../bot/db/commit.ts';
import { createLog } from '../../bot/log.ts';
import type { Reply } from '../../bot/turn.ts';
import { frozenClock, frozenNow } from './clock.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import {
  claims,
  type FakeConnector,
  fakeConnector,
  type KeyServer,
  keyServer,
  ruth,
  sam,
  settingsFor,
  sign,
} from './teams.ts';

const card = (data: unknown) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content: data });

/** Replies as they are rendered for Teams, as far as the channel minds. */
const render = ({ text, card: filled }: Reply) => ({
  type: 'message',
  ...(text ? { text } : {}),
  ...(filled ? { attachments: [card(filled.data)] } : {}),
  channelData: { waymark: { ask: true } },
});

export type DoorParts = {
  database: FreshDatabase;
  clock: ReturnType<typeof frozenClock>;
  keys: KeyServer;
  connector: FakeConnector;
  mind: Mind;
  settings?: Record<string, string>;
  /** Takes the place of the turn, to see what a turn that fails does. */
  handle?: Parameters<typeof createTeamsChannel>[0]['handle'];
};

export type Door = {
  teams: TeamsChannel;
  logged: string[];
  /** Posts an activity with a token that is right for it, or with the one given (null: none). */
  post(body: unknown, token?: string | null): Promise<{ status: number; text: string; json: () => never }>;
  close(): Promise<void>;
};

/** An instance of the service as far as Teams goes: a bare server, the channel, real turns, the real database. */
export async function openDoor({ database, clock, keys, connector, mind, settings, handle }: DoorParts): Promise<Door> {
  const logged: string[] = [];
  const log = createLog('debug', { write: (line) => void logged.push(line) });
  let deliver: (stored: Stored[]) => void = () => {};
  const all = settingsFor(keys, connector, settings);
  const run = createRun({
    pool: database.pool,
    clock,
    council: all.council,
    secret: () => 'f'.repeat(32),
    log,
    enqueue: async () => [],
    render,
    sorry: () => [{ text: 'Sorry, that did not work.' }],
    published: (stored) => deliver(stored),
    ended: () => {},
  });
  const teams = createTeamsChannel({
    settings: all,
    log,
    clock,
    ask: (one) => ask(database.pool, one),
    handle: handle ?? ((inbound, own) => run(inbound, own, () => mind)),
    outboundToken: async () => 'our-own-token',
  });
  deliver = teams.deliver;
  const server = createServer({ name: 'test' });
  server.post('/api/messages', plugins.jsonBodyParser(), async (request, response) => teams.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  return {
    teams,
    logged,
    post: async (body, token) => {
      const serviceUrl = (body as { serviceUrl?: string } | null)?.serviceUrl ?? connector.url;
      const right = () => sign(claims(serviceUrl, clock.now()), keys.pairOf('good').privateKey);
      const bearer = token === undefined ? await right() : token;
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, text, json: () => JSON.parse(text) as never };
    },
    close: async () => {
      await teams.stop();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Sam, an adviser, and Ruth, a manager, known to Teams by their Entra object ids. */
async function addStaff({ pool }: FreshDatabase): Promise<void> {
  await pool.query(
    `INSERT INTO care.staff (id, given_name, family_name, role, entra_object_id)
     VALUES ($1, 'Sam', 'Patel', 'adviser', $2), ($3, 'Ruth', 'Adeyemi', 'manager', $4)`,
    [sam.id, sam.entra, ruth.id, ruth.entra],
  );
}

export type TeamsWorld = {
  database: FreshDatabase;
  keys: KeyServer;
  connector: FakeConnector;
  clock: ReturnType<typeof frozenClock>;
  /** One more instance of the service. */
  open(change?: Partial<DoorParts>): Promise<Door>;
  /** How many rows there are of what a message can make. */
  rows(): Promise<{ conversations: number; activities: number; outbox: number; events: number }>;
  /** As it was before the first message, at the frozen time, with no instance running. */
  clear(): Promise<void>;
  close(): Promise<void>;
};

/** A database with staff in it, a key server, a connector, and as many instances as a test wants. */
export async function teamsWorld(mind: Mind): Promise<TeamsWorld> {
  const [database, keys, connector] = await Promise.all([freshDatabase(), keyServer(), fakeConnector()]);
  await Promise.all([addStaff(database), keys.announce('good', ['msteams', 'directline'])]);
  const clock = frozenClock();
  const doors: Door[] = [];
  const closeDoors = () => Promise.all(doors.splice(0).map((door) => door.close()));
  return {
    database,
    keys,
    connector,
    clock,
    open: async (change) => {
      const door = await openDoor({ database, clock, keys, connector, mind, ...change });
      doors.push(door);
      return door;
    },
    rows: async () => {
      const { rows } = await database.pool.query(
        `SELECT (SELECT count(*)::int FROM waymark.conversation) AS conversations,
           (SELECT count(*)::int FROM waymark.activity) AS activities,
           (SELECT count(*)::int FROM waymark.outbox) AS outbox, (SELECT count(*)::int FROM care.event) AS events`,
      );
      return rows[0];
    },
    clear: async () => {
      connector.cut();
      await closeDoors();
      connector.forget();
      clock.pass(frozenNow.getTime() - clock.now().getTime());
      await database.pool.query('TRUNCATE waymark.outbox, waymark.activity, waymark.conversation CASCADE');
    },
    close: async () => {
      connector.cut();
      await closeDoors();
      await Promise.all([database.close(), keys.close(), connector.close()]);
    },
  };
}

export const nothing = { conversations: 0, activities: 0, outbox: 0, events: 0 };
