import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { type OpportunityRow, putOpportunities } from '../records/opportunities.ts';
import { londonInstant } from '../reference/london-time.ts';
import { type OpportunityKind, opportunityKinds } from '../reference/opportunity-kinds.ts';
import type { Importer } from './index.ts';
import { day, figure, readRows } from './rows.ts';

const kinds = Object.keys(opportunityKinds) as OpportunityKind[];
const line = z.string().trim().min(1).max(120);

/** A day, or a day and a time in London: `2026-04-20` or `2026-04-20 10:00`. */
const start = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}(?: ([01]\d|2[0-3]):[0-5]\d)?$/, 'must look like 2026-04-20 or 2026-04-20 10:00')
  .refine((text) => /^20/.test(text), 'is in another century')
  .refine((text) => day.safeParse(text.slice(0, 10)).success, 'is no day there is')
  .transform((text) => ({ on: text.slice(0, 10), at: text.slice(11) || null }));

/** `16-24`, `16 to 24`, or `16+`. */
const ages = z
  .string()
  .trim()
  .regex(/^\d{2} ?(-|to) ?\d{2}$|^\d{2}\+$/, 'must look like 16-24 or 16+')
  .transform((text) => (text.match(/\d+/g) ?? []).map(Number))
  .transform(([youngest = 0, oldest = null]) => ({ youngest, oldest }))
  .refine(({ youngest, oldest }) => youngest >= 10 && (oldest ?? 30) <= 30, 'must be between 10 and 30')
  .refine(({ youngest, oldest }) => youngest <= (oldest ?? 30), 'must run from the youngest to the oldest');

const yes = z.string().transform((text, context) => {
  if (/^(yes|y|true|1)$/i.test(text)) return true;
  if (/^(no|n|false|0)$/i.test(text)) return false;
  context.addIssue({ code: 'custom', message: 'must be yes or no' });
  return z.NEVER;
});

/** A row of the list that somebody keeps of jobs, courses and days, headed by words. */
export const opportunityRow = z
  .strictObject({
    reference: line,
    title: line,
    kind: z.preprocess(
      (given) =>
        typeof given === 'string'
          ? given
              .trim()
              .toLowerCase()
              .replace(/[\s-]+/g, '_')
          : given,
      z.enum(kinds, `must be one of ${kinds.join(', ')}`),
    ),
    about: line.optional(),
    place: line.optional(),
    start: start.optional(),
    /** Absent: they are not counted. */
    'places left': figure(z.int('must be a whole number').min(0).max(500)).optional(),
    'ring-fenced': yes.optional(),
    'closing date': day.optional(),
    link: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
    ages: ages.optional(),
    source: line.optional(),
  })
  .refine((row) => !row.start || !row['closing date'] || row['closing date'] <= row.start.on, {
    message: 'must not be after it starts',
    path: ['closing date'],
  });

const toRow = (one: z.infer<typeof opportunityRow>, file: string, clock: Clock): OpportunityRow => ({
  id: clock.newId(),
  reference: one.reference,
  title: one.title,
  kind: one.kind,
  about: one.about ?? null,
  place: one.place ?? null,
  starts_on: one.start?.on ?? null,
  starts_at: one.start?.at ? londonInstant(one.start.on, one.start.at).toISOString() : null,
  closes_on: one['closing date'] ?? null,
  places: one['places left'] ?? null,
  ring_fenced: one['ring-fenced'] ?? false,
  youngest: one.ages?.youngest ?? null,
  oldest: one.ages?.oldest ?? null,
  url: one.link ?? null,
  source: one.source ?? file.split('/').at(-1) ?? file,
  imported_at: clock.now().toISOString(),
});

/** Jobs, courses, workshops and days to come to, by their reference. */
export const opportunities: Importer = (text, file, clock) => {
  const rows = readRows(text, file, opportunityRow);
  const statements = rows.length > 0 ? [putOpportunities(rows.map((one) => toRow(one, file, clock)))] : [];
  return { count: rows.length, statements };
};
