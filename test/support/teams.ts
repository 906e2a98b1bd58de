import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { demoCouncilFile } from '../../bot/config/council.ts';
import { readSettings } from '../../bot/config.ts';
import { frozenNow } from './clock.ts';

export const appId = '11111111-2222-4333-8444-555555555555';
export const tenantId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const issuer = 'https://api.botframework.com';

/** Sam Patel and Ruth Adeyemi, and somebody of the council whom nobody has added. */
export const sam = { id: '00000000-0000-4000-8000-0000000000a1', entra: '5a111111-0000-4000-8000-000000000001' };
export const ruth = { id: '00000000-0000-4000-8000-0000000000a2', entra: '5a111111-0000-4000-8000-000000000002' };
export const stranger = { entra: '5a111111-0000-4000-8000-000000000009' };

/** Waits until something is so; a busy machine may take its time. */
export async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 10_000; tries += 1) {
    if (await so()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`never so: ${so}`);
}

type Answer = { status: number; headers?: Record<string, string>; body?: string } | 'hang';

async function listen(answer: (request: IncomingMessage, body: string, response: ServerResponse) => void) {
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => answer(request, body, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close, unref: () => server.unref() };
}

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

/** A key server as the Bot Connector has one: OpenID metadata, and signing keys with what each may speak for. */
export async function keyServer() {
  const announced = new Map<string, { pair: Pair; endorsements?: string[] }>();
  const asked: string[] = [];
  let away: number | null = null;
  const server = await listen(async (request, _body, response) => {
    asked.push(request.url ?? '');
    // In steps: restify, where a test loads it, takes the chain out of every response of the process.
    if (away !== null) {
      response.writeHead(away);
      return void response.end('this host is called secret-host.example');
    }
    if (request.url !== '/keys') return void response.end(JSON.stringify({ issuer, jwks_uri: `${server.url}/keys` }));
    const keys = [...announced].map(async ([kid, { pair, endorsements }]) => ({
      ...(await exportJWK(pair.publicKey)),
      kid,
      use: 'sig',
      ...(endorsements ? { endorsements } : {}),
    }));
    response.end(JSON.stringify({ keys: await Promise.all(keys) }));
  });
  return {
    metadataUrl: `${server.url}/openidconfiguration`,
    asked,
    pairOf: (kid: string) => (announced.get(kid) as { pair: Pair }).pair,
    async announce(kid: string, endorsements?: string[]): Promise<Pair> {
      const pair = await generateKeyPair('RS256', { extractable: true });
      announced.set(kid, { pair, ...(endorsements ? { endorsements } : {}) });
      return pair;
    },
    goAway(status: number | null): void {
      away = status;
    },
    close: server.close,
  };
}

export type KeyServer = Awaited<ReturnType<typeof keyServer>>;

/** What a token says that opens the door; tests bend one thing at a time. `at` is when it was made. */
export function claims(serviceUrl: string, at: Date = frozenNow): Record<string, unknown> {
  const seconds = Math.floor(at.getTime() / 1_000);
  return { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: seconds - 60, exp: seconds + 3_600 };
}

export function sign(payload: Record<string, unknown>, key: Pair['privateKey'], kid = 'good'): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(key);
}

/** A JWT by hand: any header, any signature. */
export function forged(header: object, payload: object, signature = ''): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(payload)}.${signature}`;
}

export type Received = {
  conversationId: string;
  activity: { text?: string; attachments?: { content: unknown }[] } & Record<string, unknown>;
  authorization: string | undefined;
};

/** The connector of Teams as far as replies go: remembers what it took, and fails as it is told. */
export async function fakeConnector() {
  const received: Received[] = [];
  const attempts: string[] = [];
  const hanging: ServerResponse[] = [];
  const cut = () => {
    for (const response of hanging.splice(0)) response.destroy();
  };
  let plan: Answer[] = [];
  let always: Answer | null = null;
  const server = await listen((request, body, response) => {
    const path = /^\/(?:[^/]+\/)?v3\/conversations\/([^/]+)\/activities$/.exec(request.url ?? '');
    attempts.push(`${request.method} ${request.url}`);
    if (request.method !== 'POST' || !path) {
      response.writeHead(404);
      return void response.end();
    }
    const answer = plan.shift() ?? always ?? { status: 201 };
    if (answer === 'hang') return void hanging.push(response);
    if (answer.status < 300) {
      received.push({
        conversationId: decodeURIComponent(path[1] ?? ''),
        activity: JSON.parse(body),
        authorization: request.headers.authorization,
      });
    }
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(
      answer.body ?? (answer.status < 300 ? `{"id":"${received.length}"}` : '{"error":{"code":"Throttled"}}'),
    );
  });
  return {
    url: `${server.url}/uk/`,
    origin: server.url,
    received,
    attempts,
    texts: () => received.map((one) => one.activity.text),
    /** The next answers, in order; then yes again. */
    next(...answers: Answer[]): void {
      plan = answers;
    },
    /** Cuts the requests that hang. */
    cut,
    /** As if nothing had come, and as if nothing were wrong. */
    forget(): void {
      cut();
      received.length = 0;
      attempts.length = 0;
      plan = [];
      always = null;
    },
    always(answer: Answer | null): void {
      always = answer;
    },
    close: server.close,
  };
}

export type FakeConnector = Awaited<ReturnType<typeof fakeConnector>>;

/** The environment of a registered bot that trusts this key server and may answer to this connector. */
export const envFor = (keys: { metadataUrl: string }, connector: { origin: string }): Record<string, string> => ({
  MICROSOFT_APP_ID: appId,
  MICROSOFT_APP_PASSWORD: 'not-a-secret',
  MICROSOFT_APP_TENANT_ID: tenantId,
  OPENID_METADATA_URL: keys.metadataUrl,
  TEAMS_ALLOWED_SERVICE_URLS: `${connector.origin},smba.trafficmanager.net,*.botframework.com`,
  DATABASE_URL: 'postgres://localhost/waymark',
  TOKEN_SECRET: 'x'.repeat(32),
  COUNCIL_FILE: demoCouncilFile,
});

export const settingsFor = (
  keys: { metadataUrl: string },
  connector: { origin: string },
  more: Record<string, string> = {},
) => readSettings({ ...envFor(keys, connector), ...more });

let identity: Promise<{ asked: string[] }> | undefined;

/**
 * The sign-in of a managed identity, as Azure gives it to a service: answers one token, and remembers who asked. One for the
 * process and never closed: Azure's library remembers the first it has seen.
 */
export function fakeIdentity(): Promise<{ asked: string[] }> {
  identity ??= (async () => {
    const asked: string[] = [];
    const server = await listen((request, _body, response) => {
      asked.push(request.url ?? '');
      const token = { access_token: 'managed-identity-token', expires_on: '4102444800', resource: issuer };
      response.setHeader('content-type', 'application/json');
      response.setHeader('connection', 'close');
      response.end(JSON.stringify({ ...token, token_type: 'Bearer' }));
    });
    server.unref();
    process.env.IDENTITY_ENDPOINT = `${server.url}/msi/token`;
    process.env.IDENTITY_HEADER = 'from-azure';
    return { asked };
  })();
  return identity;
}

let made = 0;

/** A message as Teams sends it, from Sam's own chat with the bot; `change` what is different. */
export function activity(serviceUrl: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  made += 1;
  return {
    type: 'message',
    id: `1742292120${String(made).padStart(3, '0')}`,
    timestamp: '2026-03-18T10:02:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:sam', name: 'Sam Patel', aadObjectId: sam.entra },
    recipient: { id: '28:waymark', name: 'Waymark' },
    conversation: { id: 'a:sam', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text: 'hello',
    textFormat: 'plain',
    locale: 'en-GB',
    entities: [{ type: 'clientInfo', locale: 'en-GB', platform: 'Windows' }],
    ...change,
  };
}
