import { bare } from '../reading.ts';
import { spellingsOf } from '../words/nicknames.ts';
import { familyForms, givenForms, type Named } from './named.ts';

/** A list of names made ready to be looked for: who answers to which form. */
export type Prepared = {
  given: ReadonlyMap<string, readonly Named[]>;
  /** Other spellings and short names of a first name. */
  short: ReadonlyMap<string, readonly Named[]>;
  family: ReadonlyMap<string, readonly Named[]>;
  /** First names of more than one part, whole. */
  compound: readonly string[];
  initials: ReadonlyMap<string, readonly Named[]>;
  /** First-name forms by length, for near misses: the spellings are among them. */
  near: ReadonlyMap<number, readonly string[]>;
};

type Index = Map<string, Named[]>;

function put(index: Index, form: string, person: Named): void {
  const people = index.get(form);
  if (!people) index.set(form, [person]);
  else if (!people.includes(person)) people.push(person);
}

function prepare(names: readonly Named[]): Prepared {
  const given: Index = new Map();
  const short: Index = new Map();
  const family: Index = new Map();
  const initials: Index = new Map();
  for (const person of names) {
    const forms = givenForms(person);
    for (const form of forms) put(given, form, person);
    for (const form of forms)
      for (const spelling of spellingsOf(form)) if (!forms.includes(spelling)) put(short, spelling, person);
    for (const form of familyForms(person)) put(family, form, person);
    const first = forms[0]?.[0];
    const last = familyForms(person)[0]?.[0];
    if (first && last) put(initials, first + last, person);
  }
  const near = new Map<number, string[]>();
  for (const form of new Set([...given.keys(), ...short.keys()]))
    near.set(form.length, [...(near.get(form.length) ?? []), form]);
  const compound = [
    ...new Set(names.filter(({ givenName }) => /[\s-]/.test(givenName)).map(({ givenName }) => bare(givenName))),
  ];
  return { given, short, family, initials, near, compound };
}

const kept = new WeakMap<readonly Named[], Prepared>();

/** The prepared list, made once for each list object: hand in the same array again and nothing is built twice. */
export function preparedNames(names: readonly Named[]): Prepared {
  const known = kept.get(names);
  if (known) return known;
  const prepared = prepare(names);
  kept.set(names, prepared);
  return prepared;
}
