import { say } from '../content/index.ts';
import { dayNumber } from '../understanding/calendar.ts';
import { share } from './destinations.ts';
import { defineQuery } from './query.ts';

// Today is later than the last contact that reached them and the standard (B7); who was never reached counts from the day they
// came to the team.
const since = 'coalesce(v.reached_on, v.allocated_on)';

/** Who has not been reached for longer than the council's standard allows, longest first. */
export const overdue = defineQuery({
  id: 'overdue',
  measures: ['overdue_contacts'],
  ages: null,
  what: () => say('en', 'staff.count.overdue.what'),
  examples: ['who is overdue', 'overdue contacts south', 'overdue contacts for Sam'],
  measure: () => ({
    name: 'overdue_contacts',
    columns: ['reached_on', 'allocated_on'],
    counts: `${since} + $5::int < $3::date`,
    beside: {
      overdue: `${since} + $5::int < $3::date`,
      never: `v.reached_on IS NULL AND v.allocated_on + $5::int < $3::date`,
      in_time: `${since} + $5::int >= $3::date`,
    },
    order: 'v.reached_on NULLS FIRST, v.allocated_on',
  }),
  title: () => say('en', 'staff.count.overdue.title'),
  definition: (_, { contactDays }) => say('en', 'staff.count.overdue.definition', { days: contactDays }),
  figures(_, total) {
    const percent = share(total.counted, total.base);
    const of =
      percent === null ? say('en', 'staff.count.ofNobody') : say('en', 'staff.count.of', { base: total.base, percent });
    return [
      { value: String(total.counted), caption: of, quiet: false },
      { value: String(total.beside.never ?? 0), caption: say('en', 'staff.count.neverReached'), quiet: true },
    ];
  },
  parts: (_, group) => [
    { value: group.counted, legend: say('en', 'staff.count.overdue.late'), color: 'warning' },
    { value: group.beside.in_time ?? 0, legend: say('en', 'staff.count.overdue.inTime'), color: 'categoricalTeal' },
  ],
  value(_, row, today) {
    if (!row.reachedOn) return say('en', 'staff.count.never');
    const days = dayNumber(today) - dayNumber(row.reachedOn);
    return say('en', 'staff.count.ago', { weeks: Math.floor(days / 7) });
  },
});
