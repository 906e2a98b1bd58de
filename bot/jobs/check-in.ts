import { z } from 'zod';
import { read } from '../db/commit.ts';
import { began, type CheckInWeek, checkInWeeks } from '../events/check-in.ts';
import type { Happened } from '../events.ts';
import { checkIn } from '../notify/check-in.ts';
import { dayAfter, londonClock } from '../reference/london-time.ts';
import type { Read } from '../turn.ts';
import { askOnce, isTimeToAsk, mayAsk } from './may-ask.ts';
import type { JobParts } from './parts.ts';
import type { Work } from './queue.ts';

// Asked within so many days of the day, or not at all: "about a week ago" must stay true.
const graceDays = 6;
const furthest = 12 * 7 + graceDays;

/** Which of the three times it is today for something that began on a day; null: none. */
export function weekDue(beganOn: string, today: string): CheckInWeek | null {
  const within = (week: number) =>
    today >= dayAfter(beganOn, week * 7) && today <= dayAfter(beganOn, week * 7 + graceDays);
  return checkInWeeks.find(within) ?? null;
}

// The same course or job written down again began when it was first; a home that a record of where they live stands for is that.
const starts = `SELECT d.id, d.person_id, CASE WHEN d.activity_code < 300 THEN 'study' ELSE 'work' END AS of,
      (SELECT min(b.started_on) FROM care.destination b WHERE b.person_id = d.person_id AND b.standing = 'confirmed'
        AND b.withdrawn_at IS NULL AND b.activity_code = d.activity_code AND b.establishment IS NOT DISTINCT FROM d.establishment
        AND b.started_on > d.started_on - 400) AS began_on
    FROM care.destination d WHERE d.standing = 'confirmed' AND d.withdrawn_at IS NULL AND d.ended_on IS NULL
      AND (d.activity_code BETWEEN 210 AND 259 OR d.activity_code BETWEEN 300 AND 499)
  UNION ALL SELECT i.id, i.person_id, CASE WHEN o.kind IN ('course', 'english', 'university') THEN 'study' ELSE 'work' END,
      greatest(o.starts_on, i.confirmed_at::date)
    FROM care.opportunity_interest i JOIN care.opportunity o ON o.id = i.opportunity_id
    WHERE i.confirmed_at IS NOT NULL AND i.withdrawn_at IS NULL AND o.starts_on IS NOT NULL
      AND o.kind IN ('course', 'english', 'university', 'job', 'apprenticeship', 'foundation_apprenticeship',
        'supported_internship', 'training')
      AND NOT EXISTS (SELECT FROM care.destination d WHERE d.person_id = i.person_id AND d.standing = 'confirmed'
        AND d.withdrawn_at IS NULL AND d.started_on >= greatest(o.starts_on, i.confirmed_at::date))
  UNION ALL SELECT h.id, h.person_id, 'home', h.started_on FROM care.accommodation h
    WHERE h.withdrawn_at IS NULL AND h.ended_on IS NULL AND h.oc3_letter NOT IN ('G', 'H', 'R', 'S', 'X')
  UNION ALL SELECT b.id, b.person_id, 'offer', b.accepted_at::date FROM care.bid b
    WHERE b.accepted_at IS NOT NULL AND b.withdrawn_at IS NULL AND NOT EXISTS (SELECT FROM care.accommodation h
      WHERE h.person_id = b.person_id AND h.withdrawn_at IS NULL AND h.started_on >= b.accepted_at::date)`;

// They told us since that they do something else: nobody is asked how it goes with what they have left.
const saidOver = `EXISTS (SELECT FROM care.destination y WHERE y.person_id = s.person_id AND y.standing = 'said' AND y.withdrawn_at IS NULL
  AND y.started_on >= s.began_on AND y.said_choice NOT IN ('school', 'college', 'job', 'apprenticeship', 'training', 'university'))`;

const due = (today: string, now: Date): Read => ({
  name: 'new starts',
  text: `SELECT s.id AS "ofId", s.person_id AS "personId", s.of, s.began_on::text AS "beganOn", a.given_name AS adviser,
      coalesce((SELECT jsonb_agg(jsonb_build_object('of', e.data -> 'of', 'week', e.data -> 'week'))
        FROM care.event e WHERE e.person_id = s.person_id AND e.type = 'check_in_asked'
          AND (e.data ->> 'ofId' = s.id::text OR e.recorded_at > $2::timestamptz - interval '21 days')), '[]') AS asked
    FROM (${starts}) s JOIN care.person p ON p.id = s.person_id
    LEFT JOIN care.allocation l ON l.person_id = p.id AND l.to_on IS NULL LEFT JOIN care.staff a ON a.id = l.staff_id
    WHERE s.began_on BETWEEN $1::date - $3::int AND $1::date - 7
      AND NOT (s.of IN ('study', 'work') AND ${saidOver})
      AND ${mayAsk('p.id', '$2')}
    ORDER BY s.began_on, s.id LIMIT 500`,
  values: [today, now.toISOString(), furthest],
});

const row = z.object({
  ofId: z.uuid(),
  personId: z.uuid(),
  of: z.enum(began),
  beganOn: z.iso.date(),
  adviser: z.string().nullable(),
  asked: z.array(z.object({ of: z.string(), week: z.int() })),
});

/** Asks how a new course, job or home goes, after one, four and twelve weeks: once each, while somebody is there to hear the answer. */
export const checkInJob = (parts: JobParts): Work => ({
  schedule: '*/15 9-18 * * *',
  retries: 1,
  async run() {
    const now = parts.clock.now();
    if (!isTimeToAsk(parts)) return;
    const { day } = londonClock(now);
    const found = (await read(parts.pool, [due(day, now)]))['new starts'] ?? [];
    const today = new Set<string>();
    for (const { ofId, personId, of, beganOn, adviser, asked } of found.map((one) => row.parse(one))) {
      const week = weekDue(beganOn, day);
      const before = asked.some((one) => one.of === of && one.week === week);
      if (week === null || before || today.has(personId)) continue;
      today.add(personId);
      const event: Happened = { type: 'check_in_asked', personId, data: { ofId, of, week } };
      await askOnce(parts, personId, event, checkIn(event.data, adviser));
    }
  },
});
