import { londonClock } from '../reference/london-time.ts';
import { addWorkingDays } from '../reference/working-time.ts';
import type { Answers, Facts, Option, Shown, Spoken } from './flow.ts';
import type { MyBid } from './housing-bidding-facts.ts';
import { bidsLeft } from './housing-bidding-fit.ts';
import { dayInWords, homeNamed, homeTitle, inWords, one, plain, scheme } from './housing-bidding-words.ts';

// As many as fit on a screen with a way to none of them.
const mostShown = 5;

export const myBids = (facts: Facts): readonly MyBid[] => facts.homes?.mine?.bids ?? [];
const closed = (bid: MyBid, facts: Facts): boolean => Date.parse(bid.closesAt) <= Date.parse(facts.now);
const closingDay = ({ closesAt }: MyBid): string => londonClock(new Date(closesAt)).day;
const over = (bid: MyBid): boolean => bid.accepted || bid.refused || bid.unsuccessful;

/** The offer that waits for an answer, where staff have recorded one. */
export const openOffer = (facts: Facts): MyBid | null => myBids(facts).find((bid) => bid.offered && !over(bid)) ?? null;

/** A bid that they were going to make themselves, and have said nothing of since. */
export const pending = (facts: Facts): MyBid | null =>
  myBids(facts).find(
    (bid) => bid.how === 'self' && !bid.reported && !bid.confirmedOn && !bid.couldNot && !bid.offered && !over(bid),
  ) ?? null;

/** How far a bid has come, in one true sentence. Only what staff or the letting system confirmed is called in. */
export function stands(bid: MyBid, facts: Facts): Spoken {
  if (bid.accepted) return 'housing-bidding.mine.accepted';
  if (bid.refused) return 'housing-bidding.mine.refused';
  if (bid.unsuccessful) return 'housing-bidding.mine.unsuccessful';
  if (bid.offered)
    return { key: 'housing-bidding.mine.offered', values: { when: bid.answerBy ? inWords(bid.answerBy) : '' } };
  if (closed(bid, facts)) return afterClosing(bid, facts);
  if (bid.confirmedOn) return { key: 'housing-bidding.mine.confirmed', values: { on: dayInWords(bid.confirmedOn) } };
  if (bid.couldNot) return 'housing-bidding.mine.could';
  if (bid.reported) return 'housing-bidding.mine.reported';
  if (bid.risen) return 'housing-bidding.mine.risen';
  if (bid.asked) return 'housing-bidding.mine.asked';
  if (bid.how === 'connected') return { key: 'housing-bidding.mine.sent', values: { scheme: scheme(facts) } };
  return 'housing-bidding.mine.wanted';
}

function afterClosing(bid: MyBid, { council }: Facts): Spoken {
  const on = dayInWords(closingDay(bid));
  return bid.confirmedOn || bid.reported
    ? { key: 'housing-bidding.mine.closedNews', values: { on, days: council.housing.noNewsWorkingDays } }
    : { key: 'housing-bidding.mine.closedNone', values: { on } };
}

/** Whether so long after closing no news most often means no. */
export const noNews = (bid: MyBid, facts: Facts): boolean =>
  closed(bid, facts) &&
  !bid.offered &&
  !over(bid) &&
  facts.today > addWorkingDays(closingDay(bid), facts.council.housing.noNewsWorkingDays);

const bidCard = (bid: MyBid, facts: Facts): Shown => ({
  card: {
    title: homeTitle(bid),
    lead: stands(bid, facts),
    facts: [
      { label: 'housing-bidding.home.closes', value: plain(inWords(bid.closesAt)) },
      { label: 'housing-bidding.home.reference', value: plain(bid.reference) },
      ...(bid.position !== null && bid.positionOn
        ? [
            {
              label: 'housing-bidding.mine.line',
              value: {
                key: 'housing-bidding.mine.was',
                values: { position: bid.position, on: dayInWords(bid.positionOn) },
              },
            } as const,
          ]
        : []),
    ],
  },
});

export const mineShown = (_: Answers, facts: Facts): Shown[] => {
  const bids = myBids(facts).slice(0, mostShown);
  if (bids.length === 0) return ['housing-bidding.mine.none'];
  const next: Shown[] = bids.some((bid) => bid.unsuccessful || noNews(bid, facts)) ? ['housing-bidding.mine.next'] : [];
  return [...bids.map((bid) => bidCard(bid, facts)), ...next];
};

/** The bids about which there is something to say. */
export const mineOptions = (_: Answers, facts: Facts): Option[] => [
  ...myBids(facts)
    .slice(0, mostShown)
    .filter((bid) => whatOptionsFor(bid, facts).length > 0)
    .map((bid): Option => ({ value: bid.id, title: homeNamed(bid) })),
  one('did', 'all'),
];

/** The bid that this is about: the one they were asked of, or picked. */
export const aboutBid = (answers: Answers, facts: Facts): MyBid | null => {
  const id = answers.which;
  if (id) return myBids(facts).find((bid) => bid.id === id) ?? null;
  return answers.did && answers.did !== 'notYet' ? pending(facts) : null;
};

function whatOptionsFor(bid: MyBid, facts: Facts): Option[] {
  if (over(bid) || bid.offered) return [];
  const live = !closed(bid, facts);
  const made = bid.reported || bid.confirmedOn !== null;
  return [
    ...(made ? [] : [one('did', 'bid')]),
    ...(made || bid.couldNot ? [] : [one('did', 'could')]),
    ...(live && !made && (bid.couldNot || !bid.asked)
      ? [
          {
            ...one('did', 'drop'),
            value: 'ask',
            title: 'housing-bidding.did.ask2',
            also: 'housing-bidding.did.also.ask2',
          } as const,
        ]
      : []),
    ...(live ? [one('did', 'drop')] : []),
  ];
}

export const whatOptions = (answers: Answers, facts: Facts): Option[] => {
  const bid = aboutBid(answers, facts);
  return [...(bid ? whatOptionsFor(bid, facts) : []), one('did', 'all')];
};

/** What they said has become of a bid. */
export const act = (answers: Answers): string | undefined => answers.what ?? answers.did;

/** Whether a worker can still be asked to make this bid. */
export const canAsk = (answers: Answers, facts: Facts): boolean => {
  const bid = aboutBid(answers, facts);
  return bid !== null && !closed(bid, facts);
};

export const noRoomToAsk = (answers: Answers, facts: Facts): boolean => {
  const bid = aboutBid(answers, facts);
  const asks = act(answers) === 'ask' || answers.couldThen === 'yes';
  return asks && bid !== null && bidsLeft(facts, { id: bid.advertId, closesAt: bid.closesAt }) === 0;
};
