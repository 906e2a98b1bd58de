import { z } from 'zod';
import { shownDay, shownTime } from '../../cards/days.ts';
import { card } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { mayI } from '../access.ts';
import { dayInLondon } from '../clock.ts';
import { type Key, say, sayLine } from '../content/index.ts';
import { named, namedSql } from '../records/named.ts';
import { couldNotWhys, homeTypes } from '../reference/homes.ts';
import type { Read, Reply } from '../turn.ts';
import { answer, type Came, defineCommand, rowsOf, type StaffTurn } from './command.ts';

const instant = z.date().nullable();

/** A bid with its home and whose it is, as staff need to know it. */
export const storedBid = z.object({
  id: z.uuid(),
  reference: z.string(),
  area: z.string(),
  type: z.enum(homeTypes),
  bedrooms: z.int(),
  weeklyPence: z.int(),
  closesAt: z.date(),
  how: z.enum(['self', 'adviser', 'connected']).nullable(),
  askedAt: instant,
  risenAt: instant,
  reportedAt: instant,
  confirmedAt: instant,
  receipt: z.string().nullable(),
  couldNotAt: instant,
  withdrawnAt: instant,
  position: z.int().nullable(),
  positionOn: z.iso.date().nullable(),
  offeredAt: instant,
  answerBy: instant,
  answerSaid: z.enum(['yes', 'no']).nullable(),
  acceptedAt: instant,
  refusedAt: instant,
  unsuccessfulAt: instant,
  person: named,
});
export type StoredBid = z.infer<typeof storedBid>;

const select = `SELECT b.id, v.reference, v.area, v.property_type AS type, v.bedrooms, v.weekly_pence AS "weeklyPence",
    v.closes_at AS "closesAt", b.how, b.asked_at AS "askedAt", b.risen_at AS "risenAt", b.reported_at AS "reportedAt",
    b.confirmed_at AS "confirmedAt", b.receipt, b.could_not_at AS "couldNotAt", b.withdrawn_at AS "withdrawnAt",
    b.position, b.position_on::text AS "positionOn", b.offered_at AS "offeredAt", b.answer_by AS "answerBy",
    b.answer_said AS "answerSaid", b.accepted_at AS "acceptedAt", b.refused_at AS "refusedAt",
    b.unsuccessful_at AS "unsuccessfulAt",
    ${namedSql} AS person
  FROM care.bid b JOIN care.advert v ON v.id = b.advert_id JOIN care.person p ON p.id = b.person_id
  LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL`;

export const readBid = (bidId: string): Read => ({
  name: `bid ${bidId}`,
  text: `${select} WHERE b.id = $1`,
  values: [bidId],
});

const mostListed = 8;

/** Bids of these people that are not over; for the duty team those that rose to it, whoever's they are. */
const liveBids = (turn: StaffTurn): Read => ({
  name: 'live bids',
  text: `${select} WHERE b.withdrawn_at IS NULL AND b.accepted_at IS NULL AND b.refused_at IS NULL
      AND b.unsuccessful_at IS NULL AND v.closes_at > $2::timestamptz - interval '30 days'
      AND (p.restricted_to = '{}' OR $4 = ANY (p.restricted_to))
      AND (b.person_id = ANY ($1::uuid[]) OR ($3 AND b.risen_at IS NOT NULL AND b.confirmed_at IS NULL
        AND b.could_not_at IS NULL))
    ORDER BY (b.asked_at IS NOT NULL AND b.confirmed_at IS NULL AND b.could_not_at IS NULL
        OR b.offered_at IS NOT NULL) DESC, v.closes_at, p.given_name LIMIT ${mostListed + 1}`,
  values: [turn.staff.caseload.map(({ id }) => id), turn.now.toISOString(), turn.actor.role === 'duty', turn.staff.id],
});

const inWords = (at: Date, today: string): string =>
  say('en', 'staff-homes.bid.at', { day: shownDay(dayInLondon(at), today), time: shownTime(at) });

export const homeOf = ({ bedrooms, type, area }: Pick<StoredBid, 'bedrooms' | 'type' | 'area'>): string =>
  say('en', 'staff-homes.bid.home', { bedrooms, type: say('en', `staff-homes.bid.type.${type}`), area });

function stateOf(one: StoredBid): string {
  const state = (key: Key) => sayLine('en', { key });
  if (one.withdrawnAt) return state('staff-homes.bid.withdrawn');
  if (one.acceptedAt) return state('staff-homes.bid.accepted');
  if (one.refusedAt) return state('staff-homes.bid.refused');
  if (one.unsuccessfulAt) return state('staff-homes.bid.unsuccessful');
  if (one.offeredAt) return state('staff-homes.bid.offered');
  if (one.confirmedAt)
    return one.receipt
      ? say('en', 'staff-homes.bid.confirmedReceipt', { receipt: one.receipt })
      : state('staff-homes.bid.confirmed');
  if (one.couldNotAt) return state('staff-homes.bid.couldNot');
  if (one.reportedAt) return state('staff-homes.bid.reported');
  if (one.risenAt) return state('staff-homes.bid.risen');
  if (one.askedAt) return state('staff-homes.bid.asked');
  return state(one.how === 'connected' ? 'staff-homes.bid.sent' : 'staff-homes.bid.wanted');
}

function factsOf(one: StoredBid, today: string, now: Date): { label: string; value: string }[] {
  const closed = one.closesAt <= now;
  return [
    { label: say('en', 'staff-homes.bid.state'), value: stateOf(one) },
    {
      label: say('en', closed ? 'staff-homes.bid.closed' : 'staff-homes.bid.closes'),
      value: inWords(one.closesAt, today),
    },
    ...(one.position !== null && one.positionOn
      ? [
          {
            label: say('en', 'staff-homes.bid.position'),
            value: say('en', 'staff-homes.bid.positionOn', {
              position: one.position,
              day: shownDay(one.positionOn, today),
            }),
          },
        ]
      : []),
    ...(one.offeredAt && one.answerBy
      ? [{ label: say('en', 'staff-homes.bid.offer'), value: inWords(one.answerBy, today) }]
      : []),
    ...(one.answerSaid
      ? [
          {
            label: say('en', 'staff-homes.bid.said'),
            value: say('en', one.answerSaid === 'yes' ? 'staff-homes.bid.saidYes' : 'staff-homes.bid.saidNo'),
          },
        ]
      : []),
  ];
}

/** Whether the sender may see and answer for this young person, and why; undefined: no. */
export function mayAnswer(turn: StaffTurn, { person }: Pick<StoredBid, 'person'>): string | undefined {
  const about = {
    personId: person.id,
    adviserId: person.adviserId,
    teamId: person.teamId,
    restrictedTo: person.restrictedTo.length > 0 ? person.restrictedTo : null,
  };
  const decision = mayI(turn.actor, 'answer', about);
  return decision.allowed ? decision.why : undefined;
}

/** The card of one bid as it stands, with the buttons that make sense now. */
export function bidCard(turn: StaffTurn, one: StoredBid): NonNullable<Reply['card']> {
  const over = Boolean(one.withdrawnAt ?? one.acceptedAt ?? one.refusedAt ?? one.unsuccessfulAt);
  const made = one.confirmedAt !== null;
  const offerBy = new Date(turn.now.getTime() + turn.council.housing.answerHours * 3_600_000);
  return card('bid-task', {
    bidId: one.id,
    title: firstNameOf(one.person),
    subtitle: homeOf(one),
    note: '',
    facts: [
      { label: say('en', 'staff-homes.bid.reference'), value: one.reference },
      {
        label: say('en', 'staff-homes.bid.rent'),
        value: say('en', 'staff-homes.bid.rentWeek', { pounds: Math.round(one.weeklyPence / 100) }),
      },
      ...(one.how ? [{ label: say('en', 'staff-homes.bid.who'), value: say('en', `staff-homes.bid.${one.how}`) }] : []),
      ...factsOf(one, turn.today, turn.now),
    ],
    can: {
      confirm: !over && !made && !one.offeredAt,
      couldNot: !over && !made && !one.couldNotAt && !one.offeredAt,
      result: !over && (made || one.reportedAt !== null) && !one.offeredAt,
      answer: !over && one.offeredAt !== null,
    },
    why: 'other',
    whys: couldNotWhys.map((why) => ({ title: say('en', `staff-homes.why.${why}`), value: why })),
    offerDay: dayInLondon(offerBy),
    offerTime: shownTime(offerBy),
    today: turn.today,
    labels: {
      done: say('en', one.reportedAt ? 'staff-homes.button.checked' : 'staff-homes.button.done'),
      receipt: say('en', 'staff-homes.button.receipt'),
      couldNot: say('en', 'staff-homes.button.couldNot'),
      why: say('en', 'staff-homes.button.why'),
      position: say('en', 'staff-homes.button.position'),
      positionLabel: say('en', 'staff-homes.button.positionLabel'),
      offer: say('en', 'staff-homes.button.offer'),
      offerDay: say('en', 'staff-homes.button.offerDay'),
      offerTime: say('en', 'staff-homes.button.offerTime'),
      lost: say('en', 'staff-homes.button.lost'),
      yes: say('en', 'staff-homes.button.yes'),
      no: say('en', 'staff-homes.button.no'),
    },
  });
}

/** Each of one's people with a home on a list, what was asked first; every name shown is a line in the access log. */
export const bids = defineCommand({
  id: 'bids',
  starts: ['bids', 'homes', 'my bids'],
  may: null,
  fields: z.object({}),
  what: () => say('en', 'staff-homes.what.bids'),
  examples: ['bids'],
  run(turn): Came {
    const read = liveBids(turn);
    const rows = rowsOf(turn, read, storedBid);
    if (!rows) return { need: [read] };
    const seen = rows.flatMap((one) => {
      const why = mayAnswer(turn, one);
      return why ? [{ one, why }] : [];
    });
    const shown = seen.slice(0, mostListed);
    const note =
      seen.length === 0 ? 'staff-homes.list.none' : seen.length > mostListed ? 'staff-homes.list.more' : null;
    return {
      ...answer({
        card: card('bid-list', {
          title: say('en', 'staff-homes.list.title', { count: shown.length }),
          note: note ? say('en', note) : '',
          bids: shown.map(({ one }) => ({
            bidId: one.id,
            name: `${firstNameOf(one.person)}: ${homeOf(one)}`,
            facts: factsOf(one, turn.today, turn.now),
          })),
          labels: { open: say('en', 'staff-homes.list.open') },
        }),
      }),
      looked: [...new Map(shown.map(({ one, why }) => [one.person.id, why]))].map(([personId, why]) => ({
        personId,
        action: 'read_record' as const,
        why,
      })),
    };
  },
});
