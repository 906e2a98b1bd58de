import type { Answers, Facts, Option, Shown, Spoken, Words } from './flow.ts';
import type { Home, MyBid } from './housing-bidding-facts.ts';
import { bidsLeft, fitting, unfitting, whoIn, whyNot } from './housing-bidding-fit.ts';
import { homeCard, homeNamed, inWords, one, pounds, scheme, weekly } from './housing-bidding-words.ts';

// Three at a time: more is a list, and lists are not read.
const aPage = 3;
const lastPage = 2;
const mostReasons = 6;

const pageOf = (facts: Facts, page: number): Home[] => fitting(facts).slice(page * aPage, (page + 1) * aPage);

/** Whether what they want can be written down: their record is known, and open on this phone. */
export const canWrite = (facts: Facts): boolean => facts.linked && !facts.locked && Boolean(facts.homes?.mine);

const known = (facts: Facts): boolean => facts.linked && !facts.locked;

/** One page of homes as cards, with what must be said before the first. */
export const homesPage =
  (page: number) =>
  (_: Answers, facts: Facts): Shown[] => {
    const homes = pageOf(facts, page);
    if (page > 0) {
      const further = fitting(facts).length - (lastPage + 1) * aPage;
      const { url } = facts.council.housing;
      return [
        'housing-bidding.homes.more',
        ...homes.map(homeCard),
        ...(page === lastPage && further > 0
          ? [{ key: 'housing-bidding.homes.further', values: { count: further, url } } as const]
          : []),
      ];
    }
    if (whoIn(facts).under18) return ['housing-bidding.why.under18'];
    if (homes.length === 0)
      return [unfitting(facts).length > 0 ? 'housing-bidding.homes.none' : 'housing-bidding.homes.noneAtAll'];
    return [known(facts) ? 'housing-bidding.homes.some' : 'housing-bidding.homes.someAll', ...homes.map(homeCard)];
  };

export const noneFit = (_: Answers, facts: Facts): boolean => fitting(facts).length === 0;

/** The homes of a page as choices, with the ways on that there are. */
export const pickFrom =
  (page: number, why: boolean) =>
  (_: Answers, facts: Facts): Option[] => [
    ...pageOf(facts, page).map((home): Option => ({ value: home.reference, title: homeNamed(home) })),
    ...(page < lastPage && pageOf(facts, page + 1).length > 0 ? [one('pick', 'more')] : []),
    ...(why && unfitting(facts).length > 0 ? [one('pick', 'whyNot')] : []),
    one('pick', 'none'),
  ];

/** What they can do where no home is open for them. */
export const nothingOptions = (_: Answers, facts: Facts): Option[] => [
  ...(unfitting(facts).length > 0 && !whoIn(facts).under18 ? [one('pick', 'whyNot')] : []),
  one('help', 'ready'),
  one('help', 'all'),
];

/** A home that was picked reads back by its name; "more" and the like are none. */
export const pickReads =
  (step: 'pick' | 'pickMore' | 'pickLast' | 'pickAfterWhy') =>
  (answers: Answers, facts: Facts): Spoken | null => {
    // What came to nothing, because no bid was left, is not read back with what they did instead.
    const home = answers.which === undefined ? homeBy(answers[step], facts) : null;
    return home && homeNamed(home);
  };

const homeBy = (reference: string | undefined, facts: Facts): Home | null =>
  facts.homes?.homes.find((one) => one.reference === reference) ?? null;

const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The open home that a typed reference means; null: none that we know. */
export const seenHome = (answers: Answers, facts: Facts): Home | null => {
  const typed = bare(answers.seen ?? '');
  return (typed && facts.homes?.homes.find((one) => bare(one.reference) === typed)) || null;
};

/** The home they want: picked from a page, or by its reference. */
export const chosen = (answers: Answers, facts: Facts): Home | null =>
  homeBy(answers.pickAfterWhy, facts) ??
  homeBy(answers.pickLast, facts) ??
  homeBy(answers.pickMore, facts) ??
  homeBy(answers.pick, facts) ??
  seenHome(answers, facts);

export const whyNotLines = (_: Answers, facts: Facts): Shown[] => [
  'housing-bidding.why.first',
  ...unfitting(facts)
    .slice(0, mostReasons)
    .map(({ home, why }) => ({
      key: 'housing-bidding.why.line' as const,
      values: { home: { say: homeNamed(home) }, why: { say: why } },
    })),
  'housing-bidding.why.change',
];

/** A home they have seen elsewhere, with what may speak against it. */
export const seenShown = (answers: Answers, facts: Facts): Shown[] => {
  const home = seenHome(answers, facts);
  if (!home) return ['housing-bidding.seen.not'];
  const why = whyNot(home, whoIn(facts));
  return [
    homeCard(home),
    ...(why ? [{ key: 'housing-bidding.seen.maybeNot', values: { why: { say: why } } } as const] : []),
  ];
};

/** The bid that they have for the home they want, so that there is never a second. */
export const bidFor = (answers: Answers, facts: Facts): MyBid | null => {
  const home = chosen(answers, facts);
  return (home && facts.homes?.mine?.bids.find((bid) => bid.advertId === home.id)) ?? null;
};

export const hasBid = (answers: Answers, facts: Facts): boolean => bidFor(answers, facts) !== null;

const room = (answers: Answers, facts: Facts): number => {
  const home = chosen(answers, facts);
  return home ? bidsLeft(facts, home) : 0;
};
export const noRoom = (answers: Answers, facts: Facts): boolean => room(answers, facts) === 0;

/** What of the council's cap is left, as the questions say it. */
export const leftValues = (answers: Answers, facts: Facts) => ({
  left: room(answers, facts),
  cap: facts.council.housing.cap.bids,
  scheme: scheme(facts),
});

export const howAsk = (answers: Answers, facts: Facts): Spoken => ({
  key: facts.council.housing.bidding === 'adviser' ? 'housing-bidding.how.askAdviser' : 'housing-bidding.how.ask',
  values: leftValues(answers, facts),
});

/** Who can bid here: the council's own way decides. */
export const howOptions =
  (afford: boolean) =>
  (_: Answers, facts: Facts): Option[] => {
    const { bidding } = facts.council.housing;
    return [
      ...(bidding === 'connected'
        ? [
            {
              ...one('how', 'connected'),
              title: { key: 'housing-bidding.how.connected' as const, values: { scheme: scheme(facts) } },
            },
          ]
        : []),
      one('how', 'adviser'),
      ...(bidding === 'guide' ? [one('how', 'self'), one('how', 'remind')] : []),
      ...(afford ? [one('how', 'afford')] : []),
      one('how', 'leave'),
    ];
  };

export const howChosen = (answers: Answers): string | undefined => answers.howAfter ?? answers.how;

/** How to bid where bids are made: the link, the council's steps, and until when. */
export const stepsToBid = (answers: Answers, facts: Facts): Shown[] => {
  const home = chosen(answers, facts);
  const { url, steps } = facts.council.housing;
  return [
    { key: 'housing-bidding.how.steps', values: { scheme: scheme(facts) } },
    { key: 'housing-bidding.how.link', values: { url: home?.url ?? url, reference: home?.reference ?? '' } },
    ...steps.map((step, place) => ({
      key: 'housing-bidding.how.step' as const,
      values: { number: place + 1, step },
    })),
    ...(home ? [{ key: 'housing-bidding.how.closes', values: { when: inWords(home.closesAt) } } as const] : []),
  ];
};

/** What is left after the rent, or the rent alone where no sum was given. Nothing of it is kept. */
export const afforded = (answers: Answers, facts: Facts): Shown[] => {
  const home = chosen(answers, facts);
  if (!home) return [];
  const rent = pounds(home.weeklyPence);
  const income = answers.income ? weekly(answers.income) : null;
  const benefit: Words = 'housing-bidding.income.benefit';
  if (income === null)
    return [
      answers.income
        ? { key: 'housing-bidding.income.unread', values: { pounds: rent } }
        : { key: 'housing-bidding.home.rent', values: { pounds: rent } },
      benefit,
    ];
  return income >= rent
    ? [{ key: 'housing-bidding.income.left', values: { left: income - rent } }, benefit]
    : [{ key: 'housing-bidding.income.over', values: { over: rent - income } }, benefit];
};
