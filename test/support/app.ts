import type pg from 'pg';
import { type App, startApp } from '../../bot/app.ts';
import { systemClock } from '../../bot/clock.ts';
import { readSettings } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { frozenNow } from './clock.ts';
import { freshDatabase } from './database.ts';

export type TestApp = App & {
  pool: pg.Pool;
  databaseUrl: string;
  /** What the service logged, line by line. */
  logged: string[];
  /** What time it is for the service; it stands still until `pass`. */
  now(): Date;
  pass(ms: number): void;
  /** Another instance on the same database. */
  another(): Promise<App>;
  close(): Promise<void>;
};

/** The whole service in this process, in demo mode, on a database of its own, on Wednesday 18 March 2026. */
export async function startTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await freshDatabase();
  const logged: string[] = [];
  const log = createLog('debug', { write: (line) => logged.push(line) });
  let at = frozenNow.getTime();
  const now = () => new Date(at);
  const clock = { now, newId: systemClock.newId };
  const settings = readSettings({ DATABASE_URL: database.url, PORT: '0', TOKEN_SECRET: 't'.repeat(40), ...env });
  const app = await startApp(settings, clock, log);
  const others: App[] = [];
  return {
    ...app,
    pool: database.pool,
    databaseUrl: database.url,
    logged,
    now,
    pass: (ms) => {
      at += ms;
    },
    another: async () => {
      const more = await startApp(settings, clock, log);
      others.push(more);
      return more;
    },
    close: async () => {
      for (const one of [...others, app]) await one.stop();
      await database.close();
    },
  };
}

export type TestChat = {
  id: string;
  token: string;
  /** Posts an activity as it is; answers status and body. */
  post(activity: unknown): Promise<{ status: number; body: string }>;
  /** Says something and answers what the bot then said, in words. */
  say(text: string): Promise<string[]>;
  /** Presses a card's button with its data. */
  press(value: Record<string, unknown>): Promise<string[]>;
  /** Everything in the chat, or what came after one message, as clients read it. */
  all(after?: Shown): Promise<Shown[]>;
};

type Shown = {
  id: string;
  text?: string;
  from: { role?: string };
  attachments?: { content: unknown }[];
  suggestedActions?: { actions: { title: string; value: string }[] };
  channelData?: Record<string, unknown>;
};

/** A chat by plain HTTP: as somebody of the demo, or as nobody in particular. */
export async function startChat(url: string, as?: string): Promise<TestChat> {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify(as ? { as } : {});
  const made = await fetch(`${url}/${as ? 'demo/token' : 'token'}`, { method: 'POST', headers: json, body });
  if (made.status !== 200) throw new Error(`no token: ${made.status} ${await made.text()}`);
  const { token, conversationId: id } = (await made.json()) as { token: string; conversationId: string };
  const headers = { ...json, authorization: `Bearer ${token}` };
  const chat = `${url}/v3/directline/conversations`;
  await fetch(chat, { method: 'POST', headers, body: '{"user":{}}' });
  // A long chat comes in pages.
  const all = async (after?: Shown) => {
    const found: Shown[] = [];
    for (let watermark = after ? String(Number(after.id.split('|')[1]) + 1) : ''; ; ) {
      const answer = await fetch(`${chat}/${id}/activities?watermark=${watermark}`, { headers });
      const page = (await answer.json()) as { activities: Shown[]; watermark: string };
      found.push(...page.activities);
      if (page.activities.length === 0 || page.watermark === watermark) return found;
      watermark = page.watermark;
    }
  };
  const post = async (activity: unknown) => {
    const text = typeof activity === 'string' ? activity : JSON.stringify(activity);
    const answer = await fetch(`${chat}/${id}/activities`, { method: 'POST', headers, body: text });
    return { status: answer.status, body: await answer.text() };
  };
  const answered = async (activity: Record<string, unknown>) => {
    const before = (await all()).length;
    const { status, body: said } = await post({ type: 'message', from: { id: 'me' }, ...activity });
    if (status !== 200) throw new Error(`not taken: ${status} ${said}`);
    return (await all())
      .slice(before)
      .filter((one) => one.from.role === 'bot')
      .map((one) =>
        [one.text, ...(one.attachments ?? []).map((card) => JSON.stringify(card.content))].filter(Boolean).join('\n'),
      );
  };
  return { id, token, post, all, say: (text) => answered({ text }), press: (value) => answered({ value }) };
}
