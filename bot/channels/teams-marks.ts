import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Statement } from '../turn.ts';
import { markSent, type Place } from './teams-outbox.ts';

const gatherMs = 5;
const retryMs = 1_000;

/**
 * Remembers what the connector has taken and writes it down, gathered over a few milliseconds: one commit for many turns. What
 * could not be written is kept and written later: forgotten, it would be sent twice.
 */
export function createMarks(ask: (one: Statement) => Promise<unknown[]>, clock: Clock, log: Log) {
  let sent: Place[] = [];
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const now = sent;
    if (now.length === 0) return;
    sent = [];
    try {
      await ask(markSent(now, clock.now()));
    } catch (error) {
      sent = [...now, ...sent];
      throw error;
    }
  }

  function soon(ms: number): void {
    if (timer) return;
    timer = setTimeout(() => {
      timer = null;
      flush().catch((error) => {
        log.warn('sent messages could not be marked', { count: sent.length }, error);
        soon(retryMs);
      });
    }, ms).unref();
  }

  /** Writes all that is remembered. Throws where the database is away; it stays remembered then. */
  function flush(): Promise<void> {
    const next = writing.then(write, write);
    writing = next.catch(() => undefined);
    return next;
  }

  return {
    sent(place: Place): void {
      sent.push(place);
      soon(gatherMs);
    },
    flush,
  };
}
