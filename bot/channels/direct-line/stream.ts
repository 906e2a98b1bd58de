import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { Fault } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { FanOut } from './fan-out.ts';
import type { Listener } from './room.ts';
import { mustBeLive, type Sessions } from './sessions.ts';
import { numberOf } from './shown.ts';
import type { Tokens } from './tokens.ts';

// Clients send blank frames only.
const mostBytesIn = 4_096;
// A phone that does not take what it is sent comes back for it with its watermark.
const mostBytesWaiting = 1_000_000;
// Proxies drop a silent connection after 30 seconds or so.
const pingMs = 20_000;
const longestDrainMs = 2_000;
const drainLookMs = 10;

const path = /^\/v3\/directline\/conversations\/([0-9a-f-]{36})\/stream$/;

export type StreamParts = {
  tokens: Tokens;
  sessions: Sessions;
  fanOut: FanOut;
  log: Log;
  /** Whether a page of this origin may listen; pages of our own, and those of sites that embed us. */
  originAllowed(origin: string, request: IncomingMessage): boolean;
};

export type Streams = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends what does not close by itself within `graceMs`. */
  close(graceMs: number): Promise<void>;
};

function refuse(
  socket: Duplex,
  status: '400 Bad Request' | '403 Forbidden' | '404 Not Found' | '503 Service Unavailable',
) {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function listenerOf(ws: WebSocket, next: number, session: number): Listener {
  return {
    next,
    session,
    send: (frame) => {
      if (ws.bufferedAmount > mostBytesWaiting) ws.terminate();
      else if (ws.readyState === ws.OPEN) ws.send(frame);
    },
    drained: async () => {
      for (let waited = 0; ws.bufferedAmount > 0 && waited < longestDrainMs; waited += drainLookMs) {
        await new Promise((resolve) => setTimeout(resolve, drainLookMs));
      }
    },
    end: (code) => ws.close(code),
  };
}

/** The chat stream: one way, from the log to the page. Whoever does not answer a ping by the next one is gone. */
export function createStreams(parts: StreamParts, pingEveryMs = pingMs): Streams {
  const { tokens, sessions, fanOut, log } = parts;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostBytesIn, perMessageDeflate: false });
  const answered = new WeakSet<WebSocket>();

  const pinging = setInterval(() => {
    for (const ws of sockets.clients) {
      if (!answered.delete(ws)) ws.terminate();
      else ws.ping();
    }
  }, pingEveryMs);
  pinging.unref();

  const open = (ws: WebSocket, conversationId: string, listener: Listener) => {
    answered.add(ws);
    ws.on('pong', () => answered.add(ws));
    ws.on('error', () => ws.terminate());
    const leave = fanOut.join(conversationId, listener);
    // 1013: try again later
    if (!leave) return ws.close(1013);
    ws.on('close', leave);
  };

  const letIn = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '', 'http://stream');
    const conversationId = path.exec(url.pathname)?.[1];
    if (!conversationId) return refuse(socket, '404 Not Found');
    const origin = request.headers.origin;
    if (origin !== undefined && !parts.originAllowed(origin, request)) return refuse(socket, '403 Forbidden');
    const token = await tokens.check(url.searchParams.get('t') ?? '', 'stream');
    if (token.claims.conv !== conversationId) return refuse(socket, '403 Forbidden');
    const live = await sessions.of(conversationId, true);
    if (!live) return refuse(socket, '404 Not Found');
    mustBeLive(token, live);
    const next = Math.min(numberOf(url.searchParams.get('watermark')), live.nextSeq);
    sockets.handleUpgrade(request, socket, head, (ws) => open(ws, conversationId, listenerOf(ws, next, live.session)));
  };

  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      letIn(request, socket, head).catch((error: unknown) => {
        const known = error instanceof Fault;
        if (!known) log.warn('a stream was not opened', { route: 'stream' }, error);
        refuse(socket, known ? '403 Forbidden' : '503 Service Unavailable');
      });
    },
    close: async (graceMs) => {
      clearInterval(pinging);
      const late = setTimeout(() => {
        for (const ws of sockets.clients) ws.terminate();
      }, graceMs);
      await new Promise((resolve) => sockets.close(resolve));
      clearTimeout(late);
    },
  };
}
