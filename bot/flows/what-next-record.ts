import type { Answers, Facts, Outcome, Shown, Words } from './flow.ts';
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
  'first',
  'doing',
  'doingElse',
  'going',
  'like',
  'way',
  'wayElse',
  'september',
  'septemberElse',
  'want',
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
  const thing = smallThing(answers);
  if (thing) outcomes.push({ what: 'action', ...thing, owner: ownerOf(answers) });
  const more = new Set((answers.wayElse ?? '').split(','));
  for (const way of barriers(answers)) {
    const suggestion = more.has(way) ? `what-next.wayElse.${way}` : `what-next.way.${way}`;
    outcomes.push({ what: 'action', suggestion, owner: 'together' });
  }
  for (const need of (answers.first ?? '').split(',')) {
    if (need && need !== 'none')
      outcomes.push({ what: 'action', suggestion: `what-next.first.${need}`, owner: 'together' });
  }
  const lines = noted.flatMap((step) =>
    (answers[step] ?? '')
      .split(',')
      .filter((value) => value !== '')
      .map((value) => ({ key: `what-next.${step}.name`, value: `what-next.${step}.${value}` })),
  );
  const route = kept(answers, facts);
  if (route) lines.push({ key: 'what-next.keep.name', value: `what-next.route.${route.id}.title` });
  outcomes.push({ what: 'note', lines, ...(answers.hardest ? { own: answers.hardest } : {}) });
  return outcomes;
}

/** The end, in plain words: what was kept, what it needs, and who does what. */
export function summary(answers: Answers, facts: Facts): Shown[] {
  const shown: Shown[] = [facts.linked ? 'what-next.end.saved' : 'what-next.end.stranger'];
  if (answers.older !== undefined) return [...shown, 'what-next.older.end'];
  const route = kept(answers, facts);
  if (route) shown.push({ key: 'what-next.end.idea', values: { idea: { say: `what-next.route.${route.id}.title` } } });
  if (route?.aboutFresh) {
    shown.push({ key: 'what-next.end.need', values: { need: { say: `what-next.route.${route.id}.need` } } });
    shown.push({ key: 'what-next.end.when', values: { when: { say: `what-next.route.${route.id}.when` } } });
  }
  const thing = smallThing(answers);
  if (thing?.own) shown.push({ key: 'what-next.end.own', values: { own: thing.own } });
  else if (thing) shown.push({ key: 'what-next.end.thing', values: { thing: { say: thing.suggestion as Words } } });
  if (thing && answers.who === 'me') shown.push('what-next.end.whoMe');
  if (thing && answers.who === 'adviser') shown.push('what-next.end.whoAdviser');
  if (thing && answers.who === 'together') shown.push('what-next.end.whoTogether');
  if (!route && !thing) shown.push('what-next.end.nothing');
  else if (!facts.linked) shown.push('what-next.end.photo');
  return shown;
}
