import type { Who } from './who.ts';

/** A name and whose it is; nothing that may change from turn to turn. */
type Listed = { id: string; givenName: string; familyName: string; knownAs?: string | undefined };

// Making names ready to be looked for costs more than the rest of a line; an adviser's caseload is the same in every turn.
const mostLists = 300;
const ready = new Map<string, Listed[]>();
const same = (all: readonly Who[]): string =>
  all.map((one) => `${one.id} ${one.givenName} ${one.familyName} ${one.knownAs ?? ''}`).join('|');

/** People as names are looked for among them; the same list for the same people, so that nothing is made ready twice. */
export function listed(all: readonly Who[]): Listed[] {
  const key = same(all);
  const known = ready.get(key);
  if (known) return known;
  const made = all.map(({ id, givenName, familyName, knownAs }) => ({
    id,
    givenName,
    familyName,
    knownAs: knownAs ?? undefined,
  }));
  if (ready.size >= mostLists) ready.clear();
  ready.set(key, made);
  return made;
}
