import { type Day, dayNumber } from './calendar.ts';
import { adviserIn } from './caseload/adviser.ts';
import { agesIn, flagIn, type Grouping, genderIn, groupingIn, teamsIn } from './caseload/filters.ts';
import { type CaseloadMeasure, measureIn } from './caseload/measures.ts';
import { type Period, periodIn } from './caseload/period.ts';
import { fullName, type Named } from './people/named.ts';
import { readText } from './reading.ts';

export type CaseloadFilters = {
  /** Team as the list names it. */
  team?: string;
  /** Full name of a member of staff. */
  adviser?: string;
  age?: number;
  ageMin?: number;
  ageMax?: number;
  gender?: 'female' | 'male';
  priorityGroup?: true;
  asylum?: true;
};

/** A question about the caseload as far as it was understood. */
export type CaseloadQuestion = {
  measure: CaseloadMeasure | 'unknown';
  filters?: CaseloadFilters;
  groupBy?: Grouping;
  period?: Period;
  /** For overdue contacts: no contact for this many days, where the question says how long. */
  withinDays?: number;
  /** Members of staff a name may mean, when it may mean more than one. */
  ambiguous?: string[];
  /** Words that played no part: an answer that left them out has to say so. */
  notUnderstood?: string[];
};

export type CaseloadContext = { today: Day; staff: readonly Named[]; teams: readonly string[] };

/** Words of asking: they say nothing of what is counted. */
const filler = new Set(
  `
's a all am an and any anybody anyone are aren't at back be been being biggest breakdown but by can care case caseload
caseloads cases children clients compare compared could count current currently data did do does doing don't done each
every everybody everyone far fewest figure figures find for from get give given going got had has hasn't have haven't
having he her highest him his how how's i if in into is isn't it its just kids largest latest least leaver leavers
like list listed lists logged look looking lowest made make many me most much my name names need no not now number
numbers of off ok old olds on one ones only open or our out over own people per percent percentage person persons
placed please pls proportion rate rates recorded right s see service she show showing side size smallest so some split
stand stats status still table team teams tell than that the their them there these they this those times to today
total totals under up us was we were what what's whats when where which who who's who've whos whose wise with year
years yet you young your yp
`
    .trim()
    .split(/\s+/),
);

/** Words that belong to what is counted. */
const counted =
  /^(?:accommodation|housing|contacts?|due|overdue|reviews?|plans?|pathway|training|employment|education|work|visits?|alerts?|concerns?|requests?|waiting|money|outstanding|appointments?|missed|activity|touch|keeping|closed|date|suitable|custody|bids?|bidding|adviser|advisers|pa|allocated|destinations?|known|home|seen|contacted|late)$/;

const withoutPart = (plain: string, { start, end }: { start: number; end: number }): string =>
  plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);

/**
 * Reads a manager's question into what is counted, for whom, split how, and when. Nothing is added that was not asked; a question about
 * something else is `unknown`, with what was understood of it. Quarters and years are financial.
 * @example readCaseloadQuestion('18 yr olds in EET in city', context) // eet, { age: 18, team: 'city' }
 */
export function readCaseloadQuestion(typed: string, { today, staff, teams }: CaseloadContext): CaseloadQuestion {
  const text = typed.normalize('NFC');
  const named = adviserIn(text, staff);
  const [adviser, ...otherAdvisers] = named?.people ?? [];
  const reading = readText(text, named ? [named.span] : []);
  let plain = reading.plain;
  const take = <T extends { start: number; end: number }>(part: T | undefined): T | undefined => {
    if (part) plain = withoutPart(plain, part);
    return part;
  };

  const filters: CaseloadFilters = {};
  const grouping = take(groupingIn(plain));
  const inTeams = teamsIn(plain, teams);
  for (const team of inTeams) take(team);
  if (inTeams.length === 1) filters.team = inTeams[0]?.team;
  if (adviser && otherAdvisers.length === 0) filters.adviser = fullName(adviser);
  const period = take(periodIn(plain, today));
  const ages = take(agesIn(plain));
  Object.assign(filters, ages?.ages);
  const gender = take(genderIn(plain));
  if (gender) filters.gender = gender.gender;
  if (take(flagIn(plain, 'priorityGroup'))) filters.priorityGroup = true;
  if (take(flagIn(plain, 'asylum'))) filters.asylum = true;

  const measure = measureIn(plain, Object.keys(filters).length > 0 || grouping !== undefined);
  take(measure);
  const left = (plain.match(/[\p{L}\p{N}'&]+/gu) ?? []).filter(
    (word) => !filler.has(word) && !(measure && counted.test(word)),
  );
  const group = filters.asylum || filters.priorityGroup || filters.gender || ages;
  const question: CaseloadQuestion = {
    measure: measure?.measure ?? (group && left.length === 0 ? 'caseload_size' : 'unknown'),
  };
  if (Object.keys(filters).length > 0) question.filters = filters;
  if (grouping) question.groupBy = grouping.groupBy;
  else if (inTeams.length > 1) question.groupBy = 'team';
  const threshold = measure?.measure === 'overdue_contacts' && period?.rolling && typeof period.period !== 'string';
  if (threshold && typeof period.period !== 'string')
    question.withinDays = dayNumber(today) - dayNumber(period.period.from);
  else if (period) question.period = period.period;
  if (adviser && otherAdvisers.length > 0) question.ambiguous = [adviser, ...otherAdvisers].map(fullName);
  if (left.length > 0) question.notUnderstood = left;
  return question;
}
