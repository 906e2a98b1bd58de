import { say } from '../bot/content/index.ts';
import { staff } from '../prisma/demo/cast.ts';
import { startChat, startTestApp } from './support/app.ts';
import { type Colleague, councilNaming, soon, type TeamsCouncil, teamsCouncil } from './support/teams-council.ts';

let world: TeamsCouncil;
let [sam, tom, ruth, ines] = [] as unknown as [Colleague, Colleague, Colleague, Colleague];
beforeAll(async () => {
  world = await teamsCouncil({ COUNCIL_FILE: await councilNaming('ines'), RATE_SCALE: '1000' });
  const all = await Promise.all((['sam', 'tom', 'ruth', 'ines'] as const).map((name) => world.colleague(name)));
  [sam, tom, ruth, ines] = all as [Colleague, Colleague, Colleague, Colleague];
}, 60_000);
afterAll(() => world.close());

const concernRow = async () => (await world.app.pool.query('SELECT * FROM care.concern')).rows[0];

describe('a worry about Sam', () => {
  const lines = ['concerns', 'concern', 'alerts', 'find jade', 'notes jade', 'plan jade', 'requests', 'bids', 'diary'];
  const asking = [
    'help',
    'undo',
    'who is overdue',
    'how many NEET in north',
    'how many concerns are open',
    'my caseload',
  ];
  const verbs = ['open', 'show', 'accept', 'hand_over', 'contacted', 'close'];

  it('is kept from him through every door of Teams, and looks to him like one that never was', async () => {
    const jade = await startChat(world.app.url);
    expect((await jade.say(await sam.invite('jade'))).join()).toContain('joined to your record');
    const said = (await jade.say('sam keeps hitting me when he comes round')).join('\n');
    expect(said).toContain('not to the person it is about');
    await jade.say('Yes, a person');
    await ines.sees(/Jade may need a person now/);
    await ines.sees(/asked for a person/i);
    const { id, about_staff_id, restricted_to } = await concernRow();
    expect({ about_staff_id, restricted_to }).toEqual({ about_staff_id: staff.sam.id, restricted_to: [staff.ines.id] });

    const before = sam.shown().length;
    for (const line of [...lines, ...asking]) {
      const count = sam.shown().length;
      await sam.say(line);
      await soon(() => sam.shown().length > count);
    }
    const known = ines.buttons().filter(({ data }) => data.concernId === id);
    expect(known.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['concern.show', 'concern.accept']));
    const buttons = [...new Set([...verbs.map((verb) => `concern.${verb}`), ...known.map(({ verb }) => verb)])];
    for (const verb of buttons) {
      const data = { concernId: id, outcome: 'no_worry' };
      const never = { concernId: '0199aaaa-0000-7000-8000-00000000a1e7', outcome: 'no_worry' };
      expect(await sam.replay({ verb, data })).toBe(await sam.replay({ verb, data: never }));
      // An older Teams sends a press as a message.
      const count = sam.shown().length;
      await sam.say('', { text: undefined, value: { verb, ...data } });
      await soon(() => sam.shown().length > count);
    }
    const all = sam.shown().slice(before).join('\n');
    expect(all).toContain(say('en', 'staff-concern.list.none'));
    expect(all).not.toMatch(new RegExp(`${id}|hitting|may need a person|abuse|exploitation|asked for a person`, 'i'));
    // Nor do those stand in the way of it who work beside him.
    expect([...tom.shown(), ...ruth.shown()].join()).not.toMatch(/may need a person|asked for a person/i);
    expect(await concernRow()).toMatchObject({ accepted_by: null, seen_at: null, contacted_at: null, closed_at: null });
    const looked = await world.app.pool.query('SELECT FROM care.event WHERE actor_id = $1 AND data ->> $2 = $3', [
      staff.sam.id,
      'concernId',
      id,
    ]);
    expect(looked.rowCount).toBe(0);
    await ines.press('concern.show');
    await ines.sees(/sam keeps hitting me/);
  }, 120_000);
});

describe('the same worry in a demonstration, where Sam has a token', () => {
  it('is in nothing that he may fetch: no latest line, not her chat, not his own', async () => {
    const demo = await startTestApp({ RATE_SCALE: '1000' });
    const jade = await startChat(demo.url, 'jade.wilson');
    const [his, ruths] = [await startChat(demo.url, 'sam.patel'), await startChat(demo.url, 'ruth.adeyemi')];
    const latest = async (as: string) =>
      ((await (await fetch(`${demo.url}/demo/latest?as=${as}`)).json()) as { lines: { what: string }[] }).lines;
    const before = await latest('sam.patel');
    await jade.say('sam keeps hitting me when he comes round');
    await jade.say('Yes, a person');
    await soon(async () => JSON.stringify(await ruths.all()).includes('asked for a person'));
    const hers = (await latest('ruth.adeyemi')).map(({ what }) => what);
    expect(hers).toEqual(expect.arrayContaining(['Concern raised: Jade', 'Asked for a person: Jade']));
    expect(await latest('sam.patel')).toEqual(before);
    const headers = { authorization: `Bearer ${his.token}` };
    const hisDoor = `${demo.url}/v3/directline/conversations/${jade.id}`;
    for (const path of ['', '/activities']) expect((await fetch(hisDoor + path, { headers })).status).toBe(403);
    expect(JSON.stringify(await his.all())).not.toMatch(/hitting|may need a person|asked for a person/i);
    await demo.close();
  }, 60_000);
});
