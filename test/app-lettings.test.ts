import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../bot/app.ts';
import { systemClock } from '../bot/clock.ts';
import { demoCouncilFile } from '../bot/config/council.ts';
import { readSettings } from '../bot/config.ts';
import { createLog } from '../bot/log.ts';

describe('a council whose letting system is connected', () => {
  it('does not start without one: it would promise bids that nobody makes', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'council-')), 'council.yaml');
    writeFileSync(file, readFileSync(demoCouncilFile, 'utf8').replace('bidding: guide', 'bidding: connected'));
    const settings = readSettings({
      DATABASE_URL: 'postgres://localhost:1/none',
      TOKEN_SECRET: 't'.repeat(40),
      COUNCIL_FILE: file,
      PORT: '0',
    });
    await expect(startApp(settings, systemClock, createLog('silent'))).rejects.toThrow(/no letting system is/);
  });
});
