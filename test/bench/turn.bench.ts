import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startService } from '../support/service.ts';
import { type Chat, openChat } from './chat.ts';
import { type Measured, measure, median } from './measure.ts';
import { type Peer, peers, startPeer } from './peer.ts';
import { table } from './table.ts';
import { startWaymarkInTeams } from './teams.ts';

const people = 32;

// One guided conversation over and over: the first questions of What next, back, and the menu; then again from its start.
const start = ['What next', 'Start again'];
const guided = [...start, 'I want something new', 'Skip', 'Good', 'back', 'OK', 'Skip', 'Skip', 'menu'];

/** Waymark over its embedded channel: token, socket, durable turns; an answer counts when the socket has brought it. */
async function startWaymark(): Promise<Peer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  const service = startService(
    { DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'silent', RATE_SCALE: '100000' },
    await freePort(),
  );
  await service.ready();
  const chats: Chat[] = [];
  const said: number[] = [];
  for (let person = 0; person < people; person += 1) chats.push(await openChat(service.url));
  return {
    turn: async (person) => {
      const next = said[person] ?? 0;
      said[person] = next + 1;
      await chats[person]?.turn(guided[next % guided.length] ?? 'menu');
    },
    stop: async () => {
      for (const chat of chats) chat.close();
      await service.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Guided, durable turns a second beside the stock echo bots that remember nothing, alternating in one run. */
export async function benchTurn(rounds = 3, seconds = 5): Promise<string> {
  const starts: [string, () => Promise<Peer>][] = [
    ['Waymark, guided turn, embedded channel', startWaymark],
    ['Waymark, quick log, /api/messages', startWaymarkInTeams],
    ...Object.entries(peers).map(([name, file]): [string, () => Promise<Peer>] => [name, () => startPeer(file)]),
  ];
  const all = new Map<string, Measured[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, start] of starts) {
      const peer = await start();
      all.set(name, [...(all.get(name) ?? []), await measure(people, seconds, peer.turn)]);
      await peer.stop();
    }
  }
  const rate = (name: string) => median((all.get(name) ?? []).map((one) => one.perSecond));
  const base = rate('stock echo bot, botbuilder');
  return table(
    ['turns of 32 people at once', 'a second', 'min', 'max', 'p50 ms', 'p99 ms', 'to the echo bot'],
    [...all].map(([name, runs]) => [
      name,
      rate(name).toFixed(0),
      Math.min(...runs.map((one) => one.perSecond)).toFixed(0),
      Math.max(...runs.map((one) => one.perSecond)).toFixed(0),
      median(runs.map((one) => one.p50)).toFixed(1),
      median(runs.map((one) => one.p99)).toFixed(1),
      (rate(name) / base).toFixed(2),
    ]),
  );
}
