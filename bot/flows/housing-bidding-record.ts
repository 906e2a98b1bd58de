import { homeSkills, type SkillScore } from '../reference/homes.ts';
import { workingHoursBefore } from '../reference/working-time.ts';
import type { Answers, Facts, Outcome, Shown, Spoken } from './flow.ts';
import type { BidFor, HelpWanted, MyBid } from './housing-bidding-facts.ts';
import { bidsLeft } from './housing-bidding-fit.ts';
import { chosen, howChosen, leftValues } from './housing-bidding-homes.ts';
import { aboutBid, act, openOffer } from './housing-bidding-mine.ts';
import { afterYes } from './housing-bidding-offer.ts';
import { inWords, scheme } from './housing-bidding-words.ts';
import { whoAnswers } from './on-call.ts';

const forBid = (bid: MyBid): BidFor => ({
  id: bid.advertId,
  reference: bid.reference,
  area: bid.area,
  type: bid.type,
  bedrooms: bid.bedrooms,
  closesAt: bid.closesAt,
});

const hows = { adviser: 'adviser', self: 'self', remind: 'self', connected: 'connected' } as const;

/** The home they want, and who is to bid; null where they left it, or bids were not what this was about. */
export function wanted(answers: Answers, facts: Facts): { home: BidFor; how: (typeof hows)[keyof typeof hows] } | null {
  const how = howChosen(answers) ?? '';
  const home = chosen(answers, facts);
  return home && how in hows ? { home, how: hows[how as keyof typeof hows] } : null;
}

/** Whether a worker is asked to bid: now, or again after it did not work. */
export const asksStaff = (answers: Answers, facts: Facts): BidFor | null => {
  const want = wanted(answers, facts);
  if (want) return want.how === 'adviser' ? want.home : null;
  const bid = aboutBid(answers, facts);
  return bid && (act(answers) === 'ask' || answers.couldThen === 'yes') ? forBid(bid) : null;
};

function ofBid(answers: Answers, facts: Facts): Outcome[] {
  const bid = aboutBid(answers, facts);
  if (!bid) return [];
  const { id: bidId, reference } = bid;
  const again: Outcome[] = asksStaff(answers, facts) ? [{ what: 'bid_asked_again', bidId, home: forBid(bid) }] : [];
  switch (act(answers)) {
    case 'bid':
      return [{ what: 'bid_said_made', bidId, reference }];
    case 'could':
      return [{ what: 'bid_said_not_made', bidId, reference, why: answers.couldWhy || 'other' }, ...again];
    case 'ask':
      return again;
    case 'drop':
      return [{ what: 'bid_dropped', bidId, reference, told: bid.asked || bid.reported || bid.confirmedOn !== null }];
    default:
      return [];
  }
}

const standings = { registered: 'registered', applied: 'applied', none: 'none' } as const;

function ofRegister(answers: Answers): Outcome[] {
  const said = answers.onRegister || answers.standing || '';
  if (!(said in standings)) return [];
  const band = answers.band && answers.band !== 'unknown' ? answers.band : null;
  return [{ what: 'register_told', standing: standings[said as keyof typeof standings], band }];
}

/** What a worker is asked to help with. */
function helpIn(answers: Answers): HelpWanted | null {
  if (answers.notOnThen === 'yes' || answers.join === 'together') return 'register';
  if (answers.readyMore === 'taster' || answers.readyMore === 'workshop') return answers.readyMore;
  if (answers.meet === 'yes') return 'carers';
  return answers.keepHome === 'yes' ? 'keep_home' : null;
}

/** How they scored themselves, what they passed over left out. */
export const scoresIn = (answers: Answers) =>
  homeSkills.flatMap((skill) => {
    const score = answers[`skill-${skill}`];
    return score ? [{ skill, score: score as SkillScore }] : [];
  });

/** What goes on the record of somebody who is known: wanted, asked, said. Nothing here confirms anything. */
export function happened(answers: Answers, facts: Facts): Outcome[] {
  const want = wanted(answers, facts);
  const about = helpIn(answers);
  const scores = scoresIn(answers);
  const offer = openOffer(facts);
  const answer = answers.answer;
  return [
    ...ofRegister(answers),
    ...(want ? [{ what: 'home_wanted', ...want } as const] : []),
    ...ofBid(answers, facts),
    ...(offer && (answer === 'yes' || answer === 'no')
      ? [
          {
            what: 'offer_answered_here',
            bidId: offer.id,
            reference: offer.reference,
            answer,
            ...(answers.reason ? { own: answers.reason } : {}),
          } as const,
        ]
      : []),
    ...(scores.length > 0 ? [{ what: 'skills_told', scores } as const] : []),
    ...(about ? [{ what: 'home_help', about } as const] : []),
  ];
}

/** The truth about what is asked, before it is sent. */
export function checkNote(answers: Answers, facts: Facts): Spoken {
  const values = { scheme: scheme(facts) };
  const how = wanted(answers, facts)?.how;
  if (asksStaff(answers, facts)) return 'housing-bidding.card.toAdviser';
  if (how === 'self') return { key: 'housing-bidding.card.toSelf', values };
  if (how === 'connected') return { key: 'housing-bidding.card.toConnected', values };
  return 'housing-bidding.check.linked';
}

export const checkKeep = (answers: Answers, facts: Facts): Spoken =>
  asksStaff(answers, facts) || wanted(answers, facts)?.how === 'connected' || helpIn(answers) || answers.answer
    ? 'housing-bidding.check.send'
    : 'housing-bidding.check.keep';

const hour = 3_600_000;

/** From when on a bid that nobody made is the duty team's too: so many working hours before the advert closes. */
export const risesAt = (closesAt: string, { council }: Pick<Facts, 'council'>): Date =>
  workingHoursBefore(new Date(closesAt), council.housing.riseHours, council.open);

function asked(home: BidFor, facts: Facts): Shown[] {
  const rises = risesAt(home.closesAt, facts);
  const { bids } = facts.council.housing.cap;
  return [
    'housing-bidding.done.asked',
    { key: 'housing-bidding.done.askedBy', values: { when: inWords(home.closesAt) } },
    rises.getTime() > Date.parse(facts.now)
      ? { key: 'housing-bidding.done.askedRise', values: { when: inWords(rises) } }
      : 'housing-bidding.done.askedSoon',
    // The one that was just asked for is in use.
    { key: 'housing-bidding.done.left', values: { left: Math.max(0, bidsLeft(facts, home) - 1), cap: bids } },
  ];
}

/** The end, in plain words: what is true now, and who does what next. */
export function done(answers: Answers, facts: Facts): Shown[] {
  const home = asksStaff(answers, facts);
  if (home) return asked(home, facts);
  const want = wanted(answers, facts);
  if (want?.how === 'connected') return [{ key: 'housing-bidding.done.connected', values: leftValues(answers, facts) }];
  if (want) {
    if (howChosen(answers) === 'self') return ['housing-bidding.done.self'];
    const soon = Date.parse(want.home.closesAt) - Date.parse(facts.now) < 24 * hour;
    return [
      soon
        ? { key: 'housing-bidding.done.remindSoon', values: { when: inWords(want.home.closesAt) } }
        : 'housing-bidding.done.remind',
    ];
  }
  const bid = aboutBid(answers, facts);
  if (bid) return doneWith(bid, answers, facts);
  const offer = openOffer(facts);
  if (answers.answer && offer) {
    const values = { when: offer.answerBy ? inWords(offer.answerBy) : '' };
    return [
      { key: answers.answer === 'yes' ? 'housing-bidding.answer.sentYes' : 'housing-bidding.answer.sentNo', values },
      'housing-bidding.answer.notYet',
      ...(answers.answer === 'yes' && answers.offerWhat !== 'after' ? afterYes(facts) : []),
    ];
  }
  switch (helpIn(answers)) {
    case 'register':
      return ['housing-bidding.join.asked'];
    case 'taster':
    case 'workshop':
      return ['housing-bidding.ready.asked'];
    case 'carers':
      return ['housing-bidding.carers.asked'];
    case 'keep_home':
      return [{ key: 'housing-bidding.trouble.asked', values: whoAnswers(facts) }];
    default:
      if (scoresIn(answers).length > 0) return ['housing-bidding.ready.saved'];
      return [answers.standing ? 'housing-bidding.register.said' : 'housing-bidding.done.ok'];
  }
}

function doneWith(bid: MyBid, answers: Answers, facts: Facts): Shown[] {
  if (act(answers) === 'bid') return ['housing-bidding.done.reported', 'housing-bidding.done.reportedNext'];
  if (act(answers) === 'could') return ['housing-bidding.done.could'];
  if (act(answers) !== 'drop') return ['housing-bidding.done.ok'];
  return [
    'housing-bidding.done.dropped',
    ...(bid.reported || bid.confirmedOn
      ? [{ key: 'housing-bidding.done.droppedSite', values: { scheme: scheme(facts) } } as const]
      : []),
    ...(bid.asked || bid.reported || bid.confirmedOn ? (['housing-bidding.done.droppedTell'] as const) : []),
  ];
}
