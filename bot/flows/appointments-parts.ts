import { addWorkingHours, workingHoursBefore } from '../reference/working-time.ts';
import type { How, OwnTime, TimesFacts, Wanted } from './appointments-facts.ts';
import type { Answers, Blank, Facts, Spoken, Words } from './flow.ts';

/** The steps of "Appointments", for its parts to name. */
export type Steps =
  | 'door'
  | 'stranger'
  | 'visit'
  | 'ring'
  | 'code'
  | 'offer'
  | 'offerTaken'
  | 'offerDeclined'
  | 'missed'
  | 'missedEnd'
  | 'missedPerson'
  | 'which'
  | 'mine'
  | 'lateBy'
  | 'lateEnd'
  | 'cancelSure'
  | 'cancelled'
  | 'kept'
  | 'where'
  | 'more'
  | 'phoneEnd'
  | 'remind'
  | 'remindEnd'
  | 'earlierEnd'
  | 'begin'
  | 'who'
  | 'whoLine'
  | 'away'
  | 'about'
  | 'today'
  | 'todayEnd'
  | 'how'
  | 'howMore'
  | 'avoid'
  | 'avoidLine'
  | 'howThen'
  | 'help'
  | 'helpMore'
  | 'times'
  | 'time'
  | 'timeLater'
  | 'timeLast'
  | 'otherDay'
  | 'moreDays'
  | 'timeOn'
  | 'noTime'
  | 'none'
  | 'left'
  | 'keepLine'
  | 'check'
  | 'record'
  | 'done'
  | 'binned';

const nothing: TimesFacts = {
  free: { adviser: [], duty: [] },
  held: null,
  awayUntil: null,
  offices: [],
  avoided: [],
  lastNeeds: null,
  mine: [],
  offers: [],
  missed: null,
};

/** What is known of times; nothing where nobody is known. */
export const timesOf = (facts: Facts): TimesFacts => facts.times ?? nothing;

export const is = (step: Steps, value: string) => (answers: Answers) => answers[step] === value;

export const has = (step: Steps, value: string) => (answers: Answers) =>
  (answers[step] ?? '').split(',').includes(value);

/** The time of theirs that this is about: the one they picked, or the only one. */
export function theOne(answers: Answers, facts: Facts): OwnTime | null {
  const { mine } = timesOf(facts);
  return answers.which ? (mine.find(({ id }) => id === answers.which) ?? null) : (mine[0] ?? null);
}

/** The time that is being moved; null where a new one is asked for. */
export const moving = (answers: Answers, facts: Facts): OwnTime | null =>
  answers.mine === 'move' ? theOne(answers, facts) : null;

/** With whom: their adviser, or whoever is on duty. */
export function withWhom(answers: Answers, facts: Facts): Wanted['with'] {
  const moved = moving(answers, facts);
  if (moved?.duty || facts.adviser === null) return 'duty';
  if (moved) return 'adviser';
  return answers.who === 'duty' || answers.who === 'other' || answers.away === 'duty' ? 'duty' : 'adviser';
}

export const isNurse = ({ who }: Answers): boolean => who === 'nurse';

/** Who is meant, inside a sentence and at its start. */
export const whoIn = (answers: Answers, facts: Facts): Blank =>
  withWhom(answers, facts) === 'adviser' && facts.adviser ? facts.adviser : { say: 'common.adviser.none' };
export const whoFirst = (answers: Answers, facts: Facts): Blank =>
  withWhom(answers, facts) === 'adviser' && facts.adviser ? facts.adviser : { say: 'appointments.theDuty' };

/** Who somebody's time is with, inside a sentence. */
export const staffIn = (one: { staff: string; duty?: boolean } | null): Blank =>
  one && !one.duty ? one.staff : { say: 'common.adviser.none' };
export const staffFirst = (one: { staff: string; duty?: boolean } | null): Blank =>
  one && !one.duty ? one.staff : { say: 'appointments.theDuty' };

/** A piece of text that is in nobody's language: a name, an address. */
export const plain = (text: string): Spoken => ({ key: 'appointments.text', values: { text } });

/** How an asked or booked time stands, in words. */
export function standing({ booked, seen, risen }: OwnTime): Words {
  if (booked) return seen ? 'appointments.state.seen' : 'appointments.state.booked';
  if (risen) return 'appointments.state.risen';
  return seen ? 'appointments.state.askedSeen' : 'appointments.state.asked';
}

// An answer must come while there is time to set out, or to make other plans.
const answerHoursBefore = 2;

/** When what is asked for is answered at the latest: by the council's promise, and well before the time itself. */
export function answerBy(at: string | null, facts: Facts): string {
  const { open, appointments } = facts.council;
  const promised = addWorkingHours(new Date(facts.now), appointments.answerWorkingHours, open);
  const before = at ? workingHoursBefore(new Date(at), answerHoursBefore, open) : promised;
  return new Date(Math.max(Math.min(promised.getTime(), before.getTime()), Date.parse(facts.now))).toISOString();
}

/** The last word on how they want to meet. */
const howSaid = ({ how, howMore, howThen }: Answers): string | undefined =>
  howThen ?? (howMore && howMore !== 'avoid' ? howMore : how);

const methods: Record<string, How> = { home: 'home_visit', phone: 'phone', video: 'video' };

/** The places where they said that they are not OK, with what they say now. */
export function avoidedNow(answers: Answers, facts: Facts): readonly string[] {
  const { avoided } = timesOf(facts);
  const said = answers.avoid ?? '';
  if (said === 'ok') return [];
  return said.startsWith('not_') ? [...new Set([...avoided, said.slice(4)])] : avoided;
}

const wantedNeeds = ({ help, helpMore }: Answers, facts: Facts): string[] => {
  const said = [help, helpMore].flatMap((one) => (one ?? '').split(',')).filter(Boolean);
  const all = said.flatMap((one) => (one === 'same' ? [...(timesOf(facts).lastNeeds ?? [])] : [one]));
  return [...new Set(all.filter((one) => one !== 'more' && one !== 'none'))];
};

/** What they want, by all they said; of a time that is moved, what it was. */
export function wanted(answers: Answers, facts: Facts): Wanted {
  const moved = moving(answers, facts);
  const kind = isNurse(answers) ? 'nurse' : 'meeting';
  if (moved) {
    const { method, place, about, needs } = moved;
    return { with: withWhom(answers, facts), kind, notAdviser: false, method, place, about, needs };
  }
  const how = howSaid(answers) ?? 'choose';
  return {
    with: withWhom(answers, facts),
    kind,
    notAdviser: answers.who === 'other',
    method: methods[how] ?? 'face_to_face',
    place: how === 'phone' || how === 'video' ? null : how,
    about: answers.about || null,
    needs: wantedNeeds(answers, facts),
  };
}
