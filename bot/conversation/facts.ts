import { dayInLondon } from '../clock.ts';
import { routesOn } from '../content/dated/routes.ts';
import type { Band, Facts } from '../flows/flow.ts';
import type { Council } from '../turn.ts';
import { isOpen } from './hours.ts';
import type { PersonFacts } from './situation.ts';

/** Years between two calendar days (`2007-06-30`, `2026-03-18`). */
export function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The band that an age is in. */
export function bandOf(age: number, disputed: boolean): Band {
  if (age < 16) return 'under16';
  // Who may be a child is spoken to as one: a disputed age never hides a child's protection.
  if (age < 18 || disputed) return '16-17';
  return age < 25 ? '18-24' : '25+';
}

/** The year that a school year begun in September belongs to. */
const schoolYearOf = (day: string) => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);

/** The school year that somebody born on a day is in, by the rule for England; null after Year 13. */
export function schoolYearOn(born: string, today: string): number | null {
  const year = schoolYearOf(today) - schoolYearOf(born) - 5;
  return year <= 13 ? year : null;
}

/** NCCIS activity codes (domain A2) as the choices of "What next"; codes that say less than a choice are left out, and asked. */
const choiceOfCode: Record<number, string> = {
  110: 'school',
  210: 'school',
  220: 'college',
  230: 'college',
  240: 'university',
  250: 'college',
  270: 'college',
  280: 'college',
  310: 'apprenticeship',
  320: 'job',
  330: 'job',
  340: 'job',
  350: 'job',
  360: 'job',
  380: 'job',
  381: 'job',
  410: 'training',
  430: 'training',
  440: 'training',
  450: 'training',
  460: 'training',
  530: 'training',
  610: 'nothing',
  615: 'nothing',
  616: 'nothing',
  619: 'nothing',
  620: 'caring',
  630: 'ownChild',
  640: 'ill',
};
const choices = new Set(Object.values(choiceOfCode));
const withPlace = new Set(['school', 'college', 'university', 'apprenticeship', 'job', 'training']);

function doingOf({ destination, said }: PersonFacts): Facts['doing'] {
  const confirmed = destination ? choiceOfCode[destination.activityCode] : undefined;
  const choice = said && choices.has(said) ? said : confirmed;
  if (!choice) return null;
  const place = choice === confirmed && withPlace.has(choice) ? (destination?.establishment ?? null) : null;
  return { choice, place };
}

/** Who it is, when, and what is true here: all that the facts of a conversation follow from. */
export type Known = { person: PersonFacts | null; now: Date; council: Council };

/** What every conversation knows of somebody at an instant; what one conversation needs beyond that is in `known/`. */
export function factsOf({ person, now, council }: Known): Facts {
  const today = dayInLondon(now);
  const here = { today, now: now.toISOString(), council, open: isOpen(council, now), routes: routesOn(today) };
  if (!person) {
    return {
      ...here,
      linked: false,
      locked: false,
      age: null,
      category: null,
      flags: [],
      ours: null,
      adviser: null,
      band: null,
      schoolYear: null,
      doing: null,
      waiting: false,
    };
  }
  const age = ageOn(person.dateOfBirth, today);
  return {
    ...here,
    linked: true,
    locked: !person.open,
    age: person.ageDisputed ? null : age,
    category: person.category,
    flags: person.flags,
    ours: person.responsibleAuthority === council.code,
    adviser: person.adviser?.givenName ?? null,
    band: bandOf(age, person.ageDisputed),
    schoolYear: schoolYearOn(person.dateOfBirth, today),
    doing: doingOf(person),
    waiting: person.flags.includes('asylum_seeking'),
  };
}
