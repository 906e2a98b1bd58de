import { z } from 'zod';
import { ageOn } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { shortNames } from '../../cards/names.ts';
import { say } from '../content/index.ts';
import type { Words } from '../events.ts';
import { findPeople } from '../understanding/people.ts';
import { bare } from '../understanding/reading.ts';
import { answer, type Came, defineCommand, rowsOf, type StaffTurn } from './command.ts';
import { dayInWords } from './contact.ts';
import { listed } from './listed.ts';
import { decide, type Person, peopleLike, person, type Who } from './who.ts';

// A name has to be looked through among those that begin alike: with two letters at least, or it is half the service.
const leastLetters = 2;
const mostShown = 10;
const may = { may: 'find' } as const;

const starts = (name: string): string[] =>
  name
    .split(/\s+/)
    .map((word) => bare(word).slice(0, 3))
    .filter((start) => start.length >= leastLetters)
    .slice(0, 4);

/** Those of a list that a name may mean although it is written differently. */
function near(name: string, people: readonly Who[]): string[] {
  const found = findPeople(name, listed(people));
  if (found.kind === 'one') return [found.person.id];
  return found.kind === 'several' ? found.people.map((one) => one.id) : [];
}

/** Who of `people` a name may mean: everybody named like that, or nearly; somebody else than is written is never left out. */
function alike(name: string, people: Person[]): Person[] {
  const typed = bare(name);
  const names = ({ givenName, familyName, knownAs }: Person) =>
    [givenName, familyName, knownAs ?? '', `${givenName}${familyName}`, `${knownAs ?? ''}${familyName}`].flatMap(
      (part) => [part, ...part.split(/[\s-]+/)],
    );
  const meant = new Set(near(name, people));
  return people.filter((one) => meant.has(one.id) || names(one).some((part) => part && bare(part).startsWith(typed)));
}

function factsOf(one: Person, turn: StaffTurn): { label: string; value: string }[] {
  const age = String(ageOn(one.bornOn, turn.today));
  return [
    { label: say('en', 'staff.find.age'), value: one.ageDisputed ? say('en', 'staff.find.disputed', { age }) : age },
    {
      label: say('en', 'staff.find.adviser'),
      value: [one.adviser ?? say('en', 'staff.find.noAdviser'), one.team ?? ''].filter(Boolean).join(', '),
    },
    {
      label: say('en', 'staff.find.last'),
      value: one.lastContactOn ? dayInWords(one.lastContactOn, turn.today) : say('en', 'staff.find.never'),
    },
  ];
}

/**
 * People of a name, as far as access lets them be seen: without a reason one's own, with one the whole service. Who else there is
 * stays unsaid; looking wider is always offered. Each person shown is a line in the access log.
 */
export function search(turn: StaffTurn, typed: string, stated: string | null): Came {
  const name = typed
    .replace(/[^\p{L}\p{N}\s'’.-]/gu, ' ')
    .trim()
    .slice(0, 80);
  if (starts(name).length === 0) return answer({ text: say('en', 'staff.find.whom') });
  const read = peopleLike(turn.staff.id, starts(name), near(name, turn.staff.caseload));
  const rows = rowsOf(turn, read, person);
  if (!rows) return { need: [read] };
  const seen = alike(name, rows).flatMap((one) => {
    const decision = decide(turn, may, one, stated);
    return decision.allowed ? [{ one, why: decision.why }] : [];
  });
  const shown = seen.slice(0, mostShown);
  const names = shortNames(shown.map(({ one }) => one));
  const reason = (text: string): Words => ({ id: turn.newId(), kind: 'reason', text, retentionClass: 'care_record' });
  const facts = shown.map(({ one }) => ({ name: names.get(one.id) ?? '', facts: factsOf(one, turn) }));
  const found = card('found', {
    title: say('en', 'staff.find.title', { count: seen.length, name }),
    people: seen.length > mostShown ? [...facts, { name: say('en', 'staff.find.more'), facts: [] }] : facts,
    wider: !stated && turn.actor.role !== 'duty',
    searched: name,
    labels: {
      reason: say('en', 'staff.find.reason'),
      reasonNeeded: say('en', 'staff.find.reasonNeeded'),
      wider: say('en', 'staff.find.wider'),
    },
  });
  return {
    events: [],
    replies: [{ card: found }],
    looked: shown.map(({ one, why }) => ({
      personId: one.id,
      action: 'find',
      why,
      ...(why === 'with_reason' && stated ? { reason: reason(stated) } : {}),
    })),
  };
}

/** The whole service, for a stated reason. */
export function searchWider(turn: StaffTurn, { name, reason }: { name: string; reason: string }): Came {
  return reason ? search(turn, name, reason) : answer({ text: say('en', 'staff.find.reasonNeeded') });
}

export const find = defineCommand({
  id: 'find',
  starts: ['find', 'look up', 'search for', 'search'],
  may: 'find',
  fields: z.object({}),
  what: () => say('en', 'staff.find.what'),
  examples: ['find jade', 'find jaden'],
  run: (turn, rest) => search(turn, rest, null),
});
