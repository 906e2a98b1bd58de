import { exactAt, type Match } from './people/exact.ts';
import type { Named } from './people/named.ts';
import { nearAt } from './people/near.ts';
import { type NameText, nameText } from './people/places.ts';
import { preparedNames } from './people/prepared.ts';
import { strangerIn } from './people/stranger.ts';
import type { Span } from './reading.ts';

export type PeopleFound =
  | { kind: 'one'; person: Named; span: Span }
  | { kind: 'several'; people: Named[]; span: Span }
  | { kind: 'unknown'; said?: string; span?: Span }
  | { kind: 'none' };

/** All stretches that name somebody, first to last. Near misses count only where nobody is named exactly. */
function matchesIn(place: NameText, names: readonly Named[]): Match[] {
  const prepared = preparedNames(names);
  const scan = (at: typeof exactAt): Match[] => {
    const found: Match[] = [];
    for (let index = 0; index < place.tokens.length; index += 1) {
      const match = at(place, index, prepared);
      if (!match) continue;
      found.push(match);
      index = match.last;
    }
    return found;
  };
  const exact = scan(exactAt);
  return exact.length > 0 ? exact : scan(nearAt);
}

const kin = new Set(
  'friend friends mate brother sister sibling partner boyfriend girlfriend bf gf cousin flatmate housemate ex uncle aunt mum dad son daughter'.split(
    ' ',
  ),
);
const whose = new Set(['her', 'his', 'their', 'a', 'the']);
const lives = new Set(['in', 'living', 'staying', 'lives', 'stays', 'moved']);

/** Somebody named only as a friend, relative or flatmate of the person the line is about. */
function beside(place: NameText, match: Match): boolean {
  const [third, second, first] = [1, 2, 3].map((back) => place.tokens[match.first - back]?.word ?? '');
  if (third === 'with' || third === 'w') return lives.has(second ?? '');
  return kin.has(third ?? '') && (whose.has(second ?? '') || whose.has(first ?? ''));
}

/**
 * Who a text is about, given everyone it may be about. `one` only where it can be nobody else of the list; a first name shared by
 * two, two people named, or a near miss of two is `several`; a name of nobody on the list is `unknown`. Spans are of the NFC text.
 * The list is prepared once for each array object.
 * @example findPeople('rang jade w 20m', caseload) // { kind: 'one', person: Jade Wilson, span: { start: 5, end: 11 } }
 */
export function findPeople(typed: string, names: readonly Named[]): PeopleFound {
  const text = typed.normalize('NFC');
  const place = nameText(text);
  const matches = matchesIn(place, names);
  const stranger = matches.find((match) => match.people.length === 0);
  const [first, ...rest] = matches.filter((match) => match.people.length > 0);
  if (!first || (stranger && stranger.first <= first.first)) {
    const span = stranger ?? strangerIn(place);
    if (!span) return { kind: 'none' };
    return { kind: 'unknown', said: text.slice(span.start, span.end), span: { start: span.start, end: span.end } };
  }
  let people = first.people;
  for (const match of rest) {
    if (people.every((person) => match.people.includes(person))) continue;
    const both = people.filter((person) => match.people.includes(person));
    if (both.length > 0) people = both;
    else if (!beside(place, match)) people = [...people, ...match.people];
  }
  const span = { start: first.start, end: first.end };
  const [only, ...others] = people;
  return only && others.length === 0
    ? { kind: 'one', person: only, span }
    : { kind: 'several', people: [...people], span };
}
