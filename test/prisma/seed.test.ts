import { dayInLondon } from '../../bot/clock.ts';
import { event } from '../../bot/events.ts';
import { appointmentsTold } from '../../prisma/demo/appointments.ts';
import { boardTold } from '../../prisma/demo/board.ts';
import { castNames, council, staff, youngPeople } from '../../prisma/demo/cast.ts';
import { population } from '../../prisma/demo/population.ts';
import { lives, story } from '../../prisma/demo/story.ts';
import { demoPerson, isDemoOnly, seedDemo, seedPopulation } from '../../prisma/seed.ts';
import { frozenNow } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database?.close());

const rows = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows;
const count = async (table: string) => (await rows(`SELECT count(*)::int AS count FROM ${table}`))[0].count;

describe('the story', () => {
  // A leap day, days around the clock changes, the ends of years and school years, and today.
  const days = ['2026-03-18', '2026-03-29', '2026-09-01', '2026-11-22', '2027-01-01', '2028-02-29', '2028-10-29'];

  it.each(days)('is told in events that are well formed, all before %s', (today) => {
    const told = story(today);
    expect(told.length).toBeGreaterThan(150);
    for (const { event: happened, at } of told) {
      expect(event.safeParse(happened).error).toBeUndefined();
      expect(dayInLondon(at) < today).toBe(true);
    }
  });

  it('is the same twice', () => {
    expect(story('2026-03-18')).toEqual(story('2026-03-18'));
  });

  it('is of all fifteen, each once', () => {
    expect(lives.map(({ who }) => who.id).sort()).toEqual(
      Object.values(youngPeople)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it.each(days)('tells the same about everybody on %s', async (today) => {
    await seedDemo(database.pool, new Date(`${today}T00:30:00Z`));
    const found = await rows(
      `SELECT given_name || ' ' || family_name AS name, extract(year FROM age($1::date, date_of_birth))::int AS age, category,
         activity_group, due_to_lapse_on < $1 AS lapsed, $1::date - reached_on AS quiet FROM care.v_caseload ORDER BY family_name, name`,
      [today],
    );
    const brief = found.map((one) => [one.name, one.age, one.category, one.activity_group, one.lapsed, one.quiet]);
    expect(brief).toEqual([
      ['Mohammed Al-Hassan', 20, 'former_relevant', 'eet', true, 13],
      ['Tyler Brown', 20, 'former_relevant', 'other', expect.any(Boolean), 69],
      ['Lucy Grey', 17, 'eligible', 'eet', expect.any(Boolean), 20],
      ['Arben Hoxha', 18, 'former_relevant', 'eet', expect.any(Boolean), 7],
      ['Aisha Khan', 18, 'qualifying', 'eet', false, 12],
      ['Kai Nguyen', 16, 'eligible', 'other', expect.any(Boolean), null],
      ["Siân O'Neill", 17, 'relevant', 'eet', expect.any(Boolean), 63],
      ['Jayden Okafor', 19, 'former_relevant', 'eet', expect.any(Boolean), 65],
      ['Marcus Reid', 18, 'former_relevant', 'eet', expect.any(Boolean), 20],
      ['Jayden Smith', 18, 'former_relevant', 'eet', false, 68],
      ['Dawit Tesfay', 17, 'eligible', 'eet', expect.any(Boolean), 2],
      ['Chloe-Mae Turner', 19, 'former_relevant', 'neet', null, 6],
      ['Ellie Watson', 18, 'former_relevant', 'neet', null, 16],
      ['Ellie Whatley', 22, 'former_relevant', 'not_known', null, 155],
      ['Jade Wilson', 17, 'eligible', 'neet', null, 21],
    ]);
  });

  it('gives managers something to ask about', async () => {
    await seedDemo(database.pool, frozenNow);
    const neet = await rows(
      `SELECT given_name AS name FROM care.v_caseload WHERE team = 'North' AND activity_group = 'neet' ORDER BY 1`,
    );
    expect(neet.map(({ name }) => name)).toEqual(['Chloe-Mae', 'Jade']);
    const overdue = await rows(
      `SELECT given_name || ' ' || family_name AS name FROM care.v_caseload
       WHERE coalesce(reached_on, allocated_on) < $1::date - 56 ORDER BY coalesce(reached_on, allocated_on)`,
      [dayInLondon(frozenNow)],
    );
    expect(overdue.map(({ name }) => name)).toEqual([
      'Ellie Whatley',
      'Kai Nguyen',
      'Tyler Brown',
      'Jayden Smith',
      'Jayden Okafor',
      "Siân O'Neill",
    ]);
  });
});

describe('loading the demo', () => {
  it('writes staff, teams and lives through the one writer, with every event behind them', async () => {
    expect(await seedDemo(database.pool, frozenNow)).toBe(true);
    expect(await count('care.person')).toBe(castNames.youngPeople.length);
    expect(await count('care.staff')).toBe(castNames.staff.length);
    expect(await count('care.event')).toBe(
      [boardTold, story, appointmentsTold].flatMap((told) => told('2026-03-18')).length,
    );
    expect(await rows(`SELECT value FROM waymark.secret WHERE name = 'demo'`)).toEqual([{ value: '2026-03-18' }]);
    const managed = await rows(
      `SELECT t.name FROM care.team_member m JOIN care.team t ON t.id = m.team_id WHERE m.staff_id = $1 AND m.manages ORDER BY 1`,
      [staff.ruth.id],
    );
    expect(managed.map(({ name }) => name)).toEqual(['City', 'North', 'South']);
    const placed = await rows('SELECT given_name FROM care.person WHERE responsible_authority <> $1', [council.code]);
    expect(placed).toEqual([{ given_name: 'Lucy' }]);
  });

  it('keeps what was typed apart from the facts', async () => {
    await seedDemo(database.pool, frozenNow);
    expect(await rows(`SELECT type FROM care.event WHERE data::text LIKE '%hands%'`)).toEqual([]);
    const note = await rows(
      'SELECT w.text FROM care.contact c JOIN waymark.words w ON w.id = c.note_id WHERE c.person_id = $1',
      [youngPeople.jade.id],
    );
    expect(note).toHaveLength(1);
    expect(note[0].text).toContain('hands');
  });

  it('is done once by two services that start at once', async () => {
    const both = await Promise.all([1, 2, 3].map(() => seedDemo(database.pool, frozenNow)));
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await count('care.person')).toBe(15);
  });

  it('is not done again on another day', async () => {
    await seedDemo(database.pool, frozenNow);
    expect(await seedDemo(database.pool, new Date('2026-04-18T10:00:00Z'))).toBe(false);
    expect(await rows(`SELECT value FROM waymark.secret WHERE name = 'demo'`)).toEqual([{ value: '2026-03-18' }]);
  });

  it('leaves a database alone that holds somebody, and leaves nothing behind there', async () => {
    await rows(
      `INSERT INTO care.person (id, given_name, family_name, date_of_birth, birth_date_source, responsible_authority, recorded_at)
       VALUES (gen_random_uuid(), 'Real', 'Person', '2007-01-01', 'said', '887', now())`,
    );
    expect(await seedDemo(database.pool, frozenNow)).toBe(false);
    expect([await count('care.person'), await count('care.staff'), await count('waymark.secret')]).toEqual([1, 0, 0]);
  });

  it('says what is wrong when a life breaks a rule, and loads nothing', async () => {
    await rows('ALTER TABLE care.contact ADD CONSTRAINT contact_short CHECK (minutes < 5)');
    await expect(seedDemo(database.pool, frozenNow)).rejects.toMatchObject({ constraint: 'contact_short' });
    expect(await count('care.person')).toBe(0);
  });
});

describe('a database for the demo', () => {
  it('holds nobody, or the cast, or the generated population', async () => {
    expect(await isDemoOnly(database.pool)).toBe(true);
    await seedDemo(database.pool, frozenNow);
    await seedPopulation(database.pool, { seed: 7, count: 3, today: '2026-03-18', contacts: 2 });
    expect(await isDemoOnly(database.pool)).toBe(true);
    expect(await count('care.person')).toBe(18);
  });

  it('does not hold anybody else beside them', async () => {
    await seedDemo(database.pool, frozenNow);
    await rows(
      `INSERT INTO care.staff (id, given_name, family_name, role) VALUES (gen_random_uuid(), 'Real', 'Worker', 'adviser')`,
    );
    expect(await isDemoOnly(database.pool)).toBe(false);
    await rows(`DELETE FROM care.staff WHERE family_name = 'Worker'`);
    expect(await isDemoOnly(database.pool)).toBe(true);
    await rows(
      `INSERT INTO care.person (id, given_name, family_name, date_of_birth, birth_date_source, responsible_authority, recorded_at)
       VALUES (gen_random_uuid(), 'Real', 'Person', '2007-01-01', 'said', '887', now())`,
    );
    expect(await isDemoOnly(database.pool)).toBe(false);
  });
});

describe('the generated population', () => {
  const told = (seed: number) => [...population({ seed, count: 40, today: '2026-03-18', contacts: 5 })];

  it('is the same for the same seed, and another for another', () => {
    expect(told(1)).toEqual(told(1));
    expect(told(1)).not.toEqual(told(2));
  });

  it('is told in events that are well formed and happened', () => {
    const all = told(3).flat();
    expect(all.length).toBeGreaterThan(400);
    for (const { event: happened } of all) expect(event.safeParse(happened).error).toBeUndefined();
    expect(all.every(({ at }) => at < frozenNow)).toBe(true);
  });

  it('fits every rule of the database', async () => {
    await seedDemo(database.pool, frozenNow);
    await seedPopulation(database.pool, { seed: 1, count: 60, today: '2026-03-18', contacts: 5 });
    expect(await count('care.v_caseload')).toBe(75);
  });
});

describe('whom the demo means by a name', () => {
  it('is one of the cast, as the owner of a chat', () => {
    expect(demoPerson('jade.wilson')).toEqual({ personId: youngPeople.jade.id });
    expect(demoPerson('tom.price')).toEqual({ staffId: staff.tom.id });
    expect(demoPerson('nobody.here')).toBeNull();
  });
});
