import { staff } from '../../prisma/demo/cast.ts';
import { until } from '../commands/staff-room.ts';
import { startChat, startTestApp, type TestApp, type TestChat } from '../support/app.ts';

let [app, tom, sam, ruth] = [] as unknown as [TestApp, TestChat, TestChat, TestChat];

const row = async (id: string) => (await app.pool.query('SELECT * FROM care.concern WHERE id = $1', [id])).rows[0];
const lastOf = async (kind: string) =>
  (await app.pool.query('SELECT * FROM care.concern WHERE kind = $1 ORDER BY raised_at DESC, id DESC LIMIT 1', [kind]))
    .rows[0];

beforeAll(async () => {
  app = await startTestApp();
  [tom, sam, ruth] = (await Promise.all(
    ['tom.price', 'sam.patel', 'ruth.adeyemi'].map((who) => startChat(app.url, who)),
  )) as [TestChat, TestChat, TestChat];
}, 60_000);
afterAll(() => app.close());

describe('a worry that somebody has', () => {
  it('is said to be contacted, and closed, by whoever accepted it and nobody else, and is taken over from a leaver', async () => {
    const kai = await startChat(app.url, 'kai.nguyen');
    await kai.say('my mum hit me and i am bleeding');
    const { rows } = await app.pool.query(
      'SELECT id FROM care.concern WHERE conversation_id = $1 ORDER BY raised_at DESC LIMIT 1',
      [kai.id],
    );
    const concernId = rows[0].id;
    await tom.press({ verb: 'concern.accept', concernId });
    for (const verb of ['concern.contacted', 'concern.close'])
      expect((await ruth.press({ verb, concernId, outcome: 'safe_now' })).join('\n')).toContain(
        'Tom has this already.',
      );
    expect(await row(concernId)).toMatchObject({ contacted_at: null, closed_at: null });
    await app.pool.query('UPDATE care.staff SET left_on = $2 WHERE id = $1', [staff.tom.id, '2026-03-17']);
    await ruth.press({ verb: 'concern.accept', concernId });
    await app.pool.query('UPDATE care.staff SET left_on = NULL WHERE id = $1', [staff.tom.id]);
    expect(await row(concernId)).toMatchObject({ accepted_by: staff.ruth.id });
    await ruth.press({ verb: 'concern.close', concernId, outcome: 'safe_now' });
    expect(await row(concernId)).toMatchObject({ outcome: 'safe_now' });
  }, 60_000);

  it('said again to whoever has it reaches them, and hours later it is an alert of its own', async () => {
    const chloe = await startChat(app.url, 'chloe-mae.turner');
    await chloe.say('i cut myself again tonight');
    const { id } = await lastOf('self_harm');
    await tom.press({ verb: 'concern.accept', concernId: id });
    expect((await chloe.say('i cut myself again')).join('\n')).toContain('I have to tell a worker about this');
    await until(tom, /^Chloe.* has said it again/);
    expect((await lastOf('self_harm')).id).toBe(id);
    // Tom has gone home since, and has not closed it.
    await app.pool.query(
      `UPDATE care.concern SET raised_at = raised_at - interval '5 hours', accepted_at = accepted_at - interval '5 hours',
        seen_at = NULL, told_at = NULL WHERE id = $1`,
      [id],
    );
    await chloe.say('i cut myself again');
    const another = await lastOf('self_harm');
    expect(another).toMatchObject({ conversation_id: chloe.id, accepted_by: null });
    expect(another.id).not.toBe(id);
    await until(sam, new RegExp(another.id));
  }, 60_000);

  it('said again to whoever has left since is an alert of its own', async () => {
    const kai = await startChat(app.url, 'kai.nguyen');
    await kai.say('i got no bed for tonight');
    const { id } = await lastOf('homeless_tonight');
    await tom.press({ verb: 'concern.accept', concernId: id });
    await app.pool.query(
      `WITH leaver AS (UPDATE care.staff SET left_on = '2026-03-17' WHERE id = $2 RETURNING id)
       UPDATE care.concern SET accepted_by = (SELECT id FROM leaver) WHERE id = $1`,
      [id, staff.ines.id],
    );
    await kai.say('i got no bed for tonight');
    expect((await lastOf('homeless_tonight')).id).not.toBe(id);
  }, 60_000);
});
