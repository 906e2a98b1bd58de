import { readFileSync } from 'node:fs';
import { queryFor } from '../../bot/queries/index.ts';
import { demoWorld, type StaffChat, type World } from '../commands/chat.ts';
import { ask, figures, show, table, words } from './asking.ts';

describe('a question', () => {
  let world: World;
  let ruth: StaffChat;
  beforeAll(async () => {
    world = await demoWorld();
    // A manager of City alone, and not among those who may see Marcus.
    await world.database.pool.query(
      `INSERT INTO care.staff (id, given_name, family_name, role) VALUES ('57aff000-0099-4000-8000-000000000000', 'Nia', 'Bevan', 'manager');
       INSERT INTO care.team_member (id, team_id, staff_id, manages, from_on)
       SELECT gen_random_uuid(), id, '57aff000-0099-4000-8000-000000000000', name = 'City', '2025-01-01' FROM care.team WHERE name <> 'South'`,
    );
  });
  beforeEach(async () => {
    ruth = await world.chat('ruth');
  });
  afterAll(() => world.close());

  const nia = async () => {
    const chat = await world.chat('ruth');
    await world.database.pool.query(
      `UPDATE waymark.conversation SET staff_id = '57aff000-0099-4000-8000-000000000000' WHERE id = $1`,
      [chat.id],
    );
    return chat;
  };

  it('says what it cannot count, and does not count something else instead', async () => {
    for (const [question, answer] of [
      ['NEET last month', /as of today/],
      ['priority group caseload city', /priority group/],
      ['contacts this week by team', /cannot count that/],
      ['suitable accommodation 20 year olds', /cannot count that/],
      ['caseload by month', /by month/],
      ['is Jade overdue', /one person/],
    ] as const) {
      const said = await ruth.say(question);
      expect([question, words(said)]).toEqual([question, expect.stringMatching(answer)]);
      expect(said.filter((one) => one.card)).toEqual([]);
    }
    const said = await ruth.say('how many NEET with dogs in north');
    expect(said[0]?.text).toMatch(/I did not understand "dogs"/);
    expect(said[1]?.card?.name).toBe('caseload-number');
  });

  it('keeps to the teams that the asker manages, and to what they may know', async () => {
    const chat = await nia();
    const numbers = await ask(chat, 'caseload');
    expect(numbers.subtitle).toMatch(/^City · /);
    expect(Object.keys(table(numbers))).toEqual(['Bev Morgan', 'Ines Duarte', 'no adviser yet']);
    expect(figures(numbers)[0]).toBe('4 young people');
    expect(figures(await ask(ruth, 'caseload city'))[0]).toBe('5 young people');
    expect((await show(chat, numbers)).rows.map((row) => row.name)).not.toContain('Marcus');
    expect(words(await chat.say('how many NEET in north'))).toMatch(/cannot|not one of them|I did not understand/);
    expect(words(await chat.say('NEET for Sam'))).toMatch(/do not know an adviser|I did not understand/);
    // A button made for somebody else's answer counts what its presser may see.
    const north = await ask(ruth, 'how many NEET in north');
    expect(words(await chat.press({ verb: 'caseload.list', question: north.question, page: 1 }))).toMatch(
      /not one of them/,
    );
  });

  it('answers nobody but managers', async () => {
    for (const who of ['sam', 'tom'] as const) {
      const chat = await world.chat(who);
      const before = await world.counts();
      expect(words(await chat.say('who is overdue'))).toMatch(/are for managers/);
      const { question } = await ask(ruth, 'who is overdue');
      expect(words(await chat.press({ verb: 'caseload.list', question, page: 1 }))).toMatch(/are for managers/);
      expect(words(await chat.press({ verb: 'caseload.why', question }))).toMatch(/are for managers/);
      expect(await world.counts()).toEqual(before);
    }
  });

  it('turns pages of a long list, and ends it', async () => {
    const caseload = await ask(ruth, 'caseload');
    const [first, second, third] = [
      await show(ruth, caseload, 1),
      await show(ruth, caseload, 2),
      await ruth.press({ verb: 'caseload.list', question: caseload.question, page: 3 }),
    ];
    expect([first.rows.length, first.more, second.rows.length, second.more]).toEqual([10, true, 4, false]);
    expect(second.subtitle).toMatch(/11 to 14/);
    expect(words(third)).toMatch(/nobody on that list/);
  });

  it('does nothing with a button whose question is none', async () => {
    for (const question of [
      {},
      { measure: 'all' },
      { measure: 'neet', filters: { team: 7 } },
      { measure: "neet'; --" },
    ]) {
      expect(words(await ruth.press({ verb: 'caseload.list', question, page: 1 }))).toMatch(/no longer does anything/);
      expect(words(await ruth.press({ verb: 'caseload.why', question }))).toMatch(/no longer does anything/);
    }
  });

  it('takes every sample question for a question and no sample record for one', async () => {
    const texts = (name: string) =>
      readFileSync(`test/understanding/${name}.rows.jsonl`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { text: string; expect: { measure?: string; person?: string | null } });
    const known = texts('caseload-query').filter((row) => queryFor(row.expect.measure ?? ''));
    const wrong: string[] = [];
    for (const { text } of known) {
      const said = await ruth.say(text);
      const fine =
        said.some((one) => one.card?.name === 'caseload-number') ||
        /I can only count as of today|priority group|break a number/.test(words(said));
      if (!fine) wrong.push(`${text}: ${words(said)}`);
    }
    const records = texts('quick-log')
      .filter((row) => row.expect.person)
      .slice(0, 15);
    for (const { text } of records) {
      if ((await ruth.say(text)).some((one) => one.card?.name === 'caseload-number')) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });
});
