import { factsOf, schoolYearOn } from '../../bot/conversation/facts.ts';
import type { PersonFacts } from '../../bot/conversation/situation.ts';
import { council, people, wednesday } from '../flows/cast.ts';

const today = '2026-03-18';
const of = (change: Partial<PersonFacts>) =>
  factsOf({ person: { ...(people.jade as PersonFacts), ...change }, now: wednesday, council });

describe('what a flow may know of somebody', () => {
  it('is nothing of a stranger', () => {
    expect(factsOf({ person: null, now: wednesday, council })).toMatchObject({
      linked: false,
      adviser: null,
      band: null,
      schoolYear: null,
      doing: null,
      waiting: false,
    });
  });

  it.each([
    ['2010-03-19', 'under16'],
    ['2010-03-18', '16-17'],
    ['2008-03-19', '16-17'],
    ['2008-03-18', '18-24'],
    ['2001-03-19', '18-24'],
    ['2001-03-18', '25+'],
  ])('is the age band, to the day: born %s is %s', (dateOfBirth, band) => {
    expect(of({ dateOfBirth }).band).toBe(band);
  });

  it('counts a disputed age as the younger, so that no protection of a child is hidden', () => {
    expect(of({ dateOfBirth: '2004-01-01', ageDisputed: true }).band).toBe('16-17');
    expect(of({ dateOfBirth: '2011-01-01', ageDisputed: true }).band).toBe('under16');
  });

  it.each([
    ['2009-09-01', 11],
    ['2010-08-31', 11],
    ['2010-09-01', 10],
    ['2009-08-31', 12],
    ['2007-09-01', 13],
    ['2007-08-31', null],
  ])('is the school year by the rule for England: born %s is in %s', (born, year) => {
    expect(schoolYearOn(born, today)).toBe(year);
  });

  it('moves a school year up in September', () => {
    expect(schoolYearOn('2010-05-02', '2026-08-31')).toBe(11);
    expect(schoolYearOn('2010-05-02', '2026-09-01')).toBe(12);
  });

  it('is what they do by the record, with the place where that can be asked after', () => {
    expect(of({}).doing).toEqual({ choice: 'college', place: 'MidKent College' });
    const ill = { activityCode: 640, startedOn: '2025-09-01', establishment: 'somewhere' };
    expect(of({ destination: ill }).doing).toEqual({ choice: 'ill', place: null });
    const unknown = { activityCode: 810, startedOn: '2025-09-01', establishment: null };
    expect(of({ destination: unknown }).doing).toBeNull();
  });

  it('is what they said last, where that is something else than the record', () => {
    expect(of({ said: 'job' }).doing).toEqual({ choice: 'job', place: null });
    expect(of({ said: 'a word of long ago' }).doing).toEqual({ choice: 'college', place: 'MidKent College' });
  });
});
