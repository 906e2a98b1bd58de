// node test/support/database-keeper.ts SOCKET: keeps one throwaway PostgreSQL for all test workers. Each holds a connection to
// the socket for as long as it lives and is told the server's address; some seconds after the last has gone, all of it goes.
import { createServer } from 'node:net';
import { startThrowaway } from '../../bot/db/embedded-throwaway.ts';

// Long enough for the next suite or the next run to find it still there.
const idleMs = 20_000;

const [socketPath] = process.argv.slice(2);
const starting = Promise.withResolvers<string>();
starting.promise.catch(() => {});
let end = async () => {};
let users = 0;
let idle: NodeJS.Timeout | undefined;

const door = createServer((user) => {
  users += 1;
  clearTimeout(idle);
  user.on('error', () => {});
  user.on('close', () => {
    users -= 1;
    if (users === 0) idle = setTimeout(close, idleMs);
  });
  user.resume();
  starting.promise.then(
    (url) => user.write(`${url}\n`),
    (error) => user.end(`error ${error.message}\n`),
  );
});

/** The door first, so that whoever comes now starts a keeper anew. */
function close(): void {
  door.close(() => void end());
}

// Another keeper has the door: this one is not needed.
door.on('error', () => process.exit());
door.listen(socketPath, async () => {
  idle = setTimeout(close, idleMs);
  try {
    const server = await startThrowaway({ durable: false });
    end = server.close;
    starting.resolve(server.url);
  } catch (error) {
    starting.reject(error);
    close();
  }
});
process.on('SIGTERM', close);
