import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import type { Happened } from '../../bot/events.ts';
import { jobs } from '../../bot/jobs/index.ts';
import { record, write } from '../../bot/records/write.ts';
import type { Reply } from '../../bot/turn.ts';
import { youngPeople } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { council, people, wednesday } from '../flows/cast.ts';
import { frozenClock } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const { jade, sian } = youngPeople;
const clock = frozenClock();
const chat = '00000000-0000-4000-8000-000000000001';
let database: FreshDatabase;

/** The job as it runs at an instant. */
const runAt = (now: string) =>
  jobs({
    pool: database.pool,
    clock: { now: () => new Date(now), newId: clock.newId },
    council,
    render: (reply: Reply) => ({ type: 'message', text: reply.text, choices: reply.choices }),
    published: () => {},
    handle: async () => undefined,
    deliverDue: async () => {},
    enqueue: async () => [],
  })['ask-how-it-went'].run({}, 'job');

let causes = 0;
async function wants(personId: string, suggestion: string, on: string, own?: string): Promise<string> {
  const actionId = clock.newId();
  const whatId = own ? clock.newId() : undefined;
  const words = own
    ? [{ id: whatId ?? '', kind: 'action' as const, text: own, retentionClass: 'care_record' as const }]
    : [];
  const data = { actionId, kind: 'action' as const, suggestion, owner: 'young_person' as const, whatId };
  const events: Happened[] = [
    { type: 'action_added', personId, data, words },
    { type: 'how_it_went_wanted', personId, data: { actionId, on } },
  ];
  const by = {
    actor: { kind: 'young_person' as const, personId },
    at: new Date('2026-03-18T10:00:00Z'),
    newId: clock.newId,
  };
  causes += 1;
  await commit(database.pool, write(record(events, by), `wants ${causes}`).statements);
  return actionId;
}

type Row = { text: string; choices: { title: string; value: string }[] };
const said = async (): Promise<Row[]> =>
  (
    await database.pool.query(
      `SELECT payload ->> 'text' AS text, payload -> 'choices' AS choices FROM waymark.activity WHERE conversation_id = $1 ORDER BY seq`,
      [chat],
    )
  ).rows;

/** A step as the answer to a button finds it. */
async function asked(actionId: string): Promise<unknown> {
  let found: unknown;
  const chat = inMemoryChat({
    person: people.jade ?? null,
    council,
    now: wednesday,
    find: (read) => {
      if (read.name === 'asked how it went') found = read;
      return [];
    },
  });
  chat.say(`how-it-went ${actionId} done`);
  const { text, values } = found as { text: string; values: unknown[] };
  return (await database.pool.query(text, [jade.id, ...values.slice(1)])).rows[0];
}

describe('ask-how-it-went', () => {
  let visit: string;
  beforeAll(async () => {
    database = await freshDatabase();
    await seedDemo(database.pool, new Date('2026-03-18T10:02:00Z'));
    await commit(database.pool, [
      openConversation({
        id: chat,
        channel: 'web',
        userId: 'dl_x',
        personId: jade.id,
        at: new Date('2026-03-18T10:00:00Z'),
      }),
    ]);
    visit = await wants(jade.id, 'what-next.thing.visit', '2026-03-25');
    // Has no chat: nobody is asked, and nothing breaks.
    await wants(sian.id, 'what-next.thing.look', '2026-03-25');
  });
  afterAll(() => database.close());

  it('asks nobody before the day', async () => {
    await runAt('2026-03-24T17:45:00Z');
    expect(await said()).toEqual([]);
  });

  it('waits while they are talking, and then asks once, in the words of what they chose', async () => {
    await database.pool.query('UPDATE waymark.conversation SET last_at = $1', ['2026-03-25T09:50:00Z']);
    await runAt('2026-03-25T10:00:00Z');
    expect(await said()).toEqual([]);
    await Promise.all([runAt('2026-03-25T10:30:00Z'), runAt('2026-03-25T10:30:00Z')]);
    await runAt('2026-03-25T10:45:00Z');
    await runAt('2026-03-26T09:00:00Z');
    const all = await said();
    expect(all.map(({ text }) => text)).toEqual(['You wanted to do this: Ask for a visit. How did it go?']);
    expect(all[0]?.choices).toEqual([
      { title: 'I did it', value: `how-it-went ${visit} done` },
      { title: 'Not yet', value: `how-it-went ${visit} not_yet` },
      { title: 'I changed my mind', value: `how-it-went ${visit} changed_mind` },
    ]);
  });

  it('never quotes what somebody wrote', async () => {
    await wants(jade.id, 'what-next.thing.own', '2026-03-26', 'ask my cousin about the garage');
    await runAt('2026-03-26T12:00:00Z');
    expect((await said()).at(-1)?.text).toBe('You wanted to do something small. How did it go?');
  });

  it('asks once more where they wanted that, and takes the answer to it', async () => {
    const by = { actor: { kind: 'young_person' as const, personId: jade.id }, at: new Date('2026-03-26T13:00:00Z') };
    const happened: Happened[] = [
      { type: 'how_it_went_said', personId: jade.id, data: { actionId: visit, answer: 'not_yet' } },
      { type: 'how_it_went_wanted', personId: jade.id, data: { actionId: visit, on: '2026-04-02' } },
    ];
    await commit(database.pool, write(record(happened, { ...by, newId: clock.newId }), 'again').statements);
    for (const at of ['2026-04-01T12:00:00Z', '2026-04-02T12:00:00Z', '2026-04-02T12:15:00Z', '2026-04-03T12:00:00Z'])
      await runAt(at);
    expect((await said()).filter(({ text }) => text.includes('Ask for a visit'))).toHaveLength(2);
    expect(await asked(visit)).toEqual({ id: visit, answered: false, helped: false });
  });

  it('does not ask about what is done already', async () => {
    const done = await wants(jade.id, 'what-next.thing.look', '2026-03-27');
    await database.pool.query('UPDATE care.action SET done_at = added_at WHERE id = $1', [done]);
    await runAt('2026-03-27T12:00:00Z');
    expect(await said()).toHaveLength(3);
  });
});

describe('the answer', () => {
  const action = '00000000-0000-4000-8000-00000000ac01';
  const talking = (answered = false) =>
    inMemoryChat({
      person: people.jade ?? null,
      council,
      now: wednesday,
      find: (read) => (read.name === 'asked how it went' ? [{ id: action, answered, helped: answered }] : []),
    });
  const texts = (replies: Reply[]) => replies.map(({ text }) => text ?? '').join('\n');

  it('is taken in the middle of another conversation, whose question is asked again', () => {
    const chat = talking();
    for (const words of ['What next', 'I want something new', 'Yes']) chat.say(words);
    const { replies, events } = chat.say(`how-it-went ${action} done`);
    expect(events).toMatchObject([
      { type: 'how_it_went_said', data: { actionId: action, answer: 'done' } },
      { type: 'action_ticked', data: { actionId: action, as: 'done' } },
    ]);
    expect(texts(replies)).toMatch(/ticked it off.*How is it going\?/s);
    expect(texts(chat.say('Good').replies)).toContain('What do you like');
  });

  it('not yet leaves the step in the list, and a change of mind takes it off', () => {
    expect(
      talking()
        .say(`how-it-went ${action} not_yet`)
        .events.map(({ type }) => type),
    ).toEqual(['how_it_went_said']);
    expect(talking().say(`how-it-went ${action} changed_mind`).events).toMatchObject([
      { type: 'how_it_went_said' },
      { type: 'action_ticked', data: { as: 'dropped' } },
    ]);
  });

  it('not yet may be asked about again in a week, get help, or be left', () => {
    const { replies } = talking().say(`how-it-went ${action} not_yet`);
    expect(replies.at(-1)?.choices?.map(({ title, value }) => [title, value])).toEqual([
      ['Ask me next week', `how-it-went ${action} again`],
      ['Ask Sam to help', `how-it-went ${action} help`],
      ['Leave it', `how-it-went ${action} leave`],
    ]);
    expect(talking().say('ask me next week').events).toMatchObject([
      { type: 'how_it_went_wanted', data: { actionId: action, on: '2026-03-25' } },
    ]);
    expect(talking().say(`how-it-went ${action} help`).events).toMatchObject([{ type: 'action_help_asked' }]);
    expect(talking().say(`how-it-went ${action} leave`).events).toEqual([]);
    expect(talking(true).say(`how-it-went ${action} help`).events).toEqual([]);
  });

  it('may be typed where nothing else is asked, and counts once', () => {
    expect(talking().say('i did it').events).toMatchObject([{ type: 'how_it_went_said' }, { type: 'action_ticked' }]);
    const again = talking(true).say(`how-it-went ${action} done`);
    expect(again.events).toEqual([]);
    expect(texts(again.replies)).toContain('You told me already');
  });
});
