import { cardIn, demoWorld, type Said, type World } from '../commands/chat.ts';

const words = (said: Said[]) => said.map((one) => one.text ?? one.card?.name);

describe('the chat of a member of staff', () => {
  let world: World;
  beforeAll(async () => {
    world = await demoWorld();
  });
  afterAll(() => world.close());

  it('greets by name and shows what can be typed', async () => {
    const sam = await world.chat('sam');
    const said = await sam.join();
    expect(said[0]?.text).toMatch(/^Hello Sam/);
    const topics = (cardIn(said, 'help').topics as { examples: { text: string }[] }[]).flatMap((one) => one.examples);
    expect(topics.map((one) => one.text)).not.toContain('who is overdue');
    const ruth = cardIn(await (await world.chat('ruth')).join(), 'help').topics as { examples: { text: string }[] }[];
    expect(ruth.flatMap((one) => one.examples).map((one) => one.text)).toContain('who is overdue');
  });

  it('says what an example says when it is pressed', async () => {
    const sam = await world.chat('sam');
    expect(cardIn(await sam.press({ verb: 'say', text: 'call Jade 20m' }), 'contact-logged').firstName).toBe('Jade');
    expect(cardIn(await sam.press({ verb: 'say', text: 'find jade' }), 'found').title).toBe('1 person');
  });

  it('says so when it does not understand, saves nothing, and helps', async () => {
    const sam = await world.chat('sam');
    const before = await world.counts();
    for (const line of [
      'is it home time yet',
      'thanks!',
      'asdf',
      '🙂',
      '<script>alert(1)</script>',
      '{"verb":"undo"}',
      '',
    ]) {
      expect(words(await sam.say(line))).toEqual([expect.stringMatching(/did not understand/), 'help']);
    }
    expect(await world.counts()).toEqual(before);
  });

  it('does nothing with a button that no card of ours has', async () => {
    const sam = await world.chat('sam');
    const before = await world.counts();
    for (const value of [
      {},
      [],
      'undo',
      7,
      { verb: 'constructor' },
      { verb: 'contact.undo', contactId: 'x' },
      { verb: 'person.delete' },
    ]) {
      expect(words(await sam.press(value))).toEqual([expect.stringMatching(/no longer does anything/)]);
    }
    expect(await world.counts()).toEqual(before);
  });

  it('says nothing about anybody where others read along: the answer goes to the private chat', async () => {
    const [group, alone] = [await world.chat('sam', 'teams', 'group'), await world.chat('sam', 'teams')];
    world.clock.pass(1000);
    await alone.say('help');
    for (const [line, card] of [
      ['log call Jade 20m', 'contact-logged'],
      ['find jade', 'found'],
      ['invite jade', 'invitation'],
    ] as const) {
      expect(words(await group.say(line))).toEqual(["I've sent that to our private chat."]);
      expect((await alone.heard()).at(-1)?.card?.name).toBe(card);
    }
    const ruthGroup = await world.chat('ruth', 'teams', 'group');
    const ruth = await world.chat('ruth', 'teams');
    world.clock.pass(1000);
    await ruth.say('help');
    expect(words(await ruthGroup.say('who is overdue'))).toEqual(["I've sent that to our private chat."]);
    expect((await ruth.heard()).at(-1)?.card?.name).toBe('caseload-number');
  });

  it('asks there anew what it has to ask, and saves nothing till then', async () => {
    const group = await world.chat('ruth', 'teams', 'group');
    const ruth = await world.chat('ruth', 'teams');
    world.clock.pass(1000);
    await ruth.say('help');
    const before = await world.counts();
    expect(words(await group.say('call Jayden 10m'))).toEqual(["I've sent that to our private chat."]);
    expect((await ruth.heard()).slice(-2).map((one) => one.text)).toEqual([
      expect.stringMatching(/type it here instead/),
      'call Jayden 10m',
    ]);
    expect(await world.counts()).toEqual(before);
    cardIn(await ruth.say('call Jayden 10m'), 'people');
  });

  it('carries on where it was after the state was kept and read again', async () => {
    const sam = await world.chat('sam');
    await sam.say('log Jade 25m');
    const [row] = await world.rows('SELECT state FROM waymark.conversation WHERE id = $1', [sam.id]);
    expect(row?.state).toMatchObject({ drafts: [{ command: 'log', asks: 'method' }] });
    await world.rows('UPDATE waymark.conversation SET state = $2 WHERE id = $1', [sam.id, { drafts: 'spoilt' }]);
    expect(words(await sam.say('phone'))).not.toContain('contact-logged');
    cardIn(await sam.say('call Jade 5m'), 'contact-logged');
  });

  it('knows nobody who has left', async () => {
    const ines = await world.chat('ines');
    await world.rows(`UPDATE care.staff SET left_on = '2026-03-17' WHERE given_name = 'Ines'`);
    expect(words(await ines.say('find jade'))).toEqual([expect.stringMatching(/for staff of the council/)]);
  });
});
