import type { Read } from '../turn.ts';
import { readCaseloadQuestion } from '../understanding/caseload-query.ts';
import { type ManagerTurn, type Question, question } from './query.ts';
import { ownTeams, readWorkers, workersOf } from './scope.ts';

const names =
  /^(?:(?:so|and|ok)\s+)*(?:who(?: are|'re) (?:they|those|these)|who(?: is|'s) (?:it|that)|(?:show|give|list|tell)(?: me)? (?:them|the (?:names|list|people)|names|who(?: they are)?)|(?:the )?names|list)[\s?.!]*$/i;
const more = /^(?:and(?: what about| how about| for)?|what about|how about|same for)\b[\s:,]+(.+)$/i;
const ownMeasure = /caseload|\b(?:cases?|list|people|many)\b/i;

/**
 * What a line asks that goes on from the last question: who they are, or the same for others ("and south?", "what about Jo?").
 * Undefined where it does not, or holds a word that has no use: nothing is counted by guess.
 */
export function readFollowUp(
  turn: ManagerTurn,
  text: string,
  last: unknown,
): { names: Question } | { asked: Question } | { need: Read[] } | undefined {
  const before = question.safeParse(last ?? undefined).data;
  if (!before) return undefined;
  if (names.test(text)) return { names: before };
  const rest = more.exec(text)?.[1];
  if (rest === undefined) return undefined;
  const workers = workersOf(turn);
  if (!workers) return { need: [readWorkers(turn)] };
  const teams = ownTeams(turn).map((team) => team.name);
  const next = readCaseloadQuestion(rest, { today: turn.today, staff: workers, teams });
  const own = next.measure !== 'unknown' && (next.measure !== 'caseload_size' || ownMeasure.test(rest));
  const { filters = {}, groupBy } = next;
  if (own || next.ambiguous || next.notUnderstood || next.period || next.withinDays) return undefined;
  if (Object.keys(filters).length === 0 && !groupBy) return undefined;
  const kept = { ...before.filters };
  if (filters.team || filters.adviser) for (const one of ['team', 'adviser'] as const) delete kept[one];
  if ([filters.age, filters.ageMin, filters.ageMax].some((age) => age !== undefined))
    for (const one of ['age', 'ageMin', 'ageMax'] as const) delete kept[one];
  // Two teams in one line are counted beside each other; one alone is split as it is when it is asked for first.
  const asked = {
    ...before,
    filters: { ...kept, ...filters },
    groupBy: groupBy ?? (filters.team ? undefined : before.groupBy),
  };
  return { asked: question.parse(asked) };
}
