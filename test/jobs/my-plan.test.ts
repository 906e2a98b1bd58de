import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import type { Happened } from '../../bot/events.ts';
import { jobs } from '../../bot/jobs/index.ts';
import { record, write } from '../../bot/records/write.ts';
import type { Job, Reply } from '../../bot/turn.ts';
import { staff, staffActor, youngPeople } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const [samsChat, ruthsChat, chloesChat] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const { chloeMae } = youngPeople;
const clock = frozenClock();
const queued: Job[] = [];
let database: FreshDatabase;

const work = () =>
  jobs({
    pool: database.pool,
    clock,
    council: riverside,
    render: (reply: Reply) => ({ type: 'message', text: reply.text, card: reply.card?.data }),
    published: () => {},
    handle: async () => undefined,
    deliverDue: async () => {},
    enqueue: async (more) => {
      queued.push(...more);
      return [];
    },
  });

let causes = 0;
/** Something that happens by Chloe or by Sam; answers the id of its event and the jobs that follow. */
async function happens(event: Happened, by: 'chloe' | 'sam' = 'chloe') {
  causes += 1;
  const actor = by === 'sam' ? staffActor(staff.sam) : { kind: 'young_person' as const, personId: chloeMae.id };
  const recorded = record([event], { actor, at: clock.now(), newId: clock.newId });
  const { statements, jobs: following } = write(recorded, `plan ${causes}`);
  await commit(database.pool, statements);
  return { eventId: recorded[0]?.id ?? '', following };
}

const heard = async (chat: string) =>
  (
    await database.pool.query(
      `SELECT payload ->> 'text' AS text, payload #> '{card,lines}' AS lines FROM waymark.activity WHERE conversation_id = $1 AND NOT from_person ORDER BY seq`,
      [chat],
    )
  ).rows.map(({ text, lines }) => text ?? (lines as { line: string }[]).map((one) => one.line).join(' '));

const planId = async () =>
  (
    await database.pool.query('SELECT id FROM care.pathway_plan WHERE person_id = $1 AND replaced_on IS NULL', [
      chloeMae.id,
    ])
  ).rows[0]?.id as string;

const view = async (): Promise<Happened> => ({
  type: 'plan_view_given',
  personId: chloeMae.id,
  data: { viewId: clock.newId(), planId: await planId(), view: 'agree' },
});

beforeAll(async () => {
  database = await freshDatabase();
  await seedDemo(database.pool, frozenNow);
  const open = (id: string, of: { staffId?: string; personId?: string }) =>
    openConversation({ id, channel: 'web', userId: 'dl_x', at: frozenNow, ...of });
  await commit(database.pool, [
    open(samsChat, { staffId: staff.sam.id }),
    open(ruthsChat, { staffId: staff.ruth.id }),
    open(chloesChat, { personId: chloeMae.id }),
  ]);
});
afterAll(() => database.close());

describe('plan-news', () => {
  it('tells Sam once of all that Chloe did in one go, and quotes none of it', async () => {
    const first = await happens(await view());
    expect(first.following).toEqual([
      { name: 'plan-news', data: { eventId: first.eventId }, after: new Date(clock.now().getTime() + 600_000) },
    ]);
    clock.pass(4 * 60_000);
    const actionId = (
      await database.pool.query('SELECT id FROM care.action WHERE person_id = $1 LIMIT 1', [chloeMae.id])
    ).rows[0]?.id as string;
    const last = await happens({ type: 'action_ticked', personId: chloeMae.id, data: { actionId, as: 'done' } });
    // A step that she took in "What next" in the same minutes tells of itself there, and silences nothing here.
    const step = {
      actionId: clock.newId(),
      kind: 'action' as const,
      suggestion: 'what-next.thing.look',
      owner: 'young_person' as const,
    };
    clock.pass(60_000);
    await happens({ type: 'action_added', personId: chloeMae.id, data: step });
    clock.pass(11 * 60_000);
    for (const { eventId } of [first, last, last]) await work()['plan-news'].run({ eventId }, 'job');
    expect(await heard(samsChat)).toEqual(['Chloe said once what they think of the plan. One thing was ticked off.']);
  });

  it('tells again of what comes later', async () => {
    const later = await happens(await view());
    clock.pass(11 * 60_000);
    await work()['plan-news'].run({ eventId: later.eventId }, 'job');
    expect((await heard(samsChat)).length).toBe(2);
  });

  it('tells Chloe what Sam wrote and put on her list, without the words', async () => {
    const words = {
      id: clock.newId(),
      kind: 'plan' as const,
      text: 'A secret.',
      retentionClass: 'care_record' as const,
    };
    const data = { planId: await planId(), heading: 8, needId: words.id };
    await happens({ type: 'plan_heading_written', personId: chloeMae.id, data, words: [words] }, 'sam');
    clock.pass(1_000);
    const added = {
      actionId: clock.newId(),
      kind: 'action' as const,
      suggestion: 'what-next.thing.look',
      owner: 'together' as const,
    };
    const { eventId } = await happens({ type: 'action_added', personId: chloeMae.id, data: added }, 'sam');
    clock.pass(11 * 60_000);
    await work()['plan-news'].run({ eventId }, 'job');
    expect(await heard(chloesChat)).toEqual([
      'Sam wrote in your plan: My money. Sam put one thing on your list. Say "my plan" to see it.',
    ]);
  });
});

describe('plan-overdue', () => {
  it('says nothing while there is time', async () => {
    await work()['plan-overdue'].run({}, 'job');
    expect(queued).toEqual([]);
  });

  it('tells Sam and Ruth once when the day has passed, on two instances and on the next morning too', async () => {
    clock.pass(30 * 86_400_000);
    await Promise.all([work()['plan-overdue'].run({}, 'job'), work()['plan-overdue'].run({}, 'job')]);
    clock.pass(86_400_000);
    await work()['plan-overdue'].run({}, 'job');
    const late = await database.pool.query(
      `SELECT id, data ->> 'byOn' AS by FROM care.event WHERE type = 'review_overdue'`,
    );
    expect(late.rows.map((row) => row.by)).toEqual(['2026-04-13']);
    await work()['deliver-notice'].run({ eventId: late.rows[0]?.id as string }, 'job');
    for (const chat of [samsChat, ruthsChat]) {
      expect((await heard(chat)).at(-1)).toContain('The review that Chloe asked for was due by Mon 13 April 2026.');
    }
  });
});

describe('a review that is asked for', () => {
  it('is told to the adviser and to who manages the team', async () => {
    const asked = { planId: await planId(), askedBy: 'young_person' as const, on: '2026-04-20', byOn: '2026-05-19' };
    const { eventId } = await happens({ type: 'review_asked', personId: chloeMae.id, data: asked });
    await work()['deliver-notice'].run({ eventId }, 'job');
    for (const chat of [samsChat, ruthsChat]) {
      expect((await heard(chat)).at(-1)).toContain('Chloe asks for a review of the plan. It is a right');
    }
  });

  it('goes on with its first clock when it is asked for again', async () => {
    const { rows } = await database.pool.query('SELECT review_by_on::text AS by FROM care.pathway_plan WHERE id = $1', [
      await planId(),
    ]);
    expect(rows).toEqual([{ by: '2026-04-13' }]);
  });

  it('is told to nobody who may not know of the person', async () => {
    await database.pool.query('UPDATE care.person SET restricted_to = $2 WHERE id = $1', [chloeMae.id, [staff.sam.id]]);
    const before = (await heard(ruthsChat)).length;
    const { eventId } = await happens({ type: 'plan_asked_for', personId: chloeMae.id, data: {} });
    await work()['deliver-notice'].run({ eventId }, 'job');
    const asked = { planId: await planId(), askedBy: 'young_person' as const, on: '2026-04-20', byOn: '2026-05-19' };
    const again = await happens({ type: 'review_asked', personId: chloeMae.id, data: asked });
    await work()['deliver-notice'].run({ eventId: again.eventId }, 'job');
    expect((await heard(ruthsChat)).length).toBe(before);
    expect((await heard(samsChat)).at(-1)).toContain('asks for a review');
  });
});

describe('what was seen', () => {
  it('is told to Chloe, with who it was', async () => {
    const { eventId } = await happens(
      { type: 'plan_news_seen', personId: chloeMae.id, data: { staffId: staff.sam.id } },
      'sam',
    );
    await work()['deliver-notice'].run({ eventId }, 'job');
    expect((await heard(chloesChat)).at(-1)).toBe('Sam has seen what you said about your plan.');
  });
});
