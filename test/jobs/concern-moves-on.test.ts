import { commit } from '../../bot/db/commit.ts';
import type { EventOf, Happened } from '../../bot/events.ts';
import { chaseConcern } from '../../bot/jobs/chase-concern.ts';
import { record, write } from '../../bot/records/write.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { concernWorld } from './concern-world.ts';

const world = concernWorld();
let times = 0;

/** Somebody does something about a concern; what must follow is queued. */
async function does(event: Happened, who: keyof typeof staff | null = null) {
  times += 1;
  const actor = who
    ? { kind: 'staff' as const, staffId: staff[who].id, role: staff[who].role, teamIds: [] }
    : { kind: 'anonymous' as const };
  const by = { actor, at: world.clock().now(), newId: world.clock().newId };
  const { statements, jobs } = write(record([event], by), `does ${times}`);
  await commit(world.pool(), statements);
  world.queued().push(...jobs);
}
const accepts = (concernId: string, who: keyof typeof staff) =>
  does({ type: 'concern_accepted', personId: youngPeople.jade.id, data: { concernId } }, who);
const says = (data: EventOf<'concern_about_said'>['data']) =>
  does({ type: 'concern_about_said', personId: youngPeople.jade.id, data });

async function waits(minutes: number) {
  world.clock().pass(minutes * 60_000);
  await world.work();
}

describe('a concern that moves on', () => {
  it('rises again, and goes on rising, when whoever had it may not have it any more', async () => {
    const id = await world.raise({ kind: 'abuse_or_exploitation', about: { role: 'unclear' } });
    await world.work();
    await waits(10);
    await accepts(id, 'tom');
    // The next rung came while Tom had it: nobody was told.
    await waits(30);
    expect(world.queued()).toEqual([]);
    await says({ concernId: id, answer: 'yes', restrictedTo: [staff.ruth.id] });
    await world.work();
    const told = (await world.heard('ruth')).length;
    for (let time = 0; time < 3; time += 1) await waits(20);
    expect((await world.heard('ruth')).length).toBeGreaterThanOrEqual(told + 6);
    expect(world.queued()).not.toEqual([]);
  });

  it('tells nobody that nobody has it, where somebody accepted it in the same second', async () => {
    const id = await world.raise();
    await world.work();
    const before = { ruth: await world.heard('ruth'), jade: await world.heard('jade') };
    world.clock().pass(10 * 60_000);
    const [job] = world.queued().splice(0);
    const parts = world.parts();
    let taken = false;
    await chaseConcern({
      ...parts,
      enqueue: async (jobs) => {
        if (!taken) await accepts(id, 'tom');
        taken = true;
        return parts.enqueue(jobs);
      },
    }).run(job?.data ?? {}, 'job');
    expect({ ruth: await world.heard('ruth'), jade: await world.heard('jade') }).toEqual(before);
    const { rows } = await world.pool().query('SELECT rung, risen_at FROM care.concern WHERE id = $1', [id]);
    expect(rows).toEqual([{ rung: 0, risen_at: null }]);
  });

  it('is accepted by one of two who press at once, whoever has to wait for the other', async () => {
    const id = await world.raise();
    const first = await world.pool().connect();
    try {
      await first.query('BEGIN');
      await first.query(
        'UPDATE care.concern SET accepted_by = $2, accepted_at = raised_at, seen_at = raised_at WHERE id = $1',
        [id, staff.tom.id],
      );
      const second = accepts(id, 'sam').catch((error: unknown) => error);
      const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      while ((await first.query(waiting)).rowCount === 0) await first.query('SELECT pg_stat_clear_snapshot()');
      await first.query('COMMIT');
      expect(await second).toMatchObject({ why: 'taken' });
    } finally {
      first.release();
    }
  });

  it('is never said to stand before somebody who has left', async () => {
    await world
      .pool()
      .query(`UPDATE care.staff SET left_on = '2026-03-01' WHERE id = ANY ($1)`, [[staff.sam.id, staff.tom.id]]);
    const id = await world.raise();
    await world.work();
    expect(await world.heard('sam')).toEqual([]);
    expect((await world.heard('jade'))[0]).toContain('I could not reach a worker yet');
    const { rows } = await world.pool().query('SELECT told_at FROM care.concern WHERE id = $1', [id]);
    expect(rows).toEqual([{ told_at: null }]);
  });

  it('goes by mail at once, by day too, where nobody of the first to be told is there', async () => {
    await world
      .pool()
      .query(`UPDATE care.staff SET left_on = '2026-03-01' WHERE id = ANY ($1)`, [[staff.sam.id, staff.tom.id]]);
    await world.raise({ severity: 'today' });
    await world.work(world.outside());
    expect(world.letters()).toHaveLength(1);
    expect(world.posted).toHaveLength(1);
  });
});
