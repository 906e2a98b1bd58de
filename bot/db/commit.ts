import type { Writable } from 'node:stream';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { answered, asksTheSame, type Read, type Statement } from '../turn.ts';

/**
 * Why a batch was not written. `taken`: somebody else moved the conversation or holds the slot, bid or cause meanwhile (the
 * database's own constraints say so): think again. `away`: the database could not be reached or went; whether the batch was
 * committed is unknown, and its cause tells.
 */
export class NotWritten extends Error {
  readonly why: 'taken' | 'away';
  /** The constraint that said no, where one did: `event_cause_place_key` names a message that was written before. */
  readonly constraint: string | undefined;

  constructor(why: 'taken' | 'away', constraint: string | undefined, cause: unknown) {
    super(`not written: ${why}`, { cause });
    this.name = 'NotWritten';
    this.why = why;
    this.constraint = constraint;
  }
}

// unique, exclusion, version moved (ours), serialization, deadlock
const takenCodes = new Set(['23505', '23P01', 'WM001', '40001', '40P01']);
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether an error says that the database went or cannot be reached, rather than that it refused what was asked. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  // Class 08: connection; 57P: shut down or starting up; 53300: no connection free.
  if (networkCodes.has(code) || /^(08...|57P..|53300)$/.test(code)) return true;
  // A server that is not running has taken its socket away.
  if (code === 'ENOENT' && error instanceof Error && 'syscall' in error && error.syscall === 'connect') return true;
  return error instanceof Error && /Connection terminated|timeout|Client has encountered/i.test(error.message);
}

function meaning(error: unknown): unknown {
  if (isAway(error)) return new NotWritten('away', undefined, error);
  if (!takenCodes.has(codeOf(error))) return error;
  const constraint = error instanceof Error && 'constraint' in error ? String(error.constraint ?? '') : '';
  return new NotWritten('taken', constraint || undefined, error);
}

/** Queues queries as one write to the socket: each would else be a system call of its own, and those cost more than the queries. */
function atOnce<T>(client: PoolClient, queue: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  try {
    return queue();
  } finally {
    stream.uncork();
  }
}

async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  let client: PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    throw meaning(error);
  }
  try {
    const done = await work(client);
    client.release();
    return done;
  } catch (error) {
    client.release(isAway(error) || (error instanceof NotWritten && error.why === 'away'));
    throw error instanceof NotWritten ? error : meaning(error);
  }
}

// Serialization, deadlock: nothing was decided, only who goes first.
const inEachOthersWay = new Set(['40001', '40P01']);
// Each costs the victim a second of waiting; three in a row are a fault of ours.
const mostSends = 4;

/**
 * Writes all statements as one transaction, sent as one pipelined batch: one round trip, one durable commit. Where it got in the
 * way of another it is sent again: whoever is told `taken` may take that for "done before".
 * Answers each statement's rows in order. Throws `NotWritten`, or the database's own error for a fault of ours.
 */
export async function commit(pool: Pool, statements: Statement[]): Promise<QueryResult[]> {
  for (let sends = 1; ; sends += 1) {
    try {
      return await send(pool, statements);
    } catch (error) {
      const isInTheWay = error instanceof NotWritten && inEachOthersWay.has(codeOf(error.cause));
      if (!isInTheWay || sends === mostSends) throw error;
    }
  }
}

async function send(pool: Pool, statements: Statement[]): Promise<QueryResult[]> {
  const [only, ...more] = statements;
  // One statement is a transaction by itself, and answered when it is durable: BEGIN and COMMIT would cost as much again.
  if (only && more.length === 0) return [await withClient(pool, (client) => client.query({ ...only }))];
  return withClient(pool, async (client) => {
    const sent = atOnce(client, () => [
      client.query('BEGIN'),
      ...statements.map(({ name, text, values }) => client.query({ name, text, values })),
      client.query('COMMIT'),
    ]);
    // After an error the rest of the batch fails too; all of it must be settled before the connection is used again.
    const settled = await Promise.allSettled(sent);
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed) {
      if (!isAway(failed.reason)) await client.query('ROLLBACK');
      throw meaning(failed.reason);
    }
    const results = settled.map((one) => (one as PromiseFulfilledResult<QueryResult>).value);
    return results.slice(1, -1);
  });
}

/** Reads in one round trip. Answers the rows by each read's name. Throws where two reads that differ share one. */
export async function read(pool: Pool, reads: Read[]): Promise<Record<string, unknown[]>> {
  const byName = new Map<string, Read>();
  for (const one of reads) {
    const other = byName.get(one.name) ?? one;
    if (!asksTheSame(one, other)) throw new Error(`two reads in one batch are called "${one.name}"`);
    byName.set(one.name, one);
  }
  return withClient(pool, async (client) => {
    const settled = await Promise.allSettled(
      atOnce(client, () => reads.map(({ name, text, values }) => client.query({ name, text, values }))),
    );
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed) throw meaning(failed.reason);
    const results = settled.map((one) => (one as PromiseFulfilledResult<QueryResult>).value.rows);
    for (const [place, rows] of results.entries()) answered(rows, reads[place] as Read);
    return Object.fromEntries(reads.map((one, place) => [one.name, results[place] ?? []]));
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One statement, and its rows; waits out a restart of the database as long as a person would (about 15 seconds). */
export async function ask(pool: Pool, one: Read): Promise<Record<string, unknown>[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await read(pool, [one]))[one.name] as Record<string, unknown>[];
    } catch (error) {
      if (!(error instanceof NotWritten && error.why === 'away') || tries > 30) throw error;
      await pause(500);
    }
  }
}
