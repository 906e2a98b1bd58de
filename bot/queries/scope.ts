import { z } from 'zod';
import { say } from '../content/index.ts';
import type { Read } from '../turn.ts';
import { bare } from '../understanding/reading.ts';
import { groupings } from './count.ts';
import type { ManagerTurn, Query, Question, Scope } from './query.ts';

const worker = z.object({ id: z.uuid(), givenName: z.string(), familyName: z.string() });
export type Worker = z.infer<typeof worker>;

/** Teams that the sender manages: no question counts further. */
export const ownTeams = (turn: ManagerTurn) => turn.staff.teams.filter((team) => team.manages);

/** Who works in, or looks after somebody of, the sender's teams. */
export const readWorkers = (turn: ManagerTurn): Read => ({
  name: 'workers of teams',
  text: `SELECT s.id, s.given_name AS "givenName", s.family_name AS "familyName" FROM care.staff s
    WHERE s.left_on IS NULL AND s.role = 'adviser'
      AND (EXISTS (SELECT FROM care.team_member m WHERE m.staff_id = s.id AND m.to_on IS NULL AND m.team_id = ANY ($1::uuid[]))
        OR EXISTS (SELECT FROM care.allocation a WHERE a.staff_id = s.id AND a.to_on IS NULL AND a.team_id = ANY ($1::uuid[])))
    ORDER BY s.given_name, s.family_name, s.id`,
  values: [ownTeams(turn).map((team) => team.id)],
});

/** The workers that were read, or undefined where that has still to be done. */
export const workersOf = (turn: ManagerTurn): Worker[] | undefined =>
  turn.found['workers of teams']?.map((row) => worker.parse(row));

export const fullName = (one: Worker): string => `${one.givenName} ${one.familyName}`;

/** Whom a question counts, and how that is said; or the sentence that says why it cannot be counted. Nothing asked for is left aside. */
export function scopeOf(
  turn: ManagerTurn,
  query: Query,
  asked: Question,
  workers: Worker[],
): { scope: Scope; said: string[] } | string {
  const { filters } = asked;
  const teams = ownTeams(turn);
  const names = teams.map((team) => team.name).join(', ');
  if (teams.length === 0) return say('en', 'staff.count.noTeams');
  if (asked.period) return say('en', 'staff.count.notYet.period');
  if (filters.priorityGroup) return say('en', 'staff.count.notYet.priorityGroup');
  if (asked.groupBy && !groupings[asked.groupBy]) return say('en', 'staff.count.notYet.group', { by: asked.groupBy });

  const said: string[] = [];
  let chosen = teams;
  if (filters.team) {
    chosen = teams.filter((team) => bare(team.name) === bare(filters.team ?? ''));
    if (chosen.length === 0) return say('en', 'staff.count.notYourTeam', { team: filters.team, teams: names });
  }
  said.push(
    filters.team || teams.length === 1
      ? chosen.map((team) => team.name).join(', ')
      : say('en', 'staff.count.allTeams', { teams: names }),
  );

  const adviser = filters.adviser ? workers.filter((one) => bare(fullName(one)) === bare(filters.adviser ?? '')) : [];
  if (filters.adviser) {
    if (adviser.length !== 1) return say('en', 'staff.count.noSuchAdviser', { name: filters.adviser, teams: names });
    said.push(filters.adviser);
  }

  const ages = agesOf(query, asked);
  if (ages) {
    if (ages.from > ages.to) return say('en', 'staff.count.noAge');
    said.push(agesSaid(ages));
  }
  if (filters.gender) said.push(say('en', `staff.count.genders.${filters.gender === 'female' ? 'F' : 'M'}`));
  if (filters.asylum) said.push(say('en', 'staff.count.asylum'));
  return {
    said,
    scope: {
      teamIds: chosen.map((team) => team.id),
      adviserId: adviser[0]?.id ?? null,
      ages,
      gender: filters.gender ? (filters.gender === 'female' ? 'F' : 'M') : null,
      asylum: filters.asylum ?? false,
      contactDays: asked.withinDays ?? turn.council.contactWeeks * 7,
    },
  };
}

function agesOf(query: Query, { filters }: Question): Scope['ages'] {
  if (filters.age !== undefined) return { from: filters.age, to: filters.age };
  if (filters.ageMin === undefined && filters.ageMax === undefined) return query.ages;
  return { from: filters.ageMin ?? 0, to: filters.ageMax ?? oldest };
}

// Nobody is older: an upper end that was not said.
const oldest = 120;

function agesSaid({ from, to }: { from: number; to: number }): string {
  if (from === to) return say('en', 'staff.count.aged.one', { age: from });
  if (to === oldest) return say('en', 'staff.count.aged.from', { from });
  return from === 0 ? say('en', 'staff.count.aged.to', { to }) : say('en', 'staff.count.aged.between', { from, to });
}
