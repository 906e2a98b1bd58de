import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { cardIn, demoWorld, linesOf, type StaffChat, type World } from './chat.ts';

const { jade, kai, jaydenSmith, jaydenOkafor, ellieWatson, marcus } = youngPeople;

describe('whom a line is about', () => {
  let world: World;
  let sam: StaffChat;
  beforeAll(async () => {
    world = await demoWorld();
  });
  beforeEach(async () => {
    sam = await world.chat('sam');
  });
  afterAll(() => world.close());

  it('takes the Jayden of the caseload and not the one next door', async () => {
    await sam.say('texted jayden, no answer');
    expect(await world.lastContact()).toMatchObject({ person_id: jaydenSmith.id, method: 'text', outcome: 'no_reply' });
  });

  it('asks Ruth which Jayden, and says no more of them than tells them apart', async () => {
    const ruth = await world.chat('ruth');
    const { done, more } = await world.writing(() => ruth.say('call Jayden 10m about rent'));
    expect(more).toEqual({ 'care.access_log': 2 });
    const data = cardIn(done, 'people') as {
      draftId: string;
      people: { name: string; personId: string; detail: string }[];
    };
    expect(data.people.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
      'Jayden O: 19 · Jo Carter · South',
      'Jayden S: 18 · Sam Patel · North',
    ]);
    const which = data.people.find((one) => one.personId === jaydenOkafor.id);
    const saved = await ruth.press({ verb: 'draft.person', draftId: data.draftId, personId: which?.personId });
    expect(linesOf(cardIn(saved, 'contact-logged'))).toMatchObject({
      Time: '10 minutes',
      About: 'Housing, with a note',
    });
    expect(await world.lastContact()).toMatchObject({ person_id: jaydenOkafor.id, staff_id: staff.ruth.id });
  });

  it('takes the answer by its name as well as by the button', async () => {
    const ruth = await world.chat('ruth');
    await ruth.say('call Jayden 10m');
    expect(cardIn(await ruth.say('smith'), 'contact-logged').firstName).toBe('Jayden');
    expect(await world.lastContact()).toMatchObject({ person_id: jaydenSmith.id });
  });

  it('asks for a reason beyond the caseload, and keeps it in words and in the access log', async () => {
    const { done, more } = await world.writing(() => sam.say('call Kai 10m'));
    expect(more).toEqual({});
    expect(cardIn(done, 'contact-missing')).toMatchObject({ asks: 'reason' });
    const saved = await world.writing(() => sam.say('Kai rang the office and nobody else was in'));
    expect(saved.more).toEqual({ 'care.event': 1, 'care.contact': 1, 'care.access_log': 1, 'waymark.words': 1 });
    expect(await world.lastContact()).toMatchObject({ person_id: kai.id, staff_id: staff.sam.id });
    const [looked] = await world.rows(
      `SELECT l.why, l.action, l.staff_id, w.text, w.kind, w.person_id, e.reason_id = w.id AS same FROM care.access_log l
       JOIN waymark.words w ON w.id = l.reason_id JOIN care.event e ON e.reason_id = w.id WHERE l.person_id = $1`,
      [kai.id],
    );
    expect(looked).toEqual({
      why: 'with_reason',
      action: 'log',
      staff_id: staff.sam.id,
      text: 'Kai rang the office and nobody else was in',
      kind: 'reason',
      person_id: kai.id,
      same: true,
    });
  });

  it('shows nobody of the service before a reason is given, and then asks which', async () => {
    const { done, more } = await world.writing(() => sam.say('call Ellie 5m'));
    expect(more).toEqual({});
    expect(JSON.stringify(cardIn(done, 'contact-missing'))).not.toMatch(/Wa|Wha|Carter/);
    const which = cardIn(await sam.say('covering for Jo today'), 'people') as {
      draftId: string;
      people: { name: string }[];
    };
    expect(which.people.map((one) => one.name)).toEqual(['Ellie Wa', 'Ellie Wh']);
    await sam.press({ verb: 'draft.person', draftId: which.draftId, personId: ellieWatson.id });
    expect(await world.lastContact()).toMatchObject({ person_id: ellieWatson.id });
  });

  it('does not know Marcus for those whom his record is kept from, whatever the reason', async () => {
    const said = cardIn(await sam.say('call Marcus 10m'), 'contact-missing');
    expect(said).toMatchObject({ asks: 'person' });
    const stranger = cardIn(await (await world.chat('sam')).say('call Harriet 10m'), 'contact-missing');
    expect(said.question).toBe(stranger.question);
    const bev = await world.chat('bev');
    cardIn(await bev.say('call Marcus 10m'), 'contact-logged');
    expect(await world.lastContact()).toMatchObject({ person_id: marcus.id });
  });

  it('saves nothing for a name that nobody has, and offers to look', async () => {
    const { done, more } = await world.writing(() => sam.say('call Harriet 10m'));
    expect(more).toEqual({});
    expect(done[0]?.choices).toEqual([{ title: 'Find Harriet', value: 'find Harriet' }]);
    cardIn(await sam.say('Jade'), 'contact-logged');
    expect(await world.lastContact()).toMatchObject({ person_id: jade.id, minutes: 10 });
  });

  it('saves one person of a line that names two, and says so', async () => {
    const asked = cardIn(await sam.say('Chloe and Jade group session 1h'), 'people');
    expect(asked.title).toMatch(/one person at a time/);
  });

  it('lets nobody choose a person who was not offered', async () => {
    const ruth = await world.chat('ruth');
    const asked = cardIn(await ruth.say('call Jayden 10m'), 'people');
    const { more } = await world.writing(() =>
      ruth.press({ verb: 'draft.person', draftId: asked.draftId, personId: kai.id }),
    );
    expect(more).toEqual({});
  });

  it('writes nothing about Jayden when Jade is kept from her adviser from one line to the next', async () => {
    await world.rows('UPDATE care.person SET restricted_to = ARRAY[$2::uuid] WHERE id = $1', [jade.id, staff.bev.id]);
    try {
      const { done, more } = await world.writing(() => sam.say('call jade 20m talked about college'));
      expect(more).toEqual({});
      expect(JSON.stringify(done)).not.toContain('Jayden');
      expect(cardIn(await sam.say('find jade'), 'found').people).toEqual([]);
    } finally {
      await world.rows(`UPDATE care.person SET restricted_to = '{}' WHERE id = $1`, [jade.id]);
    }
  });

  it('asks for a reason again when another name is typed than those that it was given for', async () => {
    await sam.say('notes ellie');
    cardIn(await sam.say('Ellie Watson rang me, her adviser is away'), 'people');
    const { done, more } = await world.writing(() => sam.say('Lucy Grey'));
    expect(cardIn(done, 'contact-missing').asks).toBe('reason');
    expect(more).toEqual({});
  });

  it.each(['call jayden okafor 10m', 'call Jayden O 10m', 'invite jayden okafor'])(
    'does not take the Jayden of the caseload for another one: %s',
    async (line) => {
      const { done, more } = await world.writing(() => sam.say(line));
      expect(more).toEqual({});
      expect(cardIn(done, 'contact-missing')).toMatchObject({ asks: 'reason' });
      expect(JSON.stringify(done)).toMatch(/jayden o/i);
    },
  );

  it('makes no invitation for a name that is more than the one of the caseload', async () => {
    const { done, more } = await world.writing(() => sam.say('invite jayden mensah'));
    expect(more).toEqual({});
    expect(cardIn(done, 'contact-missing')).toMatchObject({ asks: 'person' });
    cardIn(await sam.say('invite jayden please'), 'invitation');
  });

  it.each(['call jade and tyler 10m each', 'visited Tyler and Jade yesterday', 'group session jade, kai and tyler 1h'])(
    'loses nobody of a line that names one more beyond the caseload: %s',
    async (line) => {
      const { done, more } = await world.writing(() => sam.say(line));
      expect(more).toEqual({ 'care.access_log': 1 });
      const asked = cardIn(done, 'people') as { title: string; people: { name: string }[] };
      expect(asked.title).toMatch(/one person at a time/);
      expect(asked.people.map(({ name }) => name)).toEqual(['Jade']);
    },
  );

  it('asks nothing where a colleague or a place stands beside the name', async () => {
    for (const line of ['visited jade and jo carter 1h', 'call jade barnardos 10m', 'call jayden bursary 10m'])
      cardIn(await sam.say(line), 'contact-logged');
  });

  it('asks Bev which Ellie a beginning of two family names means', async () => {
    const bev = await world.chat('bev');
    cardIn(await bev.say('ellie wats 10m call'), 'people');
    expect(cardIn(await bev.say('ellie watson'), 'contact-missing')).toMatchObject({ asks: 'reason' });
  });

  it('takes a contact with somebody else for no reason, saves it, and still asks for the reason', async () => {
    await sam.say('call kai 5m');
    const { done, more } = await world.writing(() => sam.say('rang jade 10 mins about college'));
    expect(more).toMatchObject({ 'care.contact': 1 });
    expect(await world.lastContact()).toMatchObject({ person_id: jade.id, minutes: 10 });
    expect(done.map((one) => one.card?.name)).toEqual(['contact-logged', 'contact-missing']);
    await sam.say('her adviser is off and she rang the office');
    expect(await world.lastContact()).toMatchObject({ person_id: kai.id, minutes: 5 });
  });

  it.each(['tried ringing ellie w x2 no answer left vm', 'rang kai 25 mins re court on 2 april', 'texted sian'])(
    'saves nothing for a reason that is a contact of its own: %s',
    async (line) => {
      await sam.say('call kai 5m');
      const { done, more } = await world.writing(() => sam.say(line));
      expect(more).toEqual({});
      expect(cardIn(done, 'contact-missing')).toMatchObject({ asks: 'reason' });
    },
  );

  it.each(['duty call, Kai rang me', 'Jo asked me to ring him', 'covering for Bev, saw him in the hub'])(
    'takes for a reason what tells of nobody else: %s',
    async (line) => {
      await sam.say('call kai 5m');
      cardIn(await sam.say(line), 'contact-logged');
      expect(await world.lastContact()).toMatchObject({ person_id: kai.id, minutes: 5 });
    },
  );
});
