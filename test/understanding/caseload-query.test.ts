import fc from 'fast-check';
import { caseloadMeasures } from '../../bot/understanding/caseload/measures.ts';
import { readCaseloadQuestion } from '../../bot/understanding/caseload-query.ts';
import { canonical, type Row, rowsOf, score, scoreLine, staff, teams, today } from './score.ts';

const read = (text: string) => readCaseloadQuestion(text, { today, staff, teams });

/** Filters and grouping that were not asked must be absent; the period is judged where a row states one. */
const judged = (row: Row): string[] =>
  row.expect.measure === 'unknown'
    ? ['measure']
    : ['measure', 'filters', 'groupBy', ...(row.expect.period ? ['period'] : [])];

const measures: [string, string][] = [
  ['NEET', 'neet'],
  ['EET rate', 'eet'],
  ['not known', 'not_known'],
  ['in touch', 'in_touch'],
  ['overdue contacts', 'overdue_contacts'],
  ['contacts made', 'contacts_made'],
  ['pathway plans due', 'pathway_plans_due'],
  ['unsuitable accommodation', 'suitable_accommodation'],
  ['custody', 'custody'],
  ['cases with no PA', 'unallocated'],
  ['bids', 'bids'],
  ['open requests', 'requests_open'],
  ['open alerts', 'alerts_open'],
  ['DNAs', 'appointments_missed'],
  ['destinations', 'destinations_table'],
  ['how many young people', 'caseload_size'],
];
const scopes: [string, object][] = [
  ['in north', { team: 'north' }],
  ['city team', { team: 'city' }],
  ['for Sam', { adviser: 'Sam Patel' }],
  ["on Jo's list", { adviser: 'Jo Carter' }],
];
const ages: [string, object][] = [
  ['18 year olds', { age: 18 }],
  ['aged 19 to 21', { ageMin: 19, ageMax: 21 }],
  ['16-17s', { ageMin: 16, ageMax: 17 }],
  ['under 18', { ageMax: 17 }],
  ['over 18', { ageMin: 19 }],
  ['21+', { ageMin: 21 }],
];
const groups: [string, string][] = [
  ['by team', 'team'],
  ['per PA', 'adviser'],
  ['by age', 'age'],
  ['by gender', 'gender'],
  ['by month', 'month'],
];
const periods: [string, unknown][] = [
  ['this week', 'this_week'],
  ['last month', 'last_month'],
  ['this quarter', 'this_quarter'],
  ['year to date', 'this_year'],
  ['in February', { from: '2026-02-01', to: '2026-02-28' }],
  ['1 to 14 March', { from: '2026-03-01', to: '2026-03-14' }],
];
const kinds: [string, object][] = [
  ['UASC', { asylum: true }],
  ['priority group', { priorityGroup: true }],
];
const one = <T>(list: readonly T[]) => fc.constantFrom(...list);
const maybe = <T>(list: readonly T[]) => fc.option(one(list), { nil: undefined });

describe("a manager's question", () => {
  it.each([
    ['the rows given', 'caseload-query.given.jsonl', 112],
    ['our own rows', 'caseload-query.rows.jsonl', 1034],
  ])('is understood on %s', (name, file, least) => {
    const result = score(rowsOf(file), read, judged);
    console.log(scoreLine(name, result));
    expect(result.wrong).toEqual([]);
    expect(result.right).toBeGreaterThanOrEqual(least);
  });

  it('is taken apart as it was put together, with nothing left over', () => {
    const question = fc.record({
      measure: one(measures),
      scope: maybe(scopes),
      age: maybe(ages),
      group: maybe(groups),
      period: maybe(periods),
      kind: maybe(kinds),
      turned: fc.boolean(),
    });
    fc.assert(
      fc.property(question, ({ measure, scope, age, group, period, kind, turned }) => {
        const parts = turned ? [kind, measure, group, age, period, scope] : [measure, kind, age, scope, group, period];
        const found = read(parts.flatMap((part) => (part ? [part[0]] : [])).join(' '));
        const filters = { ...scope?.[1], ...age?.[1], ...kind?.[1] };
        expect(found.measure).toBe(measure[1]);
        expect(canonical(found.filters ?? {})).toBe(canonical(filters));
        expect(found.groupBy).toBe(group?.[1]);
        expect(canonical(found.period)).toBe(canonical(period?.[1]));
        expect(found.notUnderstood).toBeUndefined();
      }),
      { numRuns: 800 },
    );
  });

  it('says how long without contact was asked about', () => {
    expect(read("who hasn't had a contact in the last 8 weeks")).toEqual({
      measure: 'overdue_contacts',
      withinDays: 56,
    });
    expect(read('no contact for 3 months').withinDays).toBe(90);
  });

  it('counts quarters and years from April', () => {
    expect(read('contacts Q1').period).toEqual({ from: '2025-04-01', to: '2025-06-30' });
    expect(read('contacts 2023/24').period).toEqual({ from: '2023-04-01', to: '2024-03-31' });
    expect(read('contacts last financial year').period).toBe('last_year');
  });

  it('says which words it could not use, so that the answer can', () => {
    expect(read('NEET in north who like football').notUnderstood).toEqual(['football']);
    expect(read('NEET for Harriet').notUnderstood).toEqual(['harriet']);
    expect(read('what is the weather in north')).toMatchObject({
      measure: 'unknown',
      filters: { team: 'north' },
      notUnderstood: ['weather'],
    });
  });

  it('asks which adviser where two answer to the name', () => {
    const two = [...staff, { id: 's2', givenName: 'Sam', familyName: 'Young' }];
    const found = readCaseloadQuestion("Sam's caseload", { today, staff: two, teams });
    expect(found).toMatchObject({ measure: 'caseload_size', ambiguous: ['Sam Patel', 'Sam Young'] });
    expect(found.filters).toBeUndefined();
  });

  it('takes several teams for a comparison', () => {
    expect(read('NEET north and south')).toMatchObject({ measure: 'neet', groupBy: 'team' });
  });

  it('knows the teams it is given, whatever they are called', () => {
    const found = readCaseloadQuestion('neet in leaving care east', {
      today,
      staff,
      teams: ['Leaving Care East', 'Leaving Care West'],
    });
    expect(found.filters).toEqual({ team: 'Leaving Care East' });
  });

  it('answers whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(['unknown', ...caseloadMeasures]).toContain(read(text).measure);
      }),
      { numRuns: 300 },
    );
  });
});
