import { readFileSync } from 'node:fs';
import type { Clock } from '../../bot/clock.ts';
import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import { jobs } from '../../bot/jobs/index.ts';
import { record, write } from '../../bot/records/write.ts';
import { prepared } from '../../bot/records/writer.ts';
import type { JobName, Reply } from '../../bot/turn.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { moneyCases, moneyTitles } from './money-cases.ts';

const samsChat = '00000000-0000-4000-8000-000000000001';
const clock = frozenClock();
const asked: Date[] = [];
let database: FreshDatabase;
const work = (at: Clock = clock) =>
  jobs({
    pool: database.pool,
    clock: at,
    council: riverside,
    render: (reply: Reply) => ({ type: 'message', text: reply.text }),
    published: () => {},
    handle: async () => undefined,
    deliverDue: async (now) => void asked.push(now),
    enqueue: async () => [],
  });

const money = moneyCases(
  () => database,
  (at, queued) =>
    jobs({
      pool: database.pool,
      clock: at,
      council: riverside,
      render: (reply: Reply) => ({ type: 'message', text: reply.text }),
      published: () => {},
      handle: async () => undefined,
      enqueue: async (more) => {
        queued.push(...more);
        return [];
      },
      deliverDue: async () => {},
    }),
);

/** A job that is proved in a file of its own. */
const elsewhere = (file: string, name: JobName) => async () => {
  expect(readFileSync(new URL(`./${file}.test.ts`, import.meta.url), 'utf8')).toContain(`describe('${name}'`);
};

/** What each job is for, tried on the database; one without its case does not compile. */
const cases: Record<JobName, () => Promise<void>> = {
  'chase-concern': elsewhere('chase-concern', 'chase-concern'),
  'alert-outside': elsewhere('alert-outside', 'alert-outside'),
  'test-alert': elsewhere('alert-outside', 'test-alert'),
  'unsure-unanswered': elsewhere('unsure-unanswered', 'unsure-unanswered'),
  'appointments-due': elsewhere('appointments', 'appointments-due'),
  'offer-freed': elsewhere('appointments', 'offer-freed'),
  'check-in': elsewhere('check-in', 'check-in'),
  'did-it-help': elsewhere('did-it-help', 'did-it-help'),
  'ask-how-it-went': elsewhere('what-next', 'ask-how-it-went'),
  'plan-news': elsewhere('my-plan', 'plan-news'),
  'plan-overdue': elsewhere('my-plan', 'plan-overdue'),
  ...money,
  'place-bid': elsewhere('housing-bidding', 'place-bid'),
  'watch-bids': elsewhere('housing-bidding', 'watch-bids'),
  'deliver-notice': async () => {
    const by = {
      actor: { kind: 'young_person' as const, personId: youngPeople.jade.id },
      at: frozenNow,
      newId: clock.newId,
    };
    const left = record(
      [
        {
          type: 'note_left',
          personId: youngPeople.jade.id,
          data: { forStaffId: staff.sam.id, flow: 'what-next', lines: [] },
        },
      ],
      by,
    );
    await commit(database.pool, write(left, 'a note').statements);
    for (const _ of [1, 2, 3]) await work()['deliver-notice'].run({ eventId: left[0]?.id ?? '' }, 'job');
    const told = await database.pool.query(
      `SELECT payload ->> 'text' AS text FROM waymark.activity WHERE conversation_id = $1`,
      [samsChat],
    );
    expect(told.rows).toEqual([
      { text: 'Jade finished "What next" and left you a note. Say "notes Jade" to read it.' },
    ]);
  },
  'deliver-outbox': async () => {
    await work()['deliver-outbox'].run({}, 'job');
    expect(asked).toEqual([frozenNow]);
  },
  'forget-old-chats': elsewhere('forget-old-chats', 'forget-old-chats'),
  'nudge-quiet-chats': async () => {
    const at = frozenClock();
    const [chat, live, concernId] = [4, 5, 6].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
      string,
      string,
      string,
    ];
    const running = { flow: 'what-next', version: 1, given: [['mind', 'new']] };
    const state = JSON.stringify({ v: 1, greeted: true, misses: 0, running });
    for (const id of [chat, live])
      await commit(database.pool, [
        openConversation({ id, channel: 'web', userId: 'dl_y', at: frozenNow }),
        prepared('UPDATE waymark.conversation SET state = $2 WHERE id = $1', [id, state]),
      ]);
    // In one of them Tom talks with whoever it is.
    const said = { conversationId: live, kind: 'self_harm', severity: 'now' as const, rule: 'x' };
    const about = { personId: null, data: { concernId } };
    const tom = { kind: 'staff' as const, staffId: staff.tom.id, role: 'duty' as const, teamIds: [] };
    const happened = [
      record([{ type: 'concern_raised', personId: null, data: { ...said, concernId } }], {
        actor: { kind: 'anonymous' },
        at: frozenNow,
        newId: clock.newId,
      }),
      record(
        [
          { type: 'concern_accepted', ...about },
          { type: 'concern_written_to', personId: null, data: { concernId, conversationId: live } },
        ],
        { actor: tom, at: frozenNow, newId: clock.newId },
      ),
    ];
    for (const [place, recorded] of happened.entries())
      await commit(database.pool, write(recorded, `live ${place}`).statements);
    const heard = async (hours: number) => {
      at.pass(hours * 3_600_000);
      for (const _ of [1, 2]) await work(at)['nudge-quiet-chats'].run({}, 'job');
      const { rows } = await database.pool.query(
        `SELECT c.version, c.state -> 'running' -> 'given' AS given,
          (SELECT count(*)::int FROM waymark.activity a WHERE a.conversation_id = c.id) AS said FROM waymark.conversation c WHERE c.id = $1`,
        [chat],
      );
      return rows[0];
    };
    // Half past ten; an hour later; eleven at night; the next morning; the day after, and the week.
    const untouched = { version: 0, given: running.given };
    expect(await heard(0.3)).toEqual({ ...untouched, said: 0 });
    expect(await heard(1)).toEqual({ ...untouched, said: 1 });
    expect(await heard(11.5)).toEqual({ ...untouched, said: 1 });
    expect(await heard(12)).toEqual({ ...untouched, said: 2 });
    expect(await heard(24)).toEqual({ ...untouched, said: 2 });
    expect(await heard(7 * 24)).toEqual({ ...untouched, said: 2 });
    const inLive = await database.pool.query('SELECT FROM waymark.activity WHERE conversation_id = $1', [live]);
    expect(inLive.rowCount).toBe(0);
  },
};

const title: Record<JobName, string> = {
  'chase-concern': 'tells one rung after the other of a concern until somebody accepts it',
  'alert-outside': 'tells the ways beside Teams once a rung, until the other side takes it',
  'unsure-unanswered': 'makes a worry of what somebody wrote who does not say that they are safe',
  'test-alert': 'tries each way to a person every week',
  'appointments-due': 'reminds, and sees to what nobody answered, once for each',
  'offer-freed': 'offers a freed time to who asked first',
  'ask-how-it-went': 'asks once how a small step went, by day and never into a conversation',
  'check-in': 'asks how a new start goes, three times at most, by day and never into a conversation',
  'did-it-help': 'asks now and then whether a meeting helped, and tells nobody unless they want that',
  'plan-news': 'tells what happened around a plan, once for all that came in one go',
  'plan-overdue': 'tells adviser and manager of a review that is late, once',
  ...moneyTitles,
  'place-bid': 'makes a bid in the letting system of the council, and only a receipt confirms it',
  'watch-bids': 'gives duty what nobody did, reminds once, and says what silence means',
  'deliver-notice': 'tells Sam once of what Jade left, however often it runs',
  'deliver-outbox': 'sends what Teams has not taken yet',
  'nudge-quiet-chats':
    'nudges a silent chat once, closes it kindly the next day, and never touches where it is, nor a live talk',
  'forget-old-chats':
    'erases what was said more than a year ago, unless somebody was worried, and what nobody could answer after 90 days',
};

describe('what happens when nobody is typing', () => {
  beforeAll(async () => {
    database = await freshDatabase();
    await seedDemo(database.pool, frozenNow);
    const open = (id: string, of: { staffId?: string }) =>
      openConversation({ id, channel: 'web', userId: 'dl_x', at: frozenNow, ...of });
    await commit(database.pool, [open(samsChat, { staffId: staff.sam.id })]);
  });
  afterAll(() => database.close());

  it.each(Object.entries(title) as [JobName, string][])('%s: %s', (name) => cases[name]());

  it('has a case here for every job', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(work()).sort());
  });
});
