import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { startChat, type TestApp, type TestChat } from '../support/app.ts';
import { all, line, type StaffRoom, since, staffRoom, until, writes } from './staff-room.ts';

let room: StaffRoom;
let [app, tom, sam, ruth] = [] as unknown as [TestApp, TestChat, TestChat, TestChat];

beforeAll(async () => {
  room = await staffRoom();
  ({ app, tom, sam, ruth } = room);
}, 60_000);
afterAll(() => room?.app.close());

describe('what is kept from a worker', () => {
  it('never reaches Sam, who is what Jade says it is about: not to write, not to read', async () => {
    const jade = await startChat(app.url, 'jade.wilson');
    const mine = await room.accepted(jade, sam, 'i cut myself again tonight');
    await writes(sam, mine, 'Hello Jade');
    await jade.say('hi sam');
    await until(sam, /^Jade: hi sam/);
    const before = (await all(sam)).length;
    await jade.say('my PA keeps touching me and i hate it');
    await jade.say('he did it on monday in his car');
    const { id } = await room.one(`SELECT id FROM care.concern WHERE conversation_id = $1 AND restricted_to <> '{}'`, [
      jade.id,
    ]);
    for (const concernId of [id, mine])
      for (const talk of [undefined, true]) {
        const said = await writes(sam, concernId, 'what have you said', talk ? { talk } : {});
        expect(said).toContain(concernId === id ? 'There is nothing here for you' : 'I cannot write in that chat');
      }
    expect(await since(sam, before)).not.toMatch(new RegExp(`touching|monday|${id}`));
    expect((await all(jade)).join('\n')).not.toContain('what have you said');
    expect(await room.chatRow(jade)).toMatchObject({ live_staff_id: null });
    // Ruth, to whom it goes, talks with her; nobody else sees a word of it.
    await ruth.press({ verb: 'concern.accept', concernId: id });
    await writes(ruth, id, 'Thank you for saying so, Jade');
    await jade.say('will he know');
    await until(ruth, /^Jade: will he know/);
    expect((await all(sam)).join('\n')).not.toMatch(/will he know|Thank you for saying so/);
    expect((await all(tom)).join('\n')).not.toMatch(/will he know|Thank you for saying so/);
  }, 120_000);

  it('leaves whoever had it when she says that it is them, and rises again', async () => {
    const chloe = await startChat(app.url, 'chloe-mae.turner');
    const id = await room.accepted(chloe, tom, 'someone keeps hitting me');
    await writes(tom, id, 'Who is it?');
    expect((await chloe.say('its tom')).join('\n')).toContain(line('safety.live.again', 'Tom'));
    expect(await room.one('SELECT accepted_by, restricted_to FROM care.concern WHERE id = $1', [id])).toMatchObject({
      accepted_by: null,
      restricted_to: expect.not.arrayContaining([staff.tom.id]),
    });
    await until(ruth, new RegExp(id));
    expect(await writes(tom, id, 'why do you say that')).toContain('There is nothing here for you.');
    expect((await all(tom)).join('\n')).not.toContain('its tom');
  }, 120_000);

  it('is also what was said in another chat of theirs: Tom can neither begin nor go on', async () => {
    const dawit = await startChat(app.url, 'dawit.tesfay');
    const id = await room.accepted(dawit, tom, 'i cut myself again tonight');
    await writes(tom, id, 'Hello');
    await dawit.say('hi tom');
    await app.pool.query(
      `WITH happened AS (INSERT INTO care.event (id, type, actor_kind, occurred_at, recorded_at, cause, place, data)
         VALUES (gen_random_uuid(), 'concern_raised', 'anonymous', now(), now(), 'elsewhere', 0, '{}') RETURNING id)
       INSERT INTO care.concern (id, person_id, conversation_id, kind, severity, matched_rule, restricted_to, raised_at, event_id)
       SELECT gen_random_uuid(), $1, gen_random_uuid(), 'abuse_or_exploitation', 'now', 'x', ARRAY[$2::uuid], $3, id FROM happened`,
      [youngPeople.dawit.id, staff.ruth.id, app.now()],
    );
    expect((await dawit.say('can i tell you more'))[0]).toBe(line('safety.live.gone', 'Tom'));
    await until(tom, /^Dawit: the live chat has ended/);
    expect(await writes(tom, id, 'are you there')).toContain('I cannot write in that chat');
    expect((await all(tom)).join('\n')).not.toContain('tell you more');
  }, 120_000);

  it('is nothing for those who have no part in it', async () => {
    const aisha = await startChat(app.url, 'aisha.khan');
    const id = await room.accepted(aisha, tom);
    const jo = await startChat(app.url, 'jo.carter');
    expect(await writes(jo, id, 'hello')).toBe('There is nothing here for you.');
    const jade = await startChat(app.url, 'jade.wilson');
    await writes(jade, id, 'hello');
    expect((await aisha.all()).map(({ text }) => text)).not.toContain('Jo: hello');
  }, 120_000);
});

describe('two who write at once', () => {
  it('lose nothing and double nothing', async () => {
    const ellie = await startChat(app.url, 'ellie.whatley');
    const id = await room.accepted(ellie, tom);
    await writes(tom, id, 'Hello');
    const count = 8;
    await Promise.all(
      Array.from({ length: count }, async (_, n) => {
        await ellie.post({ type: 'message', from: { id: 'me' }, text: `from ellie ${n}` });
        await tom.post({
          type: 'message',
          from: { id: 'me' },
          value: { verb: 'concern.write', concernId: id, text: `from tom ${n}`, talk: true },
        });
      }),
    );
    const expected = (name: string, who: string) =>
      Array.from({ length: count }, (_, n) => `${name}: from ${who} ${n}`);
    const heard = async (chat: TestChat, name: string) =>
      (await chat.all()).flatMap(({ text = '' }) => (text.startsWith(`${name}: from`) ? [text] : [])).sort();
    expect(await heard(tom, 'Ellie')).toEqual(expected('Ellie', 'ellie'));
    expect(await heard(ellie, 'Tom')).toEqual(expected('Tom', 'tom'));
  }, 120_000);
});
