import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Opportunity } from '../../flows/what-next-facts.ts';
import { isOpportunityKind } from '../../reference/opportunity-kinds.ts';
import type { Read } from '../../turn.ts';
import type { About, Knowing } from './knowing.ts';

// As many as anybody is ever shown a choice from; the soonest to close first.
const mostOpen = 300;

/** What is on the board today, with the numbers of the places that somebody holds. */
export const readBoard = (today: string): Read => ({
  name: 'opportunities',
  text: `SELECT o.id, o.title, o.kind, o.about, coalesce(v.name, o.place) AS place, o.starts_on::text AS "startsOn", o.starts_at AS "startsAt",
      o.closes_on::text AS "closesOn", o.ring_fenced AS "ringFenced", o.youngest, o.oldest, o.places, o.url,
      array_remove(array_agg(i.place_number ORDER BY i.place_number), NULL) AS taken
    FROM care.opportunity o LEFT JOIN care.venue v ON v.id = o.venue_id
    LEFT JOIN care.opportunity_interest i ON i.opportunity_id = o.id AND i.withdrawn_at IS NULL
    WHERE (o.closes_on IS NULL OR o.closes_on >= $1) AND (o.starts_on IS NULL OR o.closes_on IS NOT NULL OR o.starts_on >= $1)
    GROUP BY o.id, v.name ORDER BY o.closes_on NULLS LAST, o.title, o.id LIMIT ${mostOpen}`,
  values: [today],
});

/** The places that somebody asked for and still has; and what was said no to, which is not offered again. */
export const readPlaces = (personId: string, today: string): Read => ({
  name: 'own places',
  text: `SELECT i.id AS "interestId", o.id AS "opportunityId", o.title, o.starts_on::text AS "startsOn",
      i.confirmed_at IS NOT NULL AS confirmed, i.declined_at IS NOT NULL AS declined
    FROM care.opportunity_interest i JOIN care.opportunity o ON o.id = i.opportunity_id
    WHERE i.person_id = $1 AND (i.withdrawn_at IS NULL OR i.declined_at IS NOT NULL)
      AND (o.starts_on IS NULL OR o.starts_on >= $2 OR o.closes_on >= $2) ORDER BY i.asked_at, i.id`,
  values: [personId, today],
});

const day = z.iso.date().nullable();
const openRow = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.string(),
  about: z.string().nullable(),
  place: z.string().nullable(),
  startsOn: day,
  startsAt: z.coerce.date().nullable(),
  closesOn: day,
  ringFenced: z.boolean(),
  youngest: z.int().nullable(),
  oldest: z.int().nullable(),
  places: z.int().nullable(),
  url: z.string().nullable(),
  taken: z.array(z.int()),
});
const placeRow = z.object({
  interestId: z.uuid(),
  opportunityId: z.uuid(),
  title: z.string(),
  startsOn: day,
  confirmed: z.boolean(),
  declined: z.boolean(),
});

/**
 * The free number that one person would take. Everybody has their own by their id, so that two hundred who ask at once do not all
 * reach for the same one; the last is the same for all, and the database gives it to one.
 */
function numberFor(free: readonly number[], who: string): number | null {
  const at = createHash('sha256').update(who).digest().readUInt32BE(0);
  return free[at % Math.max(free.length, 1)] ?? null;
}

function opportunity(row: z.infer<typeof openRow>, who: string): Opportunity[] {
  const { kind, places, taken, startsAt, ...rest } = row;
  if (!isOpportunityKind(kind)) return [];
  // Places that were taken away while somebody held one are nobody's.
  const left = Math.max(0, (places ?? 0) - taken.length);
  const free = Array.from({ length: places ?? 0 }, (_, at) => at + 1)
    .filter((number) => !taken.includes(number))
    .slice(0, left);
  return [
    {
      ...rest,
      kind,
      startsAt: startsAt?.toISOString() ?? null,
      left: places === null ? null : free.length,
      number: places === null ? null : numberFor(free, who),
    },
  ];
}

// The first steps that can lead to places; before them nothing of the board is read.
const near = ['keep', 'keepMore', 'keepLast', 'mindElse', 'options'];

const wants = ({ answered }: About) => answered.some((step) => near.includes(step));
const ownOf = ({ person, open }: About) => (open ? person : null);

export const whatNext: Knowing = {
  needs(about) {
    const own = ownOf(about);
    // Whether they have a place to give back decides what "something else" offers.
    const asks = about.answered.at(-1) === 'mind' || wants(about);
    const places = own && asks ? [readPlaces(own.id, about.today)] : [];
    return [...places, ...(wants(about) ? [readBoard(about.today)] : [])];
  },
  facts(found, about) {
    const all = (found['own places'] ?? []).map((one) => placeRow.parse(one));
    const mine = all.filter(({ declined }) => !declined);
    const refused = new Set(all.filter(({ declined }) => declined).map(({ opportunityId }) => opportunityId));
    const who = about.person?.id ?? about.conversationId;
    const open = (found.opportunities ?? [])
      .flatMap((one) => opportunity(openRow.parse(one), who))
      .filter(({ id }) => !refused.has(id));
    return { board: { open, mine: mine.map(({ declined: _, ...one }) => one) } };
  },
};
