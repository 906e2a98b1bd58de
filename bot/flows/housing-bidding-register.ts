import type { Answers, Facts, Option, Shown, Step } from './flow.ts';
import { canWrite } from './housing-bidding-homes.ts';
import { lawOf } from './housing-bidding-tonight.ts';
import { asks, one, plain, scheme, some } from './housing-bidding-words.ts';

const registerOf = (facts: Facts) => facts.homes?.mine?.register ?? null;

function works(_: Answers, facts: Facts): Shown[] {
  const { cap, bands } = facts.council.housing;
  const register = registerOf(facts);
  return [
    'housing-bidding.works.register',
    'housing-bidding.works.band',
    'housing-bidding.works.bid',
    'housing-bidding.works.offer',
    { key: 'housing-bidding.works.cap', values: { cap: cap.bids } },
    {
      card: {
        title: 'housing-bidding.works.bands',
        lead: 'housing-bidding.works.bandsLead',
        facts: bands.map(({ code, means }) => ({ label: plain(code), value: plain(means) })),
      },
    },
    ...(register?.band
      ? [
          {
            key: register.confirmed ? 'housing-bidding.works.mine' : 'housing-bidding.works.saidBand',
            values: { band: register.band },
          } as const,
        ]
      : []),
  ];
}

// With "I don't know", one screen of six.
const mostBands = 5;

const bandOptions = (_: Answers, { council }: Facts): Option[] => [
  ...council.housing.bands.slice(0, mostBands).map(({ code }): Option => ({ value: code, title: plain(code) })),
  { value: 'unknown', title: 'housing-bidding.band.unknown', also: 'housing-bidding.band.also.unknown' },
];

const papers = ['id', 'number', 'bank', 'home', 'income'] as const;

function papersMissing(answers: Answers, facts: Facts): Shown[] {
  const have = new Set((answers.papers ?? '').split(','));
  const missing = papers.filter((paper) => !have.has(paper));
  return [
    missing.length === 0
      ? 'housing-bidding.papers.all'
      : {
          card: {
            title: 'housing-bidding.papers.missing',
            lead: 'housing-bidding.papers.missingLead',
            facts: missing.map((paper) => ({
              label: `housing-bidding.papers.${paper}` as const,
              value: `housing-bidding.papers.get.${paper}` as const,
            })),
          },
        },
    // Of somebody we know, the record says whether they wait.
    ...(facts.linked ? [] : (['housing-bidding.register.waiting'] as const)),
    { key: 'housing-bidding.join.link', values: { url: facts.council.housing.url } },
  ];
}

/** Whether the council of this service is theirs; by the record, else as they said. */
const another = (answers: Answers, { ours }: Facts): boolean => ours === false || answers.council === 'other';

/** How bidding works, the register and its bands; what is said is kept as said, for the adviser to check. */
export const registerSteps = {
  works: { kind: 'say', show: works, next: 'worksThen' },
  worksThen: {
    kind: 'choose',
    ask: 'housing-bidding.works.next',
    why: 'housing-bidding.works.nextWhy',
    options: [
      { ...one('works', 'homes'), next: 'homes' },
      { ...one('works', 'join'), next: 'council' },
      { ...one('works', 'all'), next: 'knows' },
    ],
    next: 'knows',
  },
  council: {
    kind: 'choose',
    ask: 'housing-bidding.which.ask',
    why: 'housing-bidding.which.why',
    name: 'housing-bidding.which.name',
    unless: (_, facts) => facts.ours !== null,
    options: (_, { council }) => [
      { value: 'here', title: { key: 'housing-bidding.which.here', values: { council: council.name } } },
      one('which', 'other'),
      one('which', 'unknown'),
    ],
    next: 'registerLaw',
  },
  registerLaw: {
    kind: 'say',
    show: (answers, facts) => [
      ...lawOf('register')(answers, facts),
      ...(another(answers, facts) ? (['housing-bidding.register.otherCouncil'] as const) : []),
    ],
    // The rule matters to who comes from another place.
    unless: (answers, facts) => facts.waiting || (!another(answers, facts) && answers.council !== 'unknown'),
    next: 'standing',
  },
  standing: {
    kind: 'choose',
    ask: (_, facts) => ({ key: 'housing-bidding.onRegister.ask', values: { scheme: scheme(facts) } }),
    why: 'housing-bidding.onRegister.why',
    name: 'housing-bidding.onRegister.name',
    unless: (_, facts) => facts.waiting || registerOf(facts)?.confirmed === true,
    options: some('onRegister', 'registered', 'applied', 'none', 'unknown'),
    next: [
      [(_, facts) => facts.waiting, 'papersFirst'],
      [(_, facts) => registerOf(facts)?.confirmed === true, 'registerKnown'],
      [({ standing }) => standing === 'registered', 'band'],
      [({ standing }, facts) => standing === 'applied' && canWrite(facts), 'check'],
      [({ standing }) => standing === 'applied', 'knows'],
      'papers',
    ],
  },
  registerKnown: {
    kind: 'say',
    show: (_, facts) => [
      {
        key: 'housing-bidding.register.onRecord',
        values: { band: registerOf(facts)?.band ?? 'none' },
      },
    ],
    next: 'knows',
  },
  band: {
    kind: 'choose',
    ...asks('band'),
    skip: 'common.way.skip',
    options: bandOptions,
    next: [[(_, facts) => canWrite(facts), 'check'], 'knows'],
  },
  papers: {
    kind: 'many',
    ...asks('papers'),
    skip: 'common.way.ratherNot',
    most: 5,
    options: [...some('papers', 'id', 'number', 'bank', 'home', 'income'), { ...one('papers', 'none'), alone: true }],
    next: 'papersMissing',
  },
  papersMissing: { kind: 'say', show: papersMissing, next: 'join' },
  join: {
    kind: 'choose',
    ...asks('join'),
    unless: (_, facts) => !canWrite(facts),
    options: [
      { value: 'together', title: 'housing-bidding.join.together', also: 'housing-bidding.join.also.together' },
      { value: 'me', title: 'housing-bidding.join.me', also: 'housing-bidding.join.also.me' },
      { value: 'all', title: 'housing-bidding.join.all', also: 'housing-bidding.join.also.all' },
    ],
    next: [
      [({ join, standing }, facts) => canWrite(facts) && (join === 'together' || standing === 'none'), 'check'],
      'knows',
    ],
  },
} as const satisfies Record<string, Step<string>>;
