import type { EntryToday } from '../content/dated/money.ts';
import type { Answers, Band, Facts } from './flow.ts';

/** Who somebody is for "Money", from what is known and what they said; and which entries that leaves. Pure. */

// More than this in a row is a list, and not an answer.
export const mostShown = 8;

const ages: Record<Band, { from: number; to: number }> = {
  under16: { from: 0, to: 15 },
  '16-17': { from: 16, to: 17 },
  '18-24': { from: 18, to: 24 },
  '25+': { from: 25, to: 120 },
};

/** What it is about; `everything` when they passed it over. */
export function topicOf(answers: Answers): string {
  const { topic, topicMore } = answers;
  return (topic === 'more' ? topicMore : topic) || 'everything';
}

export const bandOf = (answers: Answers, facts: Facts): Band | null =>
  facts.band ?? ((answers.band || null) as Band | null);

/** Whether this council is the one that looks after them, or did; null: not known. */
export function isOurs(answers: Answers, facts: Facts): boolean | null {
  if (facts.ours !== null) return facts.ours;
  if (answers.council === 'ours') return true;
  return answers.council === 'other' ? false : null;
}

const undecided = new Set(['waiting', 'refused', 'notSure']);

/** The Home Office has not said yes: only the council's own help is told, and a person comes first. */
export const mustAskFirst = (answers: Answers, facts: Facts): boolean =>
  facts.waiting || undecided.has(answers.waiting ?? '');

type Known = {
  study: string | null;
  where: string | null;
  child: boolean | null;
  onCredit: boolean | null;
};

const studyOf: Record<string, string> = {
  school: 'college',
  college: 'college',
  university: 'uni',
  apprenticeship: 'apprentice',
};

/** What the record says they learn, in the words of this conversation; null: not known. */
export const studyKnown = ({ doing }: Facts): string | null => (doing ? (studyOf[doing.choice] ?? 'none') : null);

const yes = (answer: string | undefined): boolean | null => (answer ? answer === 'yes' : null);

function knownOf(answers: Answers, facts: Facts): Known {
  const topic = topicOf(answers);
  const byTopic = topic === 'uni' || topic === 'college' ? topic : null;
  return {
    study: byTopic ?? studyKnown(facts) ?? (answers.study || null),
    where: answers.where || null,
    child: topic === 'child' || facts.flags.includes('own_child') ? true : yes(answers.child),
    onCredit: yes(answers.onCredit),
  };
}

const among = (list: readonly string[] | undefined, value: string | null): boolean =>
  !list || value === null || list.includes(value);

function fitsAge(one: EntryToday, answers: Answers, facts: Facts): boolean {
  if (one.untilYear && facts.schoolYear !== null) return facts.schoolYear <= one.untilYear;
  const band = bandOf(answers, facts);
  const span = facts.age === null ? band && ages[band] : { from: facts.age, to: facts.age };
  return !span || (one.ages.from <= span.to && span.from <= one.ages.to);
}

/** The entries that could fit, whatever the Home Office has said. */
function candidates(answers: Answers, facts: Facts): EntryToday[] {
  const topic = topicOf(answers);
  const known = knownOf(answers, facts);
  const ours = isOurs(answers, facts);
  return (facts.money?.entries ?? []).filter(
    (one) =>
      (topic === 'everything' || one.topics.some((each) => each === topic)) &&
      (one.whose === 'national' || one.elsewhere || ours !== false) &&
      fitsAge(one, answers, facts) &&
      among(one.categories, facts.category) &&
      among(one.study, known.study) &&
      among(one.where, known.where) &&
      (one.child !== true || known.child === true) &&
      (one.onCredit === undefined || known.onCredit === null || one.onCredit === known.onCredit),
  );
}

/** Entries that anybody may have, and whose plain words name a benefit; they have other words for who may not claim it. */
export const namesBenefit: ReadonlySet<string> = new Set(['keep_until_18']);

/** Whether what could fit turns on what the Home Office has said, and they have not told us. Who is on benefits has papers. */
export const turnsOnPapers = (answers: Answers, facts: Facts): boolean =>
  !facts.waiting &&
  answers.onCredit !== 'yes' &&
  candidates(answers, facts).some(
    ({ id, turnsOnPapers: turns }) => turns || (namesBenefit.has(id) && bandOf(answers, facts) !== 'under16'),
  );

/** What fits this person today, best first. */
export function fitting(answers: Answers, facts: Facts): EntryToday[] {
  const first = mustAskFirst(answers, facts);
  return candidates(answers, facts)
    .filter((one) => one.whileWaiting || !first)
    .slice(0, mostShown);
}
