import { staff, teams } from '../../../prisma/demo/cast.ts';

export type Row = Record<string, unknown>;

/**
 * What the database says to one row: `base` with `change`, after `base` with `beside` where that is given. Refused by the
 * constraint named, or taken where none is.
 */
export type Case = { it: string; by?: string; change: Row; beside?: Row };

/** The rules of one table: a row that is taken as it is, and what makes it refused. `needs`: rows of other tables before. */
export type Rules = { table: string; base: Row; needs?: [table: string, row: Row][]; cases: Case[] };

export const ids = {
  person: '7a3e9999-0001-4000-8000-000000000000',
  event: 'e7e09999-0001-4000-8000-000000000000',
  words: '0de39999-0001-4000-8000-000000000000',
  one: '00000000-0000-4000-8000-000000000001',
  other: '00000000-0000-4000-8000-000000000002',
  third: '00000000-0000-4000-8000-000000000003',
  plan: '00000000-0000-4000-8000-000000000004',
  advert: '00000000-0000-4000-8000-000000000005',
  chat: '00000000-0000-4000-8000-000000000006',
  sam: staff.sam.id,
  jo: staff.jo.id,
  north: teams.north.id,
} as const;

/** A second row beside the first needs its own id. */
export const another = (change: Row = {}): Row => ({ id: ids.other, ...change });

export const refused = (it: string, by: string, change: Row, beside?: Row): Case => ({ it, by, change, beside });
export const taken = (it: string, change: Row, beside?: Row): Case => ({ it, change, beside });
