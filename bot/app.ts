import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { demoPerson, isDemoOnly, seedDemo } from '../prisma/seed.ts';
import { createFanOut } from './channels/direct-line/fan-out.ts';
import { createHandle } from './channels/handle.ts';
import type { TeamsParts } from './channels/teams-adapter.ts';
import type { Clock } from './clock.ts';
import { refusals, type Settings } from './config.ts';
import { pageFacts } from './conversation/hours.ts';
import { render as plain } from './conversation/render.ts';
import { createRun } from './conversation/run.ts';
import type { Stored } from './conversation/storage.ts';
import { sorry } from './conversation/turn.ts';
import { openDatabase } from './db/client.ts';
import { ask, commit } from './db/commit.ts';
import { isEmbedded, startEmbedded } from './db/embedded.ts';
import { migrate } from './db/migrate.ts';
import { sharedSecret } from './db/secret.ts';
import { Fault } from './errors.ts';
import { happen } from './jobs/happen.ts';
import { jobs } from './jobs/index.ts';
import type { LettingSystem } from './jobs/letting-system.ts';
import type { JobParts } from './jobs/parts.ts';
import { createQueue } from './jobs/queue.ts';
import type { Log } from './log.ts';
import type { Outside } from './notify/outside/outside.ts';
import { createWebhook } from './notify/outside/webhook.ts';
import { readRoutes, routeStates } from './records/alert-reads.ts';
import { venuesOf } from './records/venues.ts';
import { marked } from './safety/detect.ts';
import { scaled } from './server/limits.ts';
import { createServer } from './server/server.ts';
import { createSignedLinks } from './server/signed-links.ts';
import type { Read, Reply } from './turn.ts';

export type App = { url: string; demo: boolean; stop(): Promise<void> };

// A calendar file is fetched again when its appointment moves; a link lives as long as that can happen.
const linkMinutes = 30 * 24 * 60;

const secret = () => randomBytes(16).toString('hex');

function mustNot(reasons: string[]): void {
  if (reasons.length > 0) throw new Fault('start_refused', reasons.join('\n'));
}

/** What a council may connect that is not ours: its letting system. */
export type Seams = { lettings?: LettingSystem };

/** A council that says its letting system is connected, where nobody handed one in, would promise bids that nobody makes. */
const unconnected = ({ council }: Settings, { lettings }: Seams): string[] =>
  council.housing.bidding === 'connected' && !lettings
    ? ['housing.bidding is connected, and no letting system is: write guide or adviser in the council file.']
    : [];

/** Builds the service from its settings and opens its doors. Throws `start_refused` with every reason at once. */
export async function startApp(settings: Settings, clock: Clock, log: Log, seams: Seams = {}): Promise<App> {
  mustNot([...refusals(settings, null), ...unconnected(settings, seams)]);
  const embedded = settings.databaseUrl ? null : await startEmbedded({ dataDir: settings.dataDir, log });
  const undo: (() => Promise<unknown>)[] = embedded ? [() => embedded.stop()] : [];
  const stop = async () => {
    for (const step of undo.reverse()) await step().catch((error) => log.warn('a part did not stop well', {}, error));
    undo.length = 0;
  };
  try {
    return { ...(await build(settings, embedded?.url ?? String(settings.databaseUrl), clock, log, undo, seams)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Loaded where there is a bot: the SDK takes a third of a second, which a demonstration need not wait for. */
async function teamsChannel(parts: TeamsParts) {
  const { createTeamsChannel } = await import('./channels/teams-adapter.ts');
  return createTeamsChannel(parts);
}

async function build(
  settings: Settings,
  databaseUrl: string,
  clock: Clock,
  log: Log,
  undo: (() => Promise<unknown>)[],
  seams: Seams,
): Promise<Omit<App, 'stop'>> {
  await migrate(databaseUrl);
  const database = openDatabase(databaseUrl);
  undo.push(() => database.close());
  const { pool } = database;
  mustNot(
    refusals(settings, {
      onlyDemoPeople: await isDemoOnly(pool),
      madeByEmbedded: await isEmbedded((text) => pool.query(text)),
    }),
  );
  await commit(pool, [venuesOf(settings.council)]);
  if (settings.demo) await seedDemo(pool, clock.now());
  const key = settings.tokenSecret ?? (await sharedSecret(pool, 'tokens', secret() + secret(), clock.now()));

  const tokenKeys = [new TextEncoder().encode(key)];
  let address = settings.publicUrl ?? '';
  const links = createSignedLinks(tokenKeys, clock, () => address);
  const render = (reply: Reply, channel: 'web' | 'teams') => {
    const { link } = reply;
    if (!link?.url.startsWith('/')) return plain(reply, channel);
    return plain({ ...reply, link: { ...link, url: links.address(link.url, link.minutes ?? linkMinutes) } }, channel);
  };

  const askOne = (one: Read) => ask(pool, one);
  const instance = secret().slice(0, 8);
  const connect = async () => {
    const client = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      application_name: 'waymark listen',
    });
    // A line that is cut in the moment it gets ready says so before anybody else listens.
    client.on('error', () => {});
    await client.connect();
    return client;
  };
  const fanOut = createFanOut({ ask: askOne, connect, log, instance });
  const queue = createQueue(databaseUrl, log);
  let toTeams: (stored: Stored[]) => void = () => {};
  const published = (stored: Stored[]) => {
    fanOut.published(stored);
    toTeams(stored);
  };
  const { council } = settings;
  const run = createRun({
    pool,
    clock,
    council,
    secret,
    log,
    enqueue: queue.enqueue,
    render,
    sorry,
    published,
    ended: fanOut.endStreams,
  });
  const handle = createHandle(run);
  const teams = settings.bot ? await teamsChannel({ settings, log, clock, ask: askOne, handle }) : null;
  if (teams) toTeams = (stored) => teams.deliver(stored);

  const { mail, webhook } = settings.outside;
  const outside: Outside = {
    mail: mail && (await import('./notify/outside/mail.ts')).createMail(mail),
    webhook: webhook && createWebhook({ ...webhook, now: clock.now }),
  };
  const jobParts: JobParts = {
    outside,
    link: links.address,
    pool,
    clock,
    council,
    ...(seams.lettings ? { lettings: seams.lettings } : {}),
    render,
    published,
    handle,
    enqueue: queue.enqueue,
    deliverDue: async () => void (await teams?.deliverDue()),
  };
  await queue.start(jobs(jobParts));
  undo.push(() => queue.stop());
  const server = createServer({
    settings: { ...settings, rates: scaled(settings.rateScale) },
    log,
    clock,
    tokenKeys,
    secret,
    ask: askOne,
    fanOut,
    handle,
    marked,
    demoPerson: async (as) => demoPerson(as),
    page: () => pageFacts(council, clock.now()),
    ready: {
      database: async () => (await pool.query('SELECT 1')).rows.length === 1,
      // No door opens before they are applied; one that the database has lost since is noticed here.
      migrations: async () =>
        (await pool.query(`SELECT to_regprocedure('waymark.exactly_one(bigint)')`)).rows[0]?.to_regprocedure !== null,
      jobs: async () => queue.running(),
      // How each way to a person stands; a way that nobody answered on keeps no young person away.
      ways: async () => routeStates(await askOne(readRoutes()), clock.now()),
    },
    answered: async (testId, route) =>
      void (await happen(
        jobParts,
        [{ type: 'alert_test_answered', personId: null, data: { testId, route } }],
        `alert-answered:${testId}`,
      )),
    ...(teams ? { messages: teams.receive } : {}),
  });
  if (teams) undo.push(() => teams.stop());
  undo.push(() => server.close());
  const port = await server.listen(settings.port, settings.host);
  address ||= `http://localhost:${port}`;
  return { url: address, demo: settings.demo };
}
