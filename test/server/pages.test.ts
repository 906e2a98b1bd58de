import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { echoWorld, type Instance, type World } from '../support/echo-service.ts';

let world: World;
let built: Instance;
let unbuilt: Instance;
let dir: string;
let databaseThere = true;

beforeAll(async () => {
  world = await echoWorld();
  dir = await mkdtemp(join(tmpdir(), 'waymark-pages-'));
  const script = 'console.log(1);'.repeat(50);
  await writeFile(join(dir, 'chat.html'), `<style nonce="__NONCE__">p{}</style>${'<p>Chat</p>'.repeat(100)}`);
  await writeFile(join(dir, 'chat.abc.js'), script);
  await writeFile(join(dir, 'chat.abc.js.br'), brotliCompressSync(script));
  const html = { file: 'chat.html', type: 'text/html; charset=utf-8' };
  await writeFile(
    join(dir, 'manifest.json'),
    JSON.stringify({
      '/': html,
      '/webchat': html,
      '/demo': html,
      '/assets/chat.abc.js': { file: 'chat.abc.js', type: 'text/javascript', br: 'chat.abc.js.br', immutable: true },
    }),
  );
  let nonce = 0;
  built = await world.instance({
    pagesDir: dir,
    secret: () => {
      nonce += 1;
      return `nonce${nonce}`;
    },
    ready: { database: async () => databaseThere, jobs: async () => true },
  });
  unbuilt = await world.instance();
});
afterAll(async () => {
  await world.close();
  await rm(dir, { recursive: true });
});

describe('the pages', () => {
  it('come with a policy and a nonce that no other answer has', async () => {
    const small = { headers: { 'accept-encoding': 'br' } };
    const [one, two] = [await fetch(built.origin, small), await fetch(built.origin, small)];
    const policy = one.headers.get('content-security-policy');
    expect(await one.text()).toContain('<style nonce="nonce1">');
    expect(await two.text()).toContain('<style nonce="nonce2">');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-nonce1'");
    expect(policy).toContain(`connect-src 'self' ${built.origin.replace('http', 'ws')};`);
    expect(policy).toContain("frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    expect(Object.fromEntries(one.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'content-encoding': 'br',
    });
    expect(one.headers.get('server')).toBeNull();
  });

  it('let Web Chat read its own pictures, and only there', async () => {
    const policies = await Promise.all(
      ['/', '/webchat'].map(async (path) => (await fetch(built.origin + path)).headers.get('content-security-policy')),
    );
    expect(policies.map((policy) => policy?.includes('worker-src blob:'))).toEqual([false, true]);
  });

  it('come small to those who can unpack them, and are kept for good under their own name', async () => {
    const path = `${built.origin}/assets/chat.abc.js`;
    const packed = await fetch(path, { headers: { 'accept-encoding': 'gzip, br' } });
    const plain = await fetch(path, { headers: { 'accept-encoding': 'identity' } });
    expect(await packed.text()).toBe(await plain.text());
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['br', null]);
    expect(packed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const head = await fetch(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/javascript']);
    expect((await fetch(`${built.origin}/assets/..%2fmanifest.json`)).status).toBe(404);
  });

  it('say who to call when there are none', async () => {
    const answer = await fetch(unbuilt.origin);
    const html = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
    for (const number of ['999', '111', '85258', '116 123']) expect(html).toContain(number);
  });

  it('are told what is true of this council', async () => {
    const facts = await (await fetch(`${built.origin}/page.json`)).json();
    expect(facts).toMatchObject({ demo: true, council: 'Riverside Council', outOfHours: null });
    expect(facts).toHaveProperty('numbers.0', { name: expect.any(String), number: '999', when: '' });
    expect(facts).toHaveProperty('numbers.4', { name: 'Riverside Council', number: '01632 960 100', when: 'weekdays' });
  });
});

describe('the service', () => {
  it('says that it lives, and whether it is ready', async () => {
    expect((await fetch(`${built.origin}/healthz`)).status).toBe(200);
    const ready = await fetch(`${built.origin}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, checks: { database: true, jobs: true } }]);
    databaseThere = false;
    const missing = await fetch(`${built.origin}/readyz`);
    expect([missing.status, await missing.json()]).toEqual([
      503,
      { ready: false, checks: { database: false, jobs: true } },
    ]);
    databaseThere = true;
  });

  it('answers the connector where there is one, and has no such door where there is none', async () => {
    const said: unknown[] = [];
    const one = await world.instance({
      messages: async (authorization, body) => {
        said.push([authorization, body]);
        return { status: 401 };
      },
    });
    const send = (origin: string) =>
      fetch(`${origin}/api/messages`, {
        method: 'POST',
        headers: { authorization: 'Bearer x' },
        body: '{"type":"message"}',
      });
    expect([(await send(one.origin)).status, (await send(built.origin)).status]).toEqual([401, 404]);
    expect(said).toEqual([['Bearer x', { type: 'message' }]]);
  });
});
