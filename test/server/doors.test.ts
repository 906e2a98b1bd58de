import { callAt, type Sent } from '../support/call.ts';
import { echoWorld, type Instance, type WayIn, type World, wayIn } from '../support/echo-service.ts';
import { openChat, until } from '../support/web-chat.ts';

let world: World;
let service: Instance;
const base = '/v3/directline';

beforeAll(async () => {
  world = await echoWorld();
  service = await world.instance();
});
afterAll(() => world.close());

const call = (method: string, path: string, sent?: Sent, origin = service.origin) => callAt(origin, method, path, sent);

async function started(origin = service.origin): Promise<WayIn> {
  const way = await wayIn(origin);
  const answer = await call('POST', `${base}/conversations`, { token: way.token, body: { user: {} } }, origin);
  expect(answer.status).toBe(201);
  return way;
}
const activities = (way: WayIn) => `${base}/conversations/${way.conversationId}/activities`;
const say = (way: WayIn, text: string, origin?: string) =>
  call('POST', activities(way), { token: way.token, body: { type: 'message', text } }, origin);
const read = (way: WayIn, watermark = '', origin?: string) =>
  call('GET', `${activities(way)}?watermark=${watermark}`, { token: way.token }, origin);
const texts = (answer: { body: { activities: { text?: string }[] } }) => answer.body.activities.map((one) => one.text);

describe('the door of a chat', () => {
  it('starts a chat once, and greets once however often it is started', async () => {
    const way = await wayIn(service.origin);
    const start = () => call('POST', `${base}/conversations`, { token: way.token, body: { user: {} } });
    const [first, second] = [await start(), await start()];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(first.body).toMatchObject({ conversationId: way.conversationId, expires_in: 1800 });
    expect(first.body.streamUrl).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/.*watermark=1&t=/);
    expect(texts(await read(way))).toEqual(['Welcome (en)']);
  });

  it('starts a chat that a page comes back to before it was started', async () => {
    const way = await wayIn(service.origin);
    const answer = await call('GET', `${base}/conversations/${way.conversationId}?watermark=`, { token: way.token });
    expect(answer.status).toBe(200);
    expect(texts(await read(way))).toEqual(['Welcome (en)']);
  });

  it('reads back from where somebody was, and from the start when they do not know', async () => {
    const way = await started();
    await say(way, 'one');
    const all = await read(way);
    expect(texts(all)).toEqual(['Welcome (en)', 'one', '1: one']);
    expect(texts(await read(way, 'nonsense'))).toEqual(texts(all));
    expect((await read(way, all.body.watermark)).body).toEqual({ activities: [], watermark: all.body.watermark });
    await say(way, 'two');
    expect(texts(await read(way, all.body.watermark))).toEqual(['two', '2: two']);
    // From beyond the end: brought back to it, or nothing would ever be seen again.
    expect((await read(way, '999999')).body).toEqual({ activities: [], watermark: '7' });
  });

  it('reads a long chat in parts', async () => {
    const way = await started();
    await world.database.pool.query(
      `INSERT INTO waymark.activity (conversation_id, seq, from_person, at, payload)
       SELECT $1, waymark.next_numbers($1, 1, now()), false, now(), '{"type":"message","text":"x"}' FROM generate_series(1, 450)`,
      [way.conversationId],
    );
    let watermark = '';
    const counts: number[] = [];
    // The first row is that they came in, which nobody is shown.
    for (let place = 0; place < 4; place += 1) {
      const part = await read(way, watermark);
      counts.push(part.body.activities.length);
      watermark = part.body.watermark;
    }
    expect(counts).toEqual([199, 200, 52, 0]);
    const chat = openChat(service.origin, { token: way.token, conversationId: way.conversationId });
    await until(() => chat.seen.length === 451);
    chat.leave();
  });

  it('refuses what is not theirs, in words that tell nothing else', async () => {
    const [mine, theirs] = [await started(), await started()];
    const answers = [
      await call('GET', activities(mine)),
      await call('GET', activities(mine), { headers: { authorization: 'Basic abc' } }),
      await call('GET', activities(mine), { token: 'not.a.token' }),
      await call('GET', activities(theirs), { token: mine.token }),
      await call('POST', activities(theirs), { token: mine.token, body: { type: 'message', text: 'hi' } }),
      await call('GET', `${base}/conversations/${theirs.conversationId}`, { token: mine.token }),
      await call('POST', `${base}/tokens/generate`, { token: mine.token }),
      await call('POST', `${base}/conversations`, { token: mine.token, body: { user: { id: 'dl_other' } } }),
    ];
    expect(answers.map((one) => [one.status, one.body.error.code])).toEqual([
      [401, 'MissingProperty'],
      [401, 'MissingProperty'],
      [403, 'Forbidden'],
      [403, 'Forbidden'],
      [403, 'Forbidden'],
      [403, 'Forbidden'],
      [403, 'Forbidden'],
      [400, 'BadArgument'],
    ]);
    expect(texts(await read(theirs))).toEqual(['Welcome (en)']);
  });

  it('knows of a chat only what was started', async () => {
    const way = await wayIn(service.origin);
    expect((await read(way)).status).toBe(404);
    expect((await say(way, 'hi')).status).toBe(404);
  });

  it('lets a phone that slept go on with its old token, and ends it after a day', async () => {
    const clock = world.clock;
    const way = await started();
    clock.pass(60 * 60_000);
    expect((await say(way, 'awake')).status).toBe(200);
    const refreshed = await call('POST', `${base}/tokens/refresh`, { token: way.token });
    expect(refreshed.status).toBe(200);
    clock.pass(23 * 60 * 60_000);
    const old = await call('POST', `${base}/tokens/refresh`, { token: refreshed.body.token });
    expect([old.status, old.body.error.code]).toEqual([403, 'TokenExpired']);
  });

  it('forgets a chat with all of its tokens and streams, on every instance', async () => {
    const there = await world.instance();
    const way = await started();
    const chat = openChat(there.origin, { token: way.token, conversationId: way.conversationId });
    await chat.heard('Welcome (en)');
    const refreshed = await call('POST', `${base}/tokens/refresh`, { token: way.token });
    const gone = await call('POST', '/forget', { token: way.token });
    expect([gone.status, gone.headers.get('set-cookie')]).toEqual([
      204,
      'waymark_chat=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
    ]);
    await until(() => chat.statuses.includes('ExpiredToken'));
    for (const token of [way.token, refreshed.body.token]) {
      const answers = await Promise.all(
        [service, there].map((one) => call('GET', activities(way), { token }, one.origin)),
      );
      expect(answers.map((one) => one.status)).toEqual([403, 403]);
    }
    expect((await call('POST', '/forget', { token: way.token })).status).toBe(204);
    chat.leave();
  });

  it('takes nothing more once a page has said that the chat is over, and still shows it', async () => {
    const way = await started();
    await call('POST', activities(way), { token: way.token, body: { type: 'endOfConversation' } });
    const refused = await say(way, 'more');
    expect([refused.status, refused.body.error.code]).toEqual([400, 'ConversationEnded']);
    expect((await read(way)).status).toBe(200);
  });

  it('shows typing and events to those who listen, and keeps neither', async () => {
    const way = await started();
    const chat = openChat(service.origin, { token: way.token, conversationId: way.conversationId });
    await chat.heard('Welcome (en)');
    await chat.line.postActivity({ type: 'typing', from: { id: 'x' } }).toPromise();
    await chat.line.postActivity({ type: 'event', name: 'seen', value: 1, from: { id: 'x' } }).toPromise();
    await until(() => chat.seen.find((one) => (one.type as string) === 'event'));
    expect(texts(await read(way))).toEqual(['Welcome (en)']);
    chat.leave();
  });

  it('gives sign-in cards a session id', async () => {
    const way = await started();
    const answer = await call('GET', `${base}/session/getsessionid`, { token: way.token });
    expect(answer.body).toEqual({ sessionId: expect.any(String) });
  });
});
