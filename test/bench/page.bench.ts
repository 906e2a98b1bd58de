import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../support/browser.ts';
import { freePort, startService } from '../support/service.ts';
import { median } from './measure.ts';
import { table } from './table.ts';

// Lines and phones as they are out there: bits a second, round trip, how much slower than this machine.
const lines = {
  '1.6 Mbit/s, 150 ms, CPU/4': { bits: 1_600_000, latency: 150, slower: 4 },
  '400 kbit/s, 400 ms, CPU/6': { bits: 400_000, latency: 400, slower: 6 },
};

/** Cold start of a page on a slow line: milliseconds to the bot's first words, bytes on the wire. */
async function cold(url: string, line: (typeof lines)[keyof typeof lines]): Promise<{ ms: number; bytes: number }> {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: line.bits / 8,
    uploadThroughput: line.bits / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: line.slower });
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const from = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  // "What would you like to do?" is the first question that the service asks; no page has it baked in.
  await page.waitForFunction(() => /What would you like to do\?/.test(document.body?.innerText ?? ''), undefined, {
    timeout: 180_000,
    polling: 50,
  });
  const ms = performance.now() - from;
  await browser.close();
  return { ms, bytes };
}

/** Time to the first question, cold, on two slow lines: the light page beside stock Web Chat on the same service. */
export async function benchPage(rounds = 3): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  const service = startService(
    { DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'silent', RATE_SCALE: '100000' },
    await freePort(),
  );
  await service.ready();
  const rows: string[][] = [];
  for (const [name, line] of Object.entries(lines)) {
    const took: Record<string, { ms: number; bytes: number }[]> = { '/': [], '/webchat': [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const path of Object.keys(took)) took[path]?.push(await cold(service.url + path, line));
    }
    const ms = (path: string) => median((took[path] ?? []).map((one) => one.ms));
    for (const [path, all] of Object.entries(took)) {
      const spread = all.map((one) => one.ms);
      rows.push([
        name,
        path,
        `${(median(all.map((one) => one.bytes)) / 1024).toFixed(0)} KB`,
        (ms(path) / 1000).toFixed(1),
        `${(Math.min(...spread) / 1000).toFixed(1)} to ${(Math.max(...spread) / 1000).toFixed(1)}`,
        (ms('/webchat') / ms(path)).toFixed(1),
      ]);
    }
  }
  await service.stop();
  await rm(dataDir, { recursive: true, force: true });
  return table(['line', 'page', 'on the wire', 'seconds to first question', 'spread', 'times sooner'], rows);
}
