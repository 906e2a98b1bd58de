import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import type { Happened } from '../../bot/events.ts';
import { remindAt } from '../../bot/jobs/appointments-due.ts';
import { jobs } from '../../bot/jobs/index.ts';
import { record, write } from '../../bot/records/write.ts';
import { londonInstant } from '../../bot/reference/london-time.ts';
import type { Job, Reply } from '../../bot/turn.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const { jade, chloeMae, ellieWatson, aisha } = youngPeople;
const chat = (n: number) => `00000000-0000-4000-8000-0000000009${String(n).padStart(2, '0')}`;
const id = (n: number) => `00000000-0000-4000-8000-0000000008${String(n).padStart(2, '0')}`;
const clock = frozenClock();
let database: FreshDatabase;
let queue: Job[] = [];

const work = () =>
  jobs({
    pool: database.pool,
    clock,
    council: riverside,
    render: (reply: Reply) => ({ type: 'message', text: reply.text, card: reply.card?.data }),
    published: () => {},
    handle: async () => undefined,
    enqueue: async (more) => {
      queue.push(...more);
      return [];
    },
    deliverDue: async () => {},
  } as Parameters<typeof jobs>[0]);

/** What was queued, done now if its time has come. */
async function settle(): Promise<void> {
  for (let rounds = 0; queue.length > 0 && rounds < 5; rounds += 1) {
    const now = queue.filter(({ after }) => !after || after <= clock.now());
    queue = queue.filter((job) => !now.includes(job));
    for (const { name, data } of now) await work()[name].run(data, 'job');
    if (now.length === 0) return;
  }
}

async function happen(events: Happened[], cause: string): Promise<void> {
  const by = { actor: { kind: 'service' as const }, at: clock.now(), newId: clock.newId };
  const { statements, jobs: more } = write(record(events, by), cause);
  await commit(database.pool, statements);
  queue.push(...more);
  await settle();
}

const due = async () => {
  await work()['appointments-due'].run({}, 'job');
  await settle();
};

const heard = async (n: number): Promise<string[]> =>
  (
    await database.pool.query<{ text: string }>(
      `SELECT coalesce(payload ->> 'text', payload #>> '{card,title}') AS text FROM waymark.activity WHERE conversation_id = $1 ORDER BY seq`,
      [chat(n)],
    )
  ).rows.map(({ text }) => text);

const meeting = (appointmentId: string, day: string, time: string) => ({
  appointmentId,
  staffId: staff.sam.id,
  startsAt: londonInstant(day, time).toISOString(),
  endsAt: new Date(londonInstant(day, time).getTime() + 45 * 60_000).toISOString(),
  kind: 'meeting',
  method: 'phone' as const,
  duty: false,
  needs: [],
});
const asked = (personId: string, appointmentId: string, day: string, time: string, answerBy: string): Happened => ({
  type: 'time_asked',
  personId,
  data: { ...meeting(appointmentId, day, time), answerBy, remind: 'day_before', notAdviser: false, noAdviser: false },
});
const [toJade, toChloe, toEllie, toAisha, toSam, toTom] = [1, 2, 3, 4, 5, 6] as const;

beforeAll(async () => {
  database = await freshDatabase();
  await seedDemo(database.pool, frozenNow);
  const open = (n: number, of: { staffId?: string; personId?: string }) =>
    openConversation({ id: chat(n), channel: 'web', userId: 'dl_x', at: frozenNow, ...of });
  await commit(database.pool, [
    open(toJade, { personId: jade.id }),
    open(toChloe, { personId: chloeMae.id }),
    open(toEllie, { personId: ellieWatson.id }),
    open(toAisha, { personId: aisha.id }),
    open(toSam, { staffId: staff.sam.id }),
    open(toTom, { staffId: staff.tom.id }),
  ]);
});
afterAll(() => database.close());

describe('appointments-due', () => {
  it('gives an ask that nobody answered to duty, once, and says so', async () => {
    await due();
    expect(await heard(toTom)).toEqual([]);
    clock.pass(2 * 3_600_000);
    await due();
    await due();
    expect(await heard(toTom)).toContain('Chloe asks for a time. Nobody has answered, so it is with duty now');
    expect((await heard(toChloe)).filter((text) => text?.startsWith('There is no answer yet'))).toHaveLength(1);
  });

  it('reminds once on the day before, in words that name nobody, and asks who was there half an hour after', async () => {
    clock.pass(londonInstant('2026-03-18', '14:20').getTime() - clock.now().getTime());
    await due();
    await due();
    const reminders = (await heard(toJade)).filter((text) => text?.startsWith('A reminder'));
    expect(reminders).toEqual(['A reminder for tomorrow, 2.15pm. Say "appointments" to see it.']);
    clock.pass(londonInstant('2026-03-19', '14:50').getTime() - clock.now().getTime());
    await due();
    await due();
    expect((await heard(toSam)).filter((text) => text === 'Did Jade come?')).toHaveLength(1);
  });

  it('reminds of a moved time when it is now, and not when it was', async () => {
    await happen([asked(ellieWatson.id, id(1), '2026-03-24', '10:30', '2026-03-23T10:00:00.000Z')], 'asked');
    await happen(
      [{ type: 'time_booked', personId: ellieWatson.id, data: { appointmentId: id(1), opened: false } }],
      'booked',
    );
    const moved = asked(ellieWatson.id, id(2), '2026-03-30', '10:30', '2026-03-27T10:00:00.000Z');
    const old = { appointmentId: id(1), by: 'young_person' as const, late: false, offers: 0, movedTo: id(2) };
    await happen(
      [
        { ...moved, data: { ...moved.data, moves: id(1) } } as Happened,
        { type: 'time_cancelled', personId: ellieWatson.id, data: old },
        { type: 'time_booked', personId: ellieWatson.id, data: { appointmentId: id(2), opened: false } },
      ],
      'moved',
    );
    const { rows } = await database.pool.query('SELECT uid, sequence FROM care.appointment WHERE id = $1', [id(2)]);
    expect(rows).toEqual([{ uid: `${id(1)}@waymark`, sequence: 3 }]);
    clock.pass(londonInstant('2026-03-23', '10:31').getTime() - clock.now().getTime());
    await due();
    expect((await heard(toEllie)).filter((text) => text?.startsWith('A reminder'))).toEqual([]);
    // The clocks have gone forward in between: the same time by the clock on the day before.
    clock.pass(londonInstant('2026-03-29', '10:31').getTime() - clock.now().getTime());
    await due();
    expect((await heard(toEllie)).filter((text) => text?.startsWith('A reminder'))).toHaveLength(1);
  });

  it('reckons the day before by the clock of London on both days when it changes', () => {
    expect(remindAt(londonInstant('2026-03-29', '10:30'), 'day_before')).toEqual(londonInstant('2026-03-28', '10:30'));
    expect(remindAt(londonInstant('2026-10-25', '10:30'), 'day_before')).toEqual(londonInstant('2026-10-24', '10:30'));
  });
});

describe('offer-freed', () => {
  it('offers a time that was called off to who asked first, and to the next when they say no', async () => {
    const wish = (personId: string, n: number): Happened => ({
      type: 'time_wanted',
      personId,
      data: {
        wishId: id(n),
        wants: 'earlier',
        staffId: staff.sam.id,
        untilOn: '2026-04-30',
        kind: 'meeting',
        method: 'phone',
        needs: [],
        noAdviser: false,
      },
    });
    await happen([wish(aisha.id, 20)], 'first wish');
    clock.pass(60_000);
    await happen([wish(jade.id, 21)], 'second wish');
    await happen([asked(chloeMae.id, id(3), '2026-04-08', '10:30', '2026-04-01T10:00:00.000Z')], 'asked again');
    const off = (personId: string, appointmentId: string): Happened => ({
      type: 'time_cancelled',
      personId,
      data: { appointmentId, by: 'young_person', late: false, offers: 0 },
    });
    await happen([off(chloeMae.id, id(3))], 'called off');
    const words = 'A time has come free: Wednesday 8 April, 10.30am. Say "appointments" to take it. You need not.';
    expect(await heard(toAisha)).toContain(words);
    expect(await heard(toJade)).not.toContain(words);
    const { rows } = await database.pool.query<{ id: string }>(
      `SELECT id FROM care.appointment WHERE person_id = $1 AND offered_at IS NOT NULL AND cancelled_at IS NULL`,
      [aisha.id],
    );
    await happen([off(aisha.id, rows[0]?.id ?? '')], 'no thanks');
    expect(await heard(toJade)).toContain(words);
  });
});
