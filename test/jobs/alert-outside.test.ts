import { alertOutside } from '../../bot/jobs/alert-outside.ts';
import { testAlert } from '../../bot/jobs/test-alert.ts';
import { signatureOf } from '../../bot/notify/outside/webhook.ts';
import { staff } from '../../prisma/demo/cast.ts';
import { concernWorld, secret } from './concern-world.ts';

const world = concernWorld();

describe('alert-outside', () => {
  it('are used at once when it cannot wait, without a name, signed, and once although the job runs again', async () => {
    const id = await world.raise();
    await world.work(world.outside());
    expect(world.letters()).toHaveLength(1);
    expect(world.letters()[0]).toContain('duty@riverside.example');
    expect(world.posted).toHaveLength(1);
    const [{ headers, body }] = world.posted as [(typeof world.posted)[0]];
    expect(JSON.parse(body)).toMatchObject({ what: 'concern', kind: 'suicide', to: 'on_call', rung: 0 });
    expect(`${world.letters()[0]}${body}`).not.toMatch(/Jade|Wilson/);
    const [, seconds = '', hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-waymark-signature'])) ?? [];
    expect(hex).toBe(signatureOf(secret, Number(seconds), body));
    const routes = await world
      .pool()
      .query(
        `SELECT data ->> 'route' AS route FROM care.event WHERE type = 'concern_told' AND data ->> 'concernId' = $1 ORDER BY 1`,
        [id],
      );
    expect(routes.rows.map((one) => one.route)).toEqual(['mail', 'teams', 'webhook']);
  });

  it('wait by day for what can wait, and do not at night', async () => {
    await world.raise({ severity: 'today' });
    await world.work(world.outside());
    expect(world.posted).toEqual([]);
    world.clock().pass(12 * 3_600_000);
    await world.raise({ severity: 'today', kind: 'no_food_or_heat' });
    await world.work(world.outside());
    expect(world.posted.length).toBeGreaterThan(0);
  });

  it('are tried again when the other side refuses, and are not said to have been told', async () => {
    world.refuses(true);
    const id = await world.raise();
    await expect(
      alertOutside(world.parts(world.outside())).run({ concernId: id, rung: '0', route: 'webhook' }, 'job'),
    ).rejects.toThrow('on-call');
    world.refuses(false);
    expect((await world.pool().query(`SELECT FROM care.event WHERE type = 'concern_told'`)).rowCount).toBe(0);
  });

  it('of a concern about a worker say nothing but that there is one, to the address of those who were named', async () => {
    await world.raise({
      kind: 'abuse_or_exploitation',
      about: { role: 'adviser', staffId: staff.sam.id },
      restrictedTo: [staff.ruth.id],
    });
    await world.work(world.outside());
    expect(world.letters().join()).toContain('safeguarding.lead@riverside.example');
    expect(world.letters().join()).not.toMatch(/duty@|buse/);
    expect(JSON.parse(world.posted[0]?.body ?? '{}')).toMatchObject({ kind: 'kept', to: 'designated' });
    for (let time = 0; time < 5; time += 1) {
      world.clock().pass(15 * 60_000);
      await world.work(world.outside());
    }
    expect(await world.heard('sam')).toEqual([]);
    expect(await world.heard('tom')).toEqual([]);
    expect((await world.heard('ruth')).length).toBeGreaterThan(1);
  });
});

describe('test-alert', () => {
  it('are each tested weekly with a link that a person opens', async () => {
    await testAlert(world.parts(world.outside())).run({}, 'job');
    await world.work(world.outside());
    expect(world.letters()[0]).toContain('/alert-test/');
    expect(JSON.parse(world.posted[0]?.body ?? '{}')).toMatchObject({
      what: 'test',
      answerAt: expect.stringContaining('/alert-test/'),
    });
    expect((await world.pool().query('SELECT route FROM waymark.alert_test ORDER BY route')).rows).toEqual([
      { route: 'mail' },
      { route: 'teams' },
      { route: 'webhook' },
    ]);
  });
});
