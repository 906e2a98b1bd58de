import { commit } from '../../bot/db/commit.ts';
import type { Happened } from '../../bot/events.ts';
import { printAsked } from '../../bot/records/print-link.ts';
import { record, write } from '../../bot/records/write.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { cardIn, demoWorld, type World } from './chat.ts';

let world: World;
beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.close());

const { aisha, jade, jaydenSmith, lucy } = youngPeople;
const text = (said: { text?: string }[]) => said.map((one) => one.text).join(' ');
const planId = async (personId: string) =>
  String(
    (await world.rows('SELECT id FROM care.pathway_plan WHERE person_id = $1 AND replaced_on IS NULL', [personId]))[0]
      ?.id,
  );

let causes = 0;
/** Something that a young person did in their own chat. */
async function did(personId: string, ...events: Happened[]) {
  causes += 1;
  const by = { actor: { kind: 'young_person' as const, personId }, at: world.clock.now(), newId: world.clock.newId };
  await commit(world.database.pool, write(record(events, by), `young ${causes}`).statements);
}

describe('a plan, from Teams', () => {
  it('shows Sam the plan as it stands, and the access log that he looked', async () => {
    const chat = await world.chat('sam');
    const { done, more } = await world.writing(() => chat.say('plan jade'));
    const data = cardIn(done, 'plan-state');
    expect(data.title).toBe("Jade's plan");
    expect(more).toEqual({ 'care.access_log': 1 });
    const [line] = await world.rows(
      'SELECT action, why, person_id FROM care.access_log ORDER BY at DESC, id DESC LIMIT 1',
    );
    expect(line).toEqual({ action: 'read_record', why: 'own_caseload', person_id: jade.id });
  });

  it('writes one line under a heading, and keeps what is there of its other texts', async () => {
    const chat = await world.chat('sam');
    expect(text(await chat.say('plan jade 5: stays with Carol until 18'))).toContain('Where I live');
    expect(text(await chat.say('write plan jade 5: says I want my own place one day'))).toContain('Saved');
    expect(text(await chat.say('plan jade 5: if not, a room at the foyer'))).toContain('Saved');
    const [row] = await world.rows(
      `SELECT n.text AS need, o.text AS own, c.text AS other FROM care.plan_heading h JOIN waymark.words n ON n.id = h.need_id
       JOIN waymark.words o ON o.id = h.own_words_id JOIN waymark.words c ON c.id = h.contingency_id
       WHERE h.plan_id = $1 AND h.heading = 5`,
      [await planId(jade.id)],
    );
    expect(row).toEqual({
      need: 'stays with Carol until 18',
      own: 'I want my own place one day',
      other: 'a room at the foyer',
    });
  });

  it('begins a plan where there is none', async () => {
    const chat = await world.chat('ines');
    expect(text(await chat.say('plan lucy'))).toMatch(/no plan here.*plan Lucy 1:/);
    expect(text(await chat.say('plan lucy 1: Ines rings every two weeks'))).toContain('first line of a new plan');
    const [made] = await world.rows('SELECT made_on::text AS on FROM care.pathway_plan WHERE id = $1', [
      await planId(lucy.id),
    ]);
    expect(made).toEqual({ on: '2026-03-18' });
  });

  it('asks for what a line leaves out, and takes it then', async () => {
    const chat = await world.chat('sam');
    expect(JSON.stringify(cardIn(await chat.say('plan jade 3'), 'contact-missing'))).toContain('Which heading');
    expect(text(await chat.say('a Saturday job by the summer'))).toContain('Saved');
  });

  it('leaves the planning of a visit to the log', async () => {
    const chat = await world.chat('sam');
    expect(text(await chat.say('plan to visit jade on friday'))).toContain('next contact');
  });

  it.each(['pathway plan meeting with jade 1h', 'plan jade 1 hour f2f', 'plan jade 5 mins phone'])(
    'opens and writes nothing where somebody tells of a contact: %s',
    async (line) => {
      const chat = await world.chat('sam');
      const { done, more } = await world.writing(() => chat.say(line));
      expect(JSON.stringify(done)).toMatch(/\d+ minutes/);
      expect(done.some(({ card }) => card?.name === 'plan-state')).toBe(false);
      expect(more['waymark.words'] ?? 0).toBe(0);
    },
  );

  it('asks Jo for a reason before she reads the plan of somebody of Sam’s, and keeps the reason', async () => {
    const chat = await world.chat('jo');
    expect(JSON.stringify(await chat.say('plan jade wilson'))).toContain('Say in a line why');
    expect(cardIn(await chat.say('Covering for Sam today'), 'plan-state').title).toBe("Jade's plan");
    const [line] = await world.rows(
      `SELECT l.why, w.text FROM care.access_log l JOIN waymark.words w ON w.id = l.reason_id ORDER BY l.at DESC, l.id DESC LIMIT 1`,
    );
    expect(line).toEqual({ why: 'with_reason', text: 'Covering for Sam today' });
  });

  it('tells Jade once that Sam has seen what she said, however often it is pressed', async () => {
    const chat = await world.chat('sam');
    expect(text(await chat.press({ verb: 'plan.seen', personId: jaydenSmith.id }))).toContain('nothing new');
    const id = world.clock.newId();
    await did(jade.id, {
      type: 'plan_view_given',
      personId: jade.id,
      data: {
        viewId: world.clock.newId(),
        planId: await planId(jade.id),
        view: 'differently',
        heading: 5,
        wordsId: id,
      },
      words: [{ id, kind: 'plan', text: 'Not with Carol.', retentionClass: 'care_record' }],
    });
    const data = cardIn(await chat.press({ verb: 'plan.open', personId: jade.id }), 'plan-state');
    expect(data.seeable).toBe(true);
    expect(JSON.stringify(data.facts)).toContain('Sees it differently (Where I live): \\"Not with Carol.\\"');
    world.clock.pass(1000);
    expect(text(await chat.press({ verb: 'plan.seen', personId: jade.id }))).toContain('Jade is told');
    const { done, more } = await world.writing(() => chat.press({ verb: 'plan.seen', personId: jade.id }));
    expect(text(done)).toContain('before');
    expect(more).toEqual({ 'care.access_log': 1 });
  });

  it('opens nothing for a button about somebody who is kept to others', async () => {
    const chat = await world.chat('jo');
    const restricted = (await world.rows(`SELECT id FROM care.person WHERE restricted_to <> '{}' LIMIT 1`))[0];
    if (!restricted) throw new Error('nobody in the cast is restricted');
    const said = await chat.press({ verb: 'plan.open', personId: restricted.id });
    expect(said.every((one) => one.card?.name !== 'plan-state')).toBe(true);
  });
});

describe('a review', () => {
  it('that was held stops the clock of one that was asked for', async () => {
    const chat = await world.chat('ines');
    const plan = await planId(aisha.id);
    const asked = { planId: plan, askedBy: 'young_person' as const, on: '2026-03-16', byOn: '2026-04-15' };
    await did(aisha.id, { type: 'review_asked', personId: aisha.id, data: asked });
    expect(JSON.stringify(cardIn(await chat.say('plan aisha'), 'plan-state').facts)).toContain(
      'to be held by Wed 15 April',
    );
    expect(text(await chat.say('review aisha held 17 march'))).toMatch(
      /next is due by Thu 17 September.*counts as held/,
    );
    const [row] = await world.rows(
      'SELECT l.review_asked_on, l.review_by_on, r.asked_by FROM care.pathway_plan l JOIN care.plan_review r ON r.plan_id = l.id WHERE l.id = $1',
      [plan],
    );
    expect(row).toEqual({ review_asked_on: null, review_by_on: null, asked_by: 'young_person' });
    expect(text(await chat.say('review aisha held 17 march'))).toContain('recorded already');
  });

  it.each(['reviewed jade’s pathway plan 2 march', 'pathway plan review jade held 3 march'])(
    'is recorded as people say it: %s',
    async (line) => {
      const chat = await world.chat('sam');
      expect(text(await chat.say(line))).toMatch(/Saved: the review of the plan of Jade, held \w+ [23] March/);
    },
  );

  it('is not recorded before it was held', async () => {
    const chat = await world.chat('sam');
    expect(JSON.stringify(await chat.say('review jade next 20 march'))).toContain('still to come');
    expect(text(await chat.say('17/3'))).toContain('Saved');
  });
});

describe('the list that both see', () => {
  it('takes who, what and by when from one line', async () => {
    const chat = await world.chat('sam');
    expect(text(await chat.say('action jade 2: me ask about the bus pass by friday'))).toBe(
      "On Jade's list: ask about the bus pass. You do it, and Jade sees it as your promise, by Fri 20 March.",
    );
    const [row] = await world.rows(
      `SELECT a.kind, a.owner, a.plan_heading, a.due_on::text AS due, w.text FROM care.action a JOIN waymark.words w ON w.id = a.what_id
       WHERE a.person_id = $1 ORDER BY a.added_at DESC LIMIT 1`,
      [jade.id],
    );
    expect(row).toEqual({
      kind: 'promise',
      owner: 'staff',
      plan_heading: 2,
      due: '2026-03-20',
      text: 'ask about the bus pass',
    });
  });

  it('asks who does it where the line does not say', async () => {
    const chat = await world.chat('sam');
    expect(JSON.stringify(cardIn(await chat.say('action jade: visit the college'), 'contact-missing'))).toContain(
      'Who does it',
    );
    expect(text(await chat.say('both'))).toContain('You both do it');
  });

  it('ticks off what a few words name, and asks when they name two', async () => {
    const chat = await world.chat('sam');
    expect(text(await chat.say('action done jade: bus pass'))).toContain('Ticked off: ask about the bus pass');
    expect(text(await chat.say('action done jade: bus pass'))).toContain('already');
    expect(text(await chat.say('action done jade: the'))).toContain('Which one');
  });
});

describe('a page to print', () => {
  it('is a link for whoever asked, and a line in the access log', async () => {
    const chat = await world.chat('sam');
    const { done, more } = await world.writing(() => chat.say('print jade'));
    const [said] = done as { link?: { url: string; minutes?: number } }[];
    expect(said?.link?.minutes).toBe(15);
    const asked = printAsked(String(said?.link?.url).replace('/print/', ''));
    expect(asked).toEqual({ personId: jade.id, conversationId: chat.id, staffId: staff.sam.id, reason: false });
    expect(more).toEqual({ 'care.access_log': 1 });
  });
});
