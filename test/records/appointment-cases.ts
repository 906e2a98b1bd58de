const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
// As in the cases of the events that come before: Jade and Sam. Three times: one asked for, one offered, one only held.
const [jade, sam] = [id(1), id(2)];
const [asked, offered, held, wish] = [id(300), id(301), id(302), id(303)];
const time = (appointmentId: string, day: string) => ({
  appointmentId,
  staffId: sam,
  startsAt: `${day}T10:00:00.000Z`,
  endsAt: `${day}T10:45:00.000Z`,
  kind: 'meeting',
  method: 'phone' as const,
  duty: false,
});
const stands = (appointmentId: string, what: string) =>
  `SELECT FROM care.appointment WHERE id = '${appointmentId}' AND ${what}`;

/** One case for every event of a time that two people meet, in the order in which they can happen. */
export const appointmentCases = {
  time_asked: {
    event: {
      type: 'time_asked' as const,
      personId: jade,
      data: {
        ...time(asked, '2026-03-24'),
        about: 'money',
        needs: ['fares'],
        answerBy: '2026-03-19T10:00:00.000Z',
        remind: 'day_before' as const,
        notAdviser: false,
        noAdviser: false,
      },
    },
    stands: stands(asked, `asked_at IS NOT NULL AND booked_at IS NULL AND travel_asked AND uid = '${asked}@waymark'`),
    count: 1,
  },
  time_risen: {
    event: { type: 'time_risen' as const, personId: jade, data: { appointmentId: asked } },
    stands: stands(asked, `risen_at IS NOT NULL`),
    count: 1,
  },
  time_booked: {
    event: { type: 'time_booked' as const, personId: jade, data: { appointmentId: asked, opened: true } },
    stands: stands(asked, `booked_at IS NOT NULL AND seen_at IS NULL AND sequence = 1`),
    count: 1,
  },
  time_seen: {
    event: { type: 'time_seen' as const, personId: jade, data: { appointmentId: asked } },
    stands: stands(asked, `seen_at IS NOT NULL`),
    count: 1,
  },
  time_offered: {
    event: {
      type: 'time_offered' as const,
      personId: jade,
      data: { ...time(offered, '2026-03-25'), needs: [], heldUntil: '2026-03-20T10:00:00.000Z' },
    },
    stands: stands(offered, `offered_at IS NOT NULL AND booked_at IS NULL`),
    count: 1,
  },
  time_taken: {
    event: { type: 'time_taken' as const, personId: jade, data: { appointmentId: offered } },
    stands: stands(offered, `booked_at IS NOT NULL AND held_until IS NULL`),
    count: 1,
  },
  time_held: {
    event: {
      type: 'time_held' as const,
      personId: jade,
      data: { ...time(held, '2026-03-26'), heldUntil: '2026-03-18T10:12:00.000Z' },
    },
    stands: stands(held, `held_until IS NOT NULL AND asked_at IS NULL`),
    count: 1,
  },
  time_cancelled: {
    event: {
      type: 'time_cancelled' as const,
      personId: jade,
      data: { appointmentId: held, by: 'young_person' as const, late: false, offers: 0 },
    },
    stands: stands(held, `cancelled_by = 'young_person' AND sequence = 1`),
    count: 1,
  },
  time_reminded: {
    event: {
      type: 'time_reminded' as const,
      personId: jade,
      data: { appointmentId: asked, remind: 'day_before' as const },
    },
    stands: stands(asked, `reminded_at IS NOT NULL`),
    count: 1,
  },
  reminder_chosen: {
    event: {
      type: 'reminder_chosen' as const,
      personId: jade,
      data: { appointmentId: asked, remind: 'two_hours' as const },
    },
    stands: stands(asked, `remind = 'two_hours'`),
    count: 1,
  },
  late_said: {
    event: { type: 'late_said' as const, personId: jade, data: { appointmentId: asked, minutes: 20 } },
    stands: stands(asked, `late_minutes = 20`),
    count: 1,
  },
  late_seen: {
    event: { type: 'late_seen' as const, personId: jade, data: { appointmentId: asked } },
    stands: stands(asked, `late_seen_at IS NOT NULL`),
    count: 1,
  },
  attendance_asked: {
    event: { type: 'attendance_asked' as const, personId: jade, data: { appointmentId: asked } },
    stands: `SELECT FROM care.event WHERE type = 'attendance_asked' AND person_id = '${jade}'`,
    count: 1,
  },
  meeting_attended: {
    event: { type: 'meeting_attended' as const, personId: jade, data: { appointmentId: asked } },
    stands: stands(asked, `attended_at IS NOT NULL`),
    count: 1,
  },
  meeting_missed: {
    event: {
      type: 'meeting_missed' as const,
      personId: jade,
      data: { appointmentId: offered, inARow: 1, tellAt: '2026-03-25T10:30:00.000Z' },
    },
    stands: stands(offered, `missed_at IS NOT NULL`),
    count: 1,
  },
  missed_said: {
    event: {
      type: 'missed_said' as const,
      personId: jade,
      data: { appointmentId: offered, reason: 'could_not_get_there' },
    },
    stands: stands(offered, `missed_reason = 'could_not_get_there' AND travel_asked`),
    count: 1,
  },
  time_wanted: {
    event: {
      type: 'time_wanted' as const,
      personId: jade,
      data: {
        wishId: wish,
        wants: 'offer' as const,
        staffId: sam,
        untilOn: '2026-04-15',
        kind: 'meeting',
        method: 'phone' as const,
        needs: [],
        answerBy: '2026-03-19T10:00:00.000Z',
        noAdviser: false,
      },
    },
    stands: `SELECT FROM care.earlier_wish WHERE id = '${wish}' AND ended_at IS NULL`,
    count: 1,
  },
  wish_risen: {
    event: { type: 'wish_risen' as const, personId: jade, data: { wishId: wish } },
    stands: `SELECT FROM care.earlier_wish WHERE id = '${wish}' AND risen_at IS NOT NULL`,
    count: 1,
  },
  place_minded: {
    event: { type: 'place_minded' as const, personId: jade, data: { venueId: null, on: '2026-03-18' } },
    stands: `SELECT FROM care.event WHERE type = 'place_minded' AND person_id = '${jade}'`,
    count: 1,
  },
  time_off_taken: {
    event: {
      type: 'time_off_taken' as const,
      personId: null,
      data: {
        timeOffId: id(304),
        staffId: sam,
        startsAt: '2026-03-23T00:00:00.000Z',
        endsAt: '2026-03-28T00:00:00.000Z',
      },
    },
    stands: `SELECT FROM care.time_off WHERE staff_id = '${sam}'`,
    count: 1,
  },
};
