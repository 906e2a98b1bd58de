import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startService } from '../support/service.ts';
import { openChat } from './chat.ts';
import { startConnector } from './connector.ts';
import { median } from './measure.ts';
import { echo, firstTurn, peers, spawnPeer } from './peer.ts';
import { table } from './table.ts';

async function ours(dataDir: string): Promise<number> {
  const port = await freePort();
  const from = performance.now();
  const service = startService({ DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'silent' }, port);
  await firstTurn(async () => {
    const chat = await openChat(service.url);
    await chat.turn('help');
    chat.close();
  });
  const took = performance.now() - from;
  await service.stop();
  return took;
}

async function theirs(file: string): Promise<number> {
  const port = await freePort();
  const connector = await startConnector();
  const from = performance.now();
  const child = spawnPeer(file, port);
  await firstTurn(() => echo(`http://127.0.0.1:${port}`, connector, 0));
  const took = performance.now() - from;
  child.kill('SIGKILL');
  await connector.close();
  return took;
}

/** Process start to the first reply at the client, the database existing but not running, in turn with the echo bots. */
export async function benchStart(runs = 5): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  await ours(dataDir);
  const took: Record<string, number[]> = { 'Waymark, its PostgreSQL started too': [] };
  for (let run = 0; run < runs; run += 1) {
    took['Waymark, its PostgreSQL started too']?.push(await ours(dataDir));
    for (const [name, file] of Object.entries(peers)) {
      took[name] ??= [];
      took[name].push(await theirs(file));
    }
  }
  await rm(dataDir, { recursive: true, force: true });
  return table(
    ['process start to first reply', 'median ms', 'min', 'max'],
    Object.entries(took).map(([name, all]) => [
      name,
      ...[median(all), Math.min(...all), Math.max(...all)].map((ms) => ms.toFixed(0)),
    ]),
  );
}
