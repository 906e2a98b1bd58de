import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const flags = [
  'no-sandbox',
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];

/** Opens the machine's Chromium; CHROMIUM names another. Throws when there is none: a browser test is never skipped. */
export async function openBrowser(): Promise<Browser> {
  const path = [process.env.CHROMIUM, ...usual].find((at) => at && existsSync(at));
  if (!path) throw new Error('no Chromium found: install it, or name one in CHROMIUM');
  return chromium.launch({ executablePath: path, args: flags.map((flag) => `--${flag}`) });
}

/** A page that remembers what must not happen on it: breaches of its policy, errors, requests to other hosts. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  before?: string,
): Promise<Page & { wrongs: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...options,
  });
  // A busy machine may take its time.
  context.setDefaultTimeout(90_000);
  const page = Object.assign(await context.newPage(), { wrongs: [] as string[] });
  page.on('pageerror', (error) => page.wrongs.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) page.wrongs.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(address).origin)
      page.wrongs.push(`asked ${request.url()}`);
  });
  if (before) await page.addInitScript(before);
  await page.goto(address);
  return page;
}
