import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket as Socket } from 'ws';
import { createFanOut } from '../../../bot/channels/direct-line/fan-out.ts';
import type { Ask } from '../../../bot/channels/direct-line/history.ts';
import { createSessions } from '../../../bot/channels/direct-line/sessions.ts';
import { createStreams } from '../../../bot/channels/direct-line/stream.ts';
import { createTokens } from '../../../bot/channels/direct-line/tokens.ts';
import { ask as askPool } from '../../../bot/db/commit.ts';
import { createLog } from '../../../bot/log.ts';
import { echoWorld, type Instance, type World, wayIn } from '../../support/echo-service.ts';
import { until } from '../../support/web-chat.ts';

let world: World;
let service: Instance;

beforeAll(async () => {
  world = await echoWorld();
  service = await world.instance();
});
afterAll(() => world.close());

type Opened = { conversationId: string; token: string; streamUrl: string };

async function opened(origin = service.origin): Promise<Opened> {
  const { token } = await wayIn(origin);
  const answer = await fetch(`${origin}/v3/directline/conversations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  return (await answer.json()) as Opened;
}

const say = ({ conversationId, token }: Opened, text: string, origin = service.origin) =>
  fetch(`${origin}/v3/directline/conversations/${conversationId}/activities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ type: 'message', text }),
  });

/** A bare socket, and what became of it: 'open', or the status it was refused with. */
async function listen(url: string, options: ConstructorParameters<typeof Socket>[2] = {}) {
  const socket = new Socket(url, options);
  const frames: { activities: { text?: string }[]; watermark?: string }[] = [];
  let closed = 0;
  socket.on('message', (data) => frames.push(JSON.parse(String(data))));
  socket.on('close', (code) => {
    closed = code;
  });
  const became = await new Promise<string>((resolve) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_, answer) => resolve(String(answer.statusCode)));
    socket.on('error', () => resolve('error'));
  });
  // On a busy machine the service is seen typing; that is no message.
  const texts = () => frames.flatMap((frame) => frame.activities.flatMap((one) => one.text ?? []));
  return { socket, frames, became, texts, closed: () => closed };
}

/** The stream's own part on a bare web server, with pings as often as a test has time for. */
async function bareStreams(pingEveryMs: number) {
  const { conversationId, streamUrl } = await opened();
  const ask: Ask = (one) => askPool(world.database.pool, one);
  const parts = { ask, log: createLog('silent'), instance: 'bare', connect: () => Promise.reject(new Error('alone')) };
  const tokens = createTokens([Buffer.from('a key for tests only, 32 bytes at least')], world.clock);
  const sessions = createSessions(ask, () => performance.now());
  const own = { fanOut: createFanOut(parts), tokens, sessions, log: parts.log, originAllowed: () => true };
  const streams = createStreams(own, pingEveryMs);
  const server = createServer().on('upgrade', streams.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stream = new URL(streamUrl).searchParams.get('t');
  const url = `ws://127.0.0.1:${port}/v3/directline/conversations/${conversationId}/stream?watermark=&t=${stream}`;
  return { streams, port, url, stop: () => new Promise((resolve) => server.close(resolve)) };
}

describe('a chat stream', () => {
  it('begins at its watermark and carries the next', async () => {
    const chat = await opened();
    await say(chat, 'one');
    const all = await listen(chat.streamUrl);
    await until(() => all.texts().length === 3);
    expect(all.frames.at(-1)?.watermark).toBe('5');
    const later = await listen(chat.streamUrl.replace('watermark=1', 'watermark=5'));
    await say(chat, 'two');
    await until(() => later.texts().length === 2);
    expect(later.texts()).toEqual(['two', '2: two']);
    for (const one of [all, later]) one.socket.close();
  });

  it('stands blank frames and what a client should not send', async () => {
    const chat = await opened();
    const one = await listen(chat.streamUrl);
    one.socket.send('');
    one.socket.send('{"not":"for us"}');
    await say(chat, 'still');
    await until(() => one.texts().includes('still'));
    one.socket.send('x'.repeat(5_000));
    await until(() => one.closed() === 1009);
  });

  it('opens for its own token, chat and page only', async () => {
    const [chat, other] = [await opened(), await opened()];
    const at = (conversationId: string, token: string) =>
      `${service.origin.replace('http', 'ws')}/v3/directline/conversations/${conversationId}/stream?watermark=&t=${token}`;
    const stream = new URL(chat.streamUrl).searchParams.get('t') ?? '';
    const became = async (url: string, headers: Record<string, string> = {}) => (await listen(url, { headers })).became;
    expect(await became(at(chat.conversationId, chat.token))).toBe('403');
    expect(await became(at(other.conversationId, stream))).toBe('403');
    expect(await became(at(chat.conversationId, ''))).toBe('403');
    expect(await became(`${service.origin.replace('http', 'ws')}/elsewhere`)).toBe('404');
    expect(await became(chat.streamUrl, { origin: 'https://elsewhere.example' })).toBe('403');
    expect(await became(chat.streamUrl, { origin: service.origin })).toBe('open');
  });

  it('is one of sixteen at most, and the others live', async () => {
    const chat = await opened();
    const many = await Promise.all(Array.from({ length: 17 }, () => listen(chat.streamUrl)));
    await until(() => many.filter((one) => one.closed() === 1013).length === 1);
    await say(chat, 'to all');
    await until(() => many.filter((one) => one.texts().includes('to all')).length === 16);
    for (const one of many) one.socket.close();
  });

  it('says that the service restarts', async () => {
    const one = await world.instance();
    const chat = await opened(one.origin);
    const there = await listen(chat.streamUrl);
    await one.stop();
    await until(() => there.closed() === 1012);
  });

  it('ends within moments when the session was ended by somebody else', async () => {
    const chat = await opened();
    const one = await listen(chat.streamUrl);
    await world.database.pool.query('UPDATE waymark.conversation SET session = session + 1 WHERE id = $1', [
      chat.conversationId,
    ]);
    await until(() => one.closed() === 4403);
  });

  it('finds what no notice told of', async () => {
    const chat = await opened();
    const one = await listen(chat.streamUrl);
    await until(() => one.texts().length === 1);
    await world.database.pool.query(
      `INSERT INTO waymark.activity (conversation_id, seq, from_person, at, payload)
       SELECT $1, waymark.next_numbers($1, 1, now()), false, now(), '{"type":"message","text":"from elsewhere"}'`,
      [chat.conversationId],
    );
    await until(() => one.texts().includes('from elsewhere'));
    one.socket.close();
  });

  it('lets go of a phone that takes nothing in, and gives it all when it comes back', async () => {
    const chat = await opened();
    const slow = await listen(chat.streamUrl);
    await until(() => slow.texts().length === 1);
    slow.socket.pause();
    await world.database.pool.query(
      `INSERT INTO waymark.activity (conversation_id, seq, from_person, at, payload)
       SELECT $1, waymark.next_numbers($1, 1, now()), false, now(), jsonb_build_object('type', 'message', 'text', repeat('x', 60000))
       FROM generate_series(1, 300)`,
      [chat.conversationId],
    );
    await say(chat, 'go');
    const again = await listen(chat.streamUrl);
    await until(() => again.texts().length === 303);
    slow.socket.resume();
    await until(() => slow.closed() === 1006);
    expect(slow.texts().length).toBeLessThan(303);
    again.socket.close();
  });

  it('ends when nobody answers its pings any more', async () => {
    const { streams, port, url, stop } = await bareStreams(50);
    const [dead, alive] = [await listen(url, { autoPong: false }), await listen(url)];
    await until(() => dead.closed() === 1006);
    expect([alive.closed(), port > 0]).toEqual([0, true]);
    alive.socket.close();
    await streams.close(100);
    await stop();
  });

  it('marks what stands above the fold, and shows nothing of what was erased', async () => {
    const chat = await opened();
    await say(chat, 'hard to say');
    await say(chat, 'erased');
    await world.database.pool.query('UPDATE waymark.conversation SET folded_before = 4 WHERE id = $1', [
      chat.conversationId,
    ]);
    await world.database.pool.query(
      'UPDATE waymark.activity SET payload = NULL WHERE conversation_id = $1 AND seq = 5',
      [chat.conversationId],
    );
    const one = await listen(chat.streamUrl);
    await until(() => one.texts().length === 4);
    const folded = one.frames
      .flatMap((frame) => frame.activities as { text: string; channelData: { waymark?: { folded?: boolean } } }[])
      .map((activity) => [activity.text, activity.channelData.waymark?.folded ?? false]);
    expect(folded).toEqual([
      ['Welcome (en)', true],
      ['hard to say', true],
      ['1: hard to say', false],
      ['2: erased', false],
    ]);
    one.socket.close();
  });
});
