import {
  type Answers,
  type Asking,
  type Facts,
  type Flow,
  here,
  type Next,
  type Option,
  type Outcome,
  type Shown,
  type Spoken,
  type Step,
  type Words,
  waits,
} from './flow.ts';

/** What has been answered so far, oldest first; a step answered again stands twice, and the later one counts. Kept as it is. */
export type Played = {
  given: readonly (readonly [step: string, answer: string])[];
  /** A step that is asked again although it has an answer, which stands until there is a new one. */
  changing?: string | null;
};

/** Where somebody is, worked out from what they answered. */
export type Place = {
  /** The question that is open; null: the flow has ended, or is lost. */
  at: string | null;
  /** The steps that were answered on the way here, in order. */
  path: readonly string[];
  /** Their answers; what was answered on a branch that fell away is not among them. */
  answers: Answers;
  /** What is said right after each answered step; under '' what is said before the first. */
  said: Readonly<Record<string, readonly Shown[]>>;
  outcomes: readonly Outcome[];
  ending: string | null;
};

// No flow asks so much; one that does goes in a circle, and that must end kindly and not hang.
const mostSteps = 200;

export const noAnswers: Played = { given: [] };

function follow(next: Next<string>, answers: Answers, facts: Facts): string {
  if (typeof next === 'string') return next;
  for (const way of next) {
    if (typeof way === 'string') return way;
    if (way[0](answers, facts)) return way[1];
  }
  return '';
}

/** The choices of a question here and now; none where it is answered in own words. */
export function optionsOf(step: Asking, answers: Answers, facts: Facts): readonly Option<string>[] {
  return step.kind === 'choose' || step.kind === 'many'
    ? here<readonly Option<string>[]>(step.options, answers, facts)
    : [];
}

/** Whether `answer` is one that this question takes here and now: a choice that has gone is none. */
export function counts(step: Asking, answer: string, answers: Answers, facts: Facts): boolean {
  if (step.kind === 'check') return answer === 'keep' || answer === 'bin';
  if (answer === '') return step.skip !== undefined;
  if (step.kind === 'write') return answer.trim() !== '' && answer.length <= step.longest;
  const options = optionsOf(step, answers, facts);
  if (step.kind === 'choose') return options.some((one) => one.value === answer);
  const picked = answer.split(',');
  const known = picked.map((value) => options.find((one) => one.value === value));
  if (new Set(picked).size !== picked.length || picked.length > step.most || known.includes(undefined)) return false;
  return picked.length === 1 || !known.some((one) => one?.alone);
}

/** The choices that an answer picks. */
export function picked(step: Asking, answer: string, answers: Answers, facts: Facts): readonly Option<string>[] {
  const values = step.kind === 'many' ? answer.split(',') : [answer];
  return optionsOf(step, answers, facts).filter((one) => values.includes(one.value));
}

function after(step: Asking, answer: string, answers: Answers, facts: Facts): string {
  if (step.kind === 'check' && answer === 'bin') return step.bin;
  const chosen = step.kind === 'choose' ? picked(step, answer, answers, facts)[0] : undefined;
  return chosen?.next ?? follow(step.next, answers, facts);
}

const passedOver = (step: Step<string>, answers: Answers, facts: Facts): boolean =>
  'unless' in step && step.unless !== undefined && step.unless(answers, facts);

/**
 * Follows the answers from the first step to the first question without a good one, or to the end. Pure: the same answers and
 * facts lead to the same place, after a month or in another version of the flow.
 */
export function walk(flow: Flow, played: Played, facts: Facts): Place {
  const given = Object.fromEntries(played.given);
  const answers: Record<string, string> = {};
  const path: string[] = [];
  const said: Record<string, Shown[]> = { '': [] };
  const outcomes: Outcome[] = [];
  const place = (at: string | null, ending: string | null = null): Place => ({
    at,
    path,
    answers,
    said,
    outcomes,
    ending,
  });
  let id: string = flow.first;
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const step = flow.steps[id];
    if (!step) return place(null);
    const lines = said[path.at(-1) ?? ''] ?? [];
    if (step.kind === 'end') {
      lines.push(...here(step.show, answers, facts));
      return place(null, step.ending);
    }
    if (passedOver(step, answers, facts)) {
      id = follow(step.next, answers, facts);
    } else if (waits(step)) {
      const answer = given[id];
      const open = answer === undefined || id === played.changing || !counts(step, answer, answers, facts);
      if (open) return place(id);
      if (path.includes(id)) return place(null);
      answers[id] = answer;
      path.push(id);
      said[id] = [];
      id = after(step, answer, answers, facts);
    } else {
      if (step.kind === 'say') lines.push(...here(step.show, answers, facts));
      else outcomes.push(...step.happened(answers, facts));
      id = follow(step.next, answers, facts);
    }
  }
  return place(null);
}

/** The question that is open at a place. */
export function openQuestion(flow: Flow, place: Place): Asking | null {
  const step = place.at === null ? undefined : flow.steps[place.at];
  return step && waits(step) ? step : null;
}

/** The open question answered with `answer`; null when it does not take that answer. */
export function answer(flow: Flow, played: Played, facts: Facts, given: string): Played | null {
  const place = walk(flow, played, facts);
  const step = openQuestion(flow, place);
  if (!step || place.at === null || !counts(step, given, place.answers, facts)) return null;
  return { given: [...played.given, [place.at, given]] };
}

/** One answer undone, also a changed one: its question is open again. Null: there is nothing to undo. */
export function back(flow: Flow, played: Played): Played | null {
  if (played.changing) return { given: played.given };
  const known = played.given.filter(([step]) => flow.steps[step]);
  const undone = known.at(-1)?.[0];
  if (undone === undefined) return null;
  const given = known.slice(0, -1);
  return given.some(([step]) => step === undone) ? { given, changing: undone } : { given };
}

/** Asks an answered question again; its answer stands until there is a new one. Null: it was not asked on the way here. */
export function change(flow: Flow, played: Played, facts: Facts, step: string): Played | null {
  const { path } = walk(flow, { given: played.given }, facts);
  return path.includes(step) ? { given: played.given, changing: step } : null;
}

/** About how many questions are left, this one among them, and of how many, if nothing takes them aside. */
export function left(flow: Flow, place: Place, facts: Facts): { now: number; of: number } {
  let ahead = 0;
  let id = place.at ?? '';
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const step = flow.steps[id];
    if (!step || step.kind === 'end') break;
    if (waits(step) && !passedOver(step, place.answers, facts)) ahead += 1;
    id = follow(step.next, place.answers, facts);
  }
  const now = Math.max(ahead, 1);
  return { now, of: place.path.length + now };
}

/** One answer as it reads in "check your answers": the titles that were picked, or own words; neither: passed over. */
export type ReadBack = { step: string; name: Words; titles: readonly Spoken[]; own?: string };

/** What was answered on the way to a place, for "check your answers". */
export function readBack(flow: Flow, place: Place, facts: Facts): ReadBack[] {
  return place.path.flatMap((id): ReadBack[] => {
    const step = flow.steps[id];
    const given = place.answers[id] ?? '';
    if (!step || !waits(step) || step.kind === 'check' || !step.name) return [];
    if (step.reads) {
      const title = step.reads(place.answers, facts);
      return title ? [{ step: id, name: step.name, titles: [title] }] : [];
    }
    if (step.kind === 'write') return [{ step: id, name: step.name, titles: [], own: given || undefined }];
    return [{ step: id, name: step.name, titles: picked(step, given, place.answers, facts).map((one) => one.title) }];
  });
}

/** The answers that may be written down: on the way here, not in own words, not kept to choose words only. */
export function writtenAnswers(flow: Flow, place: Place): Record<string, string> {
  const may = (id: string) => {
    const step = flow.steps[id];
    return step && (step.kind === 'choose' || step.kind === 'many') && !step.unwritten;
  };
  return Object.fromEntries(place.path.filter(may).map((id) => [id, place.answers[id] ?? '']));
}
