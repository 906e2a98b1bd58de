import type { Read } from '../turn.ts';
import { readCaseloadQuestion } from '../understanding/caseload-query.ts';
import { findPeople } from '../understanding/people.ts';
import { fold } from '../understanding/reading.ts';
import { type ManagerTurn, type Question, question } from './query.ts';
import { ownTeams, readWorkers, type Worker, workersOf } from './scope.ts';

/** A question with what its words leave open: said in the answer, never passed over. */
export type Asked = {
  asked: Question;
  /** Workers a name may mean, when it may mean more than one. */
  ambiguous?: string[];
  /** Words that play no part in the number. */
  leftOut?: string[];
  /** A young person by name, as it was typed: numbers are about many. */
  about?: string;
};

const reading = (turn: ManagerTurn, text: string, workers: Worker[]) =>
  readCaseloadQuestion(text, { today: turn.today, staff: workers, teams: ownTeams(turn).map((team) => team.name) });

/** A young person who is named by words that the question has no use for. */
function personIn(turn: ManagerTurn, text: string, unused: string[]): string | undefined {
  const caseload = turn.staff.caseload.map((one) => ({ ...one, knownAs: one.knownAs ?? undefined }));
  const found = findPeople(text, caseload);
  if (found.kind !== 'one' && found.kind !== 'several') return undefined;
  const typed = text.normalize('NFC').slice(found.span.start, found.span.end);
  return unused.some((word) => fold(typed).includes(word)) ? typed : undefined;
}

/**
 * A line as a question about the caseload; undefined where it reads like none. Workers' names are read first: a question may be one
 * only by a name in it ("Bev's list").
 */
export function readQuestion(turn: ManagerTurn, text: string): Asked | { need: Read[] } | undefined {
  const workers = workersOf(turn);
  if (!workers) return { need: [readWorkers(turn)] };
  const { ambiguous, notUnderstood, ...understood } = reading(turn, text, workers);
  if (understood.measure === 'unknown') return undefined;
  const about = notUnderstood && personIn(turn, text, notUnderstood);
  return {
    asked: question.parse(understood),
    ...(ambiguous ? { ambiguous } : {}),
    ...(notUnderstood ? { leftOut: notUnderstood } : {}),
    ...(about ? { about } : {}),
  };
}

/** Whether a line reads like a question and nothing else, for those who may not ask one and are told so. */
export function isQuestion(turn: ManagerTurn, text: string): boolean {
  const { measure, notUnderstood } = reading(turn, text, []);
  return measure !== 'unknown' && !notUnderstood;
}
