import type { IncomingMessage } from 'node:http';
import type { Live } from './sessions.ts';
import type { Checked } from './tokens.ts';

/** Who came in: a chat's own token, a server with the Direct Line secret, or anybody. */
export type Caller =
  | { kind: 'anyone' }
  | { kind: 'server' }
  /** `live` is null for a conversation that has not been started. */
  | { kind: 'chat'; token: Checked; live: Live | null };

/** A request as a door sees it: checked and unwrapped. No door knows the web server. */
export type Call = {
  caller: Caller;
  params: Record<string, string>;
  query: URLSearchParams;
  /** The JSON body; undefined where there was none or the door reads it by itself. */
  body: unknown;
  /** Where it came from, for limits only: never stored, never logged. */
  address: string;
  /** The service's own address as the caller knows it, without a slash at the end: `https://waymark.example`. */
  origin: string;
  /** For the few doors that look at more than this: a cookie, a body of their own. */
  request: IncomingMessage;
};

/** What a door answers: `body` as JSON, or `text` that is JSON already, or `bytes` of the type that `headers` says. */
export type Answer = {
  status: number;
  body?: unknown;
  text?: string;
  bytes?: Uint8Array;
  headers?: Record<string, string>;
};

export type Door = (call: Call) => Promise<Answer>;
