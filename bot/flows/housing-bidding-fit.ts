import { londonClock } from '../reference/london-time.ts';
import type { Facts, Spoken } from './flow.ts';
import type { Home, MyBid } from './housing-bidding-facts.ts';

/** What of a person matters to an advert; null: not known, and then nothing is held against them. */
export type Who = {
  age: number | null;
  under18: boolean;
  band: string | null;
  bedrooms: number | null;
  children: boolean | null;
  adapted: boolean | null;
};

/** What the record and the register say that adverts ask for. Of somebody unknown only the age they gave matters. */
export function whoIn(facts: Facts): Who {
  const known = facts.linked && !facts.locked;
  const register = facts.homes?.mine?.register;
  return {
    age: facts.age,
    under18: facts.band === 'under16' || facts.band === '16-17',
    band: register?.band ?? null,
    bedrooms: register?.bedrooms ?? null,
    children: known ? facts.flags.includes('own_child') || facts.flags.includes('pregnant') : null,
    adapted: known ? facts.flags.includes('disability') : null,
  };
}

const list = (bands: readonly string[]) => bands.join(', ');

/**
 * One plain reason why an advert may not be for somebody, the one that matters most first; null: nothing speaks against it. It
 * reads the advert and the register. It decides nothing: a person may still ask for the home.
 */
export function whyNot({ criteria, bedrooms }: Home, who: Who): Spoken | null {
  const { youngest, oldest, bands, children, adapted } = criteria;
  if (who.under18) return 'housing-bidding.why.under18';
  if (youngest !== undefined && who.age !== null && who.age < youngest)
    return { key: 'housing-bidding.why.tooYoung', values: { from: youngest } };
  if (oldest !== undefined && who.age !== null && who.age > oldest)
    return { key: 'housing-bidding.why.tooOld', values: { to: oldest } };
  if (adapted && who.adapted === false) return 'housing-bidding.why.adapted';
  if (children && who.children === false) return 'housing-bidding.why.children';
  if (bands && who.band !== null && !bands.includes(who.band))
    return { key: 'housing-bidding.why.band', values: { bands: list(bands), mine: who.band } };
  if (who.bedrooms !== null && bedrooms > who.bedrooms)
    return { key: 'housing-bidding.why.bedroomsMore', values: { has: bedrooms, may: who.bedrooms } };
  if (who.bedrooms !== null && who.bedrooms > 1 && bedrooms < who.bedrooms) return 'housing-bidding.why.bedroomsLess';
  if (who.bedrooms === null && who.children === false && bedrooms > 1)
    return { key: 'housing-bidding.why.bedroomsLikely', values: { has: bedrooms } };
  return null;
}

/** The open homes that nothing speaks against, those that close first before the others. */
export function fitting(facts: Facts): Home[] {
  const who = whoIn(facts);
  return (facts.homes?.homes ?? []).filter((one) => whyNot(one, who) === null);
}

/** The open homes that something speaks against, each with its reason. */
export function unfitting(facts: Facts): { home: Home; why: Spoken }[] {
  const who = whoIn(facts);
  return (facts.homes?.homes ?? []).flatMap((home) => {
    const why = whyNot(home, who);
    return why ? [{ home, why }] : [];
  });
}

const dayOf = (at: string): string => londonClock(new Date(at)).day;

/** Whether a home takes up one of the bids that the council's rule allows. */
const inUse = (bid: MyBid, facts: Facts, closesAt: string): boolean => {
  if (bid.couldNot || bid.unsuccessful || bid.accepted || bid.refused) return false;
  return facts.council.housing.cap.per === 'round'
    ? dayOf(bid.closesAt) === dayOf(closesAt)
    : Date.parse(bid.closesAt) > Date.parse(facts.now);
};

/**
 * How many bids are left by the council's rule, beside the one for `home`, which does not count against itself. `at_once`: those
 * whose adverts are still open; `round`: those that close on the same day.
 */
export function bidsLeft(facts: Facts, home: { id: string; closesAt: string }): number {
  const { bids } = facts.council.housing.cap;
  const used = (facts.homes?.mine?.bids ?? []).filter(
    (bid) => bid.advertId !== home.id && inUse(bid, facts, home.closesAt),
  );
  return Math.max(0, bids - used.length);
}
