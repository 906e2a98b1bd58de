// Kills two instances of the service at random instants while people talk to them, and then reads the database: no
// acknowledged record lost, none doubled, no conversation stuck. `node test/crash/kill-nine.ts 200` for two hundred kills.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../bot/db/embedded.ts';
import { freePort, type Service, startService } from '../support/service.ts';

export type Outcome = {
  kills: number;
  acknowledged: number;
  resent: number;
  lost: string[];
  doubled: string[];
  stuck: string[];
  gaps: string[];
};

type Chat = { as: string; token: string; id: string; acknowledged: string[]; said: number };

const sentences: Record<string, (n: number) => string> = {
  'sam.patel': (n) => `log call Jade ${(n % 50) + 1}m talked about college`,
  'jo.carter': (n) => `log call Tyler ${(n % 50) + 1}m about money`,
  'jade.wilson': (n) => ['what next', 'back', 'menu', 'what next', 'no idea yet', 'help'][n % 6] ?? 'menu',
  'tyler.brown': (n) => ['menu', 'what next', 'back'][n % 3] ?? 'menu',
};

async function begin(url: string, as: string): Promise<Chat> {
  const json = { 'content-type': 'application/json' };
  const made = await fetch(`${url}/demo/token`, { method: 'POST', headers: json, body: JSON.stringify({ as }) });
  const { token, conversationId } = (await made.json()) as { token: string; conversationId: string };
  const started = await fetch(`${url}/v3/directline/conversations`, {
    method: 'POST',
    headers: { ...json, authorization: `Bearer ${token}` },
    body: '{}',
  });
  if (!started.ok) throw new Error(`conversation not started: ${started.status}`);
  return { as, token, id: conversationId, acknowledged: [], said: 0 };
}

/** Sends one message until some instance says that it has it; the same id each time, as a client does. */
async function say(chat: Chat, text: string, services: () => Service[], count: { resent: number }): Promise<void> {
  chat.said += 1;
  const cause = `${chat.as}-${chat.id.slice(-6)}-${chat.said}`;
  const body = JSON.stringify({ type: 'message', text, from: { id: 'x' }, channelData: { clientActivityID: cause } });
  for (let tries = 0; ; tries += 1) {
    const to = services()[(chat.said + tries) % 2] as Service;
    const answer = await fetch(`${to.url}/v3/directline/conversations/${chat.id}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${chat.token}` },
      body,
      signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined);
    if (answer?.ok) {
      await answer.arrayBuffer();
      chat.acknowledged.push(cause);
      return;
    }
    if (answer && answer.status < 500 && answer.status !== 429)
      throw new Error(`${answer.status} ${await answer.text()}`);
    if (tries > 400) throw new Error('nobody answers');
    count.resent += 1;
    await wait(50);
  }
}

/** Runs the whole trial with `kills` kills; prints a line every twenty. */
export async function killNine(kills: number, print: (line: string) => void = () => {}): Promise<Outcome> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waymark-crash-'));
  const embedded = await startEmbedded({ dataDir });
  const ports = [await freePort(), await freePort()];
  const env = { DATA_DIR: dataDir, DATABASE_URL: '', TOKEN_SECRET: 'x'.repeat(40), RATE_SCALE: '100000' };
  const services = ports.map((port) => startService(env, port));
  await Promise.all(services.map((service) => service.ready()));
  const count = { resent: 0 };
  const names = Object.keys(sentences);
  const chats = await Promise.all(
    Array.from({ length: 8 }, (_, n) => begin(services[0]?.url ?? '', names[n % names.length] ?? '')),
  );
  let going = true;
  const talking = chats.map(async (chat) => {
    while (going) await say(chat, sentences[chat.as]?.(chat.said) ?? 'menu', () => services, count);
  });
  for (let kill = 1; kill <= kills; kill += 1) {
    const which = kill % 2;
    // Anywhere in a service's life: while it starts, while it answers, while the other is not there either.
    await wait(Math.random() * 900);
    await services[which]?.kill();
    services[which] = startService(env, ports[which] ?? 0);
    if (Math.random() < 0.7) await services[which]?.ready();
    if (kill % 20 === 0)
      print(`${kill} kills, ${chats.reduce((sum, chat) => sum + chat.acknowledged.length, 0)} messages acknowledged`);
  }
  going = false;
  await Promise.all(services.map((service) => service.ready()));
  await Promise.all(talking);
  print('judging what the database holds');
  const db = new pg.Client({ connectionString: embedded.url });
  await db.connect();
  const outcome: Outcome = { kills, acknowledged: 0, resent: count.resent, lost: [], doubled: [], stuck: [], gaps: [] };
  for (const chat of chats) {
    outcome.acknowledged += chat.acknowledged.length;
    await judge(db, chat, outcome);
    const before = chat.acknowledged.length;
    await say(chat, 'help', () => services, count).catch(() => {});
    if (chat.acknowledged.length === before) outcome.stuck.push(chat.as);
  }
  await db.end();
  await Promise.all(services.map((service) => service.stop()));
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
  return outcome;
}

async function judge(db: pg.Client, chat: Chat, outcome: Outcome): Promise<void> {
  const { rows } = await db.query(
    `SELECT a.seq::int, a.cause, count(r.answers)::int AS answers,
       (SELECT count(*)::int FROM care.event e WHERE e.cause = a.conversation_id || ':' || a.cause AND e.type = 'contact_logged') AS contacts
     FROM waymark.activity a LEFT JOIN waymark.activity r ON r.conversation_id = a.conversation_id AND r.answers = a.seq
     WHERE a.conversation_id = $1 GROUP BY a.conversation_id, a.seq, a.cause ORDER BY a.seq`,
    [chat.id],
  );
  const kept = new Map(rows.filter((row) => row.cause).map((row) => [row.cause, row]));
  const logs = sentences[chat.as]?.(1).startsWith('log');
  for (const cause of chat.acknowledged) {
    const row = kept.get(cause);
    if (!row || row.answers === 0 || (logs && row.contacts !== 1)) outcome.lost.push(cause);
    if (row && row.contacts > 1) outcome.doubled.push(cause);
  }
  rows.forEach((row, place) => {
    if (row.seq !== place + 1) outcome.gaps.push(`${chat.as} ${row.seq}`);
  });
  const counted = await db.query(
    `SELECT (SELECT count(*) FROM care.contact c JOIN care.event e ON e.id = c.event_id WHERE e.cause LIKE $1 || ':%')::int AS rows,
            (SELECT count(*) FROM care.event WHERE cause LIKE $1 || ':%' AND type = 'contact_logged')::int AS events`,
    [chat.id],
  );
  if (counted.rows[0].rows !== counted.rows[0].events) outcome.doubled.push(`${chat.as} rows and events differ`);
}

if (process.argv[1]?.endsWith('kill-nine.ts')) {
  const outcome = await killNine(Number(process.argv[2] ?? 200), console.log);
  console.log(JSON.stringify(outcome, null, 2));
  process.exit(outcome.lost.length + outcome.doubled.length + outcome.stuck.length + outcome.gaps.length === 0 ? 0 : 1);
}
