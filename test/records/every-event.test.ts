import type pg from 'pg';
import { openConversation } from '../../bot/conversation/storage.ts';
import { commit, NotWritten } from '../../bot/db/commit.ts';
import { type EventType, event, type Happened } from '../../bot/events.ts';
import { writers } from '../../bot/records/index.ts';
import { record, write } from '../../bot/records/write.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { cases, chat, id, jade, north, sam } from './event-cases.ts';
import { advertRow } from './housing-cases.ts';
import { moneySetup } from './money-cases.ts';
import { boardRows, whatNextSetup } from './what-next-cases.ts';

let database: FreshDatabase;
const clock = frozenClock();
const by = {
  actor: { kind: 'staff' as const, staffId: sam, role: 'adviser' as const, teamIds: [north] },
  at: frozenNow,
  newId: clock.newId,
};

async function happen(pool: pg.Pool, events: Happened[], cause: string) {
  return commit(pool, write(record(events, by), cause).statements);
}

describe('what happens is written once', () => {
  beforeAll(async () => {
    database = await freshDatabase();
    await database.pool.query(
      `INSERT INTO care.staff (id, given_name, family_name, role) VALUES ('${sam}', 'Sam', 'Patel', 'adviser')`,
    );
    await database.pool.query(`INSERT INTO care.team (id, name) VALUES ('${north}', 'North')`);
    await database.pool.query(advertRow);
    await commit(database.pool, [openConversation({ id: chat, channel: 'web', userId: 'dl_x', at: frozenNow })]);
    const person = event.parse({
      ...cases.person_recorded.event,
      personId: jade,
      data: { ...cases.person_recorded.event.data, givenName: 'Jade', familyName: 'Wilson' },
    });
    await happen(database.pool, [person], 'setup');
    await happen(database.pool, moneySetup, 'requests');
    await database.pool.query(boardRows);
    await happen(database.pool, whatNextSetup, 'places');
  });
  afterAll(() => database.close());

  // In the order of the writers' list: a chat is linked before it is unlinked, a contact logged before it is undone.
  it.each(Object.keys(writers) as EventType[])('%s stands in the tables that everyone reads, once', async (type) => {
    const { event: happened, stands, count } = cases[type];
    await happen(database.pool, [happened], `cause of ${type}`);
    expect((await database.pool.query(stands)).rowCount).toBe(count);
    const again = happen(database.pool, [happened], `cause of ${type}`);
    await expect(again).rejects.toBeInstanceOf(NotWritten);
    expect((await database.pool.query(stands)).rowCount).toBe(count);
    const events = await database.pool.query('SELECT actor_id FROM care.event WHERE cause = $1', [`cause of ${type}`]);
    // What nobody could answer must not lead back to a turn: it is proved below.
    expect(events.rows).toEqual(type === 'text_unanswered' ? [] : [{ actor_id: sam }]);
  });

  it('writes what nobody could answer without a way back to whoever typed it', async () => {
    const { event: missed } = cases.text_unanswered;
    const asked: Happened = {
      type: 'person_asked_for',
      personId: jade,
      data: { conversationId: chat, outOfHours: false },
    };
    const typed: Happened = {
      ...missed,
      data: { ...cases.text_unanswered.event.data, wordsId: id(52) },
      words: [{ id: id(52), kind: 'unanswered', text: 'where can i skate', retentionClass: 'operational' }],
    };
    const jades = { ...by, actor: { kind: 'young_person' as const, personId: jade } };
    const cause = `${chat}:typed`;
    const recorded = record([asked, typed, asked], jades);
    await commit(database.pool, write(recorded, cause).statements);
    const { rows } = await database.pool.query(
      `SELECT e.*, w.person_id AS whose, w.conversation_id, w.written_by, w.written_at FROM care.event e
        JOIN waymark.words w ON w.id::text = e.data ->> 'wordsId' WHERE w.id = '${id(52)}'`,
    );
    const day = new Date('2026-03-18T00:00:00.000Z');
    expect(rows).toEqual([
      expect.objectContaining({
        person_id: null,
        actor_kind: 'anonymous',
        actor_id: null,
        occurred_at: day,
        recorded_at: day,
        corrects: null,
        reason_id: null,
        data: typed.data,
        whose: null,
        conversation_id: null,
        written_by: 'anonymous',
        written_at: day,
      }),
    ]);
    const row = JSON.stringify(rows[0]);
    for (const back of [chat, jade, 'typed', clock.newId().slice(0, 13)]) expect(row).not.toContain(back);
    const others = await database.pool.query('SELECT place FROM care.event WHERE cause = $1 ORDER BY place', [cause]);
    expect(others.rows).toEqual([{ place: 0 }, { place: 2 }]);
  });

  it('keeps both when Sam corrects the minutes of a call', async () => {
    const first = record(
      [
        {
          ...cases.contact_logged.event,
          data: { ...cases.contact_logged.event.data, contactId: id(60), noteId: undefined },
          words: [],
        },
      ],
      by,
    );
    await commit(database.pool, write(first, 'first telling').statements);
    const better: Happened = {
      ...cases.contact_logged.event,
      words: [],
      corrects: first[0]?.id ?? '',
      data: { ...cases.contact_logged.event.data, contactId: id(61), minutes: 45, noteId: undefined },
    };
    await happen(database.pool, [better], 'second telling');
    const { rows } = await database.pool.query(
      `SELECT minutes, replaced_by FROM care.contact WHERE id IN ('${id(60)}', '${id(61)}') ORDER BY id`,
    );
    expect(rows).toEqual([
      { minutes: 20, replaced_by: id(61) },
      { minutes: 45, replaced_by: null },
    ]);
    await expect(
      happen(
        database.pool,
        [{ ...better, data: { ...cases.contact_logged.event.data, contactId: id(62), noteId: undefined } }],
        'third',
      ),
    ).rejects.toBeInstanceOf(NotWritten);
  });

  it('counts Jade as NEET since the first of two kinds of it', async () => {
    const neet = (n: number, activityCode: number, startedOn: string): Happened => ({
      type: 'destination_confirmed',
      personId: jade,
      data: { destinationId: id(n), activityCode, startedOn, ascertainedOn: startedOn, confirmedBy: sam },
    });
    await happen(database.pool, [neet(80, 619, '2026-01-10'), neet(81, 640, '2026-02-20')], 'two kinds');
    const { rows } = await database.pool.query(`SELECT neet_started_on FROM care.destination WHERE id = '${id(81)}'`);
    expect(rows).toEqual([{ neet_started_on: '2026-01-10' }]);
  });

  it('leaves nothing behind when one row of many is refused', async () => {
    const bad: Happened = {
      type: 'accommodation_recorded',
      personId: jade,
      data: {
        accommodationId: id(70),
        oc3Letter: 'S',
        suitable: true,
        providedByAuthority: false,
        startedOn: '2026-03-18',
      },
    };
    const good: Happened = { type: 'plan_made', personId: jade, data: { planId: id(71), madeOn: '2026-03-18' } };
    await expect(happen(database.pool, [good, bad], 'half')).rejects.toThrow();
    expect((await database.pool.query(`SELECT FROM care.event WHERE cause = 'half'`)).rowCount).toBe(0);
    expect((await database.pool.query(`SELECT FROM care.pathway_plan WHERE id = '${id(71)}'`)).rowCount).toBe(0);
  });
});
