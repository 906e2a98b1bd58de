import { commit, NotWritten, read } from '../../bot/db/commit.ts';
import { areOf } from '../../bot/turn.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase({ empty: true });
  await database.pool.query(
    `CREATE TABLE person (id int PRIMARY KEY);
     CREATE TABLE note (id int PRIMARY KEY, person int REFERENCES person DEFERRABLE INITIALLY DEFERRED)`,
  );
});
afterAll(() => database.close());

const person = (id: number) => ({ name: 'person', text: 'INSERT INTO person VALUES ($1)', values: [id] });
const note = (id: number, of: number) => ({ name: 'note', text: 'INSERT INTO note VALUES ($1, $2)', values: [id, of] });
const notes = async () => (await database.pool.query('SELECT id FROM note ORDER BY id')).rows.map(({ id }) => id);

describe('a batch of writes', () => {
  it('is written whole, whatever order its rows come in', async () => {
    await commit(database.pool, [note(1, 1), person(1)]);
    expect(await notes()).toEqual([1]);
  });

  it('is refused whole where its last statement is', async () => {
    await expect(commit(database.pool, [note(2, 1), person(1)])).rejects.toMatchObject({ why: 'taken' });
    expect(await notes()).toEqual([1]);
  });

  it('of one statement is refused by what is checked only at its end, and the connection goes on', async () => {
    await expect(commit(database.pool, [note(3, 99)])).rejects.toThrow('violates foreign key constraint');
    await expect(commit(database.pool, [note(1, 1)])).rejects.toThrow(NotWritten);
    const [written] = await commit(database.pool, [note(4, 1)]);
    expect(written?.rowCount).toBe(1);
    expect(await notes()).toEqual([1, 4]);
  });

  it('is sent again where two had to wait for each other: neither was done before', async () => {
    await database.pool.query(
      'CREATE TABLE chat (id int PRIMARY KEY, said int DEFAULT 0); INSERT INTO chat VALUES (1), (2)',
    );
    const says = (id: number) => ({
      name: 'says',
      text: 'UPDATE chat SET said = said + 1 WHERE id = $1',
      values: [id],
    });
    const waits = { name: 'waits', text: 'SELECT pg_sleep(0.5)', values: [] };
    await Promise.all([
      commit(database.pool, [says(1), waits, says(2)]),
      commit(database.pool, [says(2), waits, says(1)]),
    ]);
    const { rows } = await database.pool.query('SELECT said FROM chat');
    expect(rows).toEqual([{ said: 2 }, { said: 2 }]);
  });
});

describe('a batch of reads', () => {
  const one = (value: number) => ({ name: 'number', text: 'SELECT $1::int AS value', values: [value] });

  it('is refused where two that ask for something else have one name: the rows of one would pass for the other', async () => {
    await expect(read(database.pool, [one(1), one(2)])).rejects.toThrow('two reads in one batch are called "number"');
    expect(await read(database.pool, [one(1), one(1)])).toEqual({ number: [{ value: 1 }] });
  });

  it('answers with rows that know what they were asked by', async () => {
    const { number = [] } = await read(database.pool, [one(1)]);
    expect([areOf(number, one(1)), areOf(number, one(2))]).toEqual([true, false]);
  });
});
