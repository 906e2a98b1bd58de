import type { IncomingMessage } from 'node:http';

export type OriginSettings = {
  /** Address that people reach the service by; null: as the request says. */
  publicUrl: string | null;
  demo: boolean;
  /** Sites that embed the chat: their pages may call the channel. */
  embedOrigins: readonly string[];
  /** How many proxies of our own stand before the service; each adds to `X-Forwarded-For`. */
  trustedProxies: number;
};

export type Origins = {
  /** The service's own address as this caller knows it. */
  ownOrigin(request: IncomingMessage): string;
  /** Whether a page of this origin may talk to us. */
  allowed(origin: string, request: IncomingMessage): boolean;
  /** Whether this request may be given a way in: from a page of our own, or from no page at all. */
  mayEnter(request: IncomingMessage): boolean;
  /** What a page of another site needs to read the answer; null where it may not, or need not. */
  sharing(request: IncomingMessage): Record<string, string> | null;
  /** Where a request comes from, for limits. */
  addressOf(request: IncomingMessage): string;
};

const hostShape = /^[\w.:[\]-]{1,100}$/;
const loopback = /^(localhost|[\w-]+\.localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Which pages and hosts are our own. */
export function createOrigins({ publicUrl, demo, embedOrigins, trustedProxies }: OriginSettings): Origins {
  const own = publicUrl ? new URL(publicUrl).origin : null;
  const hostOf = (request: IncomingMessage) => {
    const host = request.headers.host ?? '';
    return hostShape.test(host) ? host : 'localhost';
  };
  const ownOrigin = (request: IncomingMessage) => own ?? `http://${hostOf(request)}`;
  return {
    ownOrigin: (request) => publicUrl ?? ownOrigin(request),
    allowed: (origin, request) => origin === ownOrigin(request) || embedOrigins.includes(origin),
    mayEnter: (request) => {
      // Without this a page elsewhere could rename itself to our loopback address and read the demo.
      if (demo && !own && !loopback.test(hostOf(request))) return false;
      const { origin } = request.headers;
      return origin === undefined || origin === ownOrigin(request) || embedOrigins.includes(origin);
    },
    sharing: (request) => {
      const { origin } = request.headers;
      if (origin === undefined || !embedOrigins.includes(origin)) return null;
      return { 'access-control-allow-origin': origin, vary: 'origin' };
    },
    addressOf: (request) => {
      const direct = request.socket.remoteAddress ?? '';
      if (trustedProxies === 0) return direct;
      const told = String(request.headers['x-forwarded-for'] ?? '').split(',');
      return told.at(-trustedProxies)?.trim() || direct;
    },
  };
}
