import type { Actor, StaffRole } from '../../bot/access.ts';

/** How the ids of all demo people begin. */
export const demoIds = { person: '7a3e', staff: '57af' } as const;

// The invented people of the demonstration and of every test. Their ids never change, and all demo people, those of the generated
// population too, begin alike, so that a database that holds anybody else is known. What tells one from another stands in the
// first two groups: ids that records derive from a person's differ in the last.
const youngPersonId = (number: number) =>
  `${demoIds.person}0000-${String(number).padStart(4, '0')}-4000-8000-000000000000`;
const staffId = (number: number) => `${demoIds.staff}0000-${String(number).padStart(4, '0')}-4000-8000-000000000000`;
const teamId = (number: number) => `7ea30000-${String(number).padStart(4, '0')}-4000-8000-000000000000`;
const entraId = (number: number) => `e47a0000-${String(number).padStart(4, '0')}-4000-8000-000000000000`;

/** The invented council; its code is no DfE code. The neighbour placed one of its own in Riverside. */
export const council = { code: '999', name: 'Riverside Council' };
export const neighbour = { code: '998', name: 'Eastmere Council' };

export const teams = {
  north: { id: teamId(1), name: 'North' },
  south: { id: teamId(2), name: 'South' },
  city: { id: teamId(3), name: 'City' },
} as const;
type TeamKey = keyof typeof teams;

export type CastStaff = {
  id: string;
  givenName: string;
  familyName: string;
  role: StaffRole;
  entraObjectId: string;
  teams: readonly TeamKey[];
};

const worker = (number: number, name: string, role: StaffRole, inTeams: readonly TeamKey[]): CastStaff => {
  const [givenName = '', familyName = ''] = name.split(' ');
  return { id: staffId(number), givenName, familyName, role, entraObjectId: entraId(number), teams: inTeams };
};

export const staff = {
  sam: worker(1, 'Sam Patel', 'adviser', ['north']),
  jo: worker(2, 'Jo Carter', 'adviser', ['south']),
  bev: worker(3, 'Bev Morgan', 'adviser', ['city']),
  ines: worker(4, 'Ines Duarte', 'adviser', ['north', 'city']),
  ruth: worker(5, 'Ruth Adeyemi', 'manager', ['north', 'south', 'city']),
  tom: worker(6, 'Tom Price', 'duty', ['city']),
} as const;

export type CastYoungPerson = { id: string; givenName: string; familyName: string };

const young = (number: number, givenName: string, familyName: string): CastYoungPerson => ({
  id: youngPersonId(number),
  givenName,
  familyName,
});

export const youngPeople = {
  jade: young(1, 'Jade', 'Wilson'),
  jaydenSmith: young(2, 'Jayden', 'Smith'),
  jaydenOkafor: young(3, 'Jayden', 'Okafor'),
  mohammed: young(4, 'Mohammed', 'Al-Hassan'),
  aisha: young(5, 'Aisha', 'Khan'),
  sian: young(6, 'Siân', "O'Neill"),
  tyler: young(7, 'Tyler', 'Brown'),
  chloeMae: young(8, 'Chloe-Mae', 'Turner'),
  kai: young(9, 'Kai', 'Nguyen'),
  ellieWatson: young(10, 'Ellie', 'Watson'),
  ellieWhatley: young(11, 'Ellie', 'Whatley'),
  dawit: young(12, 'Dawit', 'Tesfay'),
  arben: young(13, 'Arben', 'Hoxha'),
  lucy: young(14, 'Lucy', 'Grey'),
  marcus: young(15, 'Marcus', 'Reid'),
} as const;

const fullName = (one: { givenName: string; familyName: string }) => `${one.givenName} ${one.familyName}`;

/** The names that texts are understood against where no others are given. */
export const castNames: { youngPeople: string[]; staff: string[]; teams: string[] } = {
  youngPeople: Object.values(youngPeople).map(fullName),
  staff: Object.values(staff).map(fullName),
  teams: Object.keys(teams),
};

/** A member of the cast as whoever does something. A manager's teams are those they manage. */
export const staffActor = (one: CastStaff): Extract<Actor, { kind: 'staff' }> => ({
  kind: 'staff',
  staffId: one.id,
  role: one.role,
  teamIds: one.teams.map((key) => teams[key].id),
});

/** A name without case, accents, hyphens, apostrophes and spaces. */
const bare = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

export type Cast = { kind: 'young_person'; person: CastYoungPerson } | { kind: 'staff'; person: CastStaff };

const everybody: Cast[] = [
  ...Object.values(youngPeople).map((person) => ({ kind: 'young_person' as const, person })),
  ...Object.values(staff).map((person) => ({ kind: 'staff' as const, person })),
];

/** Who of the cast is meant by `given.family`, as `sian.o-neill` or `sian.oneill`; undefined where nobody is. */
export function findInCast(as: string): Cast | undefined {
  const [given = '', family = '', ...more] = as.split('.').map(bare);
  if (more.length > 0) return undefined;
  return everybody.find(({ person }) => bare(person.givenName) === given && bare(person.familyName) === family);
}
