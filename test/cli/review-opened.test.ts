import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { html } from '../../bot/cli/review/html.ts';
import { reviewPage } from '../../bot/cli/review/page.ts';
import { signed } from '../../bot/cli/review/signed.ts';
import { languages } from '../../bot/content/index.ts';
import { bars } from '../../bot/safety/look.ts';
import { faults } from '../pages/axe.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { riverside } from '../support/council.ts';
import { missingIn, read } from './review-read.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-review-'));
const file = join(folder, 'safety.html');
let page: string;
let text: string;
let browser: Browser;
beforeAll(async () => {
  page = reviewPage({ council: riverside, now: new Date('2026-03-18T10:00:00Z') });
  text = read(page);
  writeFileSync(file, page);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

describe('its fingerprint', () => {
  it('is the same on another day, and stands beside what is signed', () => {
    const { fingerprint, full, parts } = signed(riverside);
    expect(signed(structuredClone(riverside))).toEqual(signed(riverside));
    expect(missingIn(text, [fingerprint, full, ...parts.map((part) => part.fingerprint)])).toEqual([]);
    expect(missingIn(text, [`under the fingerprint ${fingerprint}`])).toEqual([]);
  });

  it('changes with a minute of the chain, and only for that part', () => {
    const { safeguarding } = riverside;
    const later = signed({
      ...riverside,
      safeguarding: { ...safeguarding, unsureMinutes: safeguarding.unsureMinutes + 1 },
    });
    const before = signed(riverside);
    expect(later.full).not.toBe(before.full);
    const changed = later.parts.filter((part, at) => part.fingerprint !== before.parts[at]?.fingerprint);
    expect(changed.map(({ name }) => name)).toEqual(['chain']);
  });
});

describe('its bars', () => {
  it('are those by which a message is judged, each with what it means', () => {
    const { barName, bar } = languages.en.review.second;
    const names = Object.keys(bars) as (keyof typeof bars)[];
    expect(
      missingIn(
        text,
        names.map((name) => `${barName[name]}${bars[name].toFixed(2)}${bar[name]}`),
      ),
    ).toEqual([]);
  });
});

describe('a text on it', () => {
  it('is text, whatever signs are in it', () => {
    expect(html`<p>${'a < b & "c" > d'}</p>${false}${[html`<i>${1}</i>`]}`.html).toBe(
      '<p>a &lt; b &amp; &quot;c&quot; &gt; d</p><i>1</i>',
    );
  });
});

describe('whoever opens it', () => {
  it('finds every link within it leading somewhere, and no name used twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, name]) => name);
    expect(ids.filter((name, at) => ids.indexOf(name) !== at)).toEqual([]);
    expect(targets.filter((name) => !ids.includes(name))).toEqual([]);
    expect([...page.matchAll(/ href="(?!#)/g)]).toEqual([]);
  });

  it('needs no script and loads nothing', async () => {
    expect(page.match(/<script|<link|<img|url\(|@import|<[^>]* on\w+=/g)).toBeNull();
    const opened = await openPage(browser, `file://${file}`);
    expect(opened.wrongs).toEqual([]);
    await opened.context().close();
  });

  it('can read it on a desk and on a small phone, without scrolling sideways', async () => {
    const opened = await openPage(browser, `file://${file}`);
    await opened.evaluate(() => {
      // Thirty thousand sentences are set alike; a phone would lay them out for a minute.
      for (const one of document.querySelectorAll('.all li:nth-child(n + 100)')) one.remove();
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    for (const width of [320, 1280]) {
      await opened.setViewportSize({ width, height: 800 });
      const widest = await opened.evaluate(() => document.documentElement.scrollWidth);
      expect([width, widest]).toEqual([width, width]);
    }
    // Thousands of rows are alike, and axe takes minutes over them: a few of each are looked at.
    await opened.evaluate(() => {
      const rows = document.querySelectorAll('main tbody > :nth-child(n + 4), main li:nth-child(n + 4)');
      const blocks = ['.rule', '.kind', '.heavy', '#tongues details'].flatMap((one) =>
        [...document.querySelectorAll(one)].slice(2),
      );
      for (const one of [...rows, ...blocks]) one.remove();
    });
    for (const width of [320, 1280]) {
      await opened.setViewportSize({ width, height: 800 });
      expect(await faults(opened)).toEqual([]);
    }
    await opened.context().close();
  }, 120_000);
});

describe('npm run review', () => {
  const run = (...given: string[]) =>
    spawnSync(process.execPath, ['bot/cli/review.ts', ...given], { encoding: 'utf8', maxBuffer: 64_000_000 });

  it('prints the whole page for the council that is named', () => {
    const { stdout, status } = run('--council', 'bot/content/councils/riverside.yaml');
    const whole = stdout.startsWith('<!doctype html>') && stdout.endsWith('</html>\n');
    expect([status, whole, missingIn(stdout, [riverside.name])]).toEqual([0, true, []]);
  }, 120_000);

  it('says what is wrong with what it was given', () => {
    const none = run('--council', 'no/such.yaml');
    expect([none.status, none.stdout, none.stderr]).toEqual([2, '', expect.stringContaining('no/such.yaml')]);
    const odd = run('--colour');
    expect([odd.status, odd.stdout, odd.stderr]).toEqual([2, '', expect.stringContaining('usage: npm run -s review')]);
  });
});
