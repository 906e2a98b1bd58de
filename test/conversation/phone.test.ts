import { startChat, startTestApp, type TestApp, type TestChat } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ RATE_SCALE: '1000' });
});
afterAll(() => app.close());

const inviteJade = async (): Promise<string> => {
  const sam = await startChat(app.url, 'sam.patel');
  return /[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/.exec((await sam.say('invite jade')).join())?.[0] ?? 'no code';
};
const linked = async (): Promise<TestChat> => {
  const chat = await startChat(app.url);
  expect((await chat.say(await inviteJade())).join()).toContain('joined to your record');
  return chat;
};
const said = async (chat: TestChat) => (await chat.all()).map((one) => one.text ?? '');
const alive = async (chat: TestChat) => (await chat.post({ type: 'message', text: 'help' })).status;
const events = async (type: string) =>
  (await app.pool.query('SELECT FROM care.event WHERE type = $1', [type])).rowCount;

describe('a phone that may be shared', () => {
  it('tells the first phone when a second is joined to the same record', async () => {
    const first = await linked();
    await linked();
    expect((await said(first)).join()).toContain('Another phone was just joined');
  });

  it('gives five tries at a code, and keeps none of them readable', async () => {
    const chat = await startChat(app.url);
    for (let tries = 0; tries < 5; tries += 1) expect((await chat.say('WXYZ-2345')).join()).toContain('did not work');
    expect((await chat.say(await inviteJade())).join()).toContain('too many tries');
    expect((await said(chat)).join()).not.toMatch(/WXYZ/i);
  });

  it('forgets this phone in one sentence: the token dies, the record stays', async () => {
    const chat = await linked();
    const before = await events('chat_unlinked');
    expect((await chat.say('forget this phone').catch(() => ['gone'])).join()).toBeTruthy();
    expect(await alive(chat)).toBe(403);
    expect(await events('chat_unlinked')).toBe((before ?? 0) + 1);
  });

  it('signs Jade out on every phone', async () => {
    const [one, two] = [await linked(), await linked()];
    await one.post({ type: 'message', text: 'sign out everywhere' });
    expect([await alive(one), await alive(two)]).toEqual([403, 403]);
  });

  it('lets her adviser part her phones from the record', async () => {
    const chat = await linked();
    await (await startChat(app.url, 'sam.patel')).say('unlink jade');
    expect(await alive(chat)).toBe(403);
  });

  it.each([
    ['her adviser parts her phones', async () => (await startChat(app.url, 'sam.patel')).say('unlink jade')],
    ['she signs out everywhere', async (jade: TestChat) => jade.post({ type: 'message', text: 'sign out everywhere' })],
  ])('opens no record with a code that was made before %s', async (_, part) => {
    const chat = await linked();
    const code = await inviteJade();
    await part(chat);
    const found = await startChat(app.url);
    expect((await found.say(code)).join()).toContain('did not work');
    expect((await found.say(await inviteJade())).join()).toContain('joined to your record');
  });

  it('leaves a new code as it is when one phone is forgotten', async () => {
    const chat = await linked();
    const code = await inviteJade();
    await chat.post({ type: 'message', text: 'forget this phone' });
    expect((await (await startChat(app.url)).say(code)).join()).toContain('joined to your record');
  });

  it('keeps a chat behind a short code that nobody can read in it', async () => {
    const chat = await linked();
    await chat.say('keep this chat');
    expect((await chat.say('12')).join()).toContain('4 to 6 numbers');
    expect((await chat.say('904173')).join()).toContain('Kept');
    expect((await said(chat)).join()).not.toContain('904173');
    const row = await app.pool.query('SELECT kept_code FROM waymark.conversation WHERE id = $1', [chat.id]);
    expect(row.rows[0].kept_code).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lets nobody choose a code for a record that is shut on this phone', async () => {
    const shut = async (chat: TestChat) => {
      await app.pool.query(`UPDATE waymark.conversation SET unlocked_until = '2026-03-18T09:00:00Z' WHERE id = $1`, [
        chat.id,
      ]);
      return chat;
    };
    const unlocked = async (chat: TestChat) =>
      (await app.pool.query('SELECT unlocked_until FROM waymark.conversation WHERE id = $1', [chat.id])).rows[0];
    const kept = await linked();
    await kept.say('keep this chat');
    await kept.say('904173');
    const never = await shut(await linked());
    expect((await never.say('keep this chat')).join()).toContain('cannot be kept');
    await shut(kept);
    expect((await kept.say('keep this chat')).join()).toContain('has a code already');
    for (const chat of [kept, never]) {
      const before = await unlocked(chat);
      await chat.say('2222');
      await chat.say('my plan');
      await chat.say('2222');
      expect(await unlocked(chat)).toEqual(before);
    }
    await kept.say('904173');
    expect((await kept.say('my plan')).join()).not.toContain('private');
  });

  it('refuses a code that was begun before the record was shut', async () => {
    const chat = await linked();
    await chat.say('keep this chat');
    await app.pool.query(`UPDATE waymark.conversation SET unlocked_until = '2026-03-18T09:00:00Z' WHERE id = $1`, [
      chat.id,
    ]);
    expect((await chat.say('2222')).join()).toContain('cannot be kept');
    const { rows } = await app.pool.query('SELECT kept_code FROM waymark.conversation WHERE id = $1', [chat.id]);
    expect(rows).toEqual([{ kept_code: null }]);
    expect((await said(chat)).join()).not.toContain('2222');
  });

  it('counts wrong invitation codes on when a stranger chooses a short code', async () => {
    const chat = await startChat(app.url);
    for (let tries = 0; tries < 4; tries += 1) await chat.say('WXYZ-2345');
    await chat.say('keep this chat');
    expect((await chat.say('1234')).join()).toContain('Kept');
    await chat.say('WXYZ-2345');
    expect((await chat.say(await inviteJade())).join()).toContain('too many tries');
  });

  it('does not tell what Jade does to a phone that has not shown its code in this session', async () => {
    const chat = await linked();
    await app.pool.query(`UPDATE waymark.conversation SET unlocked_until = '2026-03-18T09:00:00Z' WHERE id = $1`, [
      chat.id,
    ]);
    await chat.say('What next');
    const asked = (await chat.say('I want something new')).join();
    expect(asked).not.toMatch(/Last time|still at/i);
    await app.pool.query(`UPDATE waymark.conversation SET unlocked_until = '2026-03-18T19:00:00Z' WHERE id = $1`, [
      chat.id,
    ]);
    await chat.say('back');
    expect((await chat.say('I want something new')).join()).toMatch(/Last time|still at/i);
  });
});
