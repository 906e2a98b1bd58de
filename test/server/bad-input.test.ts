import fc from 'fast-check';
import { callAt } from '../support/call.ts';
import { echoWorld, type Instance, type WayIn, type World, wayIn } from '../support/echo-service.ts';

// BAD_INPUTS=2000 tries as many at each door; fewer are enough for every day.
const tries = Number(process.env.BAD_INPUTS ?? 100);
const atOnce = 20;
const base = '/v3/directline';
const endless = { burst: 1e9, perSecond: 1e9 };
const rates = { chat: endless, address: endless, service: endless, newChats: endless };

let world: World;
let service: Instance;
let way: WayIn;

async function started(): Promise<WayIn> {
  const made = await wayIn(service.origin);
  await callAt(service.origin, 'POST', `${base}/conversations`, { token: made.token });
  return made;
}

beforeAll(async () => {
  world = await echoWorld();
  const settings = { publicUrl: null, demo: true, directLineSecret: null, embedOrigins: [], trustedProxies: 0, rates };
  service = await world.instance({ settings });
  way = await started();
});
afterAll(() => world.close());

const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 5_000 }),
  fc.string({ unit: 'grapheme', maxLength: 50 }),
  fc.double(),
  fc.constantFrom<unknown>(
    '\u0000\ud800\u202e<script>alert(1)</script>',
    1e308,
    -1,
    2 ** 53,
    '__proto__',
    'x'.repeat(3_000),
  ),
);
const activity = fc.record(
  {
    type: fc.oneof({ weight: 4, arbitrary: fc.constant('message' as unknown) }, odd),
    text: odd,
    value: odd,
    channelData: fc.oneof(odd, fc.dictionary(fc.string({ unit: 'binary' }), odd)),
    locale: odd,
    entities: odd,
    attachments: odd,
    user: fc.oneof(odd, fc.record({ id: odd })),
    as: odd,
    code: odd,
    returnKey: odd,
  },
  { requiredKeys: ['type'] },
);
// As it is, cut short, or not JSON at all.
const body = fc.oneof(
  { weight: 4, arbitrary: activity.map((one) => JSON.stringify(one)) },
  odd.map((one) => JSON.stringify(one) ?? ''),
  fc.tuple(activity, fc.nat(60)).map(([one, cut]) => JSON.stringify(one).slice(0, -cut)),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const one = () => `${base}/conversations/${way.conversationId}`;
const doors: [string, () => string, Record<string, string>?][] = [
  ['token', () => '/token'],
  ['demo token', () => '/demo/token'],
  ['forget', () => '/forget', { authorization: 'none' }],
  ['generate', () => `${base}/tokens/generate`],
  ['refresh', () => `${base}/tokens/refresh`],
  ['start', () => `${base}/conversations`],
  ['post', () => `${one()}/activities`],
  ['upload', () => `${one()}/upload`],
  ['upload in parts', () => `${one()}/upload`, { 'content-type': 'multipart/form-data; boundary=b' }],
];

describe('2,000 bad inputs', () => {
  it.each(doors)('at the door "%s" break nothing and get a kind answer', async (name, path, headers = {}) => {
    const bodies = fc.sample(body, tries);
    const wrong: unknown[] = [];
    for (let from = 0; from < bodies.length; from += atOnce) {
      const some = bodies.slice(from, from + atOnce);
      const answers = await Promise.all(
        some.map((text) => {
          const part = `--b\r\ncontent-disposition: form-data; name="activity"; filename="blob"\r\n\r\n${text}\r\n--b--\r\n`;
          const raw = name === 'upload in parts' ? part : text;
          return callAt(service.origin, 'POST', path(), { token: way.token, raw, headers });
        }),
      );
      for (const answer of answers) {
        const kind = answer.status < 300 || /^[A-Z][^{}\\]{10,120}\.$/.test(answer.body?.error?.message ?? '');
        if (answer.status >= 500 || !kind) wrong.push(answer);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('as addresses break nothing', async () => {
    const words = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), tries);
    const short = await started();
    const at = `${base}/conversations/${short.conversationId}`;
    const wrong: number[] = [];
    for (let from = 0; from < words.length; from += atOnce) {
      const paths = words.slice(from, from + atOnce).flatMap((word) => {
        const odds = encodeURIComponent(word.toWellFormed());
        return [`${at}/activities?watermark=${odds}`, `${base}/conversations/${odds}`, `/assets/${odds}`];
      });
      const sent = paths.map((path) => callAt(service.origin, 'GET', path, { token: short.token }));
      for (const { status } of await Promise.all(sent)) if (status >= 500) wrong.push(status);
    }
    expect(wrong).toEqual([]);
  });

  it('changed no record, and both a chat of before and a new one go on', async () => {
    const { rows } = await world.database.pool.query('SELECT count(*)::int AS count FROM care.event');
    expect(rows).toEqual([{ count: 0 }]);
    const fresh = await started();
    for (const chat of [way, fresh]) {
      const said = await callAt(service.origin, 'POST', `${base}/conversations/${chat.conversationId}/activities`, {
        token: chat.token,
        body: { type: 'message', text: 'hello' },
      });
      expect(said.status).toBe(200);
    }
  });
});
