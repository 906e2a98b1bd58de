import type { Read } from '../turn.ts';
import { isEveryday } from '../understanding/people/places.ts';
import { findPeople, type PeopleFound } from '../understanding/people.ts';
import { bare } from '../understanding/reading.ts';
import { besideOwn } from './beside.ts';
import { rowsOf, type StaffTurn } from './command.ts';
import type { Draft } from './draft.ts';
import { listed } from './listed.ts';
import { oncePerTurn } from './once.ts';
import { peopleNamed, person } from './who.ts';

/** Whom a text names: part of a draft. Nobody at all: all three are empty. */
export type Meant = Pick<Draft, 'personId' | 'people' | 'called'>;

// A name of more words than this is not one.
const mostWords = 6;

const wordsOf = (said: string): string[] => {
  const words = said.split(/\s+/).filter((word) => bare(word).length > 1);
  const pairs = words.slice(1).map((word, place) => `${words[place]}${word}`);
  return [...new Set([...words, ...pairs].flatMap((word) => [word, word.replace(/['’]s$/i, '')]))].slice(
    0,
    mostWords * 2,
  );
};

/** Whether what was typed is a name of the person as it is written, and not only near it. */
function isExact(typed: string, one: { givenName: string; familyName: string; knownAs?: string | undefined }): boolean {
  const forms = [one.givenName, one.familyName, one.knownAs ?? ''].flatMap((name) => [name, ...name.split(/[\s-]+/)]);
  const names = new Set(forms.map(bare).filter(Boolean));
  return typed.split(/\s+/).some((word) => names.has(bare(word)) || names.has(bare(word.replace(/['’]s$/i, ''))));
}

const called = (text: string, found: PeopleFound): string | null => {
  if (found.kind === 'none') return null;
  if (found.kind === 'unknown') return found.said ?? null;
  return text.normalize('NFC').slice(found.span.start, found.span.end);
};

const asMeant = (name: string | null, found: PeopleFound): Meant => {
  if (found.kind === 'one') return { personId: found.person.id, people: [], called: name };
  return { personId: null, people: found.kind === 'several' ? found.people.map((one) => one.id) : [], called: name };
};

/** Who of the sender's own people a text names. */
export const ownPeopleIn = oncePerTurn((turn, text) => findPeople(text, listed(turn.staff.caseload)));

/**
 * Whom `text` is about: one of the caseload first, and only then somebody of the service with exactly that name. Never the nearest:
 * a near miss on the caseload counts only where nobody in the service is called that.
 */
export function resolve(turn: StaffTurn, text: string): Meant | { need: Read[] } {
  const own = ownPeopleIn(turn, text);
  const name = called(text, own);
  if (own.kind === 'none' || !name) return asMeant(null, { kind: 'none' });
  if (own.kind === 'several') return asMeant(name, own);
  if (own.kind === 'one' && isExact(name, own.person)) {
    const beside = besideOwn(turn, text.normalize('NFC'), own);
    if (!beside) return asMeant(name, own);
    return 'need' in beside ? beside : asMeant(beside.called, beside.found);
  }
  const read = peopleNamed(turn.staff.id, wordsOf(name));
  const rows = rowsOf(turn, read, person);
  if (!rows) return { need: [read] };
  const beyond = findPeople(
    name,
    listed(rows.filter((one) => turn.staff.caseload.every((mine) => mine.id !== one.id))),
  );
  if (beyond.kind !== 'one' && beyond.kind !== 'several') return asMeant(name, own);
  if (own.kind === 'unknown') return asMeant(name, beyond);
  const others = beyond.kind === 'one' ? [beyond.person] : beyond.people;
  return { personId: null, people: [own.person.id, ...others.map((one) => one.id)], called: name };
}

// What is typed where only a name is asked for: few words, and nothing but letters.
const fewWords = /^[\p{L}\p{M}'’.-]{2,}(?:\s+[\p{L}\p{M}'’.-]+){0,3}$/u;

export const mayBeName = (text: string): boolean => fewWords.test(text.trim());

const spares = new Set(['please', 'pls', 'plz', 'thanks', 'thx', 'ta', 'again', 'now', 'today']);

/** Whether more stands in a name than the first name that was found in it, and it is no word of the language. */
function saysAnother(turn: StaffTurn, typed: string, { personId, called }: Meant): boolean {
  const own = turn.staff.caseload.find(({ id }) => id === personId);
  if (!own || !called || !typed.startsWith(called)) return false;
  const [more, ...rest] = typed.slice(called.length).trim().split(/\s+/);
  if (!more || more.length < 3 || rest.length > 1 || /['’]s$/.test(called)) return false;
  const small = more.toLowerCase();
  return !isEveryday(small) && !spares.has(small) && bare(called) !== bare(own.familyName);
}

/**
 * As `resolve`, of a text that may be a name and nothing else: somebody of the service who is called exactly that is found although
 * the words are everyday ones ("lucy grey"). `onlyName`: nothing else can follow the name.
 */
export function resolveName(turn: StaffTurn, text: string, onlyName = true): Meant | { need: Read[] } {
  const meant = resolve(turn, text);
  const typed = text.trim();
  if ('need' in meant || !mayBeName(typed)) return meant;
  // "Jayden Mensah" is not the Jayden of the caseload, although nobody of the service is called that.
  if (onlyName && meant.personId && saysAnother(turn, typed, meant))
    return { personId: null, people: [], called: typed };
  if (meant.called) return meant;
  // By a name of its own: a line that is looked through after it has other names in it.
  const read = { ...peopleNamed(turn.staff.id, wordsOf(typed)), name: 'people of a name' };
  const rows = rowsOf(turn, read, person);
  if (!rows) return { need: [read] };
  const found = findPeople(typed, listed(rows));
  return found.kind === 'one' || found.kind === 'several' ? asMeant(typed, found) : meant;
}
