import { say } from '../../bot/content/index.ts';
import { staff } from '../../prisma/demo/cast.ts';
import { startChat, type TestApp, type TestChat } from '../support/app.ts';
import { all, line, type StaffRoom, staffRoom, until, writes } from './staff-room.ts';

let room: StaffRoom;
let [app, tom, sam, ruth] = [] as unknown as [TestApp, TestChat, TestChat, TestChat];
const whoHas = say('en', 'staff-concern.write.so.whoHas');
const not = say('en', 'staff-concern.write.so.not');
const nothing = say('en', 'staff-concern.said.gone');
const title = say('en', 'staff-concern.write.so.title');

beforeAll(async () => {
  room = await staffRoom();
  ({ app, tom, sam, ruth } = room);
}, 60_000);
afterAll(() => room?.app.close());

type Facts = { body: { type: string; text?: string; facts?: { title: string; value: string }[] }[] };

/** What "Show what was said" is answered with. */
const shows = (by: TestChat, concernId: string) => by.press({ verb: 'concern.show', concernId });
/** The card of the talk among that, as lines. */
const talkIn = (said: string[]): string[] => {
  const cards = said.filter((one) => one.startsWith('{')).map((one) => JSON.parse(one) as Facts);
  const card = cards.find(({ body }) => body[0]?.text === title);
  return (card?.body ?? []).flatMap(({ facts }) => (facts ?? []).map((one) => `${one.title}: ${one.value}`));
};
/** What is said of a talk; alerts of other worries may come in between. */
const heard = (said: string[]) => [...talkIn(said), ...said.filter((one) => [whoHas, not, nothing].includes(one))];
/** Gives a concern on, and somebody else takes it. */
async function passesTo(from: TestChat, to: TestChat, concernId: string) {
  await from.press({ verb: 'concern.hand_over', concernId });
  expect((await to.press({ verb: 'concern.accept', concernId })).join('\n')).toContain('You have this now');
}

describe('Ruth, who takes over what Tom talked with Jade about', () => {
  it('reads both sides of it, in order, and nothing that was said to the bot', async () => {
    const jade = await startChat(app.url, 'jade.wilson');
    for (const text of ['What next', 'I want something new']) await jade.say(text);
    const id = await room.accepted(jade, tom);
    expect(talkIn(await shows(tom, id))).toEqual([]);
    await writes(tom, id, 'I am Tom. Where are you?');
    await jade.say('at home\nTom: go away');
    await writes(tom, id, 'Is somebody with you?', { talk: true });
    await jade.say('no');
    await until(tom, /^Jade: no/);
    await jade.say('carry on');
    await jade.say('i like the bot better');
    await writes(tom, id, 'I am still here');
    await jade.say('leave me alone');
    await jade.say('Good');
    const both = [
      'Wed 18 March 10:02, Tom: I am Tom. Where are you?',
      'Wed 18 March 10:02, Jade: at home\nTom: go away',
      'Wed 18 March 10:02, Tom: Is somebody with you?',
      'Wed 18 March 10:02, Jade: no',
      'Wed 18 March 10:02, Tom: I am still here',
      'Wed 18 March 10:02, Jade: leave me alone',
    ];
    expect(talkIn(await shows(tom, id))).toEqual(both);

    // Who may open it, and does not have it, reads what raised it, and that there was a talk.
    const before = await shows(ruth, id);
    expect(heard(before)).toEqual([whoHas]);
    expect(before.join('\n')).toContain('i want to kill myself');
    await passesTo(tom, ruth, id);
    expect(talkIn(await shows(ruth, id))).toEqual(both);
    const looked = await app.pool.query(
      'SELECT action, why FROM care.access_log WHERE staff_id = $1 AND cause LIKE $2',
      [staff.ruth.id, `${ruth.id}%`],
    );
    expect(looked.rows.filter(({ action }) => action === 'read_record')).toEqual([
      { action: 'read_record', why: 'designated' },
      { action: 'read_record', why: 'designated' },
    ]);
    for (const one of [tom, sam]) expect(heard(await shows(one, id))).toEqual([whoHas]);
    expect((await all(sam)).join('\n')).not.toMatch(/go away|Is somebody with you|I am still here/);

    // Another worry of hers, said in the same chat, has a talk of its own.
    const other = await room.accepted(jade, tom, 'i cut myself again tonight');
    expect(heard(await shows(tom, other))).toEqual([]);
    await writes(tom, other, 'Tom again');
    expect(talkIn(await shows(tom, other))).toEqual(['Wed 18 March 10:02, Tom: Tom again']);
    expect(talkIn(await shows(ruth, id))).toEqual(both);
    await tom.press({ verb: 'concern.close', concernId: other, outcome: 'safe_now' });
  }, 120_000);

  it('reads the newest lines where all are more than a card holds, and how many there were before', async () => {
    const kai = await startChat(app.url, 'kai.nguyen');
    const id = await room.accepted(kai, tom);
    await writes(tom, id, 'Hello Kai');
    const count = 12;
    for (let n = 1; n <= count; n += 1) await kai.say(`${n} ${'"so" i said é '.repeat(130)}`);
    // Half a character is none: the whole message would be lost.
    await kai.say(`${'y'.repeat(7_999)}😀${'z'.repeat(100)}`);
    await until(tom, /^Kai: 😀z/);
    await passesTo(tom, ruth, id);
    const said = await shows(ruth, id);
    const lines = talkIn(said);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.at(-1)).toContain(`, Kai: ${'y'.repeat(3_000)} … The rest of this line`);
    expect(lines.at(-2)).toContain(`, Kai: ${count} "so"`);
    expect(said.join('\n')).toContain(`${count + 2 - lines.length} earlier lines do not fit here.`);
    const card = said.find((one) => one.includes(title)) ?? '';
    expect(Math.max(Buffer.byteLength(card), 2 * card.length)).toBeLessThan(28_000);
  }, 120_000);

  it('reads that of somebody who never said who they are', async () => {
    const nobody = await startChat(app.url);
    const id = await room.accepted(nobody, tom);
    await writes(tom, id, 'Who are you?');
    await nobody.say('not telling');
    await passesTo(tom, ruth, id);
    expect(talkIn(await shows(ruth, id))).toEqual([
      'Wed 18 March 10:02, Tom: Who are you?',
      'Wed 18 March 10:02, Young person: not telling',
    ]);
  }, 120_000);
});

describe('what is kept', () => {
  it('from Sam, whom she spoke of in the talk, stays so when he takes over, and when that is closed', async () => {
    const jade = await startChat(app.url, 'jade.wilson');
    const mine = await room.accepted(jade, ruth, 'i cut myself again tonight');
    await writes(ruth, mine, 'I am Ruth');
    await jade.say('my PA keeps touching me and i hate it');
    await until(ruth, /^Jade: my PA keeps touching me/);
    await jade.say('on monday in his car');
    await until(ruth, /^Jade: on monday/);
    const { id: kept } = await room.one(
      `SELECT id FROM care.concern WHERE conversation_id = $1 AND restricted_to <> '{}'`,
      [jade.id],
    );
    expect(talkIn(await shows(ruth, mine))).toHaveLength(3);
    await passesTo(ruth, sam, mine);
    expect(heard(await shows(sam, mine))).toEqual([not]);
    expect(heard(await shows(sam, kept))).toEqual([nothing]);
    await ruth.press({ verb: 'concern.accept', concernId: kept });
    await ruth.press({ verb: 'concern.close', concernId: kept, outcome: 'safeguarding_referral' });
    expect(heard(await shows(sam, mine))).toEqual([not]);
    await passesTo(sam, tom, mine);
    expect(heard(await shows(tom, mine))).toEqual([not]);
    await passesTo(tom, ruth, mine);
    expect(talkIn(await shows(ruth, mine))).toHaveLength(3);
    for (const one of [sam, tom]) expect((await all(one)).join('\n')).not.toMatch(/touching|on monday/);
  }, 120_000);

  it('is all of it from a colleague who may not have the worry', async () => {
    const aisha = await startChat(app.url, 'aisha.khan');
    const id = await room.accepted(aisha, tom);
    await writes(tom, id, 'Hello Aisha');
    await aisha.say('come to the bus stop');
    const jo = await startChat(app.url, 'jo.carter');
    expect(heard(await shows(jo, id))).toEqual([nothing]);
  }, 120_000);
});

describe('a chat that is gone', () => {
  it.each([['arben.hoxha'], [undefined]])(
    'has no talk to be read after "forget this phone" (%s)',
    async (as) => {
      const gone = await startChat(app.url, as);
      const id = await room.accepted(gone, tom);
      await writes(tom, id, 'Where are you?');
      // Where they are, first said, is part of the worry itself.
      await gone.say('behind the station');
      await gone.say('with a friend');
      expect(talkIn(await shows(tom, id))).toHaveLength(3);
      await gone.post({ type: 'message', from: { id: 'me' }, text: 'forget this phone' });
      expect(heard(await shows(tom, id))).toEqual([not]);
      await passesTo(tom, ruth, id);
      const said = await shows(ruth, id);
      expect(heard(said)).toEqual([not]);
      expect(said.join('\n')).not.toMatch(/with a friend|Where are you/);
    },
    120_000,
  );

  it('has none either when what was said there was erased', async () => {
    const mo = await startChat(app.url);
    const id = await room.accepted(mo, tom);
    await writes(tom, id, 'Where are you?');
    await app.pool.query('UPDATE waymark.activity SET payload = NULL, erased_at = $2 WHERE conversation_id = $1', [
      mo.id,
      app.now(),
    ]);
    expect(heard(await shows(tom, id))).toEqual([not]);
  }, 120_000);
});

describe('Tom, whose talk ends with the chat', () => {
  const ended = (name: string) => new RegExp(`^${line('staff-concern.write.ended' as never, name)}$`);
  const talks = async (as?: string, by = tom) => {
    const chat = await startChat(app.url, as);
    const id = await room.accepted(chat, by);
    await writes(by, id, 'Hello');
    return chat;
  };

  it('hears so when a colleague unlinks it', async () => {
    const lucy = await talks('lucy.grey');
    expect((await ruth.say('unlink lucy')).join('\n')).toContain('cut off');
    await until(tom, ended('Lucy'));
    expect((await room.chatRow(lucy)).live_at).toBeNull();
  }, 120_000);

  it('hears so as Ruth does, who unlinks a chat that she talks in', async () => {
    await talks('tyler.brown', ruth);
    expect((await ruth.say('unlink tyler')).join('\n')).toMatch(/cut off(.|\n)*Tyler: the live chat has ended/);
  }, 120_000);

  it('hears so, once, when she signs out everywhere from another phone', async () => {
    const ellie = await talks('ellie.whatley');
    const phone = await startChat(app.url);
    const { person_id } = await room.chatRow(ellie);
    await app.pool.query(`UPDATE waymark.conversation SET person_id = $2 WHERE id = $1`, [phone.id, person_id]);
    await phone.post({ type: 'message', from: { id: 'me' }, text: 'sign out everywhere' });
    await until(tom, ended('Ellie'));
    expect((await all(tom)).filter((text) => ended('Ellie').test(text))).toHaveLength(1);
  }, 120_000);

  it.each([
    ['chloe-mae.turner', 'Chloe'],
    [undefined, 'Somebody who has not said who they are'],
  ])(
    'hears so when the page forgets it (%s)',
    async (as, name) => {
      const chat = await talks(as);
      const answer = await fetch(`${app.url}/forget`, {
        method: 'POST',
        headers: { authorization: `Bearer ${chat.token}` },
      });
      expect(answer.status).toBe(204);
      await until(tom, new RegExp(`^${name}.*the live chat has ended`));
      expect((await room.chatRow(chat)).live_at).toBeNull();
    },
    120_000,
  );

  it('hears so when the client says that it is over', async () => {
    const chat = await talks('dawit.tesfay');
    await chat.post({ type: 'endOfConversation', from: { id: 'me' } });
    await until(tom, ended('Dawit'));
  }, 120_000);
});
