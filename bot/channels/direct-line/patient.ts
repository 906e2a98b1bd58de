import { NotWritten } from '../../db/commit.ts';
import type { Ask } from './history.ts';

// A restart of PostgreSQL takes a few seconds; a client gives a request up after twenty.
const patienceMs = 10_000;

/**
 * Asks again while the database is away. Whether the first try was written is not known then: what is asked must bear being
 * asked twice. `tick` is a monotonic count of milliseconds.
 */
export function patient(ask: Ask, tick: () => number): Ask {
  return async (one) => {
    const began = tick();
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask(one);
      } catch (error) {
        const away = error instanceof NotWritten && error.why === 'away';
        if (!away || tick() - began > patienceMs) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.min(50 * tries, 500)));
      }
    }
  };
}
