import { openConversation } from '../../bot/conversation/storage.ts';
import { commit } from '../../bot/db/commit.ts';
import type { EventOf, EventType, Happened } from '../../bot/events.ts';
import { placeBid, watchBids } from '../../bot/jobs/housing-bidding.ts';
import type { LettingSystem, Placed } from '../../bot/jobs/letting-system.ts';
import type { JobParts } from '../../bot/jobs/parts.ts';
import { record, write } from '../../bot/records/write.ts';
import { prepared } from '../../bot/records/writer.ts';
import type { Job, Reply } from '../../bot/turn.ts';
import { youngPeople } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { frozenClock, frozenNow } from '../support/clock.ts';
import { riverside } from '../support/council.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const chloe = youngPeople.chloeMae.id;
const clock = frozenClock();
let database: FreshDatabase;
let told: Job[] = [];

/** A letting system as a council may connect one: for these tests alone. */
const system = (answer: Placed | 'away'): LettingSystem & { asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    placeBid: async ({ bidId }) => {
      asked.push(bidId);
      if (answer === 'away') throw new Error('not reached');
      return answer;
    },
  };
};

const at = (now: string, lettings?: LettingSystem): JobParts => ({
  pool: database.pool,
  clock: { now: () => new Date(now), newId: clock.newId },
  council: riverside,
  ...(lettings ? { lettings } : {}),
  render: (reply: Reply) => ({ type: 'message', text: reply.text }),
  published: () => {},
  handle: async () => undefined,
  enqueue: async (jobs) => {
    told.push(...jobs);
    return [prepared('SELECT 1', [])];
  },
  deliverDue: async () => {},
});

const rows = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows;
const happen = async <T extends EventType>(type: T, data: EventOf<T>['data'], cause: string, on = frozenNow) =>
  commit(
    database.pool,
    write(
      record([{ type, personId: chloe, data } as unknown as Happened], {
        actor: { kind: 'service' },
        at: on,
        newId: clock.newId,
      }),
      cause,
    ).statements,
  );
const watch = (now: string) => watchBids(at(now)).run({}, 'job');
const risen = () => rows(`SELECT data ->> 'reference' AS reference FROM care.event WHERE type = 'bid_risen'`);
const heard = async () =>
  (await rows(`SELECT payload ->> 'text' AS text FROM waymark.activity WHERE NOT from_person ORDER BY seq`)).map(
    ({ text }) => text,
  );

const advert = async (reference: string) =>
  String((await rows('SELECT id FROM care.advert WHERE reference = $1', [reference]))[0]?.id);
const cap = { bids: 3, per: 'at_once' } as const;
async function wants(reference: string, how: 'self' | 'connected'): Promise<string> {
  const bidId = clock.newId();
  await happen('bid_wanted', { bidId, reference, advertId: await advert(reference), how, cap }, `wants ${reference}`);
  return bidId;
}

beforeEach(async () => {
  told = [];
  database = await freshDatabase();
  await seedDemo(database.pool, frozenNow);
  const chat = {
    id: '00000000-0000-4000-8000-000000000001',
    channel: 'web' as const,
    userId: 'dl_c',
    personId: chloe,
    at: frozenNow,
  };
  await commit(database.pool, [openConversation(chat)]);
});
afterEach(() => database.close());

describe('watch-bids', () => {
  describe('a bid that nobody makes', () => {
    it('is the duty team’s four working hours before the advert closes, once, on however many instances', async () => {
      // RH-1047 closes on Friday at 23:59: the last working hours of Friday begin at one.
      await watch('2026-03-20T12:59:00Z');
      expect(await risen()).toEqual([]);
      await Promise.all([watch('2026-03-20T13:00:00Z'), watch('2026-03-20T13:00:00Z')]);
      await watch('2026-03-20T13:05:00Z');
      expect(await risen()).toEqual([{ reference: 'RH-1047' }]);
      expect(told.filter(({ name }) => name === 'deliver-notice').length).toBeGreaterThan(0);
      expect(await rows(`SELECT risen_at FROM care.bid WHERE person_id = $1`, [chloe])).toEqual([
        { risen_at: new Date('2026-03-20T13:00:00Z') },
      ]);
    });

    it('stays with Sam when he has made it', async () => {
      const [bid] = await rows('SELECT id FROM care.bid WHERE person_id = $1', [chloe]);
      const home = { area: 'Harbour', type: 'flat', bedrooms: 2 } as const;
      await happen('bid_confirmed', { bidId: bid.id, reference: 'RH-1047', home, on: '2026-03-18' }, 'made');
      await watch('2026-03-20T15:00:00Z');
      expect(await risen()).toEqual([]);
    });

    it('rises before a bank holiday, not on it', async () => {
      await rows(`UPDATE care.advert SET closes_at = '2026-04-06T22:59:00Z' WHERE reference = 'RH-1047'`);
      // Good Friday and Easter Monday are no working days: Thursday at one.
      await watch('2026-04-02T11:59:00Z');
      expect(await risen()).toEqual([]);
      await watch('2026-04-02T12:00:00Z');
      expect(await risen()).toEqual([{ reference: 'RH-1047' }]);
    });
  });

  describe('somebody who means to bid', () => {
    it('is reminded once on the last day, in the day, and hears nothing that is not so', async () => {
      await wants('RH-1042', 'self');
      await watch('2026-03-18T23:30:00Z');
      await watch('2026-03-19T07:30:00Z');
      expect(await heard()).toEqual([]);
      await watch('2026-03-19T09:00:00Z');
      await watch('2026-03-19T09:05:00Z');
      expect(await heard()).toEqual([
        'RH-1042 closes Thu 19 March 2026 at 23:59. Say "a home" to bid, or to tell me that you have.',
      ]);
    });

    it('is left alone when they have said that they did', async () => {
      const bidId = await wants('RH-1042', 'self');
      await happen('bid_reported', { bidId, reference: 'RH-1042' }, 'said');
      await watch('2026-03-19T09:00:00Z');
      expect(await heard()).toEqual([]);
    });

    it('hears what no news means, ten working days after it closed', async () => {
      const bidId = await wants('RH-1042', 'self');
      await happen('bid_reported', { bidId, reference: 'RH-1042' }, 'said');
      await watch('2026-04-02T09:00:00Z');
      expect(await heard()).toEqual([]);
      await watch('2026-04-03T09:00:00Z');
      await watch('2026-04-03T10:00:00Z');
      expect(await heard()).toEqual([expect.stringMatching(/no news of RH-1042. After 10 working days/)]);
    });
  });
});

describe('place-bid', () => {
  it('makes the bid, and only its receipt confirms it', async () => {
    const bidId = await wants('RH-1042', 'connected');
    const lettings = system({ receipt: 'LX-9' });
    for (const _ of [1, 2, 3]) await placeBid(at('2026-03-18T10:03:00Z', lettings)).run({ bidId }, 'job');
    expect(lettings.asked).toEqual([bidId]);
    expect(
      await rows('SELECT receipt, confirmed_at IS NOT NULL AS confirmed FROM care.bid WHERE id = $1', [bidId]),
    ).toEqual([{ receipt: 'LX-9', confirmed: true }]);
  });

  it('refuses, and it is said that no bid was made', async () => {
    const bidId = await wants('RH-1042', 'connected');
    await placeBid(at('2026-03-18T10:03:00Z', system({ refused: 'refused' }))).run({ bidId }, 'job');
    expect(await rows('SELECT could_not_why, confirmed_at FROM care.bid WHERE id = $1', [bidId])).toEqual([
      { could_not_why: 'refused', confirmed_at: null },
    ]);
  });

  it('is tried again while it is away, and nothing is claimed', async () => {
    const bidId = await wants('RH-1042', 'connected');
    await expect(placeBid(at('2026-03-18T10:03:00Z', system('away'))).run({ bidId }, 'job')).rejects.toThrow(
      'not reached',
    );
    expect(await rows('SELECT confirmed_at, could_not_at FROM care.bid WHERE id = $1', [bidId])).toEqual([
      { confirmed_at: null, could_not_at: null },
    ]);
  });
});
