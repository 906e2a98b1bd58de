import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import type { Stored } from '../conversation/storage.ts';
import type { Outside } from '../notify/outside/outside.ts';
import type { Council, Inbound, Job, Reply, Statement } from '../turn.ts';
import type { LettingSystem } from './letting-system.ts';

/** What jobs are handed by `app.ts`. */
export type JobParts = {
  pool: Pool;
  clock: Clock;
  council: Council;
  /** The council's letting system; absent where none is connected. */
  lettings?: LettingSystem;
  /** The ways to a person beside Teams; absent where none is set up. */
  outside?: Outside;
  /** An address that opens a path of this service for so many minutes. */
  link?(path: string, minutes: number): string;
  render(reply: Reply, channel: 'web' | 'teams'): unknown;
  published(stored: Stored[]): void;
  /** A turn of a chat in which nobody has typed. */
  handle(inbound: Inbound, own: unknown): Promise<unknown>;
  /** Jobs as statements of the same transaction. */
  enqueue(jobs: Job[]): Promise<Statement[]>;
  /** Sends Teams messages that could not be delivered; absent where Teams is not connected. */
  deliverDue(now: Date): Promise<void>;
};
