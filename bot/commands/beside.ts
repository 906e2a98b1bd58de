import type { Read } from '../turn.ts';
import { isEveryday } from '../understanding/people/places.ts';
import { findPeople, type PeopleFound } from '../understanding/people.ts';
import { bare } from '../understanding/reading.ts';
import { rowsOf, type StaffTurn } from './command.ts';
import { listed } from './listed.ts';
import { peopleNamed, person } from './who.ts';

type One = Extract<PeopleFound, { kind: 'one' }>;

const word = "\\p{L}[\\p{L}\\p{M}'’-]*";
const nextWord = new RegExp(`^\\s+(${word})`, 'u');
const and = '\\s*(?:[,&+/]|\\band\\b|\\bn\\b)\\s*';
const joinedAfter = new RegExp(`^${and}(?:and\\s+)?(${word}(?:\\s+${word})?)`, 'iu');
const joinedBefore = new RegExp(`(${word})${and}$`, 'iu');

const firstOf = (phrase: string): string => phrase.split(/\s+/)[0] ?? '';
const mayBeFirst = (phrase: string | undefined): phrase is string =>
  phrase !== undefined && bare(firstOf(phrase)).length > 1 && !isEveryday(firstOf(phrase).toLowerCase());

/** Whether a line says no more of somebody than a first name. */
const onlyFirst = (said: string, { familyName }: { familyName: string }): boolean =>
  !familyName.split(/[\s-]+/).some((part) => bare(said).endsWith(bare(part)));

/** First names that "and" or a comma joins to a name: "jade, tyler and kai". */
function joinedTo(text: string, { start, end }: { start: number; end: number }): string[] {
  const found: (string | undefined)[] = [joinedBefore.exec(text.slice(0, start))?.[1]];
  for (let rest = text.slice(end), hit = joinedAfter.exec(rest); hit?.[1]; hit = joinedAfter.exec(rest)) {
    found.push(hit[1]);
    rest = rest.slice(hit[0].length - (hit[1].length - firstOf(hit[1]).length));
  }
  return found.filter(mayBeFirst);
}

/**
 * Whom a line means that gives a first name of the caseload, looked at with what stands beside it: a family name that is another
 * one's of the service ("jayden okafor"), or one more of them ("jade and tyler"). Undefined: nobody else is meant.
 */
export function besideOwn(
  turn: StaffTurn,
  text: string,
  own: One,
): { called: string; found: PeopleFound } | { need: Read[] } | undefined {
  const said = text.slice(own.span.start, own.span.end);
  const after = nextWord.exec(text.slice(own.span.end));
  const more = after?.[1] && onlyFirst(said, own.person) && !isEveryday(after[1].toLowerCase()) ? after : undefined;
  const joined = joinedTo(text, own.span);
  if (!more && joined.length === 0) return undefined;
  const names = [...(more ? [said] : []), ...joined.map(firstOf)];
  const read = { ...peopleNamed(turn.staff.id, names), name: 'people beside' };
  const rows = rowsOf(turn, read, person);
  if (!rows) return { need: [read] };
  const others = rows.filter((one) => turn.staff.caseload.every(({ id }) => id !== one.id));
  if (others.length === 0) return undefined;
  if (more) {
    const whole = text.slice(own.span.start, own.span.end + more[0].length);
    const found = findPeople(whole, [own.person, ...listed(others)]);
    const names = found.kind === 'one' || found.kind === 'several';
    if (names && found.span.end > said.length && !(found.kind === 'one' && found.person.id === own.person.id))
      return { called: whole, found };
  }
  const too = joined.flatMap((phrase) => {
    const found = findPeople(phrase, listed(others));
    return found.kind === 'one' ? [found.person] : found.kind === 'several' ? found.people : [];
  });
  if (too.length === 0) return undefined;
  const people = [own.person, ...new Set(too)];
  return { called: said, found: { kind: 'several', people, span: own.span } };
}
