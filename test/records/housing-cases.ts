import type { Event, EventOf, EventType, Happened } from '../../bot/events.ts';

type Case<T extends EventType> = { event: Happened & Extract<Event, { type: T }>; stands: string; count: number };
type Types = Extract<
  EventType,
  `bid_${string}` | `offer_${string}` | 'home_help_asked' | `register_${string}` | 'skill_checked'
>;

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const jade = id(1);
const [bid, advert] = [id(300), 'ad0e0000-0000-4000-8000-000000000003'];
const of = { bidId: bid, reference: 'RH-1042' };
const home = { area: 'Northgate', type: 'flat', bedrooms: 1 } as const;
const cap = { bids: 3, per: 'at_once' } as const;
const closesAt = '2026-03-19T23:59:00.000Z';

const about = <T extends Types>(type: T, data: EventOf<T>['data'], stands: string): Case<T> =>
  ({ event: { type, personId: jade, data }, stands, count: 1 }) as unknown as Case<T>;
const ofBid = (where: string) => `SELECT FROM care.bid WHERE id = '${bid}' AND ${where}`;

/** What becomes of one bid, in an order in which it can happen; and what else there is about homes. */
export const housingCases: { [T in Types]: Case<T> } = {
  bid_wanted: about(
    'bid_wanted',
    { ...of, advertId: advert, how: 'self', cap },
    ofBid(`how = 'self' AND asked_at IS NULL`),
  ),
  bid_asked_of_adviser: about(
    'bid_asked_of_adviser',
    { ...of, advertId: advert, home, closesAt, risesAt: '2026-03-19T13:00:00.000Z', soon: false, cap },
    ofBid(`how = 'adviser' AND asked_at IS NOT NULL`),
  ),
  bid_risen: about('bid_risen', { ...of, home, closesAt }, ofBid('risen_at IS NOT NULL')),
  bid_reported: about('bid_reported', of, ofBid('reported_at IS NOT NULL AND confirmed_at IS NULL')),
  bid_could_not: about(
    'bid_could_not',
    { ...of, why: 'site', by: 'young_person' },
    ofBid(`could_not_at IS NOT NULL AND could_not_why = 'site'`),
  ),
  bid_confirmed: about(
    'bid_confirmed',
    { ...of, home, on: '2026-03-18', receipt: 'R-7' },
    ofBid(`confirmed_at IS NOT NULL AND receipt = 'R-7' AND could_not_at IS NULL`),
  ),
  bid_position_noted: about(
    'bid_position_noted',
    { ...of, home, position: 7, on: '2026-03-18' },
    ofBid(`position = 7 AND position_on = '2026-03-18'`),
  ),
  offer_recorded: about(
    'offer_recorded',
    { ...of, home, answerBy: '2026-03-19T10:02:00.000Z' },
    ofBid('offered_at IS NOT NULL AND answer_by IS NOT NULL'),
  ),
  offer_said: about('offer_said', {}, `SELECT FROM care.event WHERE type = 'offer_said' AND person_id = '${jade}'`),
  offer_answer_said: about(
    'offer_answer_said',
    { ...of, answer: 'yes' },
    ofBid(`answer_said = 'yes' AND accepted_at IS NULL`),
  ),
  offer_answered: about('offer_answered', { ...of, home, answer: 'no' }, ofBid('refused_at IS NOT NULL')),
  bid_unsuccessful: about(
    'bid_unsuccessful',
    { ...of, home, reason: 'other' },
    ofBid(`unsuccessful_at IS NOT NULL AND result_reason = 'other'`),
  ),
  bid_withdrawn: about('bid_withdrawn', { ...of, told: true }, ofBid('withdrawn_at IS NOT NULL')),
  home_help_asked: about(
    'home_help_asked',
    { actionId: id(301), about: 'taster' },
    `SELECT FROM care.action WHERE id = '${id(301)}' AND owner = 'staff' AND suggestion = 'housing-bidding.do.taster'`,
  ),
  register_said: about(
    'register_said',
    { applicationId: id(302), register: 'Riverside Homes', standing: 'said_registered', band: 'B' },
    `SELECT FROM care.housing_application WHERE id = '${id(302)}' AND standing = 'said_registered' AND closed_on IS NULL`,
  ),
  register_confirmed: about(
    'register_confirmed',
    { applicationId: id(303), register: 'Riverside Homes', standing: 'registered', band: 'B', bedrooms: 1 },
    `SELECT FROM care.housing_application WHERE person_id = '${jade}' AND closed_on IS NULL AND id = '${id(303)}'`,
  ),
  skill_checked: about(
    'skill_checked',
    {
      checkId: id(304),
      skill: 'bills',
      scoredBy: 'young_person',
      score: 'not_yet',
      on: '2026-03-18',
      helper: 'adviser',
      lookAgainOn: '2026-04-15',
    },
    `SELECT FROM care.skill_check WHERE id = '${id(304)}' AND helper = 'adviser' AND look_again_on = '2026-04-15'`,
  ),
};

/** The home that the bid is for. */
export const advertRow = `INSERT INTO care.advert (id, reference, landlord, area, property_type, bedrooms, weekly_pence, opens_at,
  closes_at, criteria, source, imported_at) VALUES ('${advert}', 'RH-1042', 'Riverside Homes', 'Northgate', 'flat', 1, 9500,
  '2026-03-13T09:00Z', '${closesAt}', '{}', 'list', '2026-03-17T06:00Z')`;
