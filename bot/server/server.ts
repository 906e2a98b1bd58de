import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createServer as createRestify, type RequestHandler } from 'restify';
import { createAdapter } from '../channels/direct-line/adapter.ts';
import type { Answer } from '../channels/direct-line/door.ts';
import { createEndpoints } from '../channels/direct-line/endpoints.ts';
import type { FanOut } from '../channels/direct-line/fan-out.ts';
import type { Ask } from '../channels/direct-line/history.ts';
import { createTryCode } from '../channels/direct-line/kept-code.ts';
import { createSessions } from '../channels/direct-line/sessions.ts';
import { createStreams } from '../channels/direct-line/stream.ts';
import { type As, createTokens } from '../channels/direct-line/tokens.ts';
import type { Clock } from '../clock.ts';
import { languageOf } from '../content/index.ts';
import type { AlertRoute } from '../events/concern.ts';
import type { Log } from '../log.ts';
import type { Inbound } from '../turn.ts';
import { createAlertTest } from './alert-test.ts';
import { createCalendar } from './calendar.ts';
import { createReadyz, healthz, type ReadyChecks } from './health.ts';
import { createLatest } from './latest.ts';
import { createLimits, type Rates, usualRates } from './limits.ts';
import { createOrigins, type OriginSettings } from './origins.ts';
import { createPages, type PageFacts } from './pages.ts';
import { createPrint } from './print.ts';
import { ownError } from './replies.ts';
import { routesOf } from './routes.ts';
import { createSignedLinks } from './signed-links.ts';
import { createWaysIn } from './ways-in.ts';
import { onEveryAnswer, wrap } from './wrap.ts';

/** All that the doors need, handed in by `app.ts`. */
export type Doors = {
  settings: OriginSettings & {
    /** Lets a server of the council make chat tokens; null: nobody can. */
    directLineSecret: string | null;
    rates?: Partial<Rates>;
  };
  log: Log;
  clock: Clock;
  /** The first signs chat tokens, all of them check; at least 32 bytes each. */
  tokenKeys: Uint8Array[];
  /** 128 bits of chance as text, for the nonce of a page. */
  secret(): string;
  /** Sends one statement and answers its rows; waits out a restart of the database, throws `NotWritten` when it stays away. */
  ask: Ask;
  /** Started and closed with the server; `run` tells it what was committed. */
  fanOut: FanOut;
  handle(inbound: Inbound, own: unknown): Promise<{ seq: number }>;
  /** Whether safety marks this text: then no limit delays it. */
  marked(text: string): boolean;
  /** Somebody of the demo by `given.family`; asked in demo mode only. */
  demoPerson(as: string): Promise<As | null>;
  page(): PageFacts;
  ready: ReadyChecks;
  /** A person answered the weekly test of a way to them; absent: nobody is tested here. */
  answered?(testId: string, route: AlertRoute): Promise<void>;
  /** What `POST /api/messages` does; it checks the connector's token itself. Absent: there is no such door. */
  messages?(authorization: string | undefined, body: unknown): Promise<Answer>;
  /** Where the built pages are. */
  pagesDir?: string;
};

export type Server = {
  /** Resolves with the port when people can come in; port 0 takes any free one. */
  listen(port: number, host: string): Promise<number>;
  /** Lets nobody in, ends the streams, and waits for the requests under way, but not for ever. */
  close(): Promise<void>;
};

// Longer than the longest wait for a turn and the database's patience; a platform kills what stops for more than 30 s.
const longestGoodbyeMs = 20_000;
const streamsGoodbyeMs = 2_000;
// 1012: the service restarts; clients come again.
const restarting = 1012;
const mostConnections = 20_000;
const builtPages = fileURLToPath(new URL('../pages/dist', import.meta.url));

const digest = (text: string) => createHash('sha256').update(text).digest();
const tick = () => performance.now();

/** Makes the server with all of its doors; nothing runs before `listen`. */
export function createServer(doors: Doors): Server {
  const { settings, log, clock, ask, fanOut, handle, marked, secret, demoPerson, messages } = doors;
  const tokens = createTokens(doors.tokenKeys, clock);
  const sessions = createSessions(ask, tick);
  const origins = createOrigins(settings);
  const links = createSignedLinks(doors.tokenKeys, clock, () => '');
  const limits = createLimits({ ...usualRates, ...settings.rates }, tick);
  const adapter = createAdapter({ ask, clock, fanOut, handle, marked, turnTaking: limits.turnTaking });
  const streams = createStreams({ tokens, sessions, fanOut, log, originAllowed: origins.allowed });
  fanOut.onEnded(sessions.drop);
  const tryCode = createTryCode(ask, clock);
  const digested = settings.directLineSecret ? digest(settings.directLineSecret) : null;
  const isSecret = (given: string) => digested !== null && timingSafeEqual(digest(given), digested);
  let stopping = false;

  const routes = routesOf({
    demo: settings.demo,
    latest: createLatest(ask, demoPerson),
    endpoints: createEndpoints({ ask, clock, tokens, sessions, fanOut, adapter }),
    waysIn: createWaysIn({
      ask,
      clock,
      tokens,
      sessions,
      fanOut,
      limits,
      origins,
      left: adapter.left,
      tryCode,
      demoPerson,
    }),
    pages: createPages({ dir: doors.pagesDir ?? builtPages, demo: settings.demo, facts: doors.page, secret }),
    calendar: createCalendar({ ask, clock, links }),
    print: createPrint({ ask, clock, links, page: doors.page, secret }),
    alertTest: createAlertTest({ ask, links, answered: doors.answered ?? (async () => {}) }),
    healthz,
    readyz: createReadyz(doors.ready, () => stopping),
    messages: messages ? (call) => messages(call.request.headers.authorization, call.body) : null,
  });

  const inWords = (request: IncomingMessage, response: ServerResponse, body: unknown) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    const language = languageOf(request.headers['accept-language']?.split(/[,;]/)[0]);
    return JSON.stringify(body instanceof Error ? ownError(response.statusCode, language) : body);
  };
  const restify = createRestify({
    name: '',
    formatters: {
      'application/json; q=0.9': inWords,
      'text/plain; q=0.3': inWords,
      'application/octet-stream; q=0.2': inWords,
      'application/javascript; q=0.1': inWords,
    },
  });
  // Its own answers too ("no such path"), which a browser may else keep and guess at.
  restify.pre((request, response, next) => {
    for (const [name, value] of Object.entries(onEveryAnswer(origins.ownOrigin(request))))
      response.setHeader(name, value);
    return next();
  });
  const mount = { GET: restify.get, HEAD: restify.head, POST: restify.post, OPTIONS: restify.opts };
  for (const route of routes) {
    const handler = wrap(route, { tokens, sessions, origins, log, isSecret, tick });
    mount[route.method].call(restify, route.path, handler as RequestHandler);
  }
  restify.on('upgrade', streams.upgrade);

  const http = restify.server;
  http.maxConnections = mostConnections;
  // Longer than the proxies before us keep an idle connection, or they send into a closed one.
  http.keepAliveTimeout = 75_000;
  http.requestTimeout = 60_000;

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        http.listen(port, host, () => {
          http.off('error', reject);
          fanOut.start();
          resolve((http.address() as AddressInfo).port);
        });
      }),
    close: async () => {
      stopping = true;
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      const late = setTimeout(() => http.closeAllConnections(), longestGoodbyeMs);
      // A connection that is kept for the next request ends when its answer is out.
      const sweeping = setInterval(() => http.closeIdleConnections(), 50);
      await fanOut.close(restarting);
      await streams.close(streamsGoodbyeMs);
      await closed;
      clearTimeout(late);
      clearInterval(sweeping);
    },
  };
}
