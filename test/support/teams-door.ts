import type { AddressInfo } from 'node:net';
import { createServer, plugins } from 'restify';
import { createTeamsChannel, type TeamsChannel } from '../../bot/channels/teams-adapter.ts';
import { createRun, type Mind } from '../../bot/conversation/run.ts';
import type { Stored } from '../../bot/conversation/storage.ts';
import { ask } from '../../bot/db/commit.ts';
import { createLog } from '../../bot/log.ts';
import type { Reply } from '../../bot/turn.ts';
import type { frozenClock } from './clock.ts';
import type { FreshDatabase } from './database.ts';
import { claims, type FakeConnector, type KeyServer, ruth, sam, settingsFor, sign } from './teams.ts';

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
export async function addStaff({ pool }: FreshDatabase): Promise<void> {
  await pool.query(
    `INSERT INTO care.staff (id, given_name, family_name, role, entra_object_id)
     VALUES ($1, 'Sam', 'Patel', 'adviser', $2), ($3, 'Ruth', 'Adeyemi', 'manager', $4)`,
    [sam.id, sam.entra, ruth.id, ruth.entra],
  );
}
