import type { About } from '../../../bot/conversation/known/knowing.ts';
import { whatNext } from '../../../bot/conversation/known/what-next.ts';
import { commit, read } from '../../../bot/db/commit.ts';
import { placeOptions, placesFor } from '../../../bot/flows/what-next-board.ts';
import { putOpportunities } from '../../../bot/records/opportunities.ts';
import { record, write } from '../../../bot/records/write.ts';
import { youngPeople } from '../../../prisma/demo/cast.ts';
import { seedDemo } from '../../../prisma/seed.ts';
import { people } from '../../flows/cast.ts';
import { stranger } from '../../flows/playing.ts';
import { frozenClock, frozenNow } from '../../support/clock.ts';
import { riverside } from '../../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

const { kai, jade } = youngPeople;
const clock = frozenClock();
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await seedDemo(database.pool, frozenNow);
});
afterAll(() => database.close());

const about = (personId: string | null, given: Partial<About> = {}): About => ({
  person: personId && people.jade ? { ...people.jade, id: personId } : null,
  open: personId !== null,
  answered: ['mind', 'keep'],
  conversationId: '00000000-0000-4000-8000-000000000001',
  council: riverside,
  now: frozenNow,
  today: '2026-03-18',
  ...given,
});

async function boardOf(one: About) {
  const { board } = whatNext.facts(await read(database.pool, whatNext.needs(one)), one);
  if (!board) throw new Error('no board');
  return board;
}

let causes = 0;
async function asks(personId: string, opportunityId: string, title: string, placeNumber: number): Promise<void> {
  const by = { actor: { kind: 'young_person' as const, personId }, at: frozenNow, newId: clock.newId };
  const data = { interestId: clock.newId(), opportunityId, title, placeNumber };
  causes += 1;
  await commit(database.pool, write(record([{ type: 'place_asked', personId, data }], by), `k${causes}`).statements);
}

describe('what "What next" knows', () => {
  it('reads nothing before it comes near, and of a stranger only what is public', () => {
    expect(whatNext.needs(about(null, { answered: ['mind', 'going'] }))).toEqual([]);
    expect(whatNext.needs(about(jade.id, { answered: ['mind', 'going'] }))).toEqual([]);
    expect(whatNext.needs(about(null)).map(({ name }) => name)).toEqual(['opportunities']);
    expect(whatNext.needs(about(jade.id, { open: false })).map(({ name }) => name)).toEqual(['opportunities']);
    expect(whatNext.needs(about(jade.id)).map(({ name }) => name)).toEqual(['own places', 'opportunities']);
  });

  it('knows what is open today, with the places that are left', async () => {
    const { open } = await boardOf(about(null));
    expect(open).toHaveLength(13);
    const park = open.find(({ title }) => title === 'Park keeper apprentice');
    expect(park).toMatchObject({ left: 2, ringFenced: true, closesOn: '2026-04-10', youngest: 16 });
    expect([2, 3]).toContain(park?.number);
    const workshop = open.find(({ kind }) => kind === 'workshop');
    expect(workshop).toMatchObject({ startsAt: '2026-03-25T14:00:00.000Z', left: 11 });
    expect((await boardOf(about(null, { today: '2026-03-28' }))).open.map(({ title }) => title)).not.toContain(
      'Kitchen trainee',
    );
  });

  it('knows the places of the person, and does not offer what was said no to', async () => {
    const { mine } = await boardOf(about(kai.id));
    expect(mine).toMatchObject([{ title: 'CV and job form workshop', confirmed: true }]);
    await database.pool.query(
      'UPDATE care.opportunity_interest SET declined_at = confirmed_at, withdrawn_at = confirmed_at WHERE person_id = $1',
      [kai.id],
    );
    const after = await boardOf(about(kai.id));
    expect(after.mine).toEqual([]);
    expect(after.open.some(({ kind }) => kind === 'workshop')).toBe(false);
    expect((await boardOf(about(jade.id))).open.some(({ kind }) => kind === 'workshop')).toBe(true);
  });

  it('gives nobody a place that was taken away while somebody held another', async () => {
    const id = clock.newId();
    const row = {
      id,
      reference: 'shrinks',
      title: 'It shrinks',
      kind: 'job',
      about: null,
      place: null,
      starts_on: null,
      starts_at: null,
      closes_on: null,
      places: 2,
      ring_fenced: false,
      youngest: null,
      oldest: null,
      url: null,
      source: 'x',
      imported_at: frozenNow.toISOString(),
    };
    await commit(database.pool, [putOpportunities([row])]);
    await asks(jade.id, id, 'It shrinks', 2);
    await commit(database.pool, [putOpportunities([{ ...row, places: 1 }])]);
    const one = (await boardOf(about(null))).open.find(({ title }) => title === 'It shrinks');
    expect(one).toMatchObject({ left: 0, number: null });
  });
});

describe('the places that are shown', () => {
  it('are at most three, kept for care leavers first, of the kind and age that fit, and open while waiting', async () => {
    const board = await boardOf(about(null));
    const facts = { ...stranger, board, band: '18-24' as const, age: 19 };
    const titles = (answers: object, more: object = {}) =>
      placesFor(answers, { ...facts, ...more }).map(({ title }) => title);
    const apprentice = { keep: 'apprenticeship', papers: 'no' };
    expect(titles(apprentice)).toEqual([
      'Park keeper apprentice',
      'Leaving care apprentice',
      'First steps in building',
    ]);
    expect(titles(apprentice, { age: 25, band: '25+' })).toEqual(['Leaving care apprentice']);
    expect(titles({ ...apprentice, papers: 'waiting' })).toEqual([]);
    expect(titles({ keep: 'apprenticeship' })).toEqual([]);
    expect(titles({ keep: 'esol' }, { waiting: true })).toEqual(['English for new speakers']);
    expect(titles({ keep: 'none' }, { age: 14, band: 'under16' })).toEqual(['Taster day at the university', 'Hub day']);
    expect(placeOptions(placesFor(apprentice, facts)).length).toBeLessThanOrEqual(4);
  });
});
