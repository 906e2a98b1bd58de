import type { Happened } from '../../bot/events.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const jade = id(1);
const chat = id(4);
const actionId = id(820);

/** One place of Jade's on each of three opportunities: what is asked, what is confirmed, what is declined. */
const place = (n: number) => ({ interestId: id(800 + n), opportunityId: id(810 + n), title: 'Kitchen trainee' });
const asked = (n: number) => ({
  type: 'place_asked' as const,
  personId: jade,
  data: { ...place(n), placeNumber: 1 },
});

/** The three opportunities, as a statement. */
export const boardRows = `INSERT INTO care.opportunity (id, title, kind, places, source) VALUES ${[1, 2, 3]
  .map((n) => `('${id(810 + n)}', 'Kitchen trainee', 'job', 1, 'test')`)
  .join(', ')}`;

/** Two places that are answered, and a step that is asked about. */
export const whatNextSetup: Happened[] = [
  asked(2),
  asked(3),
  {
    type: 'action_added',
    personId: jade,
    data: { actionId, kind: 'action', suggestion: 'what-next.thing.look', owner: 'young_person' },
  },
];

const kept = (type: string) => `SELECT FROM care.event WHERE type = '${type}'`;
const stands = (n: number, what: string) =>
  `SELECT FROM care.opportunity_interest WHERE id = '${id(800 + n)}' AND place_number = 1 AND ${what}`;
const live = 'withdrawn_at IS NULL AND declined_at IS NULL';

export const whatNextCases = {
  place_asked: { event: asked(1), stands: stands(1, `${live} AND confirmed_at IS NULL`), count: 1 },
  place_given_back: {
    event: { type: 'place_given_back' as const, personId: jade, data: place(1) },
    stands: stands(1, 'withdrawn_at IS NOT NULL AND declined_at IS NULL'),
    count: 1,
  },
  place_confirmed: {
    event: { type: 'place_confirmed' as const, personId: jade, data: place(2) },
    stands: stands(2, `${live} AND confirmed_at IS NOT NULL`),
    count: 1,
  },
  place_declined: {
    event: { type: 'place_declined' as const, personId: jade, data: place(3) },
    stands: stands(3, 'withdrawn_at = declined_at'),
    count: 1,
  },
  help_to_stay_asked: {
    event: { type: 'help_to_stay_asked' as const, personId: jade, data: { conversationId: chat, virtualSchool: true } },
    stands: kept('help_to_stay_asked'),
    count: 1,
  },
  how_it_went_wanted: {
    event: { type: 'how_it_went_wanted' as const, personId: jade, data: { actionId, on: '2026-03-25' } },
    stands: `SELECT FROM care.action WHERE id = '${actionId}' AND ask_on = '2026-03-25' AND asked_at IS NULL`,
    count: 1,
  },
  how_it_went_asked: {
    event: { type: 'how_it_went_asked' as const, personId: jade, data: { actionId } },
    stands: `SELECT FROM care.action WHERE id = '${actionId}' AND asked_at IS NOT NULL`,
    count: 1,
  },
  how_it_went_said: {
    event: { type: 'how_it_went_said' as const, personId: jade, data: { actionId, answer: 'not_yet' as const } },
    stands: kept('how_it_went_said'),
    count: 1,
  },
};
