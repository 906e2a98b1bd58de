import { concernShape, kindIn, nameIn, raisedIn, type ShownConcern } from '../../cards/concern-shape.ts';
import { card } from '../../cards/index.ts';
import { dayInLondon } from '../clock.ts';
import { concernSpeaks } from '../content/concern-speaks.ts';
import { type Language, say } from '../content/index.ts';
import { concernOutcomes } from '../events/concern.ts';
import type { Council, Reply } from '../turn.ts';

/** A concern as whom to tell follows from it. */
export type Telling = ShownConcern & {
  aboutStaffId: string | null;
  restrictedTo: readonly string[];
  rung: number;
  person: (NonNullable<ShownConcern['person']> & { adviserId: string | null; restrictedTo: readonly string[] }) | null;
  duty: readonly string[];
  managers: readonly string[];
  gone: readonly string[];
};

type Safeguarding = Pick<Council, 'safeguarding'>;

export const designatedOf = ({ safeguarding }: Safeguarding): string[] =>
  safeguarding.designated.flatMap(({ staffId }) => (staffId ? [staffId] : []));

/**
 * Who is told on a rung, of those who may know: at first the adviser and the first of the chain, then the next with the manager, and
 * at the end all of them again. One kept to some goes to them on every rung. `nameless`: who hears only that there is something.
 */
export function toldOn(rung: number, one: Telling, council: Safeguarding): { staffIds: string[]; nameless: string[] } {
  const { chain } = council.safeguarding;
  const designated = designatedOf(council);
  const who = { duty: one.duty, manager: one.managers, designated };
  const not = (ids: readonly string[]) =>
    [...new Set(ids)].filter((id) => id !== one.aboutStaffId && !one.gone.includes(id));
  if (one.restrictedTo.length > 0) return { staffIds: not(one.restrictedTo), nameless: [] };
  const step = chain[rung];
  const adviser = one.person?.adviserId ? [one.person.adviserId] : [];
  const ids =
    rung === 0
      ? [...adviser, ...one.duty, ...(step ? who[step] : [])]
      : [...(step ? who[step] : chain.flatMap((name) => who[name])), ...one.managers];
  const named = one.person?.restrictedTo ?? [];
  if (named.length === 0) return { staffIds: not(ids), nameless: [] };
  // A record kept to named staff: they hear of it, whoever else is in the chain hears that they did.
  const staffIds = not([...named, ...designated]);
  return { staffIds, nameless: not(ids).filter((id) => !staffIds.includes(id)) };
}

export const concernCard = (one: ShownConcern): Reply => ({
  card: card('concern', concernShape(one, concernSpeaks, dayInLondon, concernOutcomes)),
});

/** What staff are told on a rung. */
export function alertOf(rung: number, one: Telling): Reply[] {
  const line = say('en', 'staff-concern.risen', {
    name: nameIn(one, concernSpeaks),
    kind: kindIn(one, concernSpeaks),
    time: raisedIn(one, dayInLondon),
  });
  return [...(rung > 0 ? [{ text: line, urgent: true }] : []), { ...concernCard(one), urgent: true }];
}

/** What those hear who may not know whose it is. */
export const namelessAlert = (): Reply => ({ text: say('en', 'staff-concern.namesOnly'), urgent: true });

/** Whether somebody is told on this rung who was not told on one before. */
function isNews(rung: number, one: Telling, council: Safeguarding): boolean {
  const toldAt = (at: number) => Object.values(toldOn(at, one, council)).flat();
  const before = new Set(Array.from({ length: rung }, (_, at) => toldAt(at)).flat());
  return toldAt(rung).some((id) => !before.has(id));
}

/**
 * What a young person is told has become of it: only what is true. `reached`: it stands before somebody; `here`: before somebody of
 * this rung; `proven`: on a way that a person answered on this week. `onCall`: who of the council answers a call now.
 */
export function newsOf(
  rung: number,
  one: Telling,
  way: { reached: boolean; here: boolean; proven: boolean },
  { council, onCall }: { council: Pick<Council, 'safeguarding'>; onCall: { number: string } | null },
  language: Language = 'en',
): Reply {
  if (!way.reached && !onCall) return { text: say(language, 'safety.news.nobodyAtAll'), urgent: true };
  const number = onCall?.number ?? '999';
  if (!way.reached) return { text: say(language, 'safety.news.nobody', { number }), urgent: true };
  if (rung > 0) {
    const more = way.here && isNews(rung, one, council);
    return { text: say(language, more ? 'safety.news.risen' : 'safety.news.again', { number }), urgent: true };
  }
  const who = say(
    language,
    one.restrictedTo.length > 0 && one.aboutRole !== 'unclear' ? 'safety.news.lead' : 'safety.news.duty',
  );
  return { text: say(language, way.proven ? 'safety.news.told' : 'safety.news.front', { who }) };
}
