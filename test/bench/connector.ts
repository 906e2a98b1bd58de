import { createServer, type Server } from 'node:http';

export type Connector = { url: string; reply(conversationId: string): Promise<void>; close(): Promise<void> };

/**
 * A connector on this machine: takes the replies that bots post to `/v3/conversations/{id}/activities...` and tells whoever
 * waits for that conversation. What it answers is what the real one does.
 */
export async function startConnector(): Promise<Connector> {
  const waiting = new Map<string, () => void>();
  const early = new Map<string, number>();
  const server: Server = createServer((req, res) => {
    req.resume();
    req.on('end', () => {
      res.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"reply"}');
      const id = decodeURIComponent(/\/v3\/conversations\/([^/]+)/.exec(req.url ?? '')?.[1] ?? '');
      const tell = waiting.get(id);
      if (tell) {
        waiting.delete(id);
        tell();
      } else early.set(id, (early.get(id) ?? 0) + 1);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    reply: (id) =>
      new Promise<void>((done) => {
        const came = early.get(id) ?? 0;
        if (came > 0) {
          early.set(id, came - 1);
          done();
        } else waiting.set(id, done);
      }),
    close: () => new Promise((done) => server.close(() => done())),
  };
}
