import type { Door } from '../channels/direct-line/door.ts';
import type { Endpoints } from '../channels/direct-line/endpoints.ts';
import type { Pages } from './pages.ts';
import type { WaysIn } from './ways-in.ts';

/** Anybody; a chat with its own token, of this conversation where the path names one; a server with the Direct Line secret. */
export type Who = 'anyone' | 'chat' | 'server';

export type Route = {
  method: 'GET' | 'HEAD' | 'POST' | 'OPTIONS';
  path: string;
  who: readonly Who[];
  /** What it is called in the log. */
  audit: string;
  /** The most bytes of a JSON body; absent: there is none, or the door reads it by itself. */
  json?: number;
  door: Door;
};

export type Rooms = {
  demo: boolean;
  latest: Door;
  endpoints: Endpoints;
  waysIn: WaysIn;
  pages: Pages;
  calendar: Door;
  print: Door;
  alertTest: Door;
  healthz: Door;
  readyz: Door;
  /** Teams and Azure Direct Line; checks the connector's token by itself. Absent without an app id. */
  messages: Door | null;
};

const small = 8_000;
const message = 64 * 1_024;
const card = 256 * 1_024;
const base = '/v3/directline';
const one = `${base}/conversations/:id`;

const mayCall: Door = async () => ({
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
    'access-control-max-age': '7200',
  },
});

/** Every door: its path, who may enter, what it is called in the log, the most it takes in, and what it does. */
export function routesOf({
  demo,
  latest,
  endpoints,
  waysIn,
  pages,
  calendar,
  print,
  alertTest,
  healthz,
  readyz,
  messages,
}: Rooms): Route[] {
  return [
    { method: 'GET', path: '/healthz', who: ['anyone'], audit: 'healthz', door: healthz },
    { method: 'GET', path: '/readyz', who: ['anyone'], audit: 'readyz', door: readyz },
    ...(messages
      ? [
          {
            method: 'POST',
            path: '/api/messages',
            who: ['anyone'],
            audit: 'messages',
            json: card,
            door: messages,
          } as const,
        ]
      : []),

    { method: 'POST', path: '/token', who: ['anyone'], audit: 'token', json: small, door: waysIn.token },
    { method: 'POST', path: '/forget', who: ['anyone'], audit: 'forget', door: waysIn.forget },
    ...(demo
      ? [
          {
            method: 'POST',
            path: '/demo/token',
            who: ['anyone'],
            audit: 'demo token',
            json: small,
            door: waysIn.demoToken,
          } as const,
          { method: 'GET', path: '/demo/latest', who: ['anyone'], audit: 'demo latest', door: latest } as const,
        ]
      : []),

    {
      method: 'POST',
      path: `${base}/tokens/generate`,
      who: ['server'],
      audit: 'chat token',
      json: small,
      door: endpoints.generate,
    },
    { method: 'POST', path: `${base}/tokens/refresh`, who: ['chat'], audit: 'chat refresh', door: endpoints.refresh },
    {
      method: 'POST',
      path: `${base}/conversations`,
      who: ['chat', 'server'],
      audit: 'chat start',
      json: small,
      door: endpoints.start,
    },
    { method: 'GET', path: one, who: ['chat'], audit: 'chat reconnect', door: endpoints.reconnect },
    { method: 'GET', path: `${one}/activities`, who: ['chat'], audit: 'chat read', door: endpoints.readBack },
    {
      method: 'POST',
      path: `${one}/activities`,
      who: ['chat'],
      audit: 'chat post',
      json: message,
      door: endpoints.post,
    },
    { method: 'POST', path: `${one}/upload`, who: ['chat'], audit: 'chat upload', door: endpoints.upload },
    {
      method: 'GET',
      path: `${base}/session/getsessionid`,
      who: ['chat'],
      audit: 'chat session',
      door: endpoints.sessionId,
    },
    { method: 'OPTIONS', path: `${base}/*`, who: ['anyone'], audit: 'preflight', door: mayCall },

    // Opened by its signature: a calendar has no token of a chat.
    { method: 'GET', path: '/calendar/:id', who: ['anyone'], audit: 'calendar file', door: calendar },
    { method: 'GET', path: '/print/:asked', who: ['anyone'], audit: 'print', door: print },
    { method: 'GET', path: '/alert-test/:id', who: ['anyone'], audit: 'alert test', door: alertTest },
    { method: 'POST', path: '/alert-test/:id', who: ['anyone'], audit: 'alert test', door: alertTest },
    { method: 'GET', path: '/page.json', who: ['anyone'], audit: 'page facts', door: pages.facts },
    ...pages.paths.flatMap((path): Route[] => [
      { method: 'GET', path, who: ['anyone'], audit: 'page', door: pages.page },
      { method: 'HEAD', path, who: ['anyone'], audit: 'page', door: pages.page },
    ]),
  ];
}
