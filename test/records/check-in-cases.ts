const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const jade = id(1);
const one = { ofId: id(830), of: 'study' as const, week: 1 as const };
// The meeting of the cases that come before, and something on the list.
const meeting = { appointmentId: id(300) };
const kept = (type: string, data: string) => `SELECT FROM care.event WHERE type = '${type}' AND data @> '${data}'`;

/** What happens around asking how things go. */
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
  did_it_help_asked: {
    event: { type: 'did_it_help_asked' as const, personId: jade, data: meeting },
    stands: kept('did_it_help_asked', '{}'),
    count: 1,
  },
  did_it_help_said: {
    event: { type: 'did_it_help_said' as const, personId: jade, data: { ...meeting, answer: 'bit' as const } },
    stands: `SELECT FROM care.feedback WHERE person_id = '${jade}' AND topic = 'meeting' AND score = 3 AND NOT complaint`,
    count: 1,
  },
  did_it_help_told: {
    event: { type: 'did_it_help_told' as const, personId: jade, data: meeting },
    stands: kept('did_it_help_told', '{}'),
    count: 1,
  },
  promise_said: {
    event: { type: 'promise_said' as const, personId: jade, data: { ...meeting, actionId: id(25) } },
    stands: kept('promise_said', '{}'),
    count: 1,
  },
  check_ins_chosen: {
    event: { type: 'check_ins_chosen' as const, personId: jade, data: { on: false } },
    stands: kept('check_ins_chosen', '{"on": false}'),
    count: 1,
  },
};
