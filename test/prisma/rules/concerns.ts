import { ids, type Rules, refused } from './rule.ts';

const { event, sam } = ids;
const later = '2026-03-19T00:00:00Z';

export const concernRules: Rules[] = [
  {
    table: 'care.concern',
    base: {
      id: ids.one,
      conversation_id: ids.chat,
      kind: 'self_harm',
      severity: 'now',
      matched_rule: 'r1',
      raised_at: '2026-03-18T10:00:00Z',
      event_id: event,
    },
    cases: [
      refused('has a code for its kind', 'concern_codes', { kind: 'He said that' }),
      refused('is for now, today or soon', 'concern_severity', { severity: 'later' }),
      refused('is accepted by somebody', 'concern_accepted', { accepted_at: later }),
      refused('is closed with an outcome', 'concern_closed', { closed_at: later }),
      refused('is seen after it was raised', 'concern_times', { seen_at: '2026-03-18T09:00:00Z' }),
      refused('counts its repeats up', 'concern_repeats', { repeats: -1 }),
      refused('has a code for whom it is about', 'concern_about_role', { about_role: 'My PA' }),
      refused('has risen when it is on a rung', 'concern_rung', { rung: 1 }),
      refused('is never taken by whom it is about', 'concern_not_their_own', {
        about_staff_id: sam,
        accepted_by: sam,
        accepted_at: later,
      }),
      refused('is never kept to whom it is about', 'concern_not_their_own', {
        about_staff_id: sam,
        restricted_to: `{${sam}}`,
      }),
    ],
  },
];
