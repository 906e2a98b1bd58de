const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
// As in the case of the concern that was raised before.
const [sam, chat] = [id(2), id(4)];

/** One case for every event around a concern, in the order in which they happen. */
export const concernCases = {
  concern_repeated: {
    event: {
      type: 'concern_repeated' as const,
      personId: null,
      data: {
        concernId: id(26),
        conversationId: chat,
        kind: 'homeless_tonight',
        severity: 'now' as const,
        rule: 'no-bed',
      },
    },
    stands: `SELECT FROM care.concern WHERE id = '${id(26)}' AND repeats = 1`,
    count: 1,
  },
  concern_told: {
    event: {
      type: 'concern_told' as const,
      personId: null,
      data: { concernId: id(26), route: 'teams' as const, rung: 0 },
    },
    stands: `SELECT FROM care.concern WHERE id = '${id(26)}' AND told_at IS NOT NULL AND seen_at IS NULL`,
    count: 1,
  },
  concern_about_said: {
    event: {
      type: 'concern_about_said' as const,
      personId: null,
      data: { concernId: id(26), answer: 'yes' as const, restrictedTo: [id(27)] },
    },
    stands: `SELECT FROM care.concern WHERE id = '${id(26)}' AND about_role = 'worker' AND restricted_to = '{${id(27)}}'`,
    count: 1,
  },
  concern_risen: {
    event: {
      type: 'concern_risen' as const,
      personId: null,
      data: { concernId: id(26), rung: 1, acceptBy: '2026-03-18T10:30:00.000Z' },
    },
    stands: `SELECT FROM care.concern WHERE id = '${id(26)}' AND rung = 1 AND risen_at IS NOT NULL`,
    count: 1,
  },
  safety_asked: {
    event: {
      type: 'safety_asked' as const,
      personId: null,
      data: { askId: id(29), conversationId: chat, about: 'suicide', by: '2026-03-18T10:17:00.000Z' },
    },
    stands: `SELECT FROM care.event WHERE type = 'safety_asked' AND data ->> 'askId' = '${id(29)}'`,
    count: 1,
  },
  safety_answered: {
    event: { type: 'safety_answered' as const, personId: null, data: { askId: id(29), answer: 'safe' as const } },
    stands: `SELECT FROM care.event WHERE type = 'safety_answered' AND data ->> 'askId' = '${id(29)}'`,
    count: 1,
  },
  concern_seen: {
    event: { type: 'concern_seen' as const, personId: null, data: { concernId: id(26) } },
    stands: `SELECT FROM care.concern WHERE id = '${id(26)}' AND seen_at IS NOT NULL AND accepted_at IS NULL`,
    count: 1,
  },
  concern_handed_over: {
    event: { type: 'concern_handed_over' as const, personId: null, data: { concernId: id(26), rung: 2 } },
    stands: `SELECT FROM care.concern WHERE id = '${id(26)}' AND accepted_by IS NULL AND closed_at IS NULL`,
    count: 1,
  },
  concern_accepted: {
    event: { type: 'concern_accepted' as const, personId: null, data: { concernId: id(26) } },
    stands: `SELECT FROM care.concern WHERE id = '${id(26)}' AND accepted_by = '${sam}'`,
    count: 1,
  },
  concern_contacted: {
    event: { type: 'concern_contacted' as const, personId: null, data: { concernId: id(26) } },
    stands: `SELECT FROM care.concern WHERE id = '${id(26)}' AND contacted_at IS NOT NULL`,
    count: 1,
  },
  concern_written_to: {
    event: {
      type: 'concern_written_to' as const,
      personId: null,
      data: { concernId: id(26), conversationId: chat },
    },
    stands: `SELECT FROM waymark.conversation WHERE id = '${chat}' AND live_concern_id = '${id(26)}' AND live_staff_id = '${sam}'`,
    count: 1,
  },
  concern_closed: {
    event: {
      type: 'concern_closed' as const,
      personId: null,
      data: { concernId: id(26), outcome: 'safe_now' as const },
    },
    stands: `SELECT FROM care.concern WHERE id = '${id(26)}' AND closed_at IS NOT NULL AND outcome = 'safe_now'`,
    count: 1,
  },
  alert_tested: {
    event: { type: 'alert_tested' as const, personId: null, data: { testId: id(28), route: 'mail' as const } },
    stands: `SELECT FROM waymark.alert_test WHERE id = '${id(28)}' AND answered_at IS NULL`,
    count: 1,
  },
  alert_test_answered: {
    event: { type: 'alert_test_answered' as const, personId: null, data: { testId: id(28), route: 'mail' as const } },
    stands: `SELECT FROM waymark.alert_test WHERE id = '${id(28)}' AND answered_by = '${sam}'`,
    count: 1,
  },
};
