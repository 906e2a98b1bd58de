import type { Pool } from 'pg';
import { dayInLondon } from '../bot/clock.ts';
import { demoCouncilFile, readCouncil } from '../bot/config/council.ts';
import { commit, NotWritten } from '../bot/db/commit.ts';
import { putAdverts } from '../bot/records/adverts.ts';
import { putOpportunities } from '../bot/records/opportunities.ts';
import { venuesOf } from '../bot/records/venues.ts';
import { write } from '../bot/records/write.ts';
import type { Recorded } from '../bot/records/writer.ts';
import type { Statement } from '../bot/turn.ts';
import { appointmentsTold, workingHours } from './demo/appointments.ts';
import { boardOn, boardTold } from './demo/board.ts';
import { type CastStaff, demoIds, findInCast, staff, teams } from './demo/cast.ts';
import { type PopulationSize, population, populationStaff } from './demo/population.ts';
import { advertsOn, story } from './demo/story.ts';
import type { Told } from './demo/telling.ts';

/** The first and last id that begins with four hex figures. */
const rangeOf = (start: string) => [
  `${start}0000-0000-0000-0000-000000000000`,
  `${start}ffff-ffff-ffff-ffff-ffffffffffff`,
];

const hex = (number: number, length = 4) => number.toString(16).padStart(length, '0');

const statement = (name: string, text: string, values: unknown[]): Statement => ({
  name: `demo ${name}`,
  text,
  values,
});

/** Rows as one statement; the writer of records knows no staff, who come from the council's own directory. */
function rows(table: string, columns: string, all: object[]): Statement {
  const text = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::${table}, $1)`;
  return statement(table, text, [JSON.stringify(all)]);
}

/** Teams and staff with their memberships since `from`, a day. */
function staffRows(
  inTeams: readonly { id: string; name: string }[],
  people: readonly CastStaff[],
  from: string,
): Statement[] {
  const members = people.flatMap((one) =>
    one.teams.map((key, place) => ({
      id: one.id.replace(/0{12}$/, String(place + 1).padStart(12, '0')),
      team_id: teams[key].id,
      staff_id: one.id,
      manages: one.role === 'manager',
      from_on: from,
    })),
  );
  const directory = people.map((one) => ({
    id: one.id,
    given_name: one.givenName,
    family_name: one.familyName,
    role: one.role,
    entra_object_id: one.entraObjectId,
  }));
  return [
    rows('care.team', 'id, name', [...inTeams]),
    rows('care.staff', 'id, given_name, family_name, role, entra_object_id', directory),
    rows('care.team_member', 'id, team_id, staff_id, manages, from_on', members),
  ];
}

/** Gives what is told its ids and places under one cause. `group`: four hex figures of one telling, in batches. */
function recorded(told: Told[], group: string, batch = 0): Recorded[] {
  return told.map(({ event, actor, at }, place) => ({
    event,
    actor,
    at,
    place,
    id: `e7e0${group}-${hex(batch)}-4000-8000-${hex(place, 12)}`,
  }));
}

// Nobody there yet, and nobody else loading at this moment: the second of two waits at the mark's key, and finds it taken.
const onlyWhereNobodyIs = statement(
  'nobody there',
  'SELECT waymark.exactly_one((SELECT count(*) FROM (SELECT WHERE NOT EXISTS (SELECT FROM care.person)) AS nobody))',
  [],
);
const mark = (now: Date) =>
  statement('mark', `INSERT INTO waymark.secret (name, value, made_at) VALUES ('demo', $1, $2)`, [
    dayInLondon(now),
    now.toISOString(),
  ]);

/**
 * Loads the demo cast and its month of life, ending yesterday, into a database without people: all of it or nothing. Answers
 * whether it did; false where there are people already or another service has just done it. Nobody is sent a notice.
 */
export async function seedDemo(pool: Pool, now: Date): Promise<boolean> {
  const today = dayInLondon(now);
  const told = [...story(today), ...appointmentsTold(today)];
  const since = dayInLondon(new Date(now.getTime() - 3 * 365 * 86_400_000));
  const people = [
    ...staffRows(Object.values(teams), Object.values(staff), since),
    rows('care.working_hours', 'id, staff_id, weekday, from_at, to_at, opened', workingHours),
    venuesOf(readCouncil(demoCouncilFile)),
  ];
  const { statements } = write(recorded(told, '0000'), 'demo');
  const adverts = putAdverts(advertsOn(dayInLondon(now)));
  const board = [
    putOpportunities(boardOn(dayInLondon(now), now.toISOString())),
    ...write(recorded(boardTold(dayInLondon(now)), '0b0a'), 'demo board').statements,
  ];
  try {
    await commit(pool, [onlyWhereNobodyIs, mark(now), ...people, adverts, ...statements, ...board]);
    return true;
  } catch (error) {
    const there =
      error instanceof NotWritten && error.why === 'taken' && [undefined, 'secret_pkey'].includes(error.constraint);
    if (there) return false;
    throw error;
  }
}

/**
 * Adds the generated population to a database that holds the cast, a hundred people a transaction; for measuring. Once for
 * each database: the ids are the same for the same seed.
 */
export async function seedPopulation(pool: Pool, size: PopulationSize): Promise<void> {
  const group = hex(size.seed & 0xffff);
  await commit(pool, staffRows([], populationStaff(size.count), '2020-01-01'));
  let told: Told[] = [];
  let batch = 0;
  const send = async () => {
    batch += 1;
    const { statements } = write(recorded(told, group, batch), `population ${group} ${batch}`);
    told = [];
    await commit(pool, statements);
  };
  for (const life of population(size)) {
    told.push(...life);
    if (told.length > 3_000) await send();
  }
  if (told.length > 0) await send();
}

/** Whether everybody in the database, young people and staff, is one of the demo's; true where nobody is there yet. */
export async function isDemoOnly(pool: Pool): Promise<boolean> {
  const { rows: found } = await pool.query(
    `SELECT NOT EXISTS (SELECT FROM care.person WHERE id NOT BETWEEN $1 AND $2)
        AND NOT EXISTS (SELECT FROM care.staff WHERE id NOT BETWEEN $3 AND $4) AS only`,
    [...rangeOf(demoIds.person), ...rangeOf(demoIds.staff)],
  );
  return found[0]?.only === true;
}

/** Whom `given.family` means in the demonstration, as a chat's owner; null where nobody of the cast is called so. */
export function demoPerson(as: string): { personId: string } | { staffId: string } | null {
  const one = findInCast(as);
  if (!one) return null;
  return one.kind === 'staff' ? { staffId: one.person.id } : { personId: one.person.id };
}
