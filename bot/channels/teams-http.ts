import { AsyncLocalStorage } from 'node:async_hooks';
import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';

/** What became of a message to the connector. `why` is a code for log and outbox: never a message, which may quote what was said. */
export type Outcome =
  | { taken: true }
  /** Not now: try again, not before `retryAfterMs` where the connector says so. */
  | { taken: false; again: true; why: string; retryAfterMs: number | null }
  /** Never: the chat is gone, the bot was blocked, the message is not acceptable. */
  | { taken: false; again: false; why: string };

/** The connector answered with something else than yes. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  readonly status: number;
  readonly retryAfterMs: number | null;

  constructor(status: number, retryAfterMs: number | null) {
    super(`The connector answered ${status}.`);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

// Teams waits 15 seconds for us; we wait less for it, sign-in and all.
export const sendTimeoutMs = 8_000;

/** What still runs when the time is up is told so; `end` ends the request under way, if there is one. */
type Deadline = { over: boolean; end: ((why: TimedOut) => void) | null };
const deadline = new AsyncLocalStorage<Deadline>();

class TimedOut extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Runs `work`, which sends one request, for at most `timeoutMs`. Whatever of it goes on after that cannot send any more: the sign-in
 * of a managed identity tries for a minute and a half, and by then the message may have gone by another way. A timer of its own,
 * because an abort signal costs as much as the request.
 */
export function inTime<T>(work: () => Promise<T>, timeoutMs: number = sendTimeoutMs): Promise<T> {
  const mine: Deadline = { over: false, end: null };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const why = new TimedOut('The connector took too long.');
      mine.over = true;
      mine.end?.(why);
      reject(why);
    }, timeoutMs);
    deadline
      .run(mine, work)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

// 401: our own sign-in needs a look, which is not the message's fault. 412, 429, 502, 504 are named by Microsoft's limits page.
const again = new Set([401, 408, 409, 412, 425, 429]);

/** Seconds, or a date, of a `Retry-After` header as milliseconds from `now`. */
function waitAsked(header: string | undefined, now: Date): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}

/** The part of an HTTP request that travels; whatever makes it. */
export type Sending = { url: string; method: string; headers: Record<string, string>; body: string | undefined };

// Kept connections by node's own client: half the processor time of `fetch`, which is most of what a reply costs.
const kept = { keepAlive: true, maxSockets: 64 };
const agents = { 'http:': new HttpAgent(kept), 'https:': new HttpsAgent(kept) };

/**
 * One request to the connector, without the SDK's own retries (they would hold a message up to minutes in memory; the outbox
 * does it) and without following it elsewhere, since it carries our token. Answers the body; throws `NotTaken`.
 */
export function sendOnce({ url, method, headers, body = '' }: Sending, now: Date): Promise<string> {
  const to = new URL(url);
  const secure = to.protocol === 'https:';
  const mine = deadline.getStore();
  if (mine?.over) return Promise.reject(new TimedOut('It is too late to send.'));
  const options = {
    method,
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    agent: agents[secure ? 'https:' : 'http:'],
  };
  return new Promise((resolve, reject) => {
    const request = (secure ? requestHttps : requestHttp)(to, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        text += part;
      });
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0 } = response;
        if (status >= 200 && status < 300) resolve(text);
        else reject(new NotTaken(status, waitAsked(response.headers['retry-after'], now)));
      });
    });
    request.on('error', reject);
    if (mine) mine.end = (why) => request.destroy(why);
    request.end(body);
  });
}

/** What an error of sending means for the message. Anything that is not an answer of the connector may go better later. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof NotTaken)) {
    const timedOut = error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name);
    return { taken: false, again: true, why: timedOut ? 'timeout' : 'not_reached', retryAfterMs: null };
  }
  const why = `http_${error.status}`;
  return error.status >= 500 || again.has(error.status)
    ? { taken: false, again: true, why, retryAfterMs: error.retryAfterMs }
    : { taken: false, again: false, why };
}
