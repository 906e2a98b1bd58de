import { housingBidding } from '../../../bot/conversation/known/housing-bidding.ts';
import type { About } from '../../../bot/conversation/known/knowing.ts';
import { commit, read } from '../../../bot/db/commit.ts';
import type { EventOf, EventType, Happened } from '../../../bot/events.ts';
import type { HomesFacts } from '../../../bot/flows/housing-bidding-facts.ts';
import { record, write } from '../../../bot/records/write.ts';
import { youngPeople } from '../../../prisma/demo/cast.ts';
import { seedDemo } from '../../../prisma/seed.ts';
import { frozenClock, frozenNow } from '../../support/clock.ts';
import { riverside } from '../../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

const clock = frozenClock();
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await seedDemo(database.pool, frozenNow);
});
afterAll(() => database?.close());

const aboutOf = (person: { id: string } | null, open: boolean, now = frozenNow): About =>
  ({
    person: person && { id: person.id, open },
    open,
    answered: [],
    conversationId: 'c',
    council: riverside,
    now,
    today: '2026-03-18',
  }) as never;

async function homesOf(person: { id: string } | null, open = true, now = frozenNow): Promise<HomesFacts> {
  const about = aboutOf(person, open, now);
  const found = await read(database.pool, housingBidding.needs(about));
  return housingBidding.facts(found, about).homes as HomesFacts;
}

const happen = async <T extends EventType>(personId: string, type: T, data: EventOf<T>['data'], cause: string) =>
  commit(
    database.pool,
    write(
      record([{ type, personId, data } as unknown as Happened], {
        actor: { kind: 'service' },
        at: frozenNow,
        newId: clock.newId,
      }),
      cause,
    ).statements,
  );

describe('what a home knows', () => {
  it('is the homes that are open now, those that close first before the others, for anybody', async () => {
    const { homes, mine, law } = await homesOf(null);
    expect(homes.map(({ reference }) => reference)).toEqual([
      'RH-1043',
      'RH-1042',
      'RH-1050',
      'RH-1047',
      'RH-1051',
      'RH-1053',
      'RH-1055',
      'RH-1056',
      'RH-1058',
      'RH-1060',
    ]);
    expect(homes[1]).toMatchObject({
      closesAt: '2026-03-19T23:59:00.000Z',
      weeklyPence: 9520,
      importedOn: '2026-03-17',
    });
    expect(mine).toBeNull();
    expect(law.map(({ id }) => id)).toContain('section_21');
    expect((await homesOf(null, false, new Date('2026-03-19T23:59:00Z'))).homes[0]?.reference).toBe('RH-1050');
  });

  it('reads nothing of somebody whose record is closed on this phone', async () => {
    const needs = housingBidding.needs(aboutOf(youngPeople.chloeMae, false)).map(({ name }) => name);
    expect(needs).toEqual(['open homes']);
    expect((await homesOf(youngPeople.chloeMae, false)).mine).toBeNull();
  });

  it('is how Chloe stands: confirmed by Sam, one bid asked for, both views of what she can do', async () => {
    const { mine } = await homesOf(youngPeople.chloeMae);
    expect(mine?.register).toEqual({ band: 'B', bedrooms: 2, standing: 'registered', confirmed: true });
    expect(mine?.bids).toEqual([
      expect.objectContaining({ reference: 'RH-1047', how: 'adviser', asked: true, confirmedOn: null, risen: false }),
    ]);
    expect(mine?.skills.find(({ skill }) => skill === 'bills')).toMatchObject({ mine: 'not_yet', theirs: 'help' });
    expect(mine?.skills.find(({ skill }) => skill === 'benefits')).toMatchObject({ mine: 'can', theirs: null });
  });

  it('keeps what Mohammed had, with its place in the line', async () => {
    const { mine } = await homesOf(youngPeople.mohammed);
    expect(mine?.bids).toEqual([
      expect.objectContaining({
        reference: 'RH-1031',
        confirmedOn: '2026-03-05',
        position: 7,
        positionOn: '2026-03-09',
      }),
    ]);
  });

  it('puts what is confirmed before what is said, and says which it is', async () => {
    const { jade } = youngPeople;
    const register = 'Riverside Homes';
    const said = { applicationId: clock.newId(), register, standing: 'said_registered', band: 'A' } as const;
    await happen(jade.id, 'register_said', said, 'said');
    expect((await homesOf(jade)).mine?.register).toEqual({
      band: 'A',
      bedrooms: null,
      standing: 'said_registered',
      confirmed: false,
    });
    const confirmed = {
      applicationId: clock.newId(),
      register,
      standing: 'registered',
      band: 'B',
      bedrooms: 1,
    } as const;
    await happen(jade.id, 'register_confirmed', confirmed, 'confirmed');
    await happen(jade.id, 'register_said', { ...said, applicationId: clock.newId() }, 'said again');
    expect((await homesOf(jade)).mine?.register).toMatchObject({ band: 'B', confirmed: true });
  });
});
