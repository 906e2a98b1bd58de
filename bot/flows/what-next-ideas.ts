import type { RouteToday } from '../content/dated/routes.ts';
import type { whatNext as words } from '../content/en/what-next.ts';
import type { Answers, Facts, FactsCard, Option, Shown } from './flow.ts';

export type Barrier = keyof typeof words.way.help;
const allBarriers = new Set<string>([
  'money',
  'travel',
  'home',
  'feelings',
  'papers',
  'caring',
  'court',
  'english',
  'school',
] satisfies Barrier[]);

const several = (answer: string | undefined): string[] => (answer ? answer.split(',') : []);

/** Whether work could harm a claim: they said so, are not sure, or the record says the Home Office has not answered. */
export const mustAskFirst = (answers: Answers, facts: Facts): boolean =>
  facts.waiting || ['waiting', 'refused', 'notSure'].includes(answers.papers ?? '');

/** Asked only where something turns on it: a course is open to all, and the record may say it already. */
export const asksPapers = ({ want, age }: Answers, { waiting }: Facts): boolean =>
  !waiting && want !== 'course' && age !== 'under16';

/** They were asked about papers and would rather not say: everything is shown, with the warning on top. */
export const notDecided = (answers: Answers): boolean => answers.papers === '';

/** What gets in the way, from both questions about it, without the ways to say "none". */
export const barriers = (answers: Answers): Barrier[] =>
  [...several(answers.way), ...several(answers.wayElse)].filter((one): one is Barrier => allBarriers.has(one));

/** The school year as known or said; null: not at school, past Year 13, or not said. */
export function schoolYear(answers: Answers, facts: Facts): number | null {
  if (facts.schoolYear !== null) return facts.schoolYear;
  const said = Number(answers.year);
  return Number.isInteger(said) && said > 0 ? said : null;
}

/** In Year 11 or before: asked where they would like to be, and shown what starts at 16. */
export function stillAtSchool(answers: Answers, facts: Facts): boolean {
  const year = schoolYear(answers, facts);
  return year !== null && year <= 11;
}

/** The band that ideas and places go by; null: not said. */
export function bandOf(answers: Answers, facts: Facts): 'under16' | '16-17' | '18-24' | null {
  if (stillAtSchool(answers, facts)) return 'under16';
  const band = facts.band ?? answers.age;
  return band === 'under16' || band === '16-17' || band === '18-24' ? band : null;
}

const wantedIn: Record<string, string> = {
  stay: 'course',
  college: 'course',
  apprenticeship: 'apprenticeship',
  jobTraining: 'job',
  other: 'try',
};

// Three at a time: more is a list, and lists are not read.
const aPage = 3;

/** With an EHC plan on record; where nothing is on record, when they say that health or school is what is hard. */
function mayHavePlan(answers: Answers, facts: Facts): boolean {
  if (facts.linked) return facts.flags.includes('education_health_care_plan');
  return answers.doingElse === 'ill' || barriers(answers).includes('school');
}

/** The routes that could fit, best first, three to a page. Where the age is not said, only those that fit from 16 on. */
export function fitting(answers: Answers, facts: Facts, page: number): RouteToday[] {
  const band = bandOf(answers, facts);
  const waiting = mustAskFirst(answers, facts);
  // Nobody asked about papers, and nobody is still at school: only what is open to all.
  const unknown = answers.papers === undefined && band !== 'under16';
  const want = answers.want ?? wantedIn[answers.september ?? ''];
  const ways = barriers(answers);
  const likes = several(answers.like);
  const helps = (route: RouteToday) => ways.filter((one) => route.helps.includes(one)).length;
  const score = (route: RouteToday) =>
    (route.wants.some((one) => one === want) ? 3 : 0) +
    (route.likes.some((one) => likes.includes(one)) ? 1 : 0) +
    helps(route) * (route.wants.length === 0 ? 3 : 1) +
    // What was made for them comes before what is for all.
    (route.needsPlan ? 2 : 0) +
    // What can be told in full comes before what can only be named.
    (route.aboutFresh ? 0.5 : 0);
  return facts.routes
    .filter((route) =>
      band ? route.bands.includes(band) : route.bands.includes('16-17') && route.bands.includes('18-24'),
    )
    .filter((route) => route.openWhileWaiting || !(waiting || unknown))
    .filter((route) => !route.needsPlan || mayHavePlan(answers, facts))
    .filter((route) => route.wants.length > 0 || helps(route) > 0 || waiting)
    .map((route, place) => ({ route, place, score: score(route) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ route }) => route)
    .slice(page * aPage, (page + 1) * aPage);
}

function money(route: RouteToday): FactsCard['facts'] {
  const label = 'what-next.ideas.money';
  if (!route.money) return [{ label, value: 'what-next.ideas.noMoney' }];
  if (!route.moneyFresh) return [{ label, value: 'what-next.ideas.staleMoney' }];
  const id = route.id as 'college' | 'sixth-form' | 'apprenticeship' | 'foundation' | 'uni';
  return [{ label, value: { key: `what-next.route.${id}.money`, values: { amount: route.money.amount } } }];
}

/** One idea as a card; a route past its date is only named, and nothing about it is quoted. */
export function ideaCard(route: RouteToday): Shown {
  const title = `what-next.route.${route.id}.title` as const;
  if (!route.aboutFresh) return { card: { title, lead: 'what-next.ideas.stale', facts: [] } };
  const dated = route.money && route.moneyFresh ? route.money : route.about;
  return {
    card: {
      title,
      lead: `what-next.route.${route.id}.what`,
      facts: [
        { label: 'what-next.ideas.need', value: `what-next.route.${route.id}.need` },
        { label: 'what-next.ideas.when', value: `what-next.route.${route.id}.when` },
        ...money(route),
      ],
      small: dated && {
        key: 'what-next.ideas.checked',
        values: { source: { say: `what-next.source.${dated.source}` }, on: { day: dated.checkedOn } },
      },
    },
  };
}

/** The ideas of one page of three, as choices to keep one. */
export function keepOptions(routes: readonly RouteToday[], more: boolean): Option[] {
  return [
    ...routes.map((route): Option => ({ value: route.id, title: `what-next.route.${route.id}.title` })),
    ...(more ? [{ value: 'more', title: 'what-next.keep.more', also: 'what-next.keep.also.more' } as const] : []),
    { value: 'none', title: 'what-next.keep.none', also: 'what-next.keep.also.none' },
  ];
}

/** The route they kept; null when none, or when it is no longer offered. */
export function kept(answers: Answers, facts: Facts): RouteToday | null {
  const id = answers.keepLast ?? answers.keepMore ?? answers.keep;
  return facts.routes.find((route) => route.id === id) ?? null;
}
