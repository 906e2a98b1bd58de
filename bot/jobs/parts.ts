import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import type { Stored } from '../conversation/storage.ts';
import type { Job, Reply, Statement } from '../turn.ts';

/** What jobs are handed by `app.ts`. */
export type JobParts = {
  pool: Pool;
  clock: Clock;
  render(reply: Reply, channel: 'web' | 'teams'): unknown;
  published(stored: Stored[]): void;
  /** Jobs as statements of the same transaction. */
  enqueue(jobs: Job[]): Promise<Statement[]>;
  /** Sends Teams messages that could not be delivered; absent where Teams is not connected. */
  deliverDue(now: Date): Promise<void>;
};
