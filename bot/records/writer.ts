import { createHash } from 'node:crypto';
import type { Actor } from '../access.ts';
import { asJson } from '../db/as-json.ts';
import type { Row, Table } from '../db/rows.ts';
import type { Event, EventOf, EventType, Happened } from '../events.ts';
import type { Job, Statement } from '../turn.ts';

/** An event with who did it, when, and its own id. `place` is its number within its cause, from 0. */
export type Recorded<E extends Event = Event> = {
  event: Happened & E;
  id: string;
  place: number;
  actor: Actor;
  at: Date;
};

export type Added = { [T in Table]: { table: T; row: Row<T> } }[Table];

/** What a writer makes of an event: statements before (ending a spell) and after its rows, the rows, jobs that must follow. */
export type Writing = { first?: Statement[]; rows?: Added[]; after?: Statement[]; jobs?: Job[] };
export type Writer<T extends EventType> = (recorded: Recorded<EventOf<T>>) => Writing;

/** One row to add, its columns checked against the schema. */
export const add = <T extends Table>(table: T, row: Row<T>): Added => ({ table, row }) as Added;

/** An id that follows from another: the same event always makes the same rows. */
export function followingId(from: string, what: string): string {
  const hex = createHash('sha256').update(`${from} ${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const names = new Map<string, string>();

/** A statement prepared by a name that follows from its text: the same text is the same plan on every connection. */
export function prepared(text: string, values: unknown[]): Statement {
  let name = names.get(text);
  if (!name) {
    name = `w${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    names.set(text, name);
  }
  return { name, text, values };
}

/** One statement that adds all given rows of a table; the rows have the same columns. */
export function insertRows(table: Table, rows: Record<string, unknown>[]): Statement {
  const list = Object.keys(rows[0] ?? {})
    .sort()
    .map((column) => `"${column}"`)
    .join(', ');
  const text = `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(null::${table}, $1)`;
  return prepared(text, [asJson(rows)]);
}

/** Rows of any tables as one statement per table and set of columns, in the order the tables first appear. */
export function insertAll(added: Added[]): Statement[] {
  const groups = new Map<string, { table: Table; rows: Record<string, unknown>[] }>();
  for (const { table, row } of added) {
    const defined = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
    const key = `${table}:${Object.keys(defined).sort().join()}`;
    const group = groups.get(key) ?? { table, rows: [] };
    group.rows.push(defined);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ table, rows }) => insertRows(table, rows));
}
