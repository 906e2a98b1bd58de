import { queries, queryFor } from '../../bot/queries/index.ts';
import { cardIn, demoWorld, type StaffChat, type World } from '../commands/chat.ts';
import { ask, figures, type List, show, table, words } from './asking.ts';

describe('every question', () => {
  let world: World;
  let ruth: StaffChat;
  beforeAll(async () => {
    world = await demoWorld();
  });
  beforeEach(async () => {
    ruth = await world.chat('ruth');
  });
  afterAll(() => world.close());

  it.each(queries.flatMap((query) => query.examples.map((example) => [example, query] as const)))(
    'does what its help says: %s',
    async (example, query) => {
      const numbers = await ask(ruth, example);
      expect(query.measures).toContain(numbers.question.measure);
      expect(numbers.subtitle).toMatch(/today, Wed 18 March 10:02$/);
      expect(numbers.notes[0]?.line).toMatch(/^Counted: young people Riverside Council is responsible for\. /);
      expect(numbers.notes[1]?.line).toMatch(/^Left out: \d+ \(died \d+, returned home \d+/);
      const why = words(await ruth.press({ verb: 'caseload.why', question: numbers.question }));
      expect(why).toMatch(/responsible authority/);
      if (numbers.canShow) expect((await show(ruth, numbers)).rows.length).toBeGreaterThan(0);
    },
  );

  it('has each measure once', () => {
    const measures = queries.flatMap((query) => query.measures);
    expect(new Set(measures).size).toBe(measures.length);
    expect(measures.map((measure) => queryFor(measure)?.measures.includes(measure))).toEqual(measures.map(() => true));
  });

  it('counts who is NEET in North, with the base, not known beside it, and who was left out', async () => {
    const numbers = await ask(ruth, 'how many NEET in north');
    expect(numbers.title).toBe('Not in education, employment or training');
    expect(numbers.subtitle).toBe('North · aged 17 to 25 · today, Wed 18 March 10:02');
    expect(figures(numbers)).toEqual(['2 of 5 (40%)', '0 not known (0%)', '3 in EET (60%)']);
    expect(numbers.notes[1]?.line).toBe('Left out: 1 (died 0, returned home 0, another council responsible 1).');
    expect(table(numbers)).toEqual({ 'Ines Duarte': [2, 0, 0, 0, 2], 'Sam Patel': [1, 2, 0, 0, 3] });
    expect(numbers.labels.show).toBe('Show the 2');
  });

  it('lists those and nobody else, each with a line in the access log', async () => {
    const before = await world.counts();
    const list = await show(ruth, await ask(ruth, 'how many NEET in north'));
    expect(list.rows).toEqual([
      { name: 'Chloe', detail: '19 · Sam Patel · North', value: 'Not available: teenage parent' },
      { name: 'Jade', detail: '17 · Sam Patel · North', value: 'Seeking employment, education or training' },
    ]);
    expect((await world.counts())['care.access_log']).toBe(Number(before['care.access_log']) + 2);
    const [line] = await world.rows(`SELECT why, action FROM care.access_log ORDER BY at DESC, id DESC LIMIT 1`);
    expect(line).toEqual({ why: 'own_team', action: 'read_record' });
  });

  it('counts the same from the base tables', async () => {
    const plain = await world.rows(
      `SELECT care.activity_group(CASE WHEN d.due_to_lapse_on < '2026-03-18' THEN NULL ELSE d.activity_code END) AS kind, count(*)::int AS n
       FROM care.person p JOIN care.allocation a ON a.person_id = p.id AND a.to_on IS NULL
       LEFT JOIN care.destination d ON d.person_id = p.id AND d.standing = 'confirmed' AND d.ended_on IS NULL AND d.withdrawn_at IS NULL
       WHERE p.responsible_authority = '999' AND p.in_touch <> 'RHOM' AND p.in_touch <> 'DIED'
         AND p.date_of_birth <= '2009-03-18' GROUP BY 1`,
    );
    const numbers = await ask(ruth, 'destinations by team');
    const sum = (place: number) =>
      Object.values(table(numbers)).reduce((total, cells) => total + (cells[place] ?? 0), 0);
    const kinds = Object.fromEntries(plain.map(({ kind, n }) => [kind, n]));
    expect(['eet', 'neet', 'not_known', 'other'].map((kind) => kinds[kind])).toEqual([0, 1, 2, 3].map(sum));
    expect(figures(numbers)).toEqual([
      `${kinds.eet} in EET (54%)`,
      `${kinds.not_known} not known (15%)`,
      `${kinds.neet} NEET (23%)`,
      `${kinds.other} custody, school or re-engagement (8%)`,
    ]);
  });

  it('takes a destination past its date as not known, and says since when', async () => {
    const numbers = await ask(ruth, 'not known in city');
    expect(numbers.figures[0]).toMatchObject({ value: '2' });
    const list = await show(ruth, numbers);
    expect(list.rows.map(({ name, value }) => [name, value])).toEqual([
      ['Ellie', 'Cannot be contacted'],
      ['Mohammed', 'not confirmed since Wed 11 February'],
    ]);
  });

  it('names who is overdue, longest first, with the standard it goes by', async () => {
    const numbers = await ask(ruth, 'who is overdue');
    const list = await show(ruth, numbers);
    const weeks = list.rows.map(({ value }) => (value === 'never reached' ? 1000 : Number.parseInt(value, 10)));
    expect(weeks).toEqual(weeks.toSorted((a, b) => b - a));
    expect(weeks.every((count) => count >= 8)).toBe(true);
    expect(numbers.figures[0]?.value).toBe(String(list.rows.length));
    expect(numbers.notes[0]?.line).toMatch(/more than 56 days/);
    const plain = await world.rows(
      `SELECT p.given_name FROM care.person p JOIN care.allocation a ON a.person_id = p.id AND a.to_on IS NULL
       WHERE p.responsible_authority = '999' AND p.in_touch <> 'RHOM' AND NOT EXISTS (
         SELECT FROM care.contact c WHERE c.person_id = p.id AND c.withdrawn_at IS NULL AND c.replaced_by IS NULL
           AND care.reached(c.method, c.outcome) AND c.happened_on >= '2026-01-21')`,
    );
    expect(list.rows.map((row) => row.name.split(' ')[0]).sort()).toEqual(plain.map((row) => row.given_name).sort());
  });

  it('counts somebody again as soon as they were reached, and not for a text alone', async () => {
    const overdue = async () =>
      (await show(ruth, await ask(ruth, 'who is overdue in south'))).rows.map((row) => row.name);
    const before = await overdue();
    const name = before[0] ?? '';
    const jo = await world.chat('jo');
    await jo.say(`texted ${name}`);
    expect(await overdue()).toEqual(before);
    await jo.say(`call ${name} 10m, spoke about money`);
    expect(await overdue()).toEqual(before.slice(1));
    await jo.say('undo');
    expect(await overdue()).toEqual(before);
  });

  it('goes on from the last question: the same for others, and who they are', async () => {
    const chat = await world.chat('ruth');
    await ask(chat, 'neet % north');
    const south = await ask(chat, 'and south?');
    expect(south).toEqual(await ask(chat, 'neet % south'));
    const jo = await ask(chat, 'what about jo carter');
    expect(jo.question).toMatchObject({ measure: 'neet', filters: { adviser: 'Jo Carter' } });
    expect(jo.question.filters).not.toHaveProperty('team');
    expect(figures(await ask(chat, 'and north'))).toEqual(figures(await ask(chat, 'how many neet in north')));
    const named = cardIn(await chat.say('who are they?'), 'caseload-list') as unknown as List;
    expect(named.rows.length).toBe(2);
  });

  it('goes on from nothing where nothing was asked, or a word has no use', async () => {
    const chat = await world.chat('ruth');
    expect(words(await chat.say('and south?'))).toMatch(/did not understand/);
    expect(words(await chat.say('who are they'))).toMatch(/did not understand/);
    await ask(chat, 'how many neet');
    expect(words(await chat.say('and the west wing?'))).toMatch(/did not understand/);
  });

  it('takes the length that the question says in place of the standard', async () => {
    const long = await ask(ruth, 'no contact in the last 20 weeks');
    expect(long.notes[0]?.line).toMatch(/more than 140 days/);
    expect(Number(long.figures[0]?.value)).toBeLessThan(Number((await ask(ruth, 'who is overdue')).figures[0]?.value));
  });

  it('counts an adviser, an age, a gender and those who seek asylum as they were asked for', async () => {
    expect(figures(await ask(ruth, 'caseload for Sam'))).toEqual(['3 young people', '0 no adviser yet']);
    expect(figures(await ask(ruth, 'caseload for Bev'))[0]).toBe('3 young people');
    expect((await ask(ruth, 'how many 16-17s in city')).subtitle).toMatch(/^City · aged 16 to 17 · /);
    expect(figures(await ask(ruth, 'how many 16 year olds'))).toEqual(['1 young people', '1 no adviser yet']);
    expect(figures(await ask(ruth, 'how many UASC'))[0]).toBe('2 young people');
    const women = await ask(ruth, 'NEET young women');
    expect(women.subtitle).toMatch(/Female/);
    expect((await show(ruth, women)).rows.map((row) => row.name)).toEqual(['Chloe', 'Ellie', 'Jade']);
    expect(table(await ask(ruth, 'caseload by gender'))).toEqual({
      Female: expect.anything(),
      Male: expect.anything(),
    });
  });
});
