import { onEveryAnswer } from '../../bot/server/wrap.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.close());

const id = '0199aaaa-0000-7000-8000-00000000a1e7';
const asked: [string, string][] = [
  ...[
    '/',
    '/webchat',
    '/demo',
    '/page.json',
    '/healthz',
    '/readyz',
    '/print/x',
    '/nowhere',
    '//evil.example/',
    '/%2e%2e/',
  ].map((path): [string, string] => ['GET', path]),
  ['GET', `/alert-test/${id}`],
  ['POST', `/alert-test/${id}`],
  ['GET', `/calendar/${id}`],
  ['HEAD', '/'],
  ['GET', '/token'],
  ['POST', '/token'],
  ['POST', '/forget'],
  ['DELETE', '/'],
  ['GET', '/v3/directline/conversations'],
  ['POST', '/v3/directline/conversations'],
  ['OPTIONS', '/v3/directline/conversations'],
  ['OPTIONS', '/token'],
];

it('every answer of an address that has https keeps to it, and no other', () => {
  const keeps = 'strict-transport-security';
  expect(onEveryAnswer('https://waymark.example')).toHaveProperty(keeps);
  expect(onEveryAnswer('http://127.0.0.1:3978')).not.toHaveProperty(keeps);
});

describe('every answer of the web server', () => {
  it.each(asked)(
    'to %s %s is kept by no cache, guessed at by no browser, and leads nowhere else',
    async (method, path) => {
      const answer = await fetch(`${app.url}${path}`, { method, redirect: 'manual' });
      expect(answer.headers.get('location')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('server')).toBeNull();
      if (!answer.headers.get('content-type')?.startsWith('text/html')) return;
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});
