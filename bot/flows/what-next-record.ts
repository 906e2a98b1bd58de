import { dayAfter } from '../reference/london-time.ts';
import type { Answers, Facts, Outcome, Shown, Spoken, Words } from './flow.ts';
import { givenBack, pickedPlace, placeOutcomes } from './what-next-board.ts';
import { barriers, kept, schoolYear } from './what-next-ideas.ts';

/** NCCIS intended destination (domain A6) for each answer to where they would like to be. */
const intended: Record<string, number> = {
  stay: 111,
  college: 121,
  apprenticeship: 211,
  jobTraining: 311,
  job: 321,
  other: 411,
  notSure: 511,
};

/** The questions whose answers go into the note for the adviser, in its order. Papers are not among them, on purpose. */
const noted = [
  'mind',
  'mindElse',
  'where',
  'gate',
  'first',
  'doing',
  'doingElse',
  'going',
  'like',
  'way',
  'wayElse',
  'september',
  'septemberElse',
  'applied',
  'options',
  'want',
  'formWhat',
];

const owners = { me: 'young_person', adviser: 'staff', together: 'together' } as const;

/** What they said they do, in the flow's words; null when they did not say. */
function doingSaid(answers: Answers, facts: Facts): string | null {
  if (answers.still === 'yes') return facts.doing?.choice ?? null;
  const said = answers.doing === 'other' ? answers.doingElse : answers.doing;
  return said || null;
}

function ownerOf(answers: Answers): (typeof owners)[keyof typeof owners] {
  const said = answers.who ?? '';
  return said in owners ? owners[said as keyof typeof owners] : 'young_person';
}

/** The small step they chose; null for "not now", passed over, or own words that were not given. */
function smallThing(answers: Answers): { suggestion: string; own?: string } | null {
  const { thing, own } = answers;
  if (!thing || thing === 'notNow') return null;
  if (thing === 'own') return own ? { suggestion: 'what-next.thing.own', own } : null;
  return { suggestion: `what-next.thing.${thing}` };
}

const said = (answers: Answers, step: string): string[] =>
  (answers[step] ?? '').split(',').filter((value) => value !== '' && value !== 'none' && value !== 'more');

// When the form has to be in, in days; the parts are done before that.
const formDays: Record<string, number> = { week: 7, month: 28 };
const afterDays: Record<string, number> = { week: 7, fortnight: 14 };

const inDays = (days: number | undefined, { today }: Facts): string | undefined =>
  days === undefined ? undefined : dayAfter(today, days);

/** Everything that is to be done: what they chose, what gets in the way, what is needed first, what makes it easier. */
function toDo(answers: Answers, facts: Facts): Outcome[] {
  const ways = barriers(answers).map((way) => `what-next.sort.${way}`);
  const needs = ['first', 'gate', 'ease'].flatMap((step) =>
    said(answers, step)
      .filter((value) => value !== 'link')
      .map((value) => `what-next.${step}.${value}`),
  );
  const parts = ['formPart', 'cvPart'].flatMap((step) =>
    said(answers, step).map((value) => `what-next.${step}.${value}`),
  );
  const dueOn = inDays(formDays[answers.formWhen ?? ''], facts);
  return [
    ...[...ways, ...needs].map((suggestion): Outcome => ({ what: 'action', suggestion, owner: 'together' })),
    ...parts.map(
      (suggestion): Outcome => ({ what: 'small_step', suggestion, owner: 'together', ...(dueOn ? { dueOn } : {}) }),
    ),
  ];
}

/** The one small step, with the day on which they want to be asked about it. */
function step(answers: Answers, facts: Facts): Outcome[] {
  const thing = smallThing(answers);
  if (!thing) return [];
  const on = inDays(afterDays[answers.after ?? ''], facts);
  return [{ what: 'small_step', ...thing, owner: ownerOf(answers), ...(on ? { dueOn: on, askOn: on } : {}) }];
}

/**
 * What goes on the record of somebody who is known: said, never confirmed. Suggestions and the note's lines are names of
 * sentences, so that whoever shows them says them in words; what was typed travels apart.
 */
export function happened(answers: Answers, facts: Facts): Outcome[] {
  const outcomes: Outcome[] = [];
  const doing = doingSaid(answers, facts);
  if (doing) outcomes.push({ what: 'doing_said', choice: doing });
  const year = schoolYear(answers, facts);
  const code = intended[answers.septemberElse || (answers.september ?? '')];
  if (code !== undefined && year !== null) outcomes.push({ what: 'destination_intended', code, schoolYear: year });
  outcomes.push(...step(answers, facts), ...toDo(answers, facts));
  const lines = noted.flatMap((name) =>
    (answers[name] ?? '')
      .split(',')
      .filter((value) => value !== '')
      .map((value) => ({ key: `what-next.${name}.name`, value: `what-next.${name}.${value}` })),
  );
  const route = kept(answers, facts);
  if (route) lines.push({ key: 'what-next.keep.name', value: `what-next.route.${route.id}.title` });
  const places = placeOutcomes(answers, facts);
  outcomes.push(...places);
  // A place alone is told of by itself.
  const alone = places.length > 0 && lines.every(({ key }) => key.startsWith('what-next.mind'));
  if (!alone) outcomes.push({ what: 'note', lines, ...(answers.hardest ? { own: answers.hardest } : {}) });
  return outcomes;
}

type Line = { label: Words; value: Spoken };
const line = (label: Words, value: Words): Line => ({ label, value });

/** Everything of the plan on one card, to be kept as a photo or printed: the idea, what it needs, and who does what. */
function planLines(answers: Answers, facts: Facts): Line[] {
  const route = kept(answers, facts);
  const thing = smallThing(answers);
  const owner = {
    me: 'what-next.end.whoMe',
    adviser: 'what-next.who.adviser',
    together: 'what-next.end.together',
  } as const;
  const who = owner[answers.who as keyof typeof owner];
  const together = toDo(answers, facts).flatMap((one) => ('suggestion' in one ? [one.suggestion as Words] : []));
  return [
    ...(route ? [line('what-next.end.idea', `what-next.route.${route.id}.title`)] : []),
    ...(route?.aboutFresh ? [line('what-next.end.need', `what-next.route.${route.id}.need`)] : []),
    ...(route?.aboutFresh ? [line('what-next.end.when', `what-next.route.${route.id}.when`)] : []),
    ...(thing?.own
      ? [{ label: 'what-next.end.thing', value: { key: 'what-next.end.say', values: { line: thing.own } } } as const]
      : thing
        ? [line('what-next.end.thing', thing.suggestion as Words)]
        : []),
    ...(thing && who ? [line('what-next.end.who', who)] : []),
    ...together.map((one, at) => line(at === 0 ? 'what-next.end.together' : 'what-next.end.and', one)),
  ];
}

/** The end, in plain words: what was kept, what it needs, who does what, and what is true of a place. */
export function summary(answers: Answers, facts: Facts): Shown[] {
  const shown: Shown[] = [facts.linked ? 'what-next.end.saved' : 'what-next.end.stranger'];
  if (answers.older !== undefined) return [...shown, 'what-next.older.end'];
  const lines = planLines(answers, facts);
  if (lines.length > 0)
    shown.push({ card: { title: 'what-next.end.title', lead: 'what-next.board.empty', facts: lines } });
  const place = pickedPlace(answers, facts);
  if (place) shown.push({ key: 'what-next.end.place', values: { title: place.title } });
  if (givenBack(answers, facts)) shown.push('what-next.end.back');
  if (afterDays[answers.after ?? '']) shown.push('what-next.end.after');
  else if (smallThing(answers) && answers.who === 'me') shown.push('what-next.end.stuck');
  if (lines.length === 0 && !place && !givenBack(answers, facts)) shown.push('what-next.end.nothing');
  else if (!facts.linked) shown.push('what-next.end.photo');
  return shown;
}
