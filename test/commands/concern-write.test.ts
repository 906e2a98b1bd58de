import { say } from '../../bot/content/index.ts';
import { staff } from '../../prisma/demo/cast.ts';
import { startChat, type TestApp, type TestChat } from '../support/app.ts';
import { all, line, type StaffRoom, since, staffRoom, until, writes } from './staff-room.ts';

let room: StaffRoom;
let [app, tom, sam, ruth] = [] as unknown as [TestApp, TestChat, TestChat, TestChat];

beforeAll(async () => {
  room = await staffRoom();
  ({ app, tom, sam, ruth } = room);
}, 60_000);
afterAll(() => room?.app.close());

describe('Tom, who has accepted what Jade said', () => {
  it('writes to her where she said it, she answers him, and goes on with the bot where she was', async () => {
    const jade = await startChat(app.url, 'jade.wilson');
    for (const text of ['What next', 'I want something new', 'Yes']) await jade.say(text);
    const where = (await room.chatRow(jade)).state.running;
    const id = await room.accepted(jade, tom);
    expect(await writes(sam, id, 'hello jade')).toContain('Tom has this already');

    const said = await writes(tom, id, '  I am Tom. Where are you?  ');
    expect(said).toContain('You, 10:02: I am Tom. Where are you?');
    expect(said).toContain('I cannot see whether they read it');
    const heard = await jade.all();
    expect(heard.slice(-2).map(({ text }) => text)).toEqual([
      line('safety.live.intro', 'Tom'),
      'Tom: I am Tom. Where are you?',
    ]);
    expect(heard.at(-1)?.channelData).toMatchObject({ waymark: { from: 'Tom' } });
    expect(await room.one('SELECT contacted_at, seen_at FROM care.concern WHERE id = $1', [id])).toMatchObject({
      contacted_at: expect.any(Date),
    });
    const event = await room.one(`SELECT data, actor_id FROM care.event WHERE type = 'concern_written_to'`);
    expect(event).toEqual({ data: { concernId: id, conversationId: jade.id }, actor_id: staff.tom.id });
    const looked = await app.pool.query(`SELECT action, why FROM care.access_log WHERE cause LIKE $1`, [`${tom.id}%`]);
    expect(looked.rows).toContainEqual({ action: 'answer', why: 'duty' });

    const [samBefore, ruthBefore] = [(await all(sam)).length, (await all(ruth)).length];
    expect(await jade.say('at home')).toEqual([line('safety.live.passing', 'Tom'), say('en', 'safety.live.return')]);
    const came = await until(tom, /^Jade: at home/);
    expect(came).toContain('"verb":"concern.write"');
    expect(await writes(tom, id, 'Is somebody with you?', { talk: true })).not.toContain('I cannot see whether');
    expect((await jade.all()).at(-1)?.text).toBe('Tom: Is somebody with you?');
    expect(await jade.say('no')).toEqual([]);
    await until(tom, /^Jade: no/);
    expect(await since(sam, samBefore)).not.toMatch(/at home|Jade: no/);
    expect(await since(ruth, ruthBefore)).not.toMatch(/at home|Jade: no/);

    expect(await jade.say('carry on')).toEqual([
      line('safety.live.again', 'Tom'),
      expect.stringContaining('How is it going?'),
    ]);
    expect((await room.chatRow(jade)).state.running).toEqual({ ...where, resting: false });
    await until(tom, /^Jade: the live chat has ended/);
    expect(await jade.say('Good')).not.toContain(line('safety.live.gone', 'Tom'));
    expect((await all(tom)).filter((text) => /^Jade: /.test(text))).toEqual([
      expect.stringContaining('at home'),
      expect.stringContaining('Jade: no'),
      expect.stringContaining('has ended'),
    ]);
    await tom.press({ verb: 'concern.close', concernId: id, outcome: 'safe_now' });
  }, 120_000);

  it('is heard when she cries for help in the middle of it: raised, answered, and passed on', async () => {
    const ellie = await startChat(app.url, 'ellie.watson');
    const id = await room.accepted(ellie, tom, 'i cut myself again tonight');
    await writes(tom, id, 'I am here');
    const said = (await ellie.say('i want to kill myself')).join('\n');
    expect(said).toContain(say('en', 'safety.first.suicide'));
    expect(await room.concernIn(ellie)).toMatchObject({ kind: 'suicide', accepted_by: null });
    await until(tom, /^Ellie: i want to kill myself/);
    await ellie.say('i cut myself again tonight');
    expect(await room.one('SELECT repeats FROM care.concern WHERE id = $1', [id])).toEqual({ repeats: 1 });
    await until(tom, /^Ellie: i cut myself again/);
  }, 120_000);

  it('keeps what he typed when it cannot be sent', async () => {
    const kai = await startChat(app.url, 'kai.nguyen');
    const id = await room.accepted(kai, tom);
    const before = (await kai.all()).length;
    const long = 'x'.repeat(1_001);
    for (const [text, why] of [
      ['   ', 'Write something first'],
      [undefined, 'Write something first'],
      [{ odd: true }, 'Write something first'],
      [long, 'more than 1,000 characters'],
    ] as const)
      expect(await writes(tom, id, text)).toContain(why);
    expect(await writes(tom, id, long)).toContain(`"value":"${long}"`);
    expect(await writes(tom, id, long, { talk: true })).toContain(`"value":"${long}"`);
    expect((await kai.all()).length).toBe(before);
    expect((await room.chatRow(kai)).live_at).toBeNull();
    await writes(tom, id, 'Hello');
    await kai.say('hi');
    await tom.press({ verb: 'concern.close', concernId: id, outcome: 'safe_now' });
    expect((await kai.all()).slice(-2).map(({ text }) => text)).toEqual([
      line('safety.live.gone', 'Tom'),
      line('safety.live.again', 'Tom'),
    ]);
    const late = await writes(tom, id, 'one more thing');
    expect(late).toContain('This is closed already');
    expect(late).toContain('You typed: one more thing');
    expect((await kai.say('thanks for that')).join('\n')).toContain(line('safety.live.notSent', 'Tom'));
    expect((await all(tom)).filter((text) => /^Kai: /.test(text))).toEqual([
      expect.stringContaining('Kai: hi'),
      expect.stringContaining('Kai: the live chat has ended'),
    ]);
  }, 120_000);

  it('hands over: both are told, nothing more comes to him, and Ruth can write next', async () => {
    const tyler = await startChat(app.url, 'tyler.brown');
    const id = await room.accepted(tyler, tom);
    await writes(tom, id, 'Hello Tyler');
    await tyler.say('hi tom');
    expect((await tom.press({ verb: 'concern.hand_over', concernId: id })).join('\n')).toContain(
      'What they type no longer comes to you',
    );
    expect((await tyler.all()).map(({ text }) => text)).toContain(line('safety.live.again', 'Tom'));
    expect((await tyler.say('are you there tom')).join('\n')).toContain(line('safety.live.notSent', 'Tom'));
    expect(await writes(tom, id, 'still here')).toContain('You typed: still here');
    await ruth.press({ verb: 'concern.accept', concernId: id });
    await writes(ruth, id, 'Ruth here');
    expect((await tyler.all()).slice(-2).map(({ text }) => text)).toEqual([
      line('safety.live.intro', 'Ruth'),
      'Ruth: Ruth here',
    ]);
    expect((await tyler.say('hi ruth'))[0]).toBe(line('safety.live.passing', 'Ruth'));
    await until(ruth, /^Tyler: hi ruth/);
    expect((await all(tom)).join('\n')).not.toMatch(/are you there tom|hi ruth/);
    // Who no longer has it cannot end her talk.
    const refused = await tom.press({ verb: 'concern.close', concernId: id, outcome: 'other_help' });
    expect(refused.join('\n')).toContain(line('staff-concern.said.theirs', 'Ruth'));
    await ruth.press({ verb: 'concern.close', concernId: id, outcome: 'other_help' });
    await until(ruth, /^Tyler: the live chat has ended/);
  }, 120_000);

  it('is alone in the chat as long as he talks there, and is over after thirty quiet minutes', async () => {
    const lucy = await startChat(app.url, 'lucy.grey');
    const first = await room.accepted(lucy, tom, 'i cut myself again tonight');
    const second = await room.accepted(lucy, ruth);
    await writes(tom, first, 'Hello Lucy');
    expect(await writes(ruth, second, 'Hello')).toContain('Tom is writing with them now');
    await app.pool.query(`UPDATE waymark.conversation SET live_at = live_at - interval '31 minutes' WHERE id = $1`, [
      lucy.id,
    ]);
    const said = await lucy.say('sorry i fell asleep');
    expect(said.slice(0, 2)).toEqual([line('safety.live.gone', 'Tom'), line('safety.live.notSent', 'Tom')]);
    await until(tom, /^Lucy: the live chat has ended/);
    expect((await all(tom)).join('\n')).not.toContain('fell asleep');
    expect(await writes(ruth, second, 'Hello Lucy')).toContain('You, 10:02');
    expect(await room.chatRow(lucy)).toMatchObject({ live_staff_id: staff.ruth.id, live_concern_id: second });
  }, 120_000);

  it('is told that he cannot write in a chat that was forgotten', async () => {
    const arben = await startChat(app.url, 'arben.hoxha');
    const id = await room.accepted(arben, tom);
    await writes(tom, id, 'Hello');
    await arben.post({ type: 'message', from: { id: 'me' }, text: 'forget this phone' });
    await until(tom, /^Arben: the live chat has ended/);
    const late = await writes(tom, id, 'are you there');
    expect(late).toContain('I cannot write in that chat. Nothing was sent');
    expect(late).toContain('"value":"are you there"');
    const nobody = await startChat(app.url);
    const other = await room.accepted(nobody, tom);
    await writes(tom, other, 'Hello');
    await nobody.post({ type: 'message', from: { id: 'me' }, text: 'forget this phone' });
    expect(await writes(tom, other, 'are you there')).toContain('I cannot write in that chat');
    expect((await room.chatRow(nobody)).live_at).toBeNull();
  }, 120_000);
});

describe('somebody who has not said who they are', () => {
  it('is written to, and is passed on from an instance that remembers the chat as it was before', async () => {
    const other = await app.another();
    const nobody = await startChat(other.url);
    await nobody.say('What next');
    const id = await room.accepted(nobody, tom);
    await nobody.say('Not now');
    // Plain turns: nothing is read for them any more on that instance.
    await nobody.say('menu');
    await nobody.say('What next');
    const before = (await room.chatRow(nobody)).version;
    await writes(tom, id, 'Hello, I am Tom. Who are you?');
    expect((await room.chatRow(nobody)).version).toBe(before);
    expect((await nobody.say('what is your name'))[0]).toBe(line('safety.live.passing', 'Tom'));
    await until(tom, /^Somebody who has not said who they are: what is your name/);
    expect(await nobody.say('my name is kai')).toEqual([]);
    await until(tom, /are: my name is kai/);
  }, 120_000);

  it('says who and where they are to Tom, and it stands with the worry as before', async () => {
    const nobody = await startChat(app.url);
    const id = await room.accepted(nobody, tom, 'my dad hits me');
    await writes(tom, id, 'Where are you?');
    expect((await nobody.say('im mo at gillingham station')).join('\n')).toContain(say('en', 'safety.passedOn'));
    await until(tom, /are: im mo at gillingham station/);
    const words = (await tom.press({ verb: 'concern.show', concernId: id })).join('\n');
    expect(words).toContain('gillingham station');
    expect(await nobody.say('by the steps')).toEqual([]);
    await until(tom, /are: by the steps/);
  }, 120_000);
});
