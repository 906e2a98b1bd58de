import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../../bot/db/catalogue.ts';
import { freshDatabase } from '../support/database.ts';

const recorded = fileURLToPath(new URL('./catalogue.txt', import.meta.url));
const how = 'Meant? UPDATE=1 npx jest --config .jest.config.json test/db/catalogue.test.ts, and read the difference.';

describe('what the database holds', () => {
  it('is what was recorded, to the last trigger, check and grant', async () => {
    const { pool, close } = await freshDatabase();
    const now = await catalogue(pool);
    await close();
    if (process.env.UPDATE) await writeFile(recorded, `${now.join('\n')}\n`);
    const before = (await readFile(recorded, 'utf8')).trim().split('\n');
    const lost = before.filter((line) => !now.includes(line));
    const added = now.filter((line) => !before.includes(line));
    expect({ lost, added, how }).toEqual({ lost: [], added: [], how });
  });
});

const table = `
  create schema care;
  create table care.found (number int, area text, during tstzrange);
  create function care.kept() returns trigger language plpgsql as $$ begin raise exception 'kept'; end $$;
  create view care.v_found as select number from care.found where number > 1;`;

const losses: [string, string, string][] = [
  [
    'a check',
    'alter table care.found add constraint positive check (number > 0)',
    'alter table care.found drop constraint positive',
  ],
  [
    'a rule against overlap',
    'alter table care.found add constraint apart exclude using gist (during with &&)',
    'alter table care.found drop constraint apart',
  ],
  ['a partial index', 'create index few on care.found (number) where number > 3', 'drop index care.few'],
  [
    'a trigger',
    'create trigger kept before update on care.found for each row execute function care.kept()',
    'drop trigger kept on care.found',
  ],
  [
    'a trigger that is switched off',
    'create trigger kept before update on care.found for each row execute function care.kept()',
    'alter table care.found disable trigger kept',
  ],
  [
    'a line of a function',
    'select',
    'create or replace function care.kept() returns trigger language plpgsql as $$ begin return new; end $$',
  ],
  [
    'a default',
    'alter table care.found alter number set default 3',
    'alter table care.found alter number drop default',
  ],
  [
    'a column that must be filled',
    'alter table care.found alter number set not null',
    'alter table care.found alter number drop not null',
  ],
  ['a condition of a view', 'select', 'create or replace view care.v_found as select number from care.found'],
  ['a barrier', 'alter view care.v_found set (security_barrier)', 'alter view care.v_found reset (security_barrier)'],
  ['a grant', 'grant select on care.v_found to pg_monitor', 'revoke select on care.v_found from pg_monitor'],
  [
    'row security',
    'alter table care.found enable row level security',
    'alter table care.found disable row level security',
  ],
];

describe('a list of what the database holds', () => {
  it.each(losses)('misses %s that was lost', async (_, make, lose) => {
    const { pool, close } = await freshDatabase({ empty: true });
    await pool.query(table);
    await pool.query(make);
    const before = await catalogue(pool);
    await pool.query(lose);
    const after = await catalogue(pool);
    await close();
    expect(before.filter((line) => !after.includes(line))).toHaveLength(1);
  });
});
