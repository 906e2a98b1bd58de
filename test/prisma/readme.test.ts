import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const everywhere = 'Columns that many tables have';
let database: FreshDatabase;
let sections: Map<string, { columns: Set<string>; text: string }>;

/** Each heading of the third level, under every name it gives, with the columns that its table explains. */
async function read(): Promise<typeof sections> {
  const text = await readFile(fileURLToPath(new URL('../../prisma/README.md', import.meta.url)), 'utf8');
  const parts = text.split(/^### /m).slice(1);
  const found: typeof sections = new Map();
  for (const part of parts) {
    const body = part.split(/^## /m)[0] ?? '';
    const [title = ''] = body.split('\n');
    const rows = body.split('\n').filter((line) => /^\| `/.test(line));
    const columns = new Set(
      rows.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map((m) => m[1] ?? '')),
    );
    for (const name of title.split(' · ')) found.set(name.trim(), { columns, text: body });
  }
  return found;
}

beforeAll(async () => {
  database = await freshDatabase();
  sections = await read();
});
afterAll(() => database?.close());

const columnsOf = async (): Promise<[table: string, column: string][]> => {
  const { rows } = await database.pool.query({
    text: `SELECT 'care.' || c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'care'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0 AND NOT a.attisdropped`,
    rowMode: 'array',
  });
  return rows as never;
};
const general = () => sections.get(everywhere)?.columns ?? new Set();
const explained = (table: string) => {
  const own = sections.get(table)?.columns ?? new Set<string>();
  const person = table === 'care.v_caseload' ? (sections.get('care.person')?.columns ?? []) : [];
  return new Set([...own, ...person, ...general()]);
};

describe('the contract for other readers', () => {
  it('explains every table, view and column of the shared records', async () => {
    const missing = (await columnsOf()).filter(
      ([table, column]) => !sections.has(table) || !explained(table).has(column),
    );
    expect(missing.map((pair) => pair.join('.'))).toEqual([]);
  });

  it('explains nothing that is not there', async () => {
    const there = await columnsOf();
    const gone: string[] = [];
    for (const [name, { columns }] of sections) {
      if (name === everywhere) continue;
      const names = [...sections].filter(([, section]) => section.columns === columns).map(([other]) => other);
      for (const column of columns)
        if (!there.some(([table, found]) => names.includes(table) && found === column)) gone.push(`${name}.${column}`);
    }
    expect(gone).toEqual([]);
  });

  it('names every code of a closed list where its column is explained', async () => {
    const { rows } = await database.pool.query(
      `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS rule FROM pg_constraint
       WHERE contype = 'c' AND connamespace = 'care'::regnamespace AND pg_get_constraintdef(oid) LIKE '%ANY%'`,
    );
    expect(rows.length).toBeGreaterThan(15);
    const missing = rows.flatMap(({ table, name, rule }) => {
      const list = [...rule.matchAll(/ARRAY\[([^\]]*)\]/g)].map((match) => match[1]).join();
      const codes = [...list.matchAll(/'([^']+)'|\b(\d+)\b/g)].map((match) => match[1] ?? match[2]);
      const text = sections.get(table)?.text ?? '';
      return codes.filter((code) => !text.includes(`\`${code}\``)).map((code) => `${name}: ${code}`);
    });
    expect(missing).toEqual([]);
  });

  it('names every class of retention', async () => {
    const { rows } = await database.pool.query('SELECT code FROM care.retention_class');
    const text = sections.get('care.retention_class')?.text ?? '';
    expect(rows.filter(({ code }) => !text.includes(`\`${code}\``))).toEqual([]);
  });
});
