import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Call, Caller } from '../channels/direct-line/door.ts';
import type { Sessions } from '../channels/direct-line/sessions.ts';
import { mustBeLive } from '../channels/direct-line/sessions.ts';
import type { Tokens } from '../channels/direct-line/tokens.ts';
import { languageOf } from '../content/index.ts';
import { Fault } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Origins } from './origins.ts';
import { answerTo } from './replies.ts';
import type { Route, Who } from './routes.ts';

export type WrapParts = {
  tokens: Tokens;
  sessions: Sessions;
  origins: Origins;
  log: Log;
  /** Whether this is the secret that a server of the council comes with; false where there is none. */
  isSecret(given: string): boolean;
  tick(): number;
};

/** What restify adds to a request. */
export type Came = IncomingMessage & { params?: Record<string, string> };

const nothingAsked = new URLSearchParams();
const bearer = /^Bearer (\S{1,4000})$/i;

/** Checks who is at the door. Throws unless the door lets such in. */
async function letIn(who: readonly Who[], request: Came, { tokens, sessions, isSecret }: WrapParts): Promise<Caller> {
  if (who.includes('anyone')) return { kind: 'anyone' };
  const given = bearer.exec(request.headers.authorization ?? '')?.[1];
  if (!given) throw new Fault('token_missing', 'There is no bearer token.');
  if (who.includes('server') && isSecret(given)) return { kind: 'server' };
  if (!who.includes('chat')) throw new Fault('token_refused', 'This door is not for chats.');
  const token = await tokens.check(given, 'api');
  const named = request.params?.id;
  if (named !== undefined && named !== token.claims.conv) {
    throw new Fault('token_refused', 'The token is of another conversation.');
  }
  // Past its time a token opens only what is live this very moment: a phone that slept must find its chat again.
  const live = await sessions.of(token.claims.conv, token.expired);
  mustBeLive(token, live);
  return { kind: 'chat', token, live };
}

/** The bytes of a body; by events, which cost half of what an iterator does. */
function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const tooLarge = () => {
      // What is still to come is thrown away, or the connection could not be used again.
      request.removeAllListeners('data').resume();
      reject(new Fault('too_large', 'The body is too large.', { most: mostBytes }));
    };
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) return tooLarge();
    request.on('data', (piece: Buffer) => {
      size += piece.length;
      pieces.push(piece);
      if (size > mostBytes) tooLarge();
    });
    request.on('end', () => resolve(pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)));
    request.on('close', () => {
      if (!request.complete) reject(new Fault('input_invalid', 'The caller went away.'));
    });
  });
}

/** The body as JSON; undefined where there is none. */
async function readJson(request: IncomingMessage, mostBytes: number): Promise<unknown> {
  const bytes = await readBody(request, mostBytes);
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    // The parser's message quotes what was sent.
    throw new Fault('input_invalid', 'The body is not JSON.');
  }
}

/** What every answer carries, whoever makes it. */
export const onEveryAnswer = (origin: string): Record<string, string> => ({
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  ...(origin.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});

/** Writes an answer, beside what every answer carries. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (response.headersSent || response.destroyed) return;
  const written = answer.bytes ?? answer.text ?? (answer.body === undefined ? undefined : JSON.stringify(answer.body));
  response.writeHead(answer.status, {
    ...(written === undefined
      ? {}
      : { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(written) }),
    ...answer.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : written);
}

/** A door as the web server runs it: access, body, the door itself, and one place that turns any error into a reply. */
export function wrap(route: Route, parts: WrapParts) {
  const { origins, log, tick } = parts;
  return async (request: Came, response: ServerResponse): Promise<void> => {
    const began = tick();
    let answer: Answer;
    try {
      const caller = await letIn(route.who, request, parts);
      const body = route.json ? await readJson(request, route.json) : undefined;
      const asked = request.url?.indexOf('?') ?? -1;
      const call: Call = {
        caller,
        params: request.params ?? {},
        query: asked < 0 ? nothingAsked : new URLSearchParams(request.url?.slice(asked)),
        body,
        address: origins.addressOf(request),
        origin: origins.ownOrigin(request),
        request,
      };
      answer = await route.door(call);
    } catch (error) {
      answer = answerTo(error, languageOf(request.headers['accept-language']?.split(/[,;]/)[0]));
      if (answer.status >= 500) log.error('a door failed', { route: route.audit, status: answer.status }, error);
      else log.info('refused', { route: route.audit, status: answer.status, ...codeOf(error) });
    }
    const shared = origins.sharing(request);
    send(request, response, shared ? { ...answer, headers: { ...answer.headers, ...shared } } : answer);
    if (answer.status < 400) log.debug('answered', { route: route.audit, status: answer.status, ms: tick() - began });
  };
}

const codeOf = (error: unknown) => (error instanceof Fault ? { code: error.code } : {});
