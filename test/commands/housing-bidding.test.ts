import { noticesOf, readNotice } from '../../bot/notify/notice.ts';
import { youngPeople } from '../../prisma/demo/cast.ts';
import { cardIn, demoWorld, type Said, type World } from './chat.ts';

type Json = Record<string, unknown>;
let world: World;
let bidId = '';
beforeEach(async () => {
  world = await demoWorld();
  bidId = String((await world.rows(`SELECT id FROM care.bid WHERE person_id = '${youngPeople.chloeMae.id}'`))[0]?.id);
});
afterEach(() => world.close());

const said = (all: Said[]) => all.map((one) => one.text).filter(Boolean);
const facts = (card: Json) =>
  Object.fromEntries((card.facts as { label: string; value: string }[]).map((one) => [one.label, one.value]));
const bid = async () => (await world.rows('SELECT * FROM care.bid WHERE id = $1', [bidId]))[0] as Json;
const events = async (type: string) =>
  world.rows('SELECT data, actor_kind, actor_id FROM care.event WHERE type = $1 ORDER BY recorded_at, place', [type]);
const toldOf = async (type: string) => {
  const [event] = await world.rows('SELECT id FROM care.event WHERE type = $1 ORDER BY recorded_at DESC LIMIT 1', [
    type,
  ]);
  const read = readNotice(String(event?.id));
  return noticesOf((await world.rows(read.text, read.values))[0]);
};

describe('the bids of one’s people', () => {
  it('stand in a list with what Sam was asked to do, and opening one is in the access log', async () => {
    const sam = await world.chat('sam');
    const list = cardIn(await sam.say('bids'), 'bid-list');
    expect(list.title).toBe('1 home on a list');
    const [first] = list.bids as { name: string; bidId: string; facts: { value: string }[] }[];
    expect(first?.name).toBe('Chloe: 2 bed flat in Harbour');
    expect(first?.facts[0]?.value).toBe('Asked of you. Nobody has bid yet.');
    const card = cardIn(await sam.press({ verb: 'bid.open', bidId }), 'bid-task');
    expect(facts(card)).toMatchObject({ Reference: 'RH-1047', Closes: 'Fri 20 March at 23:59' });
    expect(
      await world.rows(`SELECT action FROM care.access_log WHERE person_id = '${youngPeople.chloeMae.id}'`),
    ).toEqual(expect.arrayContaining([{ action: 'read_record' }, { action: 'answer' }]));
  });

  it('are none of anybody else’s business', async () => {
    const bev = await world.chat('bev');
    expect((cardIn(await bev.say('bids'), 'bid-list').bids as Json[]).map(({ name }) => name)).toEqual([
      'Mohammed: 1 bed flat in Castle Road',
    ]);
    const before = await world.counts();
    expect(said(await bev.press({ verb: 'bid.done', bidId }))).toEqual([
      expect.stringMatching(/cannot|may not|not allowed|No/i),
    ]);
    expect(await world.counts()).toEqual(before);
  });

  it('are done by Sam once: Chloe hears that it is in, and a second press writes nothing', async () => {
    const sam = await world.chat('sam', 'teams');
    const done = await sam.press({ verb: 'bid.done', bidId, receipt: 'RX-77' });
    expect(said(done)).toEqual(['Thank you. Chloe hears now that the bid is in.']);
    expect(await bid()).toMatchObject({ receipt: 'RX-77', confirmed_at: expect.anything() });
    const [told] = await toldOf('bid_confirmed');
    expect(told).toEqual({
      to: { personId: youngPeople.chloeMae.id },
      reply: { text: 'Good news: your bid is in for RH-1047. Sam checked it on Wed 18 March 2026.' },
    });
    expect(said(await sam.press({ verb: 'bid.done', bidId }))).toEqual([
      'That was done already. This is how it stands.',
    ]);
    expect(await events('bid_confirmed')).toHaveLength(2);
  });

  it('could not be made: Chloe hears why, in kind words, and may ask again', async () => {
    const sam = await world.chat('sam');
    await sam.press({ verb: 'bid.couldNot', bidId, why: 'sign_in' });
    expect(await bid()).toMatchObject({ could_not_why: 'sign_in', confirmed_at: null });
    expect((await toldOf('bid_could_not'))[0]?.reply.text).toMatch(
      /RH-1047: nobody could sign in. It is not your fault/,
    );
  });

  it('get a place in the line, an offer with its clock, and an answer that the landlord knows', async () => {
    const sam = await world.chat('sam');
    await sam.press({ verb: 'bid.done', bidId });
    expect(said(await sam.press({ verb: 'bid.position', bidId, position: '0' }))).toEqual([
      'A place in line is 1 or more.',
    ]);
    await sam.press({ verb: 'bid.position', bidId, position: '4' });
    expect((await toldOf('bid_position_noted'))[0]?.reply.text).toMatch(/number 4 in line on Wed 18 March/);
    expect(said(await sam.press({ verb: 'bid.offer', bidId, offerDay: '2026-03-18', offerTime: '09:00' }))).toEqual([
      'The time to answer by must be still to come.',
    ]);
    await sam.press({ verb: 'bid.offer', bidId, offerDay: '2026-03-19', offerTime: '10:00' });
    expect((await bid()).answer_by).toEqual(new Date('2026-03-19T10:00:00Z'));
    expect((await toldOf('offer_recorded'))[0]).toMatchObject({
      to: { personId: youngPeople.chloeMae.id },
      reply: { text: expect.stringMatching(/you have an offer. Say yes or no by Thu 19 March 2026 at 10:00/) },
    });
    await sam.press({ verb: 'bid.answered', bidId, answer: 'yes' });
    expect((await bid()).accepted_at).not.toBeNull();
    expect(said(await sam.press({ verb: 'bid.lost', bidId }))).toEqual([
      'That was done already. This is how it stands.',
    ]);
  });

  it('says kindly when Chloe does not want the home any more', async () => {
    await world.rows('UPDATE care.bid SET withdrawn_at = $2 WHERE id = $1', [bidId, '2026-03-18T10:00:00Z']);
    const sam = await world.chat('sam');
    expect(said(await sam.press({ verb: 'bid.done', bidId }))).toEqual([
      'Chloe does not want that home any more. Nothing was written.',
    ]);
  });
});

describe('the register and skills of one person', () => {
  it('are confirmed by Sam, and Chloe hears it', async () => {
    const sam = await world.chat('sam');
    const card = cardIn(await sam.say('home chloe'), 'home-record');
    expect(card.facts).toEqual([{ label: 'Register', value: 'On the register (band B); 2 bedrooms' }]);
    expect((card.skills as Json[])[3]).toEqual({ id: 'bills', label: 'Bills (says: Not yet)', value: 'help' });
    await sam.press({
      verb: 'home.register',
      personId: youngPeople.chloeMae.id,
      standing: 'registered',
      band: 'A',
      bedrooms: '2',
    });
    const rows = await world.rows(
      `SELECT band, closed_on IS NULL AS open FROM care.housing_application WHERE person_id = '${youngPeople.chloeMae.id}' ORDER BY band`,
    );
    expect(rows).toEqual([
      { band: 'A', open: true },
      { band: 'B', open: false },
    ]);
    expect((await toldOf('register_confirmed'))[0]?.reply.text).toMatch(/checked: band A/);
  });

  it('keeps Sam’s view beside hers, with its reason, and changes nothing of hers', async () => {
    const sam = await world.chat('sam');
    await sam.press({
      verb: 'home.skills',
      personId: youngPeople.chloeMae.id,
      clean: 'can',
      bills: 'not_said',
      reason: 'I saw it on Friday.',
    });
    const rows = await world.rows(
      `SELECT c.skill, c.scored_by, c.score, w.text FROM care.skill_check c JOIN waymark.words w ON w.id = c.reason_id`,
    );
    expect(rows).toEqual([{ skill: 'clean', scored_by: 'staff', score: 'can', text: 'I saw it on Friday.' }]);
    const jo = await world.chat('jo');
    const before = await world.counts();
    await jo.press({ verb: 'home.skills', personId: youngPeople.chloeMae.id, clean: 'not_yet' });
    expect(await world.counts()).toEqual(before);
  });
});

describe('what young people do', () => {
  it('reaches the adviser as a card with the first name, the home and until when', async () => {
    const [told] = await toldOf('bid_asked_of_adviser');
    expect(told?.reply.card).toMatchObject({
      name: 'bid-list',
      data: { title: 'Chloe asks for a bid', bids: [{ name: '2 bed flat in Harbour', bidId }] },
    });
    expect(JSON.stringify(told)).not.toContain('Turner');
  });
});
