import { startApp } from './app.ts';
import { frozenAt, systemClock } from './clock.ts';
import { settingsFromProcess, settingsHelp } from './config.ts';
import { say } from './content/index.ts';
import { Fault } from './errors.ts';
import { createLog } from './log.ts';

/** Starts the service, and ends it when the platform says so. The only file that does anything when it is loaded. */
async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${settingsHelp()}\n`);
    return;
  }
  const settings = settingsFromProcess();
  const log = createLog(settings.logLevel);
  // A library's own words may quote what somebody sent: that it printed is kept, what it printed is not.
  console.error = console.warn = () => log.warn('a library printed');
  const app = await startApp(settings, settings.today ? frozenAt(settings.today) : systemClock, log);
  process.stdout.write(`${say('en', app.demo ? 'main.demo' : 'main.started', { url: app.url })}\n`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    log.info('stopping');
    await app.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('unhandledRejection', (error) => log.error('a promise was left alone', {}, error));
}

main().catch((error) => {
  const known = error instanceof Fault && ['settings_invalid', 'start_refused'].includes(error.code);
  process.stderr.write(`${known ? error.message : (error?.stack ?? error)}\n`);
  process.exit(1);
});
