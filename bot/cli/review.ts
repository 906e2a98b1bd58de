import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { demoCouncilFile, readCouncil } from '../config/council.ts';
import { reviewPage } from './review/page.ts';

// npm run -s review -- --council FILE.yaml > safety.html: what the safeguarding lead of a council reads and signs.
const usage = 'usage: npm run -s review -- [--council FILE.yaml] [--out FILE.html]';

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

function settings(): { council?: string | undefined; out?: string | undefined } {
  try {
    return parseArgs({ options: { council: { type: 'string' }, out: { type: 'string' } } }).values;
  } catch {
    return stop(usage);
  }
}

function councilFrom(file: string) {
  try {
    return readCouncil(file);
  } catch (error) {
    return stop(error instanceof Error ? error.message : usage);
  }
}

const { council = demoCouncilFile, out } = settings();
const page = reviewPage({ council: councilFrom(council), now: systemClock.now() });
if (out === undefined) process.stdout.write(page);
else writeFileSync(out, page);
