import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import type { Happened } from '../../bot/events.ts';
import { jobs } from '../../bot/jobs/index.ts';
import { record, write } from '../../bot/records/write.ts';
import type { Reply } from '../../bot/turn.ts';
import { staff, staffActor, youngPeople } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { council } from '../flows/cast.ts';
import { frozenClock } from '../support/clock.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const { chloeMae: chloe } = youngPeople;
const clock = frozenClock();
const [hers, sams, toms] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];
let database: FreshDatabase;

const work = (now: string) =>
  jobs({
    pool: database.pool,
    clock: { now: () => new Date(now), newId: clock.newId },
    council,
    render: (reply: Reply) => ({ type: 'message', text: reply.text, choices: reply.choices, card: reply.card?.data }),
    published: () => {},
    handle: async () => undefined,
    deliverDue: async () => {},
    enqueue: async () => [],
  });
const runAt = (now: string) => work(now)['did-it-help'].run({}, 'job');

let causes = 0;
async function happens(event: Happened, at: string, by: 'sam' | 'chloe' = 'sam'): Promise<string> {
  causes += 1;
  const actor = by === 'sam' ? staffActor(staff.sam) : { kind: 'young_person' as const, personId: chloe.id };
  const recorded = record([event], { actor, at: new Date(at), newId: clock.newId });
  await commit(database.pool, write(recorded, `helped ${causes}`).statements);
  return recorded[0]?.id ?? '';
}

/** A meeting of half an hour from an instant, which Chloe came to. */
async function met(startsAt: string, staffId: string): Promise<string> {
  const appointmentId = clock.newId();
  const endsAt = new Date(Date.parse(startsAt) + 1_800_000).toISOString();
  const time = { appointmentId, staffId, startsAt, endsAt, kind: 'meeting', method: 'phone' as const, duty: false };
  const heldUntil = new Date(Date.parse(startsAt) - 3_600_000).toISOString();
  const personId = chloe.id;
  await happens({ type: 'time_offered', personId, data: { ...time, needs: [], heldUntil } }, '2026-03-18T09:00:00Z');
  await happens({ type: 'time_taken', personId, data: { appointmentId } }, '2026-03-18T09:10:00Z', 'chloe');
  await happens({ type: 'meeting_attended', personId, data: { appointmentId } }, endsAt);
  return appointmentId;
}

const heard = async (chat: string) =>
  (
    await database.pool.query(
      `SELECT payload ->> 'text' AS text, payload -> 'choices' AS choices, payload #> '{card,lines}' AS lines
        FROM waymark.activity WHERE conversation_id = $1 ORDER BY seq`,
      [chat],
    )
  ).rows as { text: string | null; choices: { value: string }[]; lines: { line: string }[] | null }[];

describe('did-it-help', () => {
  let first: string;
  beforeAll(async () => {
    database = await freshDatabase();
    await seedDemo(database.pool, new Date('2026-03-18T10:02:00Z'));
    const at = new Date('2026-03-18T09:00:00Z');
    const open = (id: string, of: { staffId?: string; personId?: string }) =>
      openConversation({ id, channel: 'web', userId: 'dl_x', at, ...of });
    await commit(database.pool, [
      open(hers, { personId: chloe.id }),
      open(sams, { staffId: staff.sam.id }),
      open(toms, { staffId: staff.tom.id }),
    ]);
    first = await met('2026-03-19T16:00:00Z', staff.sam.id);
  });
  afterAll(() => database.close());

  it('waits an hour, asks by day and not while they talk, once, and names nobody', async () => {
    await runAt('2026-03-19T16:45:00Z');
    await runAt('2026-03-19T18:00:00Z');
    await database.pool.query('UPDATE waymark.conversation SET last_at = $2 WHERE id = $1', [
      hers,
      '2026-03-20T10:50:00Z',
    ]);
    await runAt('2026-03-20T11:00:00Z');
    expect(await heard(hers)).toEqual([]);
    await Promise.all([runAt('2026-03-20T12:00:00Z'), runAt('2026-03-20T12:00:00Z')]);
    await runAt('2026-03-20T13:00:00Z');
    const all = await heard(hers);
    expect(all.map(({ text }) => text)).toEqual([
      'You had a meeting with us on Thursday 19 March. Did it help? Nobody who was there is told, unless you say so.',
    ]);
    expect(all[0]?.choices.map(({ value }) => value)).toEqual(
      ['yes', 'bit', 'no', 'stop'].map((answer) => `did-it-help ${first} ${answer}`),
    );
  });

  it('does not ask after each', async () => {
    await met('2026-03-25T14:00:00Z', staff.sam.id);
    await runAt('2026-03-26T12:00:00Z');
    expect(await heard(hers)).toHaveLength(1);
    await met('2026-05-26T14:00:00Z', staff.tom.id);
    await runAt('2026-05-27T12:00:00Z');
    expect(await heard(hers)).toHaveLength(2);
  });

  it('asks nobody who does not want to be asked', async () => {
    const personId = chloe.id;
    await happens({ type: 'check_ins_chosen', personId, data: { on: false } }, '2026-05-28T12:00:00Z', 'chloe');
    await met('2026-09-02T14:00:00Z', staff.sam.id);
    await runAt('2026-09-03T12:00:00Z');
    expect(await heard(hers)).toHaveLength(2);
  });

  it('tells whom they met when they say so, and neither their adviser nor anybody when they do not', async () => {
    const personId = chloe.id;
    const appointmentId = await met('2026-09-08T14:00:00Z', staff.tom.id);
    await happens(
      { type: 'did_it_help_said', personId, data: { appointmentId, answer: 'no' } },
      '2026-09-09T12:00:00Z',
      'chloe',
    );
    const said = await happens(
      { type: 'did_it_help_told', personId, data: { appointmentId } },
      '2026-09-09T12:01:00Z',
      'chloe',
    );
    for (const _ of [1, 2]) await work('2026-09-09T12:01:00Z')['deliver-notice'].run({ eventId: said }, 'job');
    expect((await heard(toms)).map(({ text }) => text)).toEqual([
      'Chloe says that the last meeting did not help, and wants you to know. Ask Chloe what would make the next one better.',
    ]);
    expect(await heard(sams)).toEqual([]);
  });

  it('tells the adviser that something was written down that they said they would do', async () => {
    const personId = chloe.id;
    const data = { appointmentId: first, actionId: clock.newId() };
    const eventId = await happens({ type: 'promise_said', personId, data }, '2026-09-10T12:00:00Z', 'chloe');
    await work('2026-09-10T12:10:00Z')['plan-news'].run({ eventId }, 'job');
    expect((await heard(sams)).flatMap(({ lines }) => lines ?? [])).toEqual([
      { line: `Chloe wrote down something that you said you would do.` },
    ]);
  });
});
