import type { PlanRow } from '../../conversation/known/my-plan.ts';
import type { Sample } from './index.ts';

const id = (number: number) => `00000000-0000-7000-a000-${String(number).padStart(12, '0')}`;
const hour = 3_600_000;

const nothing: PlanRow = {
  plan: null,
  list: [],
  planAskedOn: null,
  seenAt: null,
  seenBy: null,
  newsAt: null,
  routes: [],
};

const entry = (number: number, given: Partial<PlanRow['list'][number]>): PlanRow['list'][number] => ({
  id: id(number),
  kind: 'action',
  heading: null,
  suggestion: null,
  words: null,
  owner: 'young_person',
  staff: null,
  dueOn: null,
  ended: null,
  helpAsked: false,
  ...given,
});

const headings: NonNullable<PlanRow['plan']>['headings'] = [
  {
    heading: 1,
    need: 'Sam sees you every four weeks, and you can text in between.',
    own: 'Text is best.',
    contingency: null,
  },
  {
    heading: 2,
    need: 'A course where you use your hands. Motor vehicle at the college is a good fit.',
    own: 'I do not want to sit and write all day.',
    contingency: 'If the course is full, Sam asks two other places by June.',
  },
  {
    heading: 5,
    need: 'You stay with Carol until you are 18, and after that if you both want it.',
    own: null,
    contingency: null,
  },
];

const plan: NonNullable<PlanRow['plan']> = {
  id: id(1),
  madeOn: '2025-12-04',
  askedOn: null,
  askedAt: null,
  byOn: null,
  managerTold: false,
  reviewedOn: null,
  dueOn: '2026-06-04',
  headings,
  views: [
    {
      view: 'differently',
      heading: 5,
      words: 'I might want my own place.',
      on: '2026-02-02',
      at: '2026-02-02T10:00:00Z',
    },
  ],
  voice: null,
};

const list: PlanRow['list'] = [
  entry(10, { heading: 2, words: 'Visit the motor vehicle workshop', dueOn: '2026-03-27' }),
  entry(11, {
    heading: 2,
    kind: 'promise',
    words: 'Find out when the workshop is open to visitors',
    owner: 'staff',
    dueOn: '2026-03-20',
  }),
  entry(12, { suggestion: 'what-next.thing.list', owner: 'together' }),
];

/** As the records might hold it for each of the sample people. A day later Jade's first step is off the list. */
export const myPlanSample: Sample = ({ situation, now }) => {
  const first = situation.person?.firstName;
  const dayLater = now.getTime() > Date.parse('2026-03-18T10:00:00Z') + 24 * hour;
  if (first === 'Jade') return [{ ...nothing, plan, list: dayLater ? list.slice(1) : list }];
  if (first === 'Lucy') {
    const asked = { askedOn: '2026-02-02', askedAt: '2026-02-02T10:00:00Z', byOn: '2026-03-02', managerTold: true };
    const voice = {
      id: id(2),
      say: 'I want to talk about college first.',
      who: ['friend'],
      whoElse: 'Not my uncle, please.',
      at: '2026-02-02T10:05:00Z',
    };
    const many = Array.from({ length: 7 }, (_, place) => entry(20 + place, { words: `Step number ${place + 1}` }));
    return [
      { ...nothing, plan: { ...plan, ...asked, voice }, list: many, seenAt: '2026-02-03T09:00:00Z', seenBy: 'Sam' },
    ];
  }
  if (first === 'Tyler') return [{ ...nothing, plan: { ...plan, headings: [] } }];
  if (first === 'Marcus') return [{ ...nothing, list: list.slice(2) }];
  if (first === 'Dawit') return [{ ...nothing, planAskedOn: '2026-03-10' }];
  return [nothing];
};
