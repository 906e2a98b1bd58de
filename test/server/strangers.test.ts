import { request as httpRequest } from 'node:http';
import { callAt, type Sent } from '../support/call.ts';
import { echoWorld, type Instance, type WayIn, type World, wayIn } from '../support/echo-service.ts';

let world: World;
let service: Instance;
const base = '/v3/directline';
const settings = { publicUrl: null, demo: true, directLineSecret: null, embedOrigins: [], trustedProxies: 0 };

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

describe('a server of the council', () => {
  it('gets tokens with its secret, where there is one', async () => {
    const secret = 'a-secret-for-tests-only-of-32-characters';
    const one = await world.instance({ settings: { ...settings, directLineSecret: secret } });
    const made = await call(
      'POST',
      `${base}/tokens/generate`,
      { token: secret, body: { User: { Id: 'dl_7' } } },
      one.origin,
    );
    expect(made.body).toMatchObject({ conversationId: expect.any(String), expires_in: 1800 });
    const start = await call('POST', `${base}/conversations`, { token: made.body.token }, one.origin);
    expect(start.status).toBe(201);
    const direct = await call(
      'POST',
      `${base}/conversations`,
      { token: secret, body: { user: { id: 'u' } } },
      one.origin,
    );
    expect(direct.status).toBe(201);
    const wrong = await call('POST', `${base}/tokens/generate`, { token: `${secret}x` }, one.origin);
    expect(wrong.status).toBe(403);
    expect((await call('POST', `${base}/tokens/generate`, { token: secret })).status).toBe(403);
  });
});

describe('a fast sender', () => {
  it('waits, is never refused, and is not kept waiting when safety marks what they say', async () => {
    const one = await world.instance({ settings: { ...settings, rates: { chat: { burst: 2, perSecond: 1 } } } });
    const way = await started(one.origin);
    const ends: string[] = [];
    const sent = ['a', 'b', 'c', 'd', 'help me'].map(async (text) => {
      const answer = await say(way, text, one.origin);
      ends.push(text);
      return answer.status;
    });
    expect(await Promise.all(sent)).toEqual([200, 200, 200, 200, 200]);
    // It came last, and those who wait their turn a second each are answered after it.
    expect(ends.slice(-2)).toEqual(['c', 'd']);
    const said = texts(await read(way, '', one.origin)).filter((text) => text && text.length <= 2);
    expect(said).toEqual(['a', 'b', 'c', 'd']);
  });

  it('may not open chats without end, and is told when to come back', async () => {
    const one = await world.instance({ settings: { ...settings, rates: { newChats: { burst: 2, perSecond: 0.1 } } } });
    const answers = [];
    for (let place = 0; place < 3; place += 1) answers.push(await call('POST', '/token', {}, one.origin));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 429]);
    expect(answers[2]?.headers.get('retry-after')).toBe('10');
    expect(answers[2]?.body.error.message).toContain('wait');
  });
});

describe('bad input', () => {
  it('is answered kindly and in one shape', async () => {
    const way = await started();
    const json = { token: way.token, headers: { 'content-type': 'application/json' } };
    const answers = [
      await call('POST', activities(way), { ...json, raw: '{"type":"mess' }),
      await call('POST', activities(way), { ...json, raw: `{"type":"message","text":"${'a'.repeat(70_000)}"}` }),
      await call('POST', activities(way), { ...json, raw: '' }),
      await call('GET', '/nothing/here'),
      await call('DELETE', activities(way), json),
      await call('GET', `${base}/conversations/not-an-id/activities`, json),
    ];
    expect(answers.map((one) => one.status)).toEqual([400, 413, 400, 404, 405, 403]);
    for (const one of answers)
      expect(one.body.error).toEqual({ code: expect.any(String), message: expect.any(String) });
    expect((await say(way, 'still here')).status).toBe(200);
  });

  it('leaves no words of a person in the log', async () => {
    const lines = service.lines.join('\n');
    expect(lines).toContain('refused');
    expect(lines).not.toMatch(/still here|aaaa|eyJ/);
  });
});

describe('who may call from where', () => {
  it('lets pages of ours in, and no other', async () => {
    const from = (origin: string, host?: string) =>
      new Promise<number>((resolve) => {
        const { hostname, port } = new URL(service.origin);
        const headers = { origin, ...(host ? { host } : {}) };
        httpRequest({ hostname, port, path: '/token', method: 'POST', headers }, (answer) =>
          resolve(answer.statusCode ?? 0),
        ).end();
      });
    expect(await from(service.origin)).toBe(200);
    expect(await from('https://elsewhere.example')).toBe(403);
    // A page that renamed itself to our loopback address.
    expect(await from('http://evil.example', 'evil.example')).toBe(403);
  });

  it('lets a site that embeds the chat read answers, and says so before', async () => {
    const site = 'https://council.example';
    const one = await world.instance({ settings: { ...settings, embedOrigins: [site] } });
    const asked = await call('OPTIONS', `${base}/conversations`, { headers: { origin: site } }, one.origin);
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, site]);
    expect(asked.headers.get('access-control-allow-headers')).toContain('x-ms-bot-agent');
    const other = await call(
      'OPTIONS',
      `${base}/conversations`,
      { headers: { origin: 'https://x.example' } },
      one.origin,
    );
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });
});
