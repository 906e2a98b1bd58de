import type { Span } from '../reading.ts';
import { editDistance } from '../words/edit-distance.ts';
import { familyNames } from '../words/family-names.ts';
import { givenNames } from '../words/given-names.ts';
import { familyForms, givenForms, type Named } from './named.ts';
import { capital, everydayWordIsName, formOf, inNamePlace, isEveryday, joined, type NameText } from './places.ts';
import type { Prepared } from './prepared.ts';

/** A stretch that names somebody: who it may be, or nobody where the family name is another one (`stranger`). */
export type Match = Span & { people: readonly Named[]; first: number; last: number; stranger?: true };

const joinForms = (place: NameText, first: number, last: number): string => {
  let form = '';
  for (let index = first; index <= last; index += 1) {
    const token = place.tokens[index];
    if (!token || (index < last && !joined(place, index))) return '';
    form += formOf(token);
  }
  return form;
};

const matchOf = (place: NameText, first: number, last: number, people: readonly Named[]): Match => ({
  start: place.tokens[first]?.start ?? 0,
  end: place.tokens[last]?.end ?? 0,
  first,
  last,
  people,
});

/**
 * Who of `people` a typed part of a family name may be: its beginning, or a slip away from it. Four letters or fewer leave out nobody
 * whose family name starts alike: Ellie Wats may be Watson or Whatley.
 */
function byFamily(typed: string, people: readonly Named[]): readonly Named[] {
  const limit = typed.length >= 8 ? 2 : 1;
  const fits = (form: string): boolean =>
    form.startsWith(typed) || (typed.length >= 4 && form[0] === typed[0] && editDistance(typed, form, limit) <= limit);
  const near = people.filter((person) => familyForms(person).some(fits));
  if (near.length === 0) return [];
  const alike = (form: string): boolean =>
    form[0] === typed[0] && (typed.length < 5 || editDistance(typed, form, 2) <= 2);
  return typed.length < 2 ? near : people.filter((person) => near.includes(person) || familyForms(person).some(alike));
}

/** Letters that stand for a word in a note (with, and, are, you, no): anything else beside a first name is an initial. */
const shortWords = 'ainorukwxyv';

/** Narrows the people of a first name by what follows it: a family name, its beginning, or an initial. */
export function withFamily(
  place: NameText,
  first: number,
  last: number,
  people: readonly Named[],
  prepared: Prepared,
): Match {
  const plain = matchOf(place, first, last, people);
  if (!joined(place, last)) return plain;
  for (let end = Math.min(last + 3, place.tokens.length - 1); end > last; end -= 1) {
    const family = joinForms(place, last + 1, end);
    const fits = (form: string): boolean =>
      form === family ||
      form === family.replace(/s$/, '') ||
      (end > last + 1 && /^\p{L}{5,}$/u.test(family) && editDistance(family, form, 1) <= 1);
    const same = people.filter((person) => familyForms(person).some(fits));
    if (family && same.length > 0) return matchOf(place, first, end, same);
  }
  const next = place.tokens[last + 1];
  if (!next) return plain;
  const typed = formOf(next);
  if (/^\d/.test(typed)) return plain;
  if (typed.length === 1) {
    const same = people.filter((person) => familyForms(person)[0]?.[0] === typed);
    if (same.length > 0 && !(typed === 'a' && next.raw === 'a')) return matchOf(place, first, last + 1, same);
    const word = capital(next) && !place.shouting ? 'ai' : shortWords;
    return word.includes(typed) ? plain : { ...matchOf(place, first, last + 1, []), stranger: true };
  }
  const somebodyElse = prepared.family.has(typed);
  if (isEveryday(typed) && !somebodyElse && !(familyNames.has(typed) && capital(next) && !place.shouting)) return plain;
  const near = somebodyElse ? [] : byFamily(typed, people);
  if (near.length > 0) return matchOf(place, first, last + 1, near);
  if (prepared.given.has(typed) || !(somebodyElse || familyNames.has(typed))) return plain;
  return { ...matchOf(place, first, last + 1, []), stranger: true };
}

/** Who is exactly named at a word: first name, short name, initial and family name, or family name alone. */
export function exactAt(place: NameText, index: number, prepared: Prepared): Match | undefined {
  for (let last = Math.min(index + 2, place.tokens.length - 1); last >= index; last -= 1) {
    const form = joinForms(place, index, last);
    if (!form) continue;
    const alone = last === index ? (prepared.short.get(form) ?? possessive(form, prepared)) : undefined;
    const people = prepared.given.get(form) ?? alone ?? (last === index + 1 ? compound(form, prepared) : undefined);
    if (!people) continue;
    const match = withFamily(place, index, last, people, prepared);
    if (match.last > last || last > index || believed(place, index, form, prepared)) return match;
  }
  return initialAndFamily(place, index, prepared) ?? familyAt(place, index, prepared);
}

/** A first name that is also an everyday word, or a short name of two letters, needs more than its letters. */
function believed(place: NameText, index: number, form: string, prepared: Prepared): boolean {
  if (isEveryday(form)) return everydayWordIsName(place, index);
  return (
    form.length > 2 ||
    prepared.given.has(form) ||
    inNamePlace(place, index) ||
    index === 0 ||
    capital(place.tokens[index])
  );
}

/** A first name of two parts with a slip in one of them: Chloe May. */
function compound(typed: string, prepared: Prepared): readonly Named[] | undefined {
  const form = prepared.compound.find((one) => one[0] === typed[0] && editDistance(typed, one, 1) <= 1);
  return form === undefined ? undefined : prepared.given.get(form);
}

function possessive(form: string, prepared: Prepared): readonly Named[] | undefined {
  if (!form.endsWith('s') || form.length <= 3 || isEveryday(form) || givenNames.has(form)) return undefined;
  return prepared.given.get(form.slice(0, -1)) ?? prepared.short.get(form.slice(0, -1));
}

function initialAndFamily(place: NameText, index: number, prepared: Prepared): Match | undefined {
  const initial = place.tokens[index];
  if (initial?.word.length !== 1 || !joined(place, index)) return undefined;
  for (let last = Math.min(index + 3, place.tokens.length - 1); last > index; last -= 1) {
    const people = prepared.family.get(joinForms(place, index + 1, last));
    const same = people?.filter((person) => givenForms(person).some((form) => form[0] === initial.word));
    if (same && same.length > 0) return matchOf(place, index, last, same);
  }
  return undefined;
}

/** Beside a family name that fits, a first name may be cut off or slip further than it may alone. */
const slipOf = (typed: string, form: string): boolean =>
  form.startsWith(typed) ||
  (typed[0] === form[0] && editDistance(typed, form, form.length >= 7 ? 2 : 1) <= (form.length >= 7 ? 2 : 1));

const titles = new Set(['mr', 'miss', 'ms', 'mrs', 'mx']);

function familyAt(place: NameText, index: number, prepared: Prepared): Match | undefined {
  for (let last = Math.min(index + 2, place.tokens.length - 1); last >= index; last -= 1) {
    const family = joinForms(place, index, last);
    const people = family ? prepared.family.get(family) : undefined;
    if (!people) continue;
    const before = place.tokens[index - 1];
    const titled = before !== undefined && titles.has(before.word);
    if (!titled && last === index && (isEveryday(family) || givenNames.has(family))) continue;
    const forename = place.tokens[last + 1];
    const between = place.text.slice(place.tokens[last]?.end, forename?.start);
    const same =
      forename && /^,?\s$/.test(between)
        ? people.filter((person) => givenForms(person).includes(formOf(forename)))
        : [];
    if (same.length > 0) return matchOf(place, index, last + 1, same);
    if (titled) return matchOf(place, index - 1, last, people);
    if (!before || !joined(place, index - 1) || !/^\p{L}{2,}$/u.test(formOf(before)) || isEveryday(before.word))
      return matchOf(place, index, last, people);
    const misspelt = people.filter(
      (person) => !givenNames.has(formOf(before)) && givenForms(person).some((form) => slipOf(formOf(before), form)),
    );
    return { ...matchOf(place, index - 1, last, misspelt), ...(misspelt.length === 0 && { stranger: true as const }) };
  }
  return undefined;
}
