import { commit } from '../../bot/db/commit.ts';
import { chaseConcern } from '../../bot/jobs/chase-concern.ts';
import { testAlert } from '../../bot/jobs/test-alert.ts';
import { readRoutes, routeStates } from '../../bot/records/alert-reads.ts';
import { record, write } from '../../bot/records/write.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { frozenNow } from '../support/clock.ts';
import { concernWorld } from './concern-world.ts';

const world = concernWorld();

describe('chase-concern', () => {
  it('rises to the manager, then to everybody, again and again, and each is told once a rung', async () => {
    const id = await world.raise();
    await world.work();
    expect((await world.heard('tom')).length).toBe(1);
    expect((await world.heard('sam')).length).toBe(1);
    expect(await world.heard('ruth')).toEqual([]);
    expect(await world.heard('jade')).toEqual([
      'I have put this in front of our duty team. I do not know yet that a person has seen it.',
    ]);
    world.clock().pass(9 * 60_000);
    await world.work();
    expect(await world.heard('ruth')).toEqual([]);
    world.clock().pass(60_000);
    await world.work();
    expect((await world.heard('ruth'))[0]).toContain('nobody has accepted yet');
    expect((await world.heard('jade')).at(-1)).toContain('No one has taken this yet');
    for (let time = 0; time < 4; time += 1) {
      world.clock().pass(15 * 60_000);
      await world.work();
    }
    const { rows } = await world.pool().query('SELECT rung, told_at, risen_at FROM care.concern WHERE id = $1', [id]);
    expect(rows[0].rung).toBe(5);
    expect(rows[0].told_at).toEqual(frozenNow);
    expect(await world.pool().query(`SELECT FROM care.event WHERE type = 'concern_risen'`)).toMatchObject({
      rowCount: 5,
    });
    const by = {
      actor: { kind: 'staff' as const, staffId: staff.tom.id, role: 'duty' as const, teamIds: [] },
      at: world.clock().now(),
      newId: world.clock().newId,
    };
    const accepted = record([{ type: 'concern_accepted', personId: youngPeople.jade.id, data: { concernId: id } }], by);
    await commit(world.pool(), write(accepted, 'tom has it').statements);
    const before = (await world.heard('ruth')).length;
    world.clock().pass(24 * 3_600_000);
    await world.work();
    expect((await world.heard('ruth')).length).toBe(before);
    expect(world.queued()).toEqual([]);
  });

  it('is said to be asked of more people only where there are more', async () => {
    const more = 'No one has taken this yet. I have now asked more people. You can ring 01632 960 100.';
    const again = 'No one has taken this yet. I keep asking. You can ring 01632 960 100.';
    await world.raise();
    await world.raise({ kind: 'abuse_or_exploitation', about: { role: 'adviser' }, restrictedTo: [staff.ruth.id] });
    for (let time = 0; time < 4; time += 1) {
      await world.work();
      world.clock().pass(15 * 60_000);
    }
    // Ruth is the manager and the designated person: once she has it there is nobody new.
    const news = (await world.heard('jade')).filter((one) => one.startsWith('No one has taken'));
    expect(news.sort()).toEqual([more, again, again, again, again, again]);
  });

  it('is not run before its time by a queue whose clock is ahead, and not lost', async () => {
    await world.raise();
    for (const job of world.queued().splice(0)) await chaseConcern(world.parts()).run(job.data, 'job');
    await world.settle();
    expect(await world.heard('ruth')).toEqual([]);
    expect(world.queued()).toMatchObject([{ name: 'chase-concern', inSeconds: 60, data: { rung: '1' } }]);
  });

  it('tells a young person whom nobody could be reached for to ring, and says that nobody has it', async () => {
    await world.pool().query('DELETE FROM waymark.conversation WHERE staff_id IS NOT NULL');
    const id = await world.raise();
    await world.work();
    expect(await world.heard('jade')).toEqual([
      'I could not reach a worker yet. I keep trying. Please ring 01632 960 100 or 999.',
    ]);
    const { rows } = await world.pool().query('SELECT told_at FROM care.concern WHERE id = $1', [id]);
    expect(rows).toEqual([{ told_at: null }]);
  });

  it('is told to have been told only when a person answered on the way this week', async () => {
    await testAlert(world.parts()).run({}, 'job');
    await world.work();
    const card = (await world.heard('tom')).at(-1);
    expect(card).toContain('Weekly test');
    const [test] = (await world.pool().query('SELECT id FROM waymark.alert_test')).rows;
    const states = async () => routeStates((await world.pool().query(readRoutes().text)).rows, world.clock().now());
    expect(await states()).toEqual({ teams: 'waiting', mail: 'untried', webhook: 'untried' });
    const answered = {
      type: 'alert_test_answered' as const,
      personId: null,
      data: { testId: test.id, route: 'teams' as const },
    };
    await commit(
      world.pool(),
      write(
        record([answered], { actor: { kind: 'service' }, at: world.clock().now(), newId: world.clock().newId }),
        'answered',
      ).statements,
    );
    expect(await states()).toMatchObject({ teams: 'passed' });
    await world.raise();
    await world.work();
    expect((await world.heard('jade')).at(-1)).toContain('I have told our duty team. No person has read it yet.');
    world.clock().pass(9 * 24 * 3_600_000);
    expect(await states()).toMatchObject({ teams: 'failed' });
  });
});
