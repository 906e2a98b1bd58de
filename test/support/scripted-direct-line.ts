import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { givePage } from './page-files.ts';

export type ScriptedMessage = Record<string, unknown> & { text?: string };
type Activity = Record<string, unknown> & { channelData?: Record<string, unknown> };
type Talk = { id: string; said: Activity[]; sockets: Set<WebSocket>; seen: Map<string, string>; gone: boolean };
type Asked = { method: string; path: string; body: Record<string, unknown> };

/** A Direct Line of which a test says what it answers and how it fails; for states that the real one seldom shows. */
export type ScriptedDirectLine = {
  address: string;
  /** Every request, in order; pages and their files too. */
  asked: Asked[];
  talks: Talk[];
  /** Service or database away: everything but files answers 503. */
  down: boolean;
  /** So many posts are taken, and their answer is lost on the way. */
  loseAnswers: number;
  /** The next posts are refused with this status. */
  refuse: number | undefined;
  /** Sockets are not let through, as on some school networks. */
  noSockets: boolean;
  /** The code a kept chat wants. */
  code: string | undefined;
  posts(): Asked[];
  /** A message that answers nothing (a relay, a reminder). */
  say(message: ScriptedMessage): void;
  type(): void;
  dropSockets(): void;
  /** All tokens given so far are dead. */
  expireTokens(): void;
  stop(): Promise<void>;
};

const at = '2026-03-18T10:02:00.000Z';
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const part of request) text += part;
  return text.startsWith('{') ? JSON.parse(text) : {};
}

/** Starts one on a free port. `answers` gives the messages that follow a text; the text of a new conversation is ''. */
export async function startScripted(
  answers: (text: string, value?: unknown) => ScriptedMessage[],
): Promise<ScriptedDirectLine> {
  let session = 1;
  const tokenFor = (talk: Talk) =>
    `${encode({ alg: 'none' })}.${encode({ conv: talk.id, user: `dl_${talk.id}`, session, n: randomBytes(4).toString('hex') })}.x`;
  const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? 'e30', 'base64url').toString());
  const returnKeys = new Map<string, Talk>();

  function newTalk(): Talk {
    const talk: Talk = {
      id: randomBytes(6).toString('hex'),
      said: [],
      sockets: new Set(),
      seen: new Map(),
      gone: false,
    };
    line.talks.push(talk);
    return talk;
  }
  function publish(talk: Talk, activity: Activity): string {
    const seq = talk.said.length;
    const id = `${talk.id}|${String(seq).padStart(7, '0')}`;
    const said = {
      ...activity,
      id,
      timestamp: at,
      channelData: { ...activity.channelData, 'webchat:sequence-id': seq },
    };
    talk.said.push(said);
    for (const socket of talk.sockets) socket.send(JSON.stringify({ activities: [said], watermark: String(seq + 1) }));
    return id;
  }
  const bot = (talk: Talk, message: ScriptedMessage) =>
    publish(talk, { type: 'message', from: { id: 'waymark', role: 'bot' }, ...message });

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const give = (response: ServerResponse, status: number, body?: object) => {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(body ? JSON.stringify(body) : undefined);
  };
  const fail = (response: ServerResponse, status: number, code: string) =>
    give(response, status, { error: { code, message: code } });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', line.address);
    const body = await bodyOf(request);
    line.asked.push({ method: request.method ?? '', path: url.pathname, body });
    if (await givePage(url.pathname, response)) return;
    if (line.down) return fail(response, 503, 'Unavailable');
    if (url.pathname === '/page.json')
      return give(response, 200, {
        demo: false,
        council: 'Riverside Council',
        numbers: [{ name: 'Riverside duty', number: '01632 960 100', when: 'day and night' }],
        outOfHours: null,
      });
    if (url.pathname === '/forget') return give(response, 204);
    if (url.pathname === '/demo/latest')
      return give(response, 200, { lines: [{ at, what: `saw ${url.searchParams.get('as')}` }] });
    if (url.pathname === '/token' || url.pathname === '/demo/token') return giveToken(response, body);
    const talk = entitled(request, response, url);
    if (talk) converse(request, response, url, body, talk);
  }
  function giveToken(response: ServerResponse, body: Record<string, unknown>) {
    if (line.code && body.code !== line.code) return fail(response, 403, 'CodeNeeded');
    const known = returnKeys.get(String(body.returnKey ?? ''));
    const talk = known && !known.gone ? known : newTalk();
    const returnKey = randomBytes(8).toString('hex');
    returnKeys.set(returnKey, talk);
    give(response, 200, {
      token: tokenFor(talk),
      conversationId: talk.id,
      userId: `dl_${talk.id}`,
      domain: '/v3/directline',
      returnKey,
    });
  }
  function entitled(request: IncomingMessage, response: ServerResponse, url: URL): Talk | undefined {
    const { conv, session: of } = claims(request.headers.authorization?.split(' ')[1] ?? '');
    const talk = line.talks.find(({ id }) => id === conv);
    const [, named] = /conversations\/([^/]+)/.exec(url.pathname) ?? [];
    if (!talk || talk.gone) fail(response, 404, 'NotFound');
    else if (of !== session || (named && named !== talk.id)) fail(response, 403, 'TokenExpired');
    else return talk;
  }
  function converse(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    body: Record<string, unknown>,
    talk: Talk,
  ) {
    const streamUrl = (from: string) =>
      `${line.address.replace('http', 'ws')}/v3/directline/conversations/${talk.id}/stream?watermark=${from}&t=x`;
    const opened = (from: string) => ({
      conversationId: talk.id,
      token: tokenFor(talk),
      expires_in: 1800,
      streamUrl: streamUrl(from),
    });
    const from = url.searchParams.get('watermark') ?? '';
    if (url.pathname.endsWith('/tokens/refresh')) return give(response, 200, opened(''));
    if (request.method === 'POST' && url.pathname.endsWith('/conversations')) {
      const isNew = talk.said.length === 0;
      if (isNew) for (const message of answers('')) bot(talk, message);
      return give(response, isNew ? 201 : 200, opened('0'));
    }
    if (request.method === 'GET' && url.pathname.endsWith('/activities'))
      return give(response, 200, { activities: talk.said.slice(Number(from)), watermark: String(talk.said.length) });
    if (request.method === 'GET') return give(response, 200, opened(from));
    if (line.refuse) return fail(response, line.refuse, 'Refused');
    const mark = String(
      (body.channelData as Record<string, unknown> | undefined)?.clientActivityID ?? randomBytes(4).toString('hex'),
    );
    const before = talk.seen.get(mark);
    const id = before ?? publish(talk, { ...body, from: { id: `dl_${talk.id}`, role: 'user' } });
    talk.seen.set(mark, id);
    if (line.loseAnswers > 0) {
      line.loseAnswers--;
      response.destroy();
    } else give(response, 200, { id });
    if (!before) for (const message of answers(String(body.text ?? ''), body.value)) bot(talk, message);
  }

  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', line.address);
    const talk = line.talks.find(({ id }) => url.pathname.includes(id));
    if (!talk || line.noSockets || line.down) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (stream) => {
      talk.sockets.add(stream);
      stream.on('close', () => talk.sockets.delete(stream));
      const missed = talk.said.slice(Number(url.searchParams.get('watermark') ?? 0));
      if (missed.length > 0) stream.send(JSON.stringify({ activities: missed, watermark: String(talk.said.length) }));
    });
  });

  const line: ScriptedDirectLine = {
    address: '',
    asked: [],
    talks: [],
    down: false,
    loseAnswers: 0,
    refuse: undefined,
    noSockets: false,
    code: undefined,
    posts: () => line.asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/activities')),
    say: (message) => {
      for (const talk of line.talks) bot(talk, message);
    },
    type: () => {
      const typing = JSON.stringify({ activities: [{ type: 'typing', from: { id: 'waymark', role: 'bot' } }] });
      for (const talk of line.talks) for (const socket of talk.sockets) socket.send(typing);
    },
    dropSockets: () => {
      for (const talk of line.talks) for (const socket of talk.sockets) socket.terminate();
    },
    expireTokens: () => {
      session++;
    },
    stop: async () => {
      line.dropSockets();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  line.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return line;
}
