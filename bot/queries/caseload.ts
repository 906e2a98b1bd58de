import { say } from '../content/index.ts';
import { defineQuery } from './query.ts';

/** How many people there are. */
export const caseload = defineQuery({
  id: 'caseload',
  measures: ['caseload_size'],
  ages: null,
  what: () => say('en', 'staff.count.caseload.what'),
  examples: ["what's my caseload", 'how many 16-17s in south', 'caseload by team'],
  measure: () => ({
    name: 'caseload_size',
    columns: [],
    counts: 'true',
    beside: { unallocated: 'v.adviser_id IS NULL' },
    order: 'v.given_name',
  }),
  title: () => say('en', 'staff.count.caseload.title'),
  definition: () => say('en', 'staff.count.caseload.definition'),
  figures: (_, total) => [
    { value: String(total.counted), caption: say('en', 'staff.count.people'), quiet: false },
    { value: String(total.beside.unallocated ?? 0), caption: say('en', 'staff.count.noAdviser'), quiet: true },
  ],
  parts: (_, group) => [
    { value: group.counted, legend: say('en', 'staff.count.people'), color: 'categoricalTeal' },
    { value: group.beside.unallocated ?? 0, legend: say('en', 'staff.count.noAdviser'), color: 'neutral' },
  ],
  value: (_, row) => row.adviser ?? say('en', 'staff.count.noAdviser'),
});
