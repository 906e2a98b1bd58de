import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { chatDocument } from './chat/document.ts';
import { demoDocument } from './demo/document.ts';
import type { Html } from './html.ts';
import { webchatDocument } from './webchat/document.ts';

/** One file that the service gives out: name in dist, type, compressed twin, and whether its name changes with its content. */
export type Served = { file: string; type: string; br?: string; immutable: boolean };

const here = import.meta.dirname;
const dist = join(here, 'dist');
const stockBundle = join(here, '../../node_modules/botframework-webchat/dist/webchat.js');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const manifest: Record<string, Served> = {};
const written = new Set<string>(['manifest.json']);
const squeezing: Promise<void>[] = [];

const squeeze = promisify(brotliCompress);
const fullEffort = 500_000; // bytes; level 11 on the 3.8 MB of Web Chat takes eleven seconds for 1.6% less than level 10

/** Compresses once: a twin of the same name holds the same content. */
async function compress(name: string, content: Uint8Array): Promise<void> {
  const path = join(dist, `${name}.br`);
  if (await stat(path).catch(() => undefined)) return;
  const level = content.length > fullEffort ? 10 : 11;
  await writeFile(`${path}.part`, await squeeze(content, { params: { [constants.BROTLI_PARAM_QUALITY]: level } }));
  await rename(`${path}.part`, path);
}

/** Puts a file into dist under a name that tells its content; answers the address it is served at. */
async function asset(name: string, content: Uint8Array): Promise<string> {
  const extension = extname(name);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  const file = `${basename(name, extension)}-${hash}${extension}`;
  const url = `/assets/${file}`;
  await writeFile(join(dist, file), content);
  written.add(file).add(`${file}.br`);
  squeezing.push(compress(file, content));
  manifest[url] = { file, type: types[extension] ?? 'application/octet-stream', br: `${file}.br`, immutable: true };
  return url;
}

/** Puts a page into dist. One with a nonce in it is filled at each request, so it has no compressed twin. */
async function document(url: string, { html }: Html): Promise<void> {
  const content = Buffer.from(html);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  const fixed = !html.includes('__NONCE__');
  const file = `${url.slice(1) || 'chat'}-${hash}.html`;
  await writeFile(join(dist, file), content);
  written.add(file);
  if (fixed) {
    written.add(`${file}.br`);
    squeezing.push(compress(file, content));
  }
  manifest[url] = { file, type: types['.html'] as string, ...(fixed ? { br: `${file}.br` } : {}), immutable: false };
}

/** What Direct Line brings along for browsers of ten years ago, and its streaming variant, are left out. */
const trimmed: Plugin = {
  name: 'trimmed',
  setup(builder) {
    builder.onResolve({ filter: /^(core-js|url-search-params-polyfill)|\/directLineStreaming$/ }, ({ path }) => ({
      path,
      namespace: 'nothing',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** Bundles one entry into one file, `given` filled in, and puts it into dist; answers its address. */
async function bundle(entry: string, given: Record<string, string> = {}): Promise<string> {
  const made = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    external: ['/assets/*'],
    target: 'es2022',
    legalComments: 'none',
    define: { global: 'globalThis', ...given },
    plugins: [trimmed],
  });
  const [content] = made.outputFiles;
  if (!content) throw new Error(`esbuild made nothing of ${entry}`);
  return asset(entry.replace('/', '-').replace(/\.ts$/, '.js'), content.contents);
}

await mkdir(dist, { recursive: true });
const icon = await asset('icon.svg', await readFile(join(here, 'icon.svg')));
const stock = await asset('webchat.js', await readFile(stockBundle));
const card = { CARD: JSON.stringify(await bundle('chat/card.ts')) };
const chat = await bundle('chat/page.ts', card);
const start = await bundle('chat/start.ts', { CHAT: JSON.stringify(chat) });
const webchat = { icon, stock, style: await bundle('webchat/page.css'), script: await bundle('webchat/page.ts') };
const demo = { icon, stock, style: await bundle('demo/page.css'), script: await bundle('demo/page.ts', card) };
await document('/', chatDocument({ icon, style: await bundle('chat/page.css'), start, ahead: [chat] }));
await document('/webchat', webchatDocument(webchat));
await document('/demo', demoDocument(demo));
await Promise.all(squeezing);
await writeFile(join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const old of await readdir(dist)) if (!written.has(old)) await rm(join(dist, old), { recursive: true });
