import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { page } from '../../bot/content/en/page.ts';
import { dist, manifest } from '../support/page-files.ts';

const served = manifest();
const htmlOf = (path: string) => readFileSync(join(dist, served[path]?.file ?? ''), 'utf8');
const size = (path: string) => statSync(join(dist, served[path]?.br ?? served[path]?.file ?? '')).size;
const named = (start: string) => Object.keys(served).filter((path) => path.startsWith(`/assets/${start}`));

describe('the built pages', () => {
  it('need under 90 KB for the first chat, cards and all', () => {
    const files = ['/', ...named('chat-'), ...named('icon-')];
    const bytes = files.reduce((sum, path) => sum + size(path), 0);
    expect(files.length).toBe(6);
    expect(bytes).toBeLessThan(90_000);
  });

  it('need under 40 KB until the first card comes', () => {
    const files = ['/', ...named('chat-').filter((path) => !path.includes('chat-card')), ...named('icon-')];
    expect(files.reduce((sum, path) => sum + size(path), 0)).toBeLessThan(40_000);
  });

  it('say whom to call before any script runs', () => {
    const html = htmlOf('/');
    const { call } = page;
    for (const line of [call.dangerNumber, call.mindNumber, call.listenNumber, call.textNumber])
      expect(html).toContain(line);
    expect(html).toContain(page.private.line);
    expect(htmlOf('/webchat')).toContain(call.listenNumber);
  });

  it('have a title and an icon that say nothing to somebody looking over a shoulder', () => {
    const [, title] = /<title>(.*?)<\/title>/.exec(htmlOf('/')) ?? [];
    expect(title).toBe('Chat');
    const icon = readFileSync(join(dist, served[named('icon-')[0] ?? '']?.file ?? ''), 'utf8');
    expect(icon).not.toMatch(/waymark|care/i);
  });

  it('hold no script, style or listener that a strict policy would stop', () => {
    for (const path of ['/', '/webchat', '/demo']) {
      expect(htmlOf(path)).not.toMatch(/ style=| on\w+=|<script(?![^>]* src=)|javascript:/);
      expect([...htmlOf(path).matchAll(/(?:src|href)="(https?:)/g)]).toEqual([]);
    }
    expect(htmlOf('/')).not.toContain('__NONCE__');
    expect(htmlOf('/demo').match(/__NONCE__/g)).toHaveLength(1);
  });

  it('are compressed to what they are, and nothing old lies about', () => {
    const kept = Object.values(served).flatMap(({ file, br }) => (br ? [file, br] : [file]));
    expect(readdirSync(dist).sort()).toEqual([...new Set(kept), 'manifest.json'].sort());
    for (const { file, br } of Object.values(served)) {
      if (br) expect(brotliDecompressSync(readFileSync(join(dist, br)))).toEqual(readFileSync(join(dist, file)));
    }
  });

  it('let only files be kept whose name changes with their content', () => {
    for (const [path, { immutable }] of Object.entries(served)) expect(immutable).toBe(path.startsWith('/assets/'));
  });
});
