import { z } from 'zod';
import { commit, NotWritten, read } from '../db/commit.ts';
import type { Happened } from '../events.ts';
import { noNewsOf, remindsOf } from '../notify/housing-reminders.ts';
import { record, write } from '../records/write.ts';
import { homeTypes } from '../reference/homes.ts';
import { londonClock } from '../reference/london-time.ts';
import { addWorkingDays, workingHoursBefore } from '../reference/working-time.ts';
import type { Read } from '../turn.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';
import { tell } from './tell.ts';

// Nobody is reminded at night: a phone that lights up in a shared room is no kindness.
const [from, to] = ['09:00', '20:00'];
const reminderHours = 24;

const row = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  reference: z.string(),
  area: z.string(),
  type: z.enum(homeTypes),
  bedrooms: z.int(),
  closesAt: z.date(),
  askedAt: z.date().nullable(),
});
type Row = z.infer<typeof row>;

const select = `SELECT b.id, b.person_id AS "personId", v.reference, v.area, v.property_type AS type, v.bedrooms,
  v.closes_at AS "closesAt", b.asked_at AS "askedAt" FROM care.bid b JOIN care.advert v ON v.id = b.advert_id
  WHERE b.withdrawn_at IS NULL AND b.unsuccessful_at IS NULL`;
const untouched = 'b.confirmed_at IS NULL AND b.could_not_at IS NULL';

// Far enough ahead for the longest spell without working hours: a bank holiday beside two weekends.
const toRise = (now: Date): Read => ({
  name: 'to rise',
  text: `${select} AND b.asked_at IS NOT NULL AND b.risen_at IS NULL AND ${untouched}
    AND v.closes_at > $1 AND v.closes_at < $1::timestamptz + interval '14 days' LIMIT 500`,
  values: [now.toISOString()],
});
const toRemind = (now: Date): Read => ({
  name: 'to remind',
  text: `${select} AND b.how = 'self' AND b.reported_at IS NULL AND ${untouched} AND b.asked_at IS NULL
    AND v.closes_at BETWEEN $1::timestamptz + interval '30 minutes' AND $1::timestamptz + make_interval(hours => $2)
    AND b.wanted_at < $1::timestamptz - interval '2 hours'
    AND NOT EXISTS (SELECT FROM waymark.activity a WHERE a.cause = 'bid-closes:' || b.id) LIMIT 500`,
  values: [now.toISOString(), reminderHours],
});
const withoutNews = (now: Date): Read => ({
  name: 'without news',
  text: `${select} AND (b.reported_at IS NOT NULL OR b.confirmed_at IS NOT NULL) AND b.offered_at IS NULL
    AND v.closes_at BETWEEN $1::timestamptz - interval '60 days' AND $1
    AND NOT EXISTS (SELECT FROM waymark.activity a WHERE a.cause = 'bid-no-news:' || b.id) LIMIT 500`,
  values: [now.toISOString()],
});

/** Writes events of the service's own; `cause` is told once, whichever instance comes first. */
async function happen(parts: JobParts, events: Happened[], cause: string): Promise<void> {
  const now = parts.clock.now();
  const recorded = record(events, { actor: { kind: 'service' }, at: now, newId: parts.clock.newId });
  const { statements, jobs } = write(recorded, cause);
  try {
    await commit(parts.pool, [...statements, ...(await parts.enqueue(jobs))]);
  } catch (error) {
    // Another instance did it, or somebody answered meanwhile.
    if (!(error instanceof NotWritten && error.why === 'taken')) throw error;
  }
}

/** Bids that nobody has made so many working hours before closing become the duty team's too; who asked hears it. */
async function rise(parts: JobParts, bid: Row): Promise<void> {
  const { housing, open } = parts.council;
  if (workingHoursBefore(bid.closesAt, housing.riseHours, open) > parts.clock.now()) return;
  const { id: bidId, personId, reference, area, type, bedrooms, closesAt } = bid;
  const data = { bidId, reference, home: { area, type, bedrooms }, closesAt: closesAt.toISOString() };
  await happen(
    parts,
    [{ type: 'bid_risen', personId, data }],
    `bid-risen:${bidId}:${bid.askedAt?.toISOString() ?? ''}`,
  );
}

/** Every five minutes: what was asked and not done rises to duty; who means to bid is reminded once; silence is explained once. */
export const watchBids = (parts: JobParts): Work => ({
  schedule: '*/5 * * * *',
  retries: 1,
  async run() {
    const now = parts.clock.now();
    const found = await read(parts.pool, [toRise(now), toRemind(now), withoutNews(now)]);
    const rows = (name: string) => (found[name] ?? []).map((one) => row.parse(one));
    for (const bid of rows('to rise')) await rise(parts, bid);
    const { time, day } = londonClock(now);
    if (time < from || time >= to) return;
    for (const { id, personId, reference, closesAt } of rows('to remind')) {
      await tell(parts, { personId }, { cause: `bid-closes:${id}`, reply: remindsOf(reference, closesAt) });
    }
    const { noNewsWorkingDays } = parts.council.housing;
    for (const { id, personId, reference, closesAt } of rows('without news')) {
      if (addWorkingDays(londonClock(closesAt).day, noNewsWorkingDays) >= day) continue;
      await tell(parts, { personId }, { cause: `bid-no-news:${id}`, reply: noNewsOf(reference, noNewsWorkingDays) });
    }
  },
});

const toPlace = (bidId: string): Read => ({
  name: 'to place',
  text: `${select} AND b.id = $1 AND b.how = 'connected' AND ${untouched}`,
  values: [bidId],
});

/** Makes a bid in the letting system of the council, where one is connected: only its receipt makes it a bid that is in. */
export const placeBid = (parts: JobParts): Work => ({
  retries: 8,
  async run({ bidId }) {
    if (!bidId) return;
    const [found] = (await read(parts.pool, [toPlace(bidId)]))['to place'] ?? [];
    if (!found) return;
    const { personId, reference, area, type, bedrooms, closesAt } = row.parse(found);
    const bid = { bidId, reference };
    const placed =
      !parts.lettings || closesAt.getTime() <= parts.clock.now().getTime()
        ? { refused: parts.lettings ? ('closed' as const) : ('other' as const) }
        : await parts.lettings.placeBid({ ...bid, personId });
    const happened: Happened =
      'receipt' in placed
        ? {
            type: 'bid_confirmed',
            personId,
            data: {
              ...bid,
              home: { area, type, bedrooms },
              on: londonClock(parts.clock.now()).day,
              receipt: placed.receipt,
            },
          }
        : { type: 'bid_could_not', personId, data: { ...bid, why: placed.refused, by: 'letting_system' } };
    await happen(parts, [happened], `bid-placed:${bidId}`);
  },
});
