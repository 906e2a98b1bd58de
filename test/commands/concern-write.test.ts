import { say } from '../../bot/content/index.ts';
import { staff } from '../../prisma/demo/cast.ts';
import { startChat, startTestApp, type TestApp, type TestChat } from '../support/app.ts';

let app: TestApp;
let tom: TestChat;
let sam: TestChat;
let ruth: TestChat;

const all = async (chat: TestChat) =>
  (await chat.all()).map((one) =>
    [one.text, ...(one.attachments ?? []).map((card) => JSON.stringify(card.content))].filter(Boolean).join('\n'),
  );
/** Waits until a chat holds something; answers it. */
async function until(chat: TestChat, holds: RegExp): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = (await all(chat)).findLast((text) => holds.test(text));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never heard ${holds}: ${(await all(chat)).join(' | ').slice(-800)}`);
}
const one = async (sql: string, values: unknown[] = []) => (await app.pool.query(sql, values)).rows[0];
const concernIn = async (chat: TestChat) =>
  one('SELECT * FROM care.concern WHERE conversation_id = $1 ORDER BY raised_at DESC, id DESC LIMIT 1', [chat.id]);
const chatRow = (chat: TestChat) => one('SELECT * FROM waymark.conversation WHERE id = $1', [chat.id]);
const line = (key: Parameters<typeof say>[1], name: string) => say('en', key as 'safety.live.gone', { name });

/** A worry said in a chat and accepted; its id. */
async function accepted(chat: TestChat, by: TestChat, said = 'i want to kill myself'): Promise<string> {
  await chat.say(said);
  const { id } = await concernIn(chat);
  expect((await by.press({ verb: 'concern.accept', concernId: id })).join('\n')).toContain('You have this now');
  return id;
}
const writes = async (by: TestChat, concernId: string, text: unknown, more = {}) =>
  (await by.press({ verb: 'concern.write', concernId, text, ...more })).join('\n');
/** How many lines stand in a chat, so that what comes later can be told from it. */
const since = async (chat: TestChat, from: number) => (await all(chat)).slice(from).join('\n');

beforeAll(async () => {
  app = await startTestApp({ RATE_SCALE: '1000' });
  [tom, sam, ruth] = (await Promise.all(
    ['tom.price', 'sam.patel', 'ruth.adeyemi'].map((who) => startChat(app.url, who)),
  )) as [TestChat, TestChat, TestChat];
}, 60_000);
afterAll(() => app.close());

describe('Tom, who has accepted what Jade said', () => {
  it('writes to her where she said it, she answers him, and goes on with the bot where she was', async () => {
    const jade = await startChat(app.url, 'jade.wilson');
    for (const text of ['What next', 'I want something new', 'Yes']) await jade.say(text);
    const where = (await chatRow(jade)).state.running;
    const id = await accepted(jade, tom);
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
    expect(await one('SELECT contacted_at, seen_at FROM care.concern WHERE id = $1', [id])).toMatchObject({
      contacted_at: expect.any(Date),
    });
    const event = await one(`SELECT data, actor_id FROM care.event WHERE type = 'concern_written_to'`);
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
    expect((await chatRow(jade)).state.running).toEqual({ ...where, resting: false });
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
    const id = await accepted(ellie, tom, 'i cut myself again tonight');
    await writes(tom, id, 'I am here');
    const said = (await ellie.say('i want to kill myself')).join('\n');
    expect(said).toContain(say('en', 'safety.first.suicide'));
    expect(await concernIn(ellie)).toMatchObject({ kind: 'suicide', accepted_by: null });
    await until(tom, /^Ellie: i want to kill myself/);
    await ellie.say('i cut myself again tonight');
    expect(await one('SELECT repeats FROM care.concern WHERE id = $1', [id])).toEqual({ repeats: 1 });
    await until(tom, /^Ellie: i cut myself again/);
  }, 120_000);

  it('keeps what he typed when it cannot be sent', async () => {
    const kai = await startChat(app.url, 'kai.nguyen');
    const id = await accepted(kai, tom);
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
    expect((await chatRow(kai)).live_at).toBeNull();
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
    const id = await accepted(tyler, tom);
    await writes(tom, id, 'Hello Tyler');
    await tyler.say('hi tom');
    expect((await tom.press({ verb: 'concern.hand_over', concernId: id })).join('\n')).toContain(
      'What they type no longer comes to you',
    );
    expect((await tyler.all()).at(-1)?.text).toBe(line('safety.live.again', 'Tom'));
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
    // Whoever may have it may close it: then it is Ruth who is told.
    await tom.press({ verb: 'concern.close', concernId: id, outcome: 'other_help' });
    await until(ruth, /^Tyler: the live chat has ended/);
  }, 120_000);

  it('is alone in the chat as long as he talks there, and is over after thirty quiet minutes', async () => {
    const lucy = await startChat(app.url, 'lucy.grey');
    const first = await accepted(lucy, tom, 'i cut myself again tonight');
    const second = await accepted(lucy, ruth);
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
    expect(await chatRow(lucy)).toMatchObject({ live_staff_id: staff.ruth.id, live_concern_id: second });
  }, 120_000);

  it('is told that he cannot write in a chat that was forgotten', async () => {
    const arben = await startChat(app.url, 'arben.hoxha');
    const id = await accepted(arben, tom);
    await writes(tom, id, 'Hello');
    await arben.post({ type: 'message', from: { id: 'me' }, text: 'forget this phone' });
    await until(tom, /^Arben: the live chat has ended/);
    const late = await writes(tom, id, 'are you there');
    expect(late).toContain('I cannot write in that chat. Nothing was sent');
    expect(late).toContain('"value":"are you there"');
    const nobody = await startChat(app.url);
    const other = await accepted(nobody, tom);
    await writes(tom, other, 'Hello');
    await nobody.post({ type: 'message', from: { id: 'me' }, text: 'forget this phone' });
    expect(await writes(tom, other, 'are you there')).toContain('I cannot write in that chat');
    expect((await chatRow(nobody)).live_at).toBeNull();
  }, 120_000);
});

describe('somebody who has not said who they are', () => {
  it('is written to, and is passed on from an instance that remembers the chat as it was before', async () => {
    const other = await app.another();
    const nobody = await startChat(other.url);
    await nobody.say('What next');
    const id = await accepted(nobody, tom);
    await nobody.say('Not now');
    // Plain turns: nothing is read for them any more on that instance.
    await nobody.say('menu');
    await nobody.say('What next');
    const before = (await chatRow(nobody)).version;
    await writes(tom, id, 'Hello, I am Tom. Who are you?');
    expect((await chatRow(nobody)).version).toBe(before);
    expect((await nobody.say('what is your name'))[0]).toBe(line('safety.live.passing', 'Tom'));
    await until(tom, /^Somebody who has not said who they are: what is your name/);
    expect(await nobody.say('my name is kai')).toEqual([]);
    await until(tom, /are: my name is kai/);
  }, 120_000);

  it('says who and where they are to Tom, and it stands with the worry as before', async () => {
    const nobody = await startChat(app.url);
    const id = await accepted(nobody, tom, 'my dad hits me');
    await writes(tom, id, 'Where are you?');
    expect((await nobody.say('im mo at gillingham station')).join('\n')).toContain(say('en', 'safety.passedOn'));
    await until(tom, /are: im mo at gillingham station/);
    const words = (await tom.press({ verb: 'concern.show', concernId: id })).join('\n');
    expect(words).toContain('gillingham station');
    expect(await nobody.say('by the steps')).toEqual([]);
    await until(tom, /are: by the steps/);
  }, 120_000);
});

describe('what is kept from a worker', () => {
  it('never reaches Sam, who is what Jade says it is about: not to write, not to read', async () => {
    const jade = await startChat(app.url, 'jade.wilson');
    const mine = await accepted(jade, sam, 'i cut myself again tonight');
    await writes(sam, mine, 'Hello Jade');
    await jade.say('hi sam');
    await until(sam, /^Jade: hi sam/);
    const before = (await all(sam)).length;
    await jade.say('my PA keeps touching me and i hate it');
    await jade.say('he did it on monday in his car');
    const { id } = await one(`SELECT id FROM care.concern WHERE conversation_id = $1 AND restricted_to <> '{}'`, [
      jade.id,
    ]);
    for (const concernId of [id, mine])
      for (const talk of [undefined, true]) {
        const said = await writes(sam, concernId, 'what have you said', talk ? { talk } : {});
        expect(said).toContain(concernId === id ? 'There is nothing here for you' : 'I cannot write in that chat');
      }
    expect(await since(sam, before)).not.toMatch(new RegExp(`touching|monday|${id}`));
    expect((await all(jade)).join('\n')).not.toContain('what have you said');
    expect(await chatRow(jade)).toMatchObject({ live_staff_id: null });
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
    const id = await accepted(chloe, tom, 'someone keeps hitting me');
    await writes(tom, id, 'Who is it?');
    expect((await chloe.say('its tom')).join('\n')).toContain(line('safety.live.again', 'Tom'));
    expect(await one('SELECT accepted_by, restricted_to FROM care.concern WHERE id = $1', [id])).toMatchObject({
      accepted_by: null,
      restricted_to: expect.not.arrayContaining([staff.tom.id]),
    });
    await until(ruth, new RegExp(id));
    expect(await writes(tom, id, 'why do you say that')).toBe('There is nothing here for you.');
    expect((await all(tom)).join('\n')).not.toContain('its tom');
  }, 120_000);

  it('is nothing for those who have no part in it', async () => {
    const aisha = await startChat(app.url, 'aisha.khan');
    const id = await accepted(aisha, tom);
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
    const id = await accepted(ellie, tom);
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
