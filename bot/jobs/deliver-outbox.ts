import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

/** Every minute: Teams messages that are due and were not taken yet. */
export const deliverOutbox = (parts: JobParts): Work => ({
  schedule: '* * * * *',
  retries: 0,
  run: () => parts.deliverDue(parts.clock.now()),
});
