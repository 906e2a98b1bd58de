import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { z } from 'zod';
import type { Answer, Door } from '../channels/direct-line/door.ts';
import { say } from '../content/index.ts';

/** What is true of this council and shown on its pages. */
export type PageFacts = {
  council: string;
  duty: { number: string; when: string } | null;
  /** What to know when nobody is there; null while somebody is. */
  outOfHours: string | null;
  /** Who of the council's own answers at night; null: nobody. */
  night: { name: string; number: string } | null;
};

const manifestShape = z.record(
  z.string(),
  z.object({
    file: z.string(),
    type: z.string(),
    br: z.string().optional(),
    immutable: z.boolean().default(false),
  }),
);
type Entry = z.infer<typeof manifestShape>[string];

const compress = promisify(brotliCompress);
// Written anew for each answer because of its nonce: a middle quality, under a millisecond.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** A page may load from us alone, run only our files, and be framed by nobody. Web Chat reads its own pictures as blobs. */
function policy(nonce: string, origin: string, withWebChat: boolean): string {
  const blobs = withWebChat ? ' blob:' : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Older Safari does not take 'self' for a socket.
    `connect-src 'self' ${origin.replace(/^http/, 'ws')}${blobs}`,
    ...(withWebChat ? ['worker-src blob:'] : []),
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const guarded = {
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

export const numbers = () => [
  { name: say('en', 'page.call.danger'), number: say('en', 'page.call.dangerNumber') },
  { name: say('en', 'page.call.mind'), number: say('en', 'page.call.mindNumber') },
  { name: say('en', 'page.call.listen'), number: say('en', 'page.call.listenNumber') },
  { name: say('en', 'page.call.text'), number: say('en', 'page.call.textNumber') },
];

const inHtml = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** Who to call, as plain as a page can be: for when nothing else can be shown. */
function downPage(): Buffer {
  const lines = numbers().map((one) => `<li>${inHtml(one.name)}: <b>${inHtml(one.number)}</b></li>`);
  return Buffer.from(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${inHtml(say('en', 'doors.down.title'))}</title><h1>${inHtml(say('en', 'doors.down.title'))}</h1>` +
      `<p>${inHtml(say('en', 'doors.down.lead'))}</p><p>${inHtml(say('en', 'doors.down.call'))}</p><ul>${lines.join('')}</ul></html>`,
  );
}

export type PagesParts = { dir: string; demo: boolean; facts(): PageFacts; secret(): string };
export type Pages = { paths: string[]; page: Door; facts: Door };

function manifestOf(dir: string): Record<string, Entry> {
  try {
    return manifestShape.parse(JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')));
  } catch {
    return {};
  }
}

/** The built pages of `dir` by its manifest; without one, a plain page that says who to call. */
export function createPages({ dir, demo, facts, secret }: PagesParts): Pages {
  const manifest = manifestOf(dir);
  const files = new Map<string, Promise<Buffer>>();
  const fileOf = (name: string) => {
    const known = files.get(name) ?? readFile(join(dir, name));
    files.set(name, known);
    return known;
  };

  const htmlOf = async (entry: Entry, path: string, origin: string, takesBrotli: boolean): Promise<Answer> => {
    const nonce = secret();
    const html = (await fileOf(entry.file)).toString().replaceAll('__NONCE__', nonce);
    return {
      status: 200,
      bytes: takesBrotli ? await compress(html, quality) : Buffer.from(html),
      headers: {
        ...guarded,
        'content-type': entry.type,
        'content-security-policy': policy(nonce, origin, path !== '/'),
        ...(takesBrotli ? { 'content-encoding': 'br' } : {}),
        vary: 'accept-encoding',
      },
    };
  };

  const fileAnswer = async (entry: Entry, takesBrotli: boolean): Promise<Answer> => {
    const packed = takesBrotli && entry.br;
    return {
      status: 200,
      bytes: await fileOf(packed || entry.file),
      headers: {
        ...guarded,
        'content-type': entry.type,
        'cache-control': entry.immutable ? 'public, max-age=31536000, immutable' : 'no-store',
        ...(packed ? { 'content-encoding': 'br' } : {}),
        vary: 'accept-encoding',
      },
    };
  };

  const down = (): Answer => ({
    status: 503,
    bytes: downPage(),
    headers: {
      ...guarded,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'retry-after': '30',
    },
  });

  const page: Door = async ({ request, origin }) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const entry = Object.hasOwn(manifest, path) ? manifest[path] : undefined;
    if (!entry) return down();
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    return entry.type.startsWith('text/html')
      ? htmlOf(entry, path, origin, takesBrotli)
      : fileAnswer(entry, takesBrotli);
  };

  const pageFacts: Door = async () => {
    const { council, duty, outOfHours } = facts();
    const call = [...numbers(), ...(duty ? [{ name: council, ...duty }] : [])];
    return { status: 200, body: { demo, council, numbers: call.map((one) => ({ when: '', ...one })), outOfHours } };
  };

  const always = ['/', '/webchat', ...(demo ? ['/demo'] : [])];
  const built = Object.keys(manifest).filter((path) => path.startsWith('/') && (demo || path !== '/demo'));
  return { paths: [...new Set([...always, ...built])], page, facts: pageFacts };
}
