import { type CastStaff, demoIds, staff, teams } from './cast.ts';
import type { ContactInLife, Life } from './life.ts';
import { dayOf, midnight, type Told, tellLife } from './telling.ts';

/** Numbers from 0 up to 1 that follow from the seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const given =
  'Abena Adam Ahmed Alex Alfie Amelia Amir Anya Archie Ava Ben Bethan Callum Charlie Chidi Daisy Daniel Dylan Eden Ella Eva Faith Farid Finley Freya George Grace Hamza Hana Harry Holly Ibrahim Imogen Isla Jack Jamal Jodie Josh Kacey Kian Lacey Layla Leo Liam Lola Luca Maisie Malik Maya Megan Mia Nadia Noah Olivia Omar Oscar Poppy Priya Reece Rosa Ruby Ryan Sara Scott Selam Shay Sofia Theo Toby Umar Yusuf Zara'.split(
    ' ',
  );
const family =
  'Adams Ahmed Ali Allen Baker Begum Bell Bennett Brooks Campbell Clarke Collins Cooper Cox Davies Dawson Dixon Edwards Ellis Evans Fisher Foster Fox Gray Green Gibson Hall Hamilton Harris Hill Hughes Hunt Hussain Iqbal Jackson James Jones Kaur King Knight Lee Lewis Lloyd Mahmood Marshall Martin Mason Miller Mitchell Moore Morris Murphy Murray Osei Owens Palmer Parker Patel Perry Phillips Powell Reid Richards Roberts Rose Ross Russell Scott Shah Shaw Singh Smith Stewart Stone Taylor Thomas Walsh Ward Watts Webb White Wood Wright Young'.split(
    ' ',
  );
// Activity codes and homes about as often as published care-leaver figures have them.
const codes = [
  210, 220, 230, 230, 240, 240, 250, 310, 320, 330, 330, 330, 360, 430, 530, 540, 610, 619, 619, 619, 619, 630, 630,
  640, 640, 680, 710, 810, 810, 820,
];
const letters = 'BBCDDDEKRSTUUUUUUUUVWXYZZ';
const reviewed = new Set([260, 290, 350, 710]);
const methods = [
  'phone',
  'phone',
  'phone',
  'face_to_face',
  'face_to_face',
  'home_visit',
  'text',
  'text',
  'email',
  'video',
];
const topics = ['housing', 'money', 'education', 'training', 'employment', 'health', 'relationships', 'parenting'];

type Chance = { below(limit: number): number; one<T>(list: ArrayLike<T>): T; often(share: number): boolean };

function chanceFrom(seed: number): Chance {
  const next = numbersFrom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, one: (list) => list[below(list.length)] as never, often: (share) => next() < share };
}

/** Advisers enough for `count` young people, about 25 each, spread over the teams. */
export function populationStaff(count: number): CastStaff[] {
  const keys = Object.keys(teams) as (keyof typeof teams)[];
  return Array.from({ length: Math.ceil(count / 25) }, (_, number) => ({
    id: `${demoIds.staff}1000-${hex(number)}-4000-8000-000000000000`,
    givenName: given[number % given.length] ?? '',
    familyName: `${family[Math.floor(number / given.length) % family.length]}-${number}`,
    role: 'adviser' as const,
    entraObjectId: `e47a1000-${hex(number)}-4000-8000-000000000000`,
    teams: [keys[number % keys.length] ?? 'city'],
  }));
}

const hex = (number: number, length = 4) => number.toString(16).padStart(length, '0');

export type PopulationSize = { seed: number; count: number; today: string; contacts?: number };

/**
 * Invented young people in any number, the same for the same seed: what is told of each, one after the other, as known at the
 * start of the month before `today`. Up to 50,000 people; about `contacts` contacts each (20).
 */
export function* population({ seed, count, today, contacts = 20 }: PopulationSize): Generator<Told[]> {
  const chance = chanceFrom(seed);
  const advisers = populationStaff(count);
  const month = { from: dayOf(midnight(today) - 28 * 86_400_000), to: dayOf(midnight(today) - 86_400_000) };
  let made = 0;
  const newId = () => `0de3${hex(seed & 0xffff)}-0000-4000-8000-${hex(made++, 12)}`;
  for (let number = 0; number < count; number += 1) {
    const life = lifeOf(number, { chance, adviser: advisers[Math.floor(number / 25)] ?? staff.sam, today, contacts });
    yield tellLife(life, { shift: (day) => day, newId, month, minute: number % 60 });
  }
}

type Making = { chance: Chance; adviser: CastStaff; today: string; contacts: number };

function lifeOf(number: number, { chance, adviser, today, contacts }: Making): Life {
  const ago = (days: number) => dayOf(midnight(today) - days * 86_400_000);
  const age = 16 * 365 + 4 + chance.below(9 * 365);
  const at = (years: number) => age - Math.round(years * 365.25);
  const code = chance.one(codes);
  const letter = chance.one(letters);
  const verified = chance.below(200) + 1;
  const team = teams[adviser.teams[0] ?? 'city'];
  const alone = chance.often(0.03);
  const adult = age > 18 * 365.25;
  return {
    who: {
      id: `${demoIds.person}1000-${hex(number)}-4000-8000-000000000000`,
      givenName: chance.one(given),
      familyName: `${chance.one(family)}-${number}`,
    },
    born: ago(age),
    about: {
      gender: chance.often(0.45) ? 'F' : 'M',
      birthDateSource: 'birth_certificate',
      levelOfNeed: 1 + chance.below(3),
      flags: chance.often(0.12) ? ['asylum_seeking', 'unaccompanied', 'interpreter_needed'] : [],
      inTouch: chance.often(0.92) ? 'YES' : 'NO',
    },
    lookedAfter: [
      {
        beganOn: ago(at(5 + chance.below(10))),
        ...(adult ? { endedOn: ago(at(18)) } : {}),
        shortBreak: false,
      },
    ],
    with: [{ adviser: alone ? null : adviser, team, from: ago(Math.max(30, at(16.5))) }],
    homes: [{ letter, suitable: !'SX'.includes(letter) && !'RVW'.includes(letter), from: ago(60 + chance.below(600)) }],
    doing: [
      {
        code,
        from: ago(verified + chance.below(300)),
        verified: ago(verified),
        ...(reviewed.has(code) ? { review: ago(-60) } : {}),
      },
    ],
    plans: [{ made: ago(chance.below(240) + 1) }],
    contacts: Array.from({ length: contacts }, () => contactOf(chance, adviser, ago)).sort((a, b) =>
      a.on < b.on ? -1 : 1,
    ),
  };
}

function contactOf(chance: Chance, by: CastStaff, ago: (days: number) => string): ContactInLife {
  const days = 1 + chance.below(400);
  const method = chance.one(methods);
  const answered = chance.often(0.8);
  return {
    on: ago(days),
    by,
    method,
    ...(answered ? { minutes: 5 + chance.below(60) } : { outcome: 'no_reply' }),
    topics: [chance.one(topics)],
    ...(chance.often(0.5) ? { next: ago(days - 14 - chance.below(42)) } : {}),
  };
}
