import { type JobInsert, PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';
import { prepared } from '../records/writer.ts';
import type { Job, JobName, Statement } from '../turn.ts';

/** What a job does when its time comes. Throws: it is tried again later. Late or repeated work is a quiet no-op. */
export type Work = {
  run(data: Record<string, string>, jobId: string): Promise<void>;
  /** When it runs by itself, as a cron line in London time. */
  schedule?: string;
  retries: number;
};

export type Queue = {
  /** Jobs as statements of somebody else's transaction: they are there exactly when what made them necessary is. */
  enqueue(jobs: Job[]): Promise<Statement[]>;
  start(works: Record<JobName, Work>): Promise<void>;
  stop(): Promise<void>;
  running(): boolean;
};

const atOnce = 10;

/** The queue that every instance shares, in the schema `pgboss` of the same database. The only file that knows pg-boss. */
export function createQueue(url: string, log: Log): Queue {
  const boss = new PgBoss({ connectionString: url, application_name: 'waymark jobs', max: 3 });
  let running = false;
  boss.on('error', (error) => log.warn('the job queue met a fault', {}, error));

  async function statementsOf(name: JobName, jobs: Job[]): Promise<Statement[]> {
    const statements: Statement[] = [];
    const capture = {
      executeSql: async (text: string, values: unknown[] = []) => {
        statements.push(prepared(text, values));
        return { rows: [] };
      },
    };
    const inserts: JobInsert[] = jobs.map(({ data, after, inSeconds }) => ({
      data,
      ...(after || inSeconds ? { startAfter: after ?? inSeconds ?? 0 } : {}),
    }));
    await boss.insert(name, inserts, { db: capture });
    return statements;
  }

  return {
    async enqueue(jobs) {
      const names = [...new Set(jobs.map((job) => job.name))];
      const each = await Promise.all(
        names.map((name) =>
          statementsOf(
            name,
            jobs.filter((job) => job.name === name),
          ),
        ),
      );
      return each.flat();
    },
    async start(works) {
      await boss.start();
      for (const [name, work] of Object.entries(works)) {
        await boss.createQueue(name, { retryLimit: work.retries, retryDelay: 5, retryBackoff: true });
        if (work.schedule) await boss.schedule(name, work.schedule, {}, { tz: 'Europe/London' });
        // Many worries may come at once: none waits a second for each before it, nor for one that fails. All of a batch are
        // tried again then, which does no harm.
        await boss.work(name, { pollingIntervalSeconds: 1, batchSize: atOnce }, async (jobs) => {
          const faults: unknown[] = [];
          for (const job of jobs)
            await work.run((job.data ?? {}) as Record<string, string>, job.id).catch((fault) => faults.push(fault));
          if (faults.length > 0) throw faults[0];
        });
      }
      running = true;
    },
    async stop() {
      running = false;
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
    running: () => running,
  };
}
