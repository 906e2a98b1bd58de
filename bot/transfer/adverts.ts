import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { type AdvertRow, putAdverts } from '../records/adverts.ts';
import { homeTypes } from '../reference/homes.ts';
import { londonInstant } from '../reference/london-time.ts';
import type { Importer } from './index.ts';
import { day, figure, readRows } from './rows.ts';

const line = z.string().trim().min(1).max(200);
const age = figure(z.int('must be a whole number').min(0).max(120)).optional();
const yes = z.preprocess(
  (given) => (typeof given === 'string' ? ['yes', 'true', '1'].includes(given.toLowerCase()) : given),
  z.boolean().optional(),
);

/** A time in London as `2026-03-19 23:59`, or an instant with its offset. */
const time = z
  .string()
  .trim()
  .regex(
    /^\d{4}-\d{2}-\d{2}(?:[ T]([01]\d|2[0-3]):[0-5]\d(:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?)$/,
    'must look like 2026-03-19 23:59',
  )
  .refine((text) => /^20/.test(text), 'is in another century')
  .transform((text, context) => {
    const [on = '', at = ''] = text.split(/[ T]/);
    const instant = at.length > 5 ? new Date(text) : londonInstant(on, at);
    // 30 February would become 2 March.
    if (day.safeParse(on).success && !Number.isNaN(instant.getTime())) return instant;
    context.addIssue({ code: 'custom', message: 'is no time there is' });
    return z.NEVER;
  });

/** A row of a council's or landlord's list of homes: times are London's, rent is in pounds a week. */
export const advertRow = z
  .strictObject({
    reference: line,
    landlord: line,
    area: line,
    type: z.enum(homeTypes, `must be ${homeTypes.join(', ')}`),
    bedrooms: figure(z.int('must be a whole number').min(0).max(20)),
    weeklyRent: z.preprocess(
      (given) => (typeof given === 'string' ? given.replace(/^£/, '') : given),
      figure(z.number().min(0).max(10_000)),
    ),
    opens: time,
    closes: time,
    youngest: age,
    oldest: age,
    /** Bands with spaces or semicolons between them. */
    bands: z
      .preprocess(
        (given) => (typeof given === 'string' ? given.split(/[\s;,]+/).filter(Boolean) : given),
        z.array(line).min(1),
      )
      .optional(),
    children: yes,
    adapted: yes,
    url: z.url({ protocol: /^https$/, error: 'must be an https address' }).optional(),
    address: line.optional(),
    source: line.optional(),
  })
  .refine(({ opens, closes }) => opens < closes, { message: 'must be after it opens', path: ['closes'] });

const known = <T extends object>(data: T): Partial<T> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== false)) as Partial<T>;

const toRow = (one: z.infer<typeof advertRow>, clock: Clock): AdvertRow => ({
  id: clock.newId(),
  reference: one.reference,
  landlord: one.landlord,
  area: one.area,
  property_type: one.type,
  bedrooms: one.bedrooms,
  weekly_pence: Math.round(one.weeklyRent * 100),
  opens_at: one.opens.toISOString(),
  closes_at: one.closes.toISOString(),
  criteria: known({
    youngest: one.youngest,
    oldest: one.oldest,
    bands: one.bands,
    children: one.children,
    adapted: one.adapted,
  }),
  url: one.url ?? null,
  address: one.address ?? null,
  source: one.source ?? one.landlord,
  imported_at: clock.now().toISOString(),
});

/** Homes that bids can be made for, by their reference. */
export const adverts: Importer = (text, file, clock) => {
  const rows = readRows(text, file, advertRow);
  return { count: rows.length, statements: rows.length > 0 ? [putAdverts(rows.map((one) => toRow(one, clock)))] : [] };
};
