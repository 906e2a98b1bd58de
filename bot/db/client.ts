import { setTimeout as wait } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';

export type Database = {
  /** The turn and the writer: clients that send a batch without waiting for each answer. */
  pool: pg.Pool;
  /** Everything off the hot path. */
  prisma: PrismaClient;
  /** Lets what is under way finish, then closes all connections. */
  close(): Promise<void>;
};

const calendarDay = 1082;

// A calendar day has no hour and no zone: as a Date it would be another day wherever the machine is not on Greenwich time.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === calendarDay && format !== 'binary' ? (day: string) => day : pg.types.getTypeParser(oid, format),
};

/** The address with UTC as the session's zone: Prisma writes times without a zone and reads them as UTC. */
function inUtc(url: string): string {
  const address = new URL(url);
  address.searchParams.set('options', `${address.searchParams.get('options') ?? ''} -c TimeZone=UTC`.trim());
  return address.href;
}

/** A pool whose clients may lose the database without ending the process; the next query makes a new connection. */
function lastingPool(url: string, config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: inUtc(url),
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    ...config,
  });
  pool.on('error', () => {});
  // A client that is handed out has no listener of the pool's: whoever holds it is told by their query instead.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * The pool of the hot path: pipelining clients, calendar days as text (`2026-03-18`), nothing waits longer than a turn may.
 * `max` is the most connections at once.
 */
export function openPool(url: string, max = 10): pg.Pool {
  return lastingPool(url, {
    max,
    pipeline: true,
    types,
    application_name: 'waymark',
    // A message must be answered within 15 s or Teams sends it again; a half batch must not hold its rows longer.
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 10_000,
    query_timeout: 12_000,
  });
}

/** Ends a pool and comes back when its connections are gone, not only told to go. */
export async function closePool(pool: pg.Pool): Promise<void> {
  let open = pool.totalCount;
  const gone = new Promise<void>((resolve) => {
    pool.on('remove', () => {
      open -= 1;
      if (open <= 0) resolve();
    });
  });
  await pool.end();
  // A connection that was never made is never removed: half a second is plenty for the others.
  if (open > 0) await Promise.race([gone, wait(500, undefined, { ref: false })]);
}

/** Opens both ways to the database of `url`; connections are made when first needed. */
export function openDatabase(url: string, options: { max?: number } = {}): Database {
  const pool = openPool(url, options.max);
  const slowPool = lastingPool(url, { max: 5, application_name: 'waymark prisma' });
  const prisma = new PrismaClient({ adapter: new PrismaPg(slowPool) });
  return {
    pool,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await Promise.all([closePool(pool), closePool(slowPool)]);
    },
  };
}
