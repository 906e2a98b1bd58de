import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { cardIn, demoWorld, linesOf, type StaffChat, type World } from './chat.ts';

const { jade, jaydenSmith } = youngPeople;

describe('logging a contact in one line', () => {
  let world: World;
  let sam: StaffChat;
  beforeAll(async () => {
    world = await demoWorld();
  });
  beforeEach(async () => {
    sam = await world.chat('sam');
  });
  afterAll(() => world.close());

  it('saves one event with the contact and the note, and shows what was understood', async () => {
    const { done, more } = await world.writing(() => sam.say('log call Jade 20m talked about college, ring back fri'));
    expect(more).toEqual({ 'care.event': 1, 'care.contact': 1, 'waymark.words': 1 });
    expect(await world.lastContact()).toMatchObject({
      person_id: jade.id,
      staff_id: staff.sam.id,
      method: 'phone',
      outcome: 'spoke',
      minutes: 20,
      on_day: '2026-03-18',
      next_day: '2026-03-20',
      topics: ['education'],
      note: 'talked about college',
      note_kind: 'note',
    });
    expect(linesOf(cardIn(done, 'contact-logged'))).toEqual({
      How: 'Phone call, spoke',
      When: 'today, Wed 18 March',
      Time: '20 minutes',
      About: 'Education, with a note',
      Next: 'contact again Fri 20 March',
    });
  });

  it('keeps the note, the family name and the note away from the card that Teams keeps for years', async () => {
    const [said] = await sam.say('call Jade 20m, her aunt Beryl was there');
    expect(JSON.stringify(said?.filled)).not.toMatch(/Beryl|Wilson/);
    expect((await world.lastContact()).note).toMatch(/Beryl/);
  });

  it('asks how it was made when the line does not say, and keeps what it said', async () => {
    const asked = cardIn(await sam.say('log Jade 25m about rent, next contact tomorrow'), 'contact-missing');
    expect(asked).toMatchObject({
      asks: 'method',
      title: 'Jade',
      said: expect.arrayContaining([
        { label: 'Time', value: '25 minutes' },
        { label: 'About', value: 'Housing' },
        { label: 'Next', value: 'contact again Thu 19 March' },
      ]),
    });
    const saved = await sam.press({
      verb: 'draft.answer',
      draftId: asked.draftId,
      asks: 'method',
      answer: 'home_visit',
    });
    expect(linesOf(cardIn(saved, 'contact-logged'))).toMatchObject({ How: 'Home visit', Time: '25 minutes' });
  });

  it('keeps a draft while something else is done, and takes its answer then', async () => {
    const asked = cardIn(await sam.say('log Jade 25m about rent'), 'contact-missing');
    cardIn(await sam.say('find chloe'), 'found');
    cardIn(await sam.say('call Chloe 5m'), 'contact-logged');
    const saved = await sam.press({ verb: 'draft.answer', draftId: asked.draftId, asks: 'method', answer: 'text' });
    expect(linesOf(cardIn(saved, 'contact-logged'))).toMatchObject({ How: 'Text message', Time: '25 minutes' });
  });

  it('never takes a line about somebody else for the answer to what it asked', async () => {
    await sam.say('log Jade 25m');
    const { done, more } = await world.writing(() => sam.say('call Harriet 10m'));
    expect(more).toEqual({});
    expect(cardIn(done, 'contact-missing')).toMatchObject({ asks: 'person' });
  });

  it('says that it could not use an answer, and asks again', async () => {
    await sam.say('log Jade 25m');
    const said = await sam.say('mind your own business');
    expect(said[0]?.text).toMatch(/could not use that/);
    expect(cardIn(said, 'contact-missing')).toMatchObject({ asks: 'method' });
    expect((await sam.say('cancel'))[0]?.text).toMatch(/Dropped/);
    expect((await sam.say('mind your own business'))[0]?.text).toMatch(/did not understand/);
  });

  it('does not save a contact that has not happened, and takes the right day', async () => {
    const { done, more } = await world.writing(() => sam.say('saw Jade next monday, 40 mins'));
    expect(more).toEqual({});
    const asked = cardIn(done, 'contact-missing');
    expect(asked).toMatchObject({ asks: 'happenedOn', input: 'date', latest: '2026-03-18' });
    const answer = (day: string) =>
      sam.press({ verb: 'draft.answer', draftId: asked.draftId, asks: 'happenedOn', answer: day });
    cardIn(await answer('2026-03-23'), 'contact-missing');
    expect(linesOf(cardIn(await answer('2026-03-16'), 'contact-logged'))).toMatchObject({ When: 'Mon 16 March' });
  });

  it('notices the day to come also where it had to ask who it was', async () => {
    const ruth = await world.chat('ruth');
    const asked = cardIn(await ruth.say('saw Jayden next monday'), 'people');
    const next = await ruth.press({ verb: 'draft.person', draftId: asked.draftId, personId: jaydenSmith.id });
    expect(cardIn(next, 'contact-missing')).toMatchObject({ asks: 'happenedOn' });
  });

  it('asks for minutes that cannot be', async () => {
    const asked = cardIn(await sam.say('call Jade -10 mins'), 'contact-missing');
    expect(asked).toMatchObject({ asks: 'minutes' });
    cardIn(await sam.say('3000'), 'contact-missing');
    expect(linesOf(cardIn(await sam.say('15'), 'contact-logged')).Time).toBe('15 minutes');
  });

  it('says plainly what it cannot save yet', async () => {
    for (const line of ['Jade moved to her own flat', 'Jade is neet now', 'refer Jade to CAMHS', 'Jade DNA']) {
      const { done, more } = await world.writing(() => sam.say(line));
      expect(more).toEqual({});
      expect(done[0]?.text).toMatch(/nothing was saved/);
    }
  });

  it.each(['home visit jade 45 mins', 'Home visit to Jade yesterday, all well', 'home-visit with jade 1h'])(
    'logs a visit at home and opens no record of homes: %s',
    async (line) => {
      cardIn(await sam.say(line), 'contact-logged');
      expect(await world.lastContact()).toMatchObject({ person_id: jade.id, method: 'home_visit' });
    },
  );

  it.each([
    'call jade last week 10m',
    'saw jade over the weekend',
    'call jade the other day, 5 mins',
    'saw jade in february 1h',
  ])('never takes today for a day that was said and is none: %s', async (line) => {
    const { done, more } = await world.writing(() => sam.say(line));
    expect(more).toEqual({});
    const asked = cardIn(done, 'contact-missing') as { question: string; said: { label: string }[] };
    expect(asked.question).toMatch(/^Which day was it/);
    expect(asked.said.map(({ label }) => label)).not.toContain('When');
    cardIn(await sam.say('last thurs'), 'contact-logged');
    expect(await world.lastContact()).toMatchObject({ person_id: jade.id, happened_on: '2026-03-12' });
  });

  it.each([
    'call jade 10m she missed college last week',
    'call jade re last week 5m',
    'text jade, seeing her in april',
  ])('asks for no day where it belongs to what was talked about: %s', async (line) => {
    cardIn(await sam.say(line), 'contact-logged');
    expect(await world.lastContact()).toMatchObject({ happened_on: '2026-03-18' });
  });

  it('does nothing with the button of a draft that is no more', async () => {
    const asked = cardIn(await sam.say('log Jade 25m'), 'contact-missing');
    const press = { verb: 'draft.answer', draftId: asked.draftId, asks: 'method', answer: 'phone' };
    cardIn(await sam.press(press), 'contact-logged');
    const { done, more } = await world.writing(() => sam.press(press));
    expect(more).toEqual({});
    expect(done[0]?.text).toMatch(/saved already/);
    const other = await world.chat('jo');
    expect((await world.writing(() => other.press(press))).more).toEqual({});
  });

  it('keeps all of a long note, to its last word', async () => {
    const long = 'the college and the flat and her mum and more. '.repeat(120);
    await sam.say(`log call jade 20m talked about ${long}THE END`);
    const { note } = (await world.lastContact()) as { note: string };
    expect(note.length).toBeGreaterThan(5_000);
    expect(note).toMatch(/THE END$/);
  });

  it('keeps all of a long reason, too', async () => {
    await sam.say('log call Tyler Brown 10m');
    await sam.say(`${'because his own adviser is away and he rang me. '.repeat(40)}THE END`);
    const [reason] = await world.rows(`SELECT text FROM waymark.words WHERE kind = 'reason' ORDER BY id DESC LIMIT 1`);
    expect(reason?.text).toMatch(/^because .*THE END$/);
  });
});
