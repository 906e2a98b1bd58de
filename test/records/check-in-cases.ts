const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const jade = id(1);
const one = { ofId: id(830), of: 'study' as const, week: 1 as const };
const kept = (type: string, data: string) => `SELECT FROM care.event WHERE type = '${type}' AND data @> '${data}'`;

/** What happens around asking how a new start goes stands in the list of events alone. */
export const checkInCases = {
  check_in_asked: {
    event: { type: 'check_in_asked' as const, personId: jade, data: one },
    stands: kept('check_in_asked', '{"of": "study", "week": 1}'),
    count: 1,
  },
  check_in_said: {
    event: { type: 'check_in_said' as const, personId: jade, data: { ...one, answer: 'hard' as const } },
    stands: kept('check_in_said', '{"answer": "hard"}'),
    count: 1,
  },
  check_ins_chosen: {
    event: { type: 'check_ins_chosen' as const, personId: jade, data: { on: false } },
    stands: kept('check_ins_chosen', '{"on": false}'),
    count: 1,
  },
};
