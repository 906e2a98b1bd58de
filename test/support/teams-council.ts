import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoCouncilFile } from '../../bot/config/council.ts';
import { type CastStaff, staff } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { startTestApp, type TestApp } from './app.ts';
import { frozenNow } from './clock.ts';
import { activity, claims, envFor, fakeConnector, fakeIdentity, keyServer, sign } from './teams.ts';

type Button = { type: string; title: string; verb: string; data: Record<string, unknown> };

/** Every button of a card, wherever it stands. */
export function buttonsOf(card: unknown): Button[] {
  if (typeof card !== 'object' || card === null) return [];
  const own = 'verb' in card && 'type' in card ? [card as Button] : [];
  return [...own, ...Object.values(card).flatMap(buttonsOf)];
}

/** Waits until something is so: a job of the queue takes a second or two, on a slow machine more. */
export async function soon(so: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await so()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never so: ${so}`);
}

export type Colleague = {
  /** All that Teams shows them: what the connector took for their chat, and what their presses were answered with. */
  shown(): string[];
  /** Types a line, or sends whatever else `change` says, as Teams does. */
  say(text: string, change?: Record<string, unknown>): Promise<void>;
  /** Waits until something like this was shown to them. */
  sees(what: RegExp): Promise<string>;
  /** Presses a button of the newest card that has it, with what was filled in. */
  press(verb: string, filled?: Record<string, unknown>): Promise<string>;
  /** Presses a button as it stood on a card that they may never have been shown. */
  replay(button: Pick<Button, 'verb' | 'data'>): Promise<string>;
  buttons(): Button[];
  /** Asks for an invitation and answers its code. */
  invite(firstName: string): Promise<string>;
};

/** The council file of the tests with somebody else named for safeguarding: Ruth, who is, is the manager too. */
export async function councilNaming(name: keyof typeof staff): Promise<string> {
  const file = (await readFile(demoCouncilFile, 'utf8')).replace(
    `staffId: ${staff.ruth.id}`,
    `staffId: ${staff[name].id}`,
  );
  const path = join(await mkdtemp(join(tmpdir(), 'waymark-')), 'council.yaml');
  await writeFile(path, file);
  return path;
}

const codes = /\b[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}\b/;

/** The whole service with the Teams channel: keys and a connector that it trusts, the cast on record, a clock that is told. */
export async function teamsCouncil(env: Record<string, string> = {}) {
  const [keys, connector] = await Promise.all([keyServer(), fakeConnector(), fakeIdentity()]);
  await keys.announce('good', ['msteams']);
  const { DATABASE_URL: _, ...teams } = envFor(keys, connector);
  const own = { MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: '', HOST: '127.0.0.1' };
  const app: TestApp = await startTestApp({ ...teams, ...own, ...env });
  await seedDemo(app.pool, frozenNow);

  async function post(body: unknown): Promise<string> {
    const token = await sign(claims(connector.url, app.now()), keys.pairOf('good').privateKey);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`${app.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`not taken: ${answer.status} ${text}`);
    return text;
  }

  /** A member of staff in their own chat, which Waymark was just installed in. */
  async function colleague(name: keyof typeof staff): Promise<Colleague> {
    const { givenName, familyName, entraObjectId }: CastStaff = staff[name];
    const about = {
      from: { id: `29:${name}`, name: `${givenName} ${familyName}`, aadObjectId: entraObjectId },
      conversation: { id: `a:${name}`, conversationType: 'personal', tenantId: teams.MICROSOFT_APP_TENANT_ID },
    };
    const send = (change: Record<string, unknown>) => post(activity(connector.url, { ...about, ...change }));
    const answered: string[] = [];
    const taken = () => connector.received.filter(({ conversationId }) => conversationId === `a:${name}`);
    const buttons = () => taken().flatMap((one) => buttonsOf(one.activity.attachments));
    const shown = () => [...taken().map((one) => JSON.stringify(one.activity)), ...answered];
    const replay: Colleague['replay'] = async ({ verb, data }) => {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const answer = await send({ type: 'invoke', name: 'adaptiveCard/action', text: undefined, value });
      answered.push(answer);
      return answer;
    };
    await send({ type: 'installationUpdate', action: 'add', text: undefined });
    await soon(() => taken().length > 1);
    const sees: Colleague['sees'] = async (what) => {
      await soon(() => shown().some((one) => what.test(one)));
      return shown().findLast((one) => what.test(one)) ?? '';
    };
    return {
      shown,
      sees,
      buttons,
      replay,
      say: async (text, change) => void (await send({ text, ...change })),
      invite: async (firstName) => {
        await send({ text: `invite ${firstName}` });
        return codes.exec(await sees(codes))?.[0] ?? '';
      },
      press: (verb, filled = {}) => {
        const button = buttons().findLast((one) => one.verb === verb);
        if (!button) throw new Error(`no button ${verb} was shown to ${name}`);
        return replay({ verb, data: { ...button.data, ...filled } });
      },
    };
  }

  return {
    app,
    connector,
    colleague,
    /** The queue's clock is the database's own: it is told to do now what it keeps of these jobs for later. */
    hurry: (name: string) =>
      app.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE name = $1 AND state IN ('created', 'retry')`, [
        name,
      ]),
    close: async () => {
      await app.close();
      await Promise.all([keys.close(), connector.close()]);
    },
  };
}

export type TeamsCouncil = Awaited<ReturnType<typeof teamsCouncil>>;
