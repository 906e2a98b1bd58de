import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import type { Happened } from '../../bot/events.ts';
import { weekDue } from '../../bot/jobs/check-in.ts';
import { jobs } from '../../bot/jobs/index.ts';
import { record, write } from '../../bot/records/write.ts';
import type { Reply } from '../../bot/turn.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { council } from '../flows/cast.ts';
import { frozenClock } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const { jade, marcus, sian } = youngPeople;
const clock = frozenClock();
const chats = {
  [jade.id]: '00000000-0000-4000-8000-000000000001',
  [marcus.id]: '00000000-0000-4000-8000-000000000002',
};
const samsChat = '00000000-0000-4000-8000-000000000003';
let database: FreshDatabase;

const work = (now: string) =>
  jobs({
    pool: database.pool,
    clock: { now: () => new Date(now), newId: clock.newId },
    council,
    render: (reply: Reply) => ({ type: 'message', text: reply.text, choices: reply.choices }),
    published: () => {},
    handle: async () => undefined,
    deliverDue: async () => {},
    enqueue: async () => [],
  });
const runAt = (now: string) => work(now)['check-in'].run({}, 'job');

let causes = 0;
async function happens(event: Happened, at: string, who: 'staff' | 'young_person' = 'staff'): Promise<string> {
  const actor =
    who === 'staff'
      ? { kind: 'staff' as const, staffId: staff.sam.id, role: 'adviser' as const, teamIds: [] }
      : { kind: 'young_person' as const, personId: event.personId ?? '' };
  causes += 1;
  const recorded = record([event], { actor, at: new Date(at), newId: clock.newId });
  await commit(database.pool, write(recorded, `cause ${causes}`).statements);
  return recorded[0]?.id ?? '';
}

/** They begin something on a day, confirmed by Sam. */
async function begins(personId: string, activityCode: number, startedOn: string, establishment?: string) {
  const destinationId = clock.newId();
  const data = { destinationId, activityCode, startedOn, ascertainedOn: startedOn, establishment };
  await happens(
    { type: 'destination_confirmed', personId, data: { ...data, confirmedBy: staff.sam.id } },
    '2026-03-18T10:00:00Z',
  );
  return destinationId;
}

type Row = { text: string; choices: { title: string; value: string }[] };
const said = async (personId: string): Promise<Row[]> =>
  (
    await database.pool.query(
      `SELECT payload ->> 'text' AS text, payload -> 'choices' AS choices FROM waymark.activity WHERE conversation_id = $1 ORDER BY seq`,
      [chats[personId]],
    )
  ).rows;
const lastAt = (personId: string, at: string, state: object = {}) =>
  database.pool.query('UPDATE waymark.conversation SET last_at = $2, state = $3 WHERE id = $1', [
    chats[personId],
    at,
    JSON.stringify(state),
  ]);

describe('a new start of 18 March', () => {
  it.each([
    ['2026-03-24', null],
    ['2026-03-25', 1],
    ['2026-03-31', 1],
    ['2026-04-01', null],
    ['2026-04-15', 4],
    ['2026-06-10', 12],
    ['2026-06-17', null],
  ])('is asked about on %s: week %s', (today, week) => expect(weekDue('2026-03-18', today)).toBe(week));
});

describe('check-in', () => {
  let course: string;
  beforeAll(async () => {
    database = await freshDatabase();
    await seedDemo(database.pool, new Date('2026-03-18T10:02:00Z'));
    const at = new Date('2026-03-18T10:00:00Z');
    for (const [personId, id] of Object.entries(chats))
      await commit(database.pool, [openConversation({ id, channel: 'web', userId: 'dl_x', personId, at })]);
    await commit(database.pool, [
      openConversation({ id: samsChat, channel: 'web', userId: 'dl_s', staffId: staff.sam.id, at }),
    ]);
    // What the cast began before is none of this.
    await database.pool.query("UPDATE care.destination SET withdrawn_at = '2026-03-18' WHERE standing = 'confirmed'");
    await database.pool.query("UPDATE care.accommodation SET withdrawn_at = '2026-03-18'");
    await database.pool.query('UPDATE care.opportunity_interest SET confirmed_at = NULL');
    course = await begins(jade.id, 230, '2026-03-18', 'Riverside College');
    // Has no chat: nobody is asked, and nothing breaks.
    await begins(sian.id, 330, '2026-03-18');
  });
  afterAll(() => database.close());

  it('asks nobody before a week is over, at night, on a weekend or before anybody has come to work', async () => {
    for (const at of ['2026-03-24T11:00:00Z', '2026-03-25T09:30:00Z', '2026-03-25T17:30:00Z', '2026-03-28T11:00:00Z'])
      await runAt(at);
    expect(await said(jade.id)).toEqual([]);
  });

  it('waits while they talk, or are half way through something, and then asks once, and says who sees it', async () => {
    await lastAt(jade.id, '2026-03-25T10:50:00Z');
    await runAt('2026-03-25T11:00:00Z');
    await lastAt(jade.id, '2026-03-25T09:00:00Z', { running: { flow: 'what-next' } });
    await runAt('2026-03-25T11:15:00Z');
    expect(await said(jade.id)).toEqual([]);
    await lastAt(jade.id, '2026-03-25T09:00:00Z', { running: { flow: 'what-next', resting: true } });
    await Promise.all([runAt('2026-03-25T11:30:00Z'), runAt('2026-03-25T11:30:00Z')]);
    await runAt('2026-03-25T12:00:00Z');
    await runAt('2026-03-27T12:00:00Z');
    const all = await said(jade.id);
    expect(all.map(({ text }) => text)).toEqual([
      'You started at college or on a course about a week ago. How is it going? Sam can see your answer.',
    ]);
    expect(all[0]?.choices.map(({ title, value }) => [title, value])).toEqual([
      ['Good', `check-in ${course} 1 good`],
      ['OK', `check-in ${course} 1 ok`],
      ['Hard', `check-in ${course} 1 hard`],
      ["Don't ask again", `check-in ${course} 1 stop`],
    ]);
  });

  it('counts from when the course began, although it was written down again since', async () => {
    await begins(jade.id, 230, '2026-03-30', 'Riverside College');
    await runAt('2026-04-07T11:00:00Z');
    expect(await said(jade.id)).toHaveLength(1);
    await runAt('2026-04-15T11:00:00Z');
    expect((await said(jade.id)).at(-1)?.text).toContain('about a month ago');
  });

  it('asks about a home, one thing a day, and nothing while a worry is open', async () => {
    const home = clock.newId();
    const concernId = clock.newId();
    await happens(
      {
        type: 'accommodation_recorded',
        personId: marcus.id,
        data: {
          accommodationId: home,
          oc3Letter: 'U',
          suitable: true,
          providedByAuthority: false,
          startedOn: '2026-04-13',
        },
      },
      '2026-04-13T10:00:00Z',
    );
    await begins(marcus.id, 330, '2026-04-13');
    const raised = { concernId, conversationId: chats[marcus.id] ?? '', kind: 'self_harm', severity: 'today' as const };
    await happens(
      { type: 'concern_raised', personId: marcus.id, data: { ...raised, rule: 'x' } },
      '2026-04-19T10:00:00Z',
      'young_person',
    );
    await runAt('2026-04-20T11:00:00Z');
    expect(await said(marcus.id)).toEqual([]);
    await database.pool.query(
      `UPDATE care.concern SET closed_at = raised_at + interval '1 hour', outcome = 'no_concern' WHERE id = $1`,
      [concernId],
    );
    for (const at of ['2026-04-20T12:00:00Z', '2026-04-20T13:00:00Z', '2026-04-21T12:00:00Z', '2026-04-22T12:00:00Z'])
      await runAt(at);
    expect((await said(marcus.id)).map(({ text }) => text.split('. ')[0]).sort()).toEqual([
      'You moved about a week ago',
      'You started work or training about a week ago',
    ]);
  });

  it('asks nobody who does not want it, until they do', async () => {
    await happens(
      { type: 'check_ins_chosen', personId: marcus.id, data: { on: false } },
      '2026-04-22T13:00:00Z',
      'young_person',
    );
    await runAt('2026-05-11T11:00:00Z');
    expect(await said(marcus.id)).toHaveLength(2);
    await happens(
      { type: 'check_ins_chosen', personId: marcus.id, data: { on: true } },
      '2026-05-11T12:00:00Z',
      'young_person',
    );
    await runAt('2026-05-11T13:00:00Z');
    expect((await said(marcus.id)).at(-1)?.text).toContain('about a month ago');
  });

  it('asks nobody how it goes with what they told us they have left', async () => {
    const said12 = { destinationId: clock.newId(), choice: 'nothing', on: '2026-05-20' };
    await happens(
      { type: 'destination_said', personId: jade.id, data: said12 },
      '2026-05-20T10:00:00Z',
      'young_person',
    );
    await runAt('2026-06-10T11:00:00Z');
    expect((await said(jade.id)).map(({ text }) => text.includes('three months'))).toEqual([false, false]);
    const takenBack = "UPDATE care.destination SET withdrawn_at = '2026-06-10T11:30:00Z' WHERE id = $1";
    await database.pool.query(takenBack, [said12.destinationId]);
    await runAt('2026-06-10T12:00:00Z');
    expect((await said(jade.id)).at(-1)?.text).toContain('about three months ago');
  });

  it('asks about a place on the board that was confirmed, until a record of what they do says otherwise', async () => {
    const [opportunityId, interestId] = [clock.newId(), clock.newId()];
    await database.pool.query(
      `INSERT INTO care.opportunity (id, title, kind, starts_on, source) VALUES ($1, 'Kitchen trainee', 'job', '2026-08-03', 'test')`,
      [opportunityId],
    );
    const place = { interestId, opportunityId, title: 'Kitchen trainee' };
    for (const type of ['place_asked', 'place_confirmed'] as const)
      await happens({ type, personId: marcus.id, data: place }, '2026-07-20T10:00:00Z');
    await runAt('2026-08-10T11:00:00Z');
    const lastButton = async () => (await said(marcus.id)).at(-1)?.choices[0]?.value;
    expect(await lastButton()).toBe(`check-in ${interestId} 1 good`);
    await begins(marcus.id, 619, '2026-08-17');
    await runAt('2026-09-01T11:00:00Z');
    expect(await lastButton()).toBe(`check-in ${interestId} 1 good`);
  });

  it('tells the adviser when it is hard, and nobody when it is not', async () => {
    const data = { ofId: course, of: 'study' as const, week: 1 as const };
    for (const answer of ['good', 'hard'] as const) {
      const event: Happened = { type: 'check_in_said', personId: jade.id, data: { ...data, answer } };
      const eventId = await happens(event, '2026-03-25T12:30:00Z', 'young_person');
      for (const _ of [1, 2]) await work('2026-03-25T12:31:00Z')['deliver-notice'].run({ eventId }, 'job');
    }
    const told = await database.pool.query(
      `SELECT payload ->> 'text' AS text FROM waymark.activity WHERE conversation_id = $1`,
      [samsChat],
    );
    expect(told.rows).toEqual([
      {
        text: 'Jade says that it is hard right now: College or a course. It is on the list, to talk about. Say "plan Jade" to see it.',
      },
    ]);
  });
});
