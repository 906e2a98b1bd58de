import { shownDay } from '../../cards/days.ts';
import { say } from '../content/index.ts';
import { nccisActivity, nccisActivityYear } from '../reference/nccis-activity.ts';
import { defineQuery, type Figure, type Tally } from './query.ts';

// A destination that is past its date is not known any more (A4); NEET has no such date.
const group = `CASE WHEN v.due_to_lapse_on < $3::date THEN 'not_known' ELSE v.activity_group END`;
const kinds = ['eet', 'neet', 'not_known', 'other'] as const;
type Kind = (typeof kinds)[number];

const isKind = (name: string): name is Kind => kinds.some((kind) => kind === name);
const counted = (kind: Kind, tally: Tally): number => tally.beside[kind] ?? 0;

/** A share of the base, in whole per cent; nothing where there is nobody. */
export const share = (count: number, base: number): string | null =>
  base === 0 ? null : String(Math.round((100 * count) / base));

function figure(kind: Kind, total: Tally, quiet: boolean, named = quiet): Figure {
  const percent = share(counted(kind, total), total.base);
  const name = say('en', kind === 'other' ? 'staff.count.otherKinds' : `staff.count.kinds.${kind}`);
  const value = String(counted(kind, total));
  if (percent === null) return { value, caption: named ? name : say('en', 'staff.count.ofNobody'), quiet };
  const caption = named
    ? say('en', 'staff.count.share', { kind: name, percent })
    : say('en', 'staff.count.of', { base: total.base, percent });
  return { value, caption, quiet };
}

/** EET, NEET and not known, by the confirmed destination of today. */
export const destinations = defineQuery({
  id: 'destinations',
  measures: ['eet', 'neet', 'not_known', 'destinations_table'],
  // The ages that care-leaver statistics are published for (B1).
  ages: { from: 17, to: 25 },
  what: () => say('en', 'staff.count.destinations.what'),
  examples: ['how many NEET in north', 'EET % by adviser', 'not known numbers south', 'destinations by team'],
  measure: (name) => ({
    name,
    columns: ['activity_group', 'due_to_lapse_on'],
    counts: isKind(name) ? `${group} = '${name}'` : 'true',
    beside: Object.fromEntries(kinds.map((kind) => [kind, `${group} = '${kind}'`])),
    order: `${group}, v.given_name`,
  }),
  title: (name) => say('en', isKind(name) ? `staff.count.titles.${name}` : 'staff.count.titles.destinations'),
  definition: () => say('en', 'staff.count.destinations.definition', { year: nccisActivityYear }),
  figures(name, total) {
    const first: Kind = isKind(name) ? name : 'eet';
    const rest = kinds.filter((kind) => kind !== first && (kind !== 'other' || counted('other', total) > 0));
    // Not known stands beside whatever was asked for, before the rest.
    const order = [
      first,
      ...rest.filter((kind) => kind === 'not_known'),
      ...rest.filter((kind) => kind !== 'not_known'),
    ];
    // Where no one kind was asked for, each is named.
    return order.map((kind) => figure(kind, total, kind !== first, kind !== first || !isKind(name)));
  },
  parts: (_, tally) => [
    { value: counted('eet', tally), legend: say('en', 'staff.count.kinds.eet'), color: 'categoricalTeal' },
    { value: counted('neet', tally), legend: say('en', 'staff.count.kinds.neet'), color: 'warning' },
    { value: counted('not_known', tally), legend: say('en', 'staff.count.kinds.not_known'), color: 'neutral' },
    { value: counted('other', tally), legend: say('en', 'staff.count.kinds.other'), color: 'good' },
  ],
  value(_, row, today) {
    if (row.lapsedOn) return say('en', 'staff.count.lapsed', { day: shownDay(row.lapsedOn, today) });
    if (row.activityCode === null) return say('en', 'staff.count.neverRecorded');
    return nccisActivity(row.activityCode)?.label ?? String(row.activityCode);
  },
});
