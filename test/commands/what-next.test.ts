import { commit } from '../../bot/db/commit.ts';
import { noticesOf, readNotice } from '../../bot/notify/notice.ts';
import { record, write } from '../../bot/records/write.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { cardIn, demoWorld, type StaffChat, type World } from './chat.ts';

const { jade, jaydenSmith } = youngPeople;
const kitchen = 'b0a40000-0000-4000-8000-000000000001';
let world: World;
let sam: StaffChat;
let tom: StaffChat;
beforeAll(async () => {
  world = await demoWorld();
  sam = await world.chat('sam');
  tom = await world.chat('tom');
});
afterAll(() => world.close());

type Listed = { name: string; detail: string; asked: { interestId: string; line: string; open: boolean }[] };
const listed = (data: Record<string, unknown>) => data.opportunities as Listed[];

let causes = 0;
/** Jade asks for the place in the kitchen; the id of what she asked. */
async function asked(): Promise<string> {
  const interestId = world.clock.newId();
  const by = {
    actor: { kind: 'young_person' as const, personId: jade.id },
    at: world.clock.now(),
    newId: world.clock.newId,
  };
  const data = { interestId, opportunityId: kitchen, title: 'Kitchen trainee', placeNumber: 1 };
  causes += 1;
  await commit(
    world.database.pool,
    write(record([{ type: 'place_asked', personId: jade.id, data }], by), `asks ${causes}`).statements,
  );
  return interestId;
}

const row = async (id: string) =>
  (await world.rows('SELECT * FROM care.opportunity_interest WHERE id = $1', [id]))[0] ?? {};

/** What the newest event of a kind tells, and to whom. */
async function told(type: string) {
  const [event] = await world.rows(
    'SELECT id FROM care.event WHERE type = $1 ORDER BY recorded_at DESC, id DESC LIMIT 1',
    [type],
  );
  const read = readNotice(String(event?.id));
  return noticesOf((await world.rows(read.text, read.values))[0]);
}

describe('the board', () => {
  it('lists what is open, those that wait for an answer first, with whom the sender may see', async () => {
    const board = cardIn(await sam.say('board'), 'board');
    expect(board.title).toBe('13 opportunities are open');
    const [first] = listed(board);
    expect(first?.name).toBe('Park keeper apprentice');
    expect(first?.detail).toContain('2 of 3 places left');
    expect(first?.asked.map(({ line }) => line)).toEqual(['Jayden asked on Tue 17 March. Nobody has answered yet.']);
    const workshop = listed(board).find(({ name }) => name === 'CV and job form workshop');
    // Kai is nobody's of Sam's.
    expect(workshop?.asked).toEqual([]);
    expect(workshop?.detail).toContain('One more person asked, who look to other staff');
    const [line] = await world.rows(
      `SELECT person_id, why FROM care.access_log WHERE action = 'answer' ORDER BY at DESC LIMIT 1`,
    );
    expect(line).toEqual({ person_id: jaydenSmith.id, why: 'own_caseload' });
  });

  it('tells Sam with two buttons that Jade asks, and Jade that she has the place', async () => {
    const interestId = await asked();
    const [notice] = await told('place_asked');
    expect(notice?.to).toEqual({ staffId: staff.sam.id });
    expect(JSON.stringify(notice?.reply.card?.data)).toMatch(/Jade asks for a place.*Kitchen trainee.*Yes, a place/);
    const card = cardIn(await sam.press({ verb: 'place.confirm', interestId }), 'board');
    expect(card.small).toBe('Jade has a place. I told Jade in the chat.');
    expect((await row(interestId)).confirmed_at).not.toBeNull();
    const [yes] = await told('place_confirmed');
    expect(yes?.to).toEqual({ personId: jade.id });
    expect(yes?.reply.text).toContain('You have a place: Kitchen trainee');
    // Pressed again, nothing happens twice.
    const again = await world.writing(() => sam.press({ verb: 'place.confirm', interestId }));
    expect(again.done[0]?.text).toContain('answered already');
    expect(again.more).toEqual({});
  });

  it('lets a place go again, and tells Jade that it is not about her', async () => {
    const [mine] = await world.rows(
      'SELECT id FROM care.opportunity_interest WHERE person_id = $1 AND withdrawn_at IS NULL',
      [jade.id],
    );
    const interestId = String(mine?.id);
    await sam.press({ verb: 'place.decline', interestId });
    const { withdrawn_at, declined_at } = await row(interestId);
    expect(withdrawn_at).toEqual(declined_at);
    const [no] = await told('place_declined');
    expect(no?.reply.text).toContain('It is not about you');
    expect((await sam.press({ verb: 'place.decline', interestId }))[0]?.text).toContain('answered already');
    // The same number can be held again.
    await asked();
  });

  it('is confirmed once when two workers press in the same moment', async () => {
    const [mine] = await world.rows(
      'SELECT id FROM care.opportunity_interest WHERE person_id = $1 AND withdrawn_at IS NULL',
      [jade.id],
    );
    const press = { verb: 'place.confirm', interestId: String(mine?.id) };
    const said = await Promise.all([sam.press(press), tom.press(press)]);
    expect(said.flat().filter(({ text }) => text?.includes('answered already'))).toHaveLength(1);
    const yes = await world.rows(
      `SELECT FROM care.event WHERE type = 'place_confirmed' AND data ->> 'interestId' = $1`,
      [press.interestId],
    );
    expect(yes).toHaveLength(1);
  });

  it('is answered by nobody who does not look after them', async () => {
    const jo = await world.chat('jo');
    const [open] = await world.rows('SELECT id FROM care.opportunity_interest WHERE person_id = $1', [jaydenSmith.id]);
    const { done, more } = await world.writing(() => jo.press({ verb: 'place.confirm', interestId: String(open?.id) }));
    expect(done[0]?.text).toBe('I cannot open that record for you.');
    expect(more).toEqual({});
  });
});
