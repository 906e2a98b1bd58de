import { z } from 'zod';
import { shownDay } from '../../cards/days.ts';
import { type CardData, card } from '../../cards/index.ts';
import { firstNameOf } from '../../cards/names.ts';
import { mayI } from '../access.ts';
import { say } from '../content/index.ts';
import { named, namedSql } from '../records/named.ts';
import { isOpportunityKind } from '../reference/opportunity-kinds.ts';
import type { Read } from '../turn.ts';
import { answer, type Came, defineCommand, rowsOf, type StaffTurn } from './command.ts';

const interest = z.object({
  id: z.uuid(),
  askedOn: z.iso.date(),
  confirmed: z.boolean(),
  withdrawn: z.boolean(),
  person: named,
});
type Interest = z.infer<typeof interest>;

const opportunity = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.string(),
  place: z.string().nullable(),
  startsOn: z.iso.date().nullable(),
  closesOn: z.iso.date().nullable(),
  places: z.int().nullable(),
  ringFenced: z.boolean(),
  asked: z.array(interest),
});
type OnBoard = z.infer<typeof opportunity>;

const interestSql = `jsonb_build_object('id', i.id, 'askedOn', (i.asked_at AT TIME ZONE 'Europe/London')::date,
  'confirmed', i.confirmed_at IS NOT NULL, 'withdrawn', i.withdrawn_at IS NOT NULL,
  'person', ${namedSql})`;
const interestFrom = `care.opportunity_interest i JOIN care.person p ON p.id = i.person_id
  LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL`;
const columns = (
  asked: string,
) => `o.id, o.title, o.kind, coalesce(v.name, o.place) AS place, o.starts_on::text AS "startsOn",
  o.closes_on::text AS "closesOn", o.places, o.ring_fenced AS "ringFenced", ${asked} AS asked`;
const from = 'care.opportunity o LEFT JOIN care.venue v ON v.id = o.venue_id';

// What one card holds, and no more people on it than one reads.
const mostShown = 12;
const mostAsked = 6;

/** What is open on a day: those that somebody waits for an answer on first, then what closes soonest. */
const readOpen = (today: string): Read => ({
  name: 'board',
  text: `SELECT ${columns(`coalesce((SELECT jsonb_agg(${interestSql} ORDER BY i.asked_at, i.id) FROM ${interestFrom}
      WHERE i.opportunity_id = o.id AND i.withdrawn_at IS NULL), '[]')`)}
    FROM ${from} WHERE (o.closes_on IS NULL OR o.closes_on >= $1) AND (o.starts_on IS NULL OR o.closes_on IS NOT NULL OR o.starts_on >= $1)
    ORDER BY EXISTS (SELECT FROM care.opportunity_interest i
        WHERE i.opportunity_id = o.id AND i.withdrawn_at IS NULL AND i.confirmed_at IS NULL) DESC,
      o.closes_on NULLS LAST, o.title, o.id`,
  values: [today],
});

const readOne = (interestId: string): Read => ({
  name: 'place asked',
  text: `SELECT ${columns(`jsonb_build_array(${interestSql})`)} FROM ${interestFrom}
    JOIN care.opportunity o ON o.id = i.opportunity_id LEFT JOIN care.venue v ON v.id = o.venue_id WHERE i.id = $1`,
  values: [interestId],
});

const mayAnswer = (turn: StaffTurn, { person }: Interest) =>
  mayI(turn.actor, 'answer', {
    personId: person.id,
    adviserId: person.adviserId,
    teamId: person.teamId,
    restrictedTo: person.restrictedTo.length > 0 ? person.restrictedTo : null,
  });

function detailOf(one: OnBoard, today: string): string {
  const taken = one.asked.filter(({ withdrawn }) => !withdrawn).length;
  return [
    isOpportunityKind(one.kind) ? say('en', `staff-board.kind.${one.kind}`) : one.kind,
    one.place,
    one.places === null
      ? say('en', 'staff-board.uncounted')
      : say('en', 'staff-board.left', { left: Math.max(0, one.places - taken), places: one.places }),
    one.closesOn && say('en', 'staff-board.closes', { day: shownDay(one.closesOn, today) }),
    one.startsOn && say('en', 'staff-board.starts', { day: shownDay(one.startsOn, today) }),
    one.ringFenced ? say('en', 'staff-board.ringFenced') : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

type Shown = CardData<'board'>['opportunities'][number];

function lineOf(one: Interest, today: string): Shown['asked'][number] {
  const name = firstNameOf(one.person);
  return {
    interestId: one.id,
    line: one.confirmed
      ? say('en', 'staff-board.confirmed', { name })
      : say('en', 'staff-board.asked', { name, day: shownDay(one.askedOn, today) }),
    open: !one.confirmed,
    confirm: say('en', 'staff-board.confirm'),
    decline: say('en', 'staff-board.decline'),
  };
}

/** The people that may be seen of those who asked; of the others, how many they are. */
function shown(turn: StaffTurn, one: OnBoard): { shown: Shown; looked: { personId: string; why: string }[] } {
  const seen = one.asked.flatMap((each) => {
    const decision = mayAnswer(turn, each);
    return decision.allowed ? [{ each, why: decision.why }] : [];
  });
  const named = seen.slice(0, mostAsked);
  const rest = one.asked.length - named.length;
  const detail = [detailOf(one, turn.today), ...(rest > 0 ? [say('en', 'staff-board.others', { count: rest })] : [])];
  return {
    shown: {
      name: one.title,
      detail: detail.join('. '),
      asked: named.map(({ each }) => lineOf(each, turn.today)),
    },
    looked: named.map(({ each, why }) => ({ personId: each.person.id, why })),
  };
}

export const boardCommand = defineCommand({
  id: 'board',
  starts: ['board', 'opportunities', 'the board'],
  may: null,
  fields: z.object({}),
  what: () => say('en', 'staff-board.what'),
  examples: ['board'],
  run(turn) {
    const read = readOpen(turn.today);
    const rows = rowsOf(turn, read, opportunity);
    if (!rows) return { need: [read] };
    const listed = rows.slice(0, mostShown).map((one) => shown(turn, one));
    const more = rows.length - listed.length;
    return {
      events: [],
      replies: [
        {
          card: card('board', {
            title: say('en', 'staff-board.title', { count: rows.length }),
            small: more > 0 ? say('en', 'staff-board.more', { count: more }) : '',
            opportunities: listed.map((one) => one.shown),
          }),
        },
      ],
      looked: listed.flatMap((one) => one.looked).map((one) => ({ ...one, action: 'answer' })),
    };
  },
});

/** Yes or no to a place, once: what was answered or given back meanwhile is said so, and stays. */
export function answerPlace(turn: StaffTurn, { interestId }: { interestId: string }, yes: boolean): Came {
  const read = readOne(interestId);
  const rows = rowsOf(turn, read, opportunity);
  if (!rows) return { need: [read] };
  const [one] = rows;
  const asked = one?.asked[0];
  const decision = asked && mayAnswer(turn, asked);
  if (!one || !asked || !decision?.allowed) return answer({ text: say('en', 'staff.notAllowed') });
  if (asked.withdrawn || (yes && asked.confirmed)) return answer({ text: say('en', 'staff-board.already') });
  const { person } = asked;
  const name = firstNameOf(person);
  const data = { interestId, opportunityId: one.id, title: one.title };
  const done = say('en', yes ? 'staff-board.saidYes' : 'staff-board.saidNo', { name });
  const left = yes ? [{ ...lineOf({ ...asked, confirmed: true }, turn.today) }] : [];
  return {
    events: [{ type: yes ? 'place_confirmed' : 'place_declined', personId: person.id, data }],
    looked: [{ personId: person.id, action: 'answer', why: decision.why }],
    replies: [
      {
        card: card('board', { title: one.title, small: done, opportunities: [{ name, detail: '', asked: left }] }),
        replaces: true,
      },
    ],
  };
}
