import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/service.ts';
import { type Connector, startConnector } from './connector.ts';
import { post } from './measure.ts';

export type Peer = { turn(person: number): Promise<void>; stop(): Promise<void> };
export const peers = {
  'stock echo bot, botbuilder': 'echo-botbuilder',
  'stock echo bot, agents-hosting': 'echo-agents',
} as const;

let sent = 0;

/** One message to an echo bot, until its reply is at the connector. */
export async function echo(url: string, connector: Connector, person: number): Promise<void> {
  sent += 1;
  const id = `conversation-${person}`;
  const reply = connector.reply(id);
  const answer = await post(`${url}/api/messages`, {
    type: 'message',
    id: `activity-${sent}`,
    text: 'hello',
    channelId: 'emulator',
    serviceUrl: connector.url,
    from: { id: `person-${person}` },
    recipient: { id: 'bot' },
    conversation: { id },
  });
  if (answer.status >= 300) throw new Error(`the echo bot answered ${answer.status}`);
  await reply;
}

export function spawnPeer(file: string, port: number): ChildProcess {
  const env = { ...process.env, PORT: String(port) };
  return spawn(process.execPath, [`test/bench/peers/${file}.ts`], { env, stdio: ['ignore', 'ignore', 'ignore'] });
}

/** An echo bot that answers. */
export async function startPeer(file: string): Promise<Peer> {
  const port = await freePort();
  const connector = await startConnector();
  const child = spawnPeer(file, port);
  const url = `http://127.0.0.1:${port}`;
  await firstTurn(() => echo(url, connector, 0));
  return {
    turn: (person) => echo(url, connector, person),
    stop: async () => {
      child.kill('SIGKILL');
      await connector.close();
    },
  };
}

/** Tries a turn until it is answered. */
export async function firstTurn(turn: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 3_000; tries += 1) {
    const done = await turn().then(
      () => true,
      () => false,
    );
    if (done) return;
    await wait(10);
  }
  throw new Error('no answer in 30 seconds');
}
