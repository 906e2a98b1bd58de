import type { whatNext } from '../en/what-next.ts';

/** Where a fact is from, when that source was last looked at, and the last day on which it may be quoted. Days as `2026-03-18`. */
export type Dated = { source: keyof typeof whatNext.source; checkedOn: string; until: string };

export type RouteId = keyof typeof whatNext.route;

/** A way on that may be suggested: to whom, and what is known about it. Its words are `what-next.route.<id>`. */
export type Route = {
  id: RouteId;
  bands: readonly ('under16' | '16-17' | '18-24')[];
  wants: readonly ('job' | 'course' | 'apprenticeship' | 'uni' | 'try')[];
  likes: readonly ('people' | 'making' | 'computers' | 'art' | 'outdoors')[];
  /** What it helps with, of what gets in the way. */
  helps: readonly string[];
  /** Open to somebody whom the Home Office has not answered; the others could harm a claim and are left out. */
  openWhileWaiting: boolean;
  /** Only for somebody with an EHC plan; shown to those of whom it is not known when they say that school or health is hard. */
  needsPlan?: true;
  /** The page where one looks for it, on GOV.UK or of the body that runs it. */
  link?: string;
  about?: Dated;
  /** An amount in pounds, which its sentence of money needs. */
  money?: Dated & { amount: number };
};

const anyone = ['under16', '16-17', '18-24'] as const;
const all = ['people', 'making', 'computers', 'art', 'outdoors'] as const;

// DfE's guide covers the academic year 2025 to 2026 only (domain D1 row 3).
const bursary = { source: 'bursary', checkedOn: '2025-04-02', until: '2026-07-31', amount: 1200 } as const;
const courses = 'https://nationalcareers.service.gov.uk/find-a-course';
// Young people must learn or train until 18 (Education and Skills Act 2008); DfE Education Hub of 11 January 2024.
const leaving = { source: 'leaving', checkedOn: '2024-01-11', until: '2027-08-31' } as const;

export const routes: readonly Route[] = [
  {
    id: 'sixth-form',
    bands: ['under16', '16-17'],
    wants: ['course', 'uni'],
    likes: ['computers', 'art', 'people'],
    helps: [],
    openWhileWaiting: true,
    about: leaving,
    money: bursary,
  },
  {
    id: 'college',
    bands: anyone,
    wants: ['course', 'try'],
    likes: all,
    helps: ['school'],
    openWhileWaiting: true,
    link: courses,
    about: leaving,
    money: bursary,
  },
  {
    // GOV.UK guidance of 12 June 2025: £3,000 for starts on or after 1 August 2023; funding rules run to July (domain D1 row 4).
    id: 'apprenticeship',
    bands: anyone,
    wants: ['apprenticeship', 'job'],
    likes: ['making', 'computers', 'people'],
    helps: ['money'],
    openWhileWaiting: false,
    link: 'https://www.gov.uk/apply-apprenticeship',
    about: { source: 'apprenticeship', checkedOn: '2025-06-12', until: '2027-07-31' },
    money: { source: 'apprenticeship', checkedOn: '2025-06-12', until: '2026-07-31', amount: 3000 },
  },
  {
    // Since August 2025 for 16 to 21, for care leavers up to 24 (AELP briefing 79 of May 2025); the bursary's guidance names it too.
    id: 'foundation',
    bands: ['16-17', '18-24'],
    wants: ['apprenticeship', 'job'],
    likes: ['making', 'computers', 'people'],
    helps: ['school', 'court'],
    openWhileWaiting: false,
    link: 'https://www.gov.uk/apply-apprenticeship',
    about: { source: 'foundation', checkedOn: '2025-05-31', until: '2026-12-31' },
    money: { source: 'apprenticeship', checkedOn: '2025-06-12', until: '2026-07-31', amount: 3000 },
  },
  {
    // DfE guidance of 1 February 2022: a study programme of at least six months, 16 to 24 with an EHC plan, unpaid, mostly with an employer.
    id: 'supported',
    bands: ['16-17', '18-24'],
    wants: ['job', 'try', 'course'],
    likes: all,
    helps: ['school', 'feelings'],
    openWhileWaiting: false,
    needsPlan: true,
    link: 'https://www.gov.uk/government/publications/supported-internships-for-young-people-with-learning-difficulties',
    about: { source: 'supported', checkedOn: '2022-02-01', until: '2026-12-31' },
  },
  {
    id: 'job',
    bands: ['16-17', '18-24'],
    wants: ['job'],
    likes: ['people', 'outdoors'],
    helps: ['money'],
    openWhileWaiting: false,
    link: 'https://www.gov.uk/find-a-job',
    about: leaving,
  },
  {
    // The council pays it once to former relevant young people who begin higher education (domain D1 row 2).
    id: 'uni',
    bands: ['16-17', '18-24'],
    wants: ['uni'],
    likes: ['computers', 'art'],
    helps: [],
    openWhileWaiting: false,
    link: 'https://www.ucas.com',
    money: { source: 'uni', checkedOn: '2026-01-31', until: '2027-01-31', amount: 2000 },
  },
  {
    // Home Office guidance, version 17: volunteering for a charity or public body is allowed at any stage, unpaid work is not.
    id: 'volunteering',
    bands: ['16-17', '18-24'],
    wants: ['try'],
    likes: ['people', 'outdoors'],
    helps: ['feelings'],
    openWhileWaiting: true,
    about: { source: 'volunteering', checkedOn: '2024-10-22', until: '2026-10-31' },
  },
  {
    // Re-engagement: provision for 16 to 18 and beyond that councils and charities run; no grades asked.
    id: 'reengage',
    bands: ['16-17', '18-24'],
    wants: ['try', 'course'],
    likes: [],
    helps: ['school', 'feelings', 'court'],
    openWhileWaiting: true,
  },
  {
    id: 'esol',
    bands: anyone,
    wants: [],
    likes: [],
    helps: ['english'],
    openWhileWaiting: true,
    link: courses,
    about: { source: 'english', checkedOn: '2026-01-31', until: '2027-01-31' },
  },
  {
    id: 'visit',
    bands: anyone,
    wants: ['try', 'course'],
    likes: [],
    helps: ['feelings', 'school'],
    openWhileWaiting: true,
  },
  {
    id: 'short',
    bands: ['16-17', '18-24'],
    wants: ['try', 'job'],
    likes: ['making', 'outdoors', 'art'],
    helps: ['school', 'court', 'feelings'],
    // Some of these count as unpaid work in a private business, which would break the terms of a claim.
    openWhileWaiting: false,
  },
];

/** Childcare for parents who start a course before they are 20 (domain D1 row 5): that it is there, not how much. */
export const careToLearn: Dated = { source: 'careToLearn', checkedOn: '2026-01-31', until: '2026-07-31' };

export type RouteToday = Route & { aboutFresh: boolean; moneyFresh: boolean };

/** Whether something may still be quoted on a day; what is not dated states no fact that could go stale. */
export const fresh = (dated: Dated | undefined, today: string): boolean => !dated || today <= dated.until;

/** Every route as it may be told on a day (`2026-03-18`). */
export const routesOn = (today: string, list: readonly Route[] = routes): RouteToday[] =>
  list.map((one) => ({ ...one, aboutFresh: fresh(one.about, today), moneyFresh: fresh(one.money, today) }));
