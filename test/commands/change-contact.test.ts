import { staff } from '../../prisma/demo/cast.ts';
import { cardIn, demoWorld, linesOf, type StaffChat, type World } from './chat.ts';

describe('a saved contact', () => {
  let world: World;
  let sam: StaffChat;
  let began: Date;
  beforeAll(async () => {
    world = await demoWorld();
  });
  // Each test an hour after the one before: nothing of that can be undone any more, or counts here.
  beforeEach(async () => {
    world.clock.pass(60 * 60_000);
    began = world.clock.now();
    sam = await world.chat('sam');
  });
  afterAll(() => world.close());

  const log = async (chat = sam, line = 'call Jade 20m talked about college, ring back fri') =>
    cardIn(await chat.say(line), 'contact-logged');
  const contacts = () =>
    world.rows(
      `SELECT c.id, c.minutes, c.method, c.replaced_by, c.withdrawn_at IS NOT NULL AS withdrawn, e.corrects, e.id AS event, c.note_id
       FROM care.contact c JOIN care.event e ON e.id = c.event_id WHERE c.recorded_at >= $1 ORDER BY c.recorded_at, c.id`,
      [began],
    );
  const save = (card: Record<string, unknown>, part: string, fields: Record<string, unknown>, chat = sam) =>
    chat.press({ verb: 'contact.save', contactId: card.contactId, part, ...fields });

  it('is edited line by line, each edit a new event that corrects the former; both stay', async () => {
    const first = await log();
    const second = cardIn(await save(first, 'time', { minutes: '35', method: 'text' }), 'contact-logged');
    expect(linesOf(second)).toMatchObject({ Time: '35 minutes', How: 'Phone call, spoke' });
    const third = cardIn(await save(second, 'how', { method: 'home_visit', outcome: 'attended' }), 'contact-logged');
    expect(third.status).toBe('Changed');
    const [a, b, c] = await contacts();
    expect([a, b, c]).toMatchObject([
      { id: first.contactId, minutes: 20, replaced_by: second.contactId, corrects: null },
      { id: second.contactId, minutes: 35, replaced_by: third.contactId, corrects: a?.event, note_id: a?.note_id },
      {
        id: third.contactId,
        minutes: 35,
        method: 'home_visit',
        replaced_by: null,
        corrects: b?.event,
        note_id: a?.note_id,
      },
    ]);
  });

  it('takes each line: the day, the time left out, what it was about, what comes next', async () => {
    let card = await log();
    const edits: [string, Record<string, unknown>, Record<string, string>][] = [
      ['when', { happenedOn: '2026-03-17' }, { When: 'yesterday, Tue 17 March' }],
      ['time', { minutes: '' }, { Time: 'not said' }],
      ['about', { topics: 'money,health' }, { About: 'Money, Health, with a note' }],
      ['next', {}, { Next: 'nothing planned' }],
      ['next', { nextOn: '2026-04-01' }, { Next: 'contact again Wed 1 April' }],
    ];
    for (const [part, fields, expected] of edits) {
      card = cardIn(await save(card, part, fields), 'contact-logged');
      expect(linesOf(card)).toMatchObject(expected);
    }
  });

  it('refuses what cannot be, kindly, and changes nothing', async () => {
    const card = await log();
    const before = await world.counts();
    const wrong: [string, Record<string, unknown>, RegExp][] = [
      ['when', { happenedOn: '2026-03-19' }, /before it has happened/],
      ['time', { minutes: 2000 }, /0 to 1440/],
      ['time', { minutes: '12.5' }, /0 to 1440/],
      ['how', { method: 'pigeon' }, /do not know that choice/],
      ['how', { method: 'phone', outcome: 'drop table' }, /do not know that choice/],
      ['about', { topics: 'education,gossip' }, /do not know that choice/],
      ['next', { nextOn: '2026-03-01' }, /cannot be before/],
      ['time', { minutes: 20 }, /how it was already/],
      ['when', { happenedOn: 'yesterday' }, /no longer does anything/],
    ];
    for (const [part, fields, words] of wrong) expect((await save(card, part, fields))[0]?.text).toMatch(words);
    expect(await world.counts()).toEqual(before);
  });

  it('shows an old card as the contact stands, and changes nothing', async () => {
    const first = await log();
    await save(first, 'time', { minutes: 35 });
    const before = await world.counts();
    for (const press of [
      { verb: 'contact.save', contactId: first.contactId, part: 'time', minutes: 5 },
      { verb: 'contact.undo', contactId: first.contactId },
    ]) {
      const said = await sam.press(press);
      expect(linesOf(cardIn(said, 'contact-logged')).Time).toBe('35 minutes');
      expect(said[1]?.text).toMatch(/out of date/);
    }
    expect(await world.counts()).toEqual({ ...before, 'care.access_log': Number(before['care.access_log']) + 2 });
  });

  it('is undone once, however often the button is pressed', async () => {
    const card = await log();
    const undo = { verb: 'contact.undo', contactId: card.contactId };
    const said = await sam.press(undo);
    expect(cardIn(said, 'contact-logged')).toMatchObject({ withdrawn: true, editable: false, undoable: false });
    const before = await world.counts();
    expect((await sam.press(undo))[0]?.text).toMatch(/taken back already/);
    expect((await save(card, 'time', { minutes: 5 }))[0]?.text).toMatch(/was taken back/);
    expect(await world.counts()).toEqual(before);
    expect(await contacts()).toMatchObject([{ withdrawn: true }]);
    const events = await world.rows(
      `SELECT type, corrects IS NOT NULL AS corrects FROM care.event WHERE type = 'undone' AND recorded_at >= $1`,
      [began],
    );
    expect(events).toEqual([{ type: 'undone', corrects: true }]);
  });

  it('is undone by ten people at once no more than once', async () => {
    const card = await log();
    const chats = await Promise.all(Array.from({ length: 6 }, () => world.chat('sam')));
    await Promise.all(chats.map((chat) => chat.press({ verb: 'contact.undo', contactId: card.contactId })));
    const undone = `SELECT count(*)::int AS n FROM care.event WHERE type = 'undone' AND recorded_at >= $1`;
    expect(await world.rows(undone, [began])).toEqual([{ n: 1 }]);
  });

  it('is edited by two at once in one line after the other, never in two versions', async () => {
    const card = await log();
    const chats = await Promise.all(Array.from({ length: 4 }, () => world.chat('sam')));
    await Promise.all(chats.map((chat, place) => save(card, 'time', { minutes: 30 + place }, chat)));
    const standing = (await contacts()).filter((one) => one.replaced_by === null);
    expect(standing).toHaveLength(1);
    expect(await contacts()).toHaveLength(2);
  });

  it('is undone by its word as well, the last one first', async () => {
    await log();
    await log(sam, 'text Chloe re nursery');
    expect(cardIn(await sam.say('undo'), 'contact-logged').firstName).toBe('Chloe');
    expect(cardIn(await sam.say('undo please'), 'contact-logged').firstName).toBe('Jade');
    expect((await sam.say('undo'))[0]?.text).toMatch(/nothing to undo/);
  });

  it.each([
    'no i meant jayden o',
    'sorry, wrong jayden',
    'wrong person',
    'actually it was 30 mins',
    'that was yesterday not today',
    'change to 10 mins',
    'edit',
  ])(
    'is shown with its buttons to whoever wants it put right in words, and nothing new is asked or saved: %s',
    async (line) => {
      await log();
      const { done, more } = await world.writing(() => sam.say(line));
      expect(more).toEqual({ 'care.access_log': 1 });
      expect(done[0]?.text).toMatch(/^Nothing was changed yet. Press Edit/);
      expect(cardIn(done, 'contact-logged')).toMatchObject({ firstName: 'Jade', undoable: true });
    },
  );

  it('is too old to be shown for a word after ten minutes, and one who tells of another is not held up', async () => {
    expect((await sam.say('no i meant jayden o'))[0]?.text).toMatch(/nothing in the last ten minutes/);
    await log(sam, 'actually rang jade 5m');
    await sam.say('call kai 5m');
    cardIn(await sam.say('it was urgent, the duty worker asked me'), 'contact-logged');
  });

  it.each(['undo that', 'undo last one', 'Undo it.'])('is undone however that is said: %s', async (line) => {
    await log();
    expect((await sam.say(line)).some(({ text }) => /^Taken back/.test(text ?? ''))).toBe(true);
  });

  it('belongs to who logged it, and to who manages the team', async () => {
    const card = await log();
    const before = await world.counts();
    for (const who of ['jo', 'ines', 'tom'] as const) {
      const chat = await world.chat(who);
      expect((await save(card, 'time', { minutes: 5 }, chat))[0]?.text).toMatch(/Somebody else/);
      expect((await chat.press({ verb: 'contact.undo', contactId: card.contactId }))[0]?.text).toMatch(/Somebody else/);
      expect((await chat.press({ verb: 'contact.show', contactId: card.contactId }))[0]?.text).toMatch(/Somebody else/);
    }
    expect(await world.counts()).toEqual(before);
    const ruth = await world.chat('ruth');
    expect((await ruth.press({ verb: 'contact.undo', contactId: card.contactId }))[0]?.text).toMatch(/Somebody else/);
    expect(linesOf(cardIn(await save(card, 'time', { minutes: 25 }, ruth), 'contact-logged')).Time).toBe('25 minutes');
    const [, corrected] = await world.rows(
      `SELECT c.staff_id, e.actor_id FROM care.contact c JOIN care.event e ON e.id = c.event_id
       WHERE c.recorded_at >= $1 ORDER BY c.id`,
      [began],
    );
    expect(corrected).toEqual({ staff_id: staff.sam.id, actor_id: staff.ruth.id });
  });

  it('keeps its reason when one beyond the caseload is edited or undone', async () => {
    await sam.say('call Kai 10m');
    const card = cardIn(await sam.say('nobody else was in'), 'contact-logged');
    const edited = cardIn(await save(card, 'time', { minutes: 15 }), 'contact-logged');
    cardIn(await sam.press({ verb: 'contact.undo', contactId: edited.contactId }), 'contact-logged');
    const reasons = await world.rows(
      `SELECT count(DISTINCT reason_id)::int AS reasons, count(*)::int AS n FROM care.event WHERE reason_id IS NOT NULL AND recorded_at >= $1`,
      [began],
    );
    expect(reasons).toEqual([{ reasons: 1, n: 2 }]);
  });

  it('does not exist for a made-up id', async () => {
    const card = { contactId: '019cfb00-0000-7000-8000-0000000fffff' };
    expect((await save(card, 'time', { minutes: 5 }))[0]?.text).toMatch(/cannot find/);
    expect((await sam.press({ verb: 'contact.undo', ...card }))[0]?.text).toMatch(/cannot find/);
  });

  it('can be undone for ten minutes from the first saving, edits or not, and edited after that', async () => {
    const first = await log();
    world.clock.pass(9 * 60_000);
    const second = cardIn(await save(first, 'time', { minutes: 35 }), 'contact-logged');
    expect(second.undoable).toBe(true);
    world.clock.pass(2 * 60_000);
    expect((await sam.press({ verb: 'contact.undo', contactId: second.contactId }))[0]?.text).toMatch(/Ten minutes/);
    expect((await sam.say('undo'))[0]?.text).toMatch(/Ten minutes|nothing to undo/);
    world.clock.pass(24 * 60 * 60_000);
    const third = cardIn(await save(second, 'time', { minutes: 40 }), 'contact-logged');
    expect(third).toMatchObject({ undoable: false, subtitle: expect.stringMatching(/^Contact, saved \d\d:\d\d$/) });
    const shown = cardIn(await sam.press({ verb: 'contact.show', contactId: first.contactId }), 'contact-logged');
    expect(linesOf(shown).Time).toBe('40 minutes');
  });
});
