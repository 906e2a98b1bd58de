import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedFrom } from '../../bot/understanding/people/named.ts';
import { castNames } from '../../prisma/demo/cast.ts';

/** The day every row is read on, the people it may be about, and the staff. */
export const today = '2026-03-18';
export const people = castNames.youngPeople.map(namedFrom);
export const staff = castNames.staff.map(namedFrom);
export const teams = castNames.teams;

export type Row = { text: string; expect: Record<string, unknown>; tolerate?: Record<string, unknown[]> };

export const rowsOf = (file: string): Row[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** One spelling of a value: keys in order, so that two objects can be compared as text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  ) ?? 'nothing';

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Topics fit when all that must be there are, and no other than may be; one is needed where all are optional. */
function topicsFit(expected: unknown, got: unknown, optional: unknown[]): boolean {
  const [want, have, may] = [listed(expected), listed(got), optional.map(String)];
  const allowed = [...want, ...may];
  return (
    have.length > 0 &&
    want.every((topic) => may.includes(topic) || have.includes(topic)) &&
    have.every((topic) => allowed.includes(topic))
  );
}

function agencyFits(expected: unknown, got: unknown): boolean {
  const [want, have] = [String(expected).toLowerCase(), String(got ?? '').toLowerCase()];
  return have !== '' && (have.includes(want) || want.includes(have));
}

export function fieldFits(row: Row, field: string, got: unknown): boolean {
  const expected = row.expect[field];
  const other = row.tolerate?.[field] ?? [];
  if (field === 'topics') return topicsFit(expected, got, other);
  if (field === 'agency') return agencyFits(expected, got);
  if (field === 'ambiguous') return canonical(listed(expected).sort()) === canonical(listed(got).sort());
  return canonical(expected) === canonical(got) || other.some((value) => canonical(value) === canonical(got));
}

export type Score = {
  right: number;
  all: number;
  wrong: string[];
  byField: Map<string, { right: number; all: number }>;
};

/** Reads every row and counts the fields that are as expected; `fields` says which are judged. */
export function score(rows: Row[], read: (text: string) => object, fields: (row: Row) => string[]): Score {
  const result: Score = { right: 0, all: 0, wrong: [], byField: new Map() };
  for (const row of rows) {
    const got = new Map<string, unknown>(Object.entries(read(row.text)));
    for (const field of fields(row)) {
      const fits = fieldFits(row, field, got.get(field));
      const count = result.byField.get(field) ?? { right: 0, all: 0 };
      result.byField.set(field, { right: count.right + (fits ? 1 : 0), all: count.all + 1 });
      result.all += 1;
      if (fits) result.right += 1;
      else
        result.wrong.push(
          `${row.text} | ${field}: wanted ${canonical(row.expect[field])}, got ${canonical(got.get(field))}`,
        );
    }
  }
  return result;
}

/** The score of each field on one line. */
export const scoreLine = (name: string, { right, all, byField }: Score): string =>
  `${name}: ${right}/${all} (${((100 * right) / all).toFixed(1)} %) ${[...byField].map(([field, count]) => `${field} ${count.right}/${count.all}`).join(', ')}`;
