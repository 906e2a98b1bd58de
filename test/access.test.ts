import { type Colleague, concernKeptTo, mayHaveConcern, nobody } from '../bot/access.ts';

const one = (id: string, role: Colleague['role'], roles: string[] = [], managedBy: string[] = []): Colleague => ({
  id,
  role,
  roles,
  managedBy,
});
const team = [
  one('sam', 'adviser', ['adviser'], ['ruth']),
  one('tom', 'duty', [], ['ruth']),
  one('jo', 'adviser', ['keyworker'], ['olu']),
  one('ruth', 'manager', ['manager']),
  one('olu', 'manager'),
];

describe('who alone may know of a concern about somebody', () => {
  it('is whom the council named, and never whom it is about', () => {
    expect(concernKeptTo({ role: 'adviser', staffId: 'sam' }, team, ['ruth'])).toEqual(['ruth']);
    expect(concernKeptTo({ role: 'carer' }, team, ['ruth'])).toEqual(['ruth']);
  });
  it('is a manager of another team where nobody was named, or whoever was is the one', () => {
    expect(concernKeptTo({ role: 'adviser', staffId: 'sam' }, team, [])).toEqual(['olu']);
    expect(concernKeptTo({ role: 'manager', staffId: 'ruth' }, team, ['ruth'])).toEqual(['olu']);
    expect(concernKeptTo({ role: 'adviser' }, team, [])).toEqual(['olu']);
  });
  it('is nobody whom the one it is about manages', () => {
    expect(concernKeptTo({ role: 'manager', staffId: 'ruth' }, team, ['tom', 'sam'])).toEqual(['olu']);
  });
  it('is nobody at all rather than everybody', () => {
    expect(
      concernKeptTo({ role: 'manager', staffId: 'ruth' }, [one('ruth', 'manager', ['manager'])], ['ruth']),
    ).toEqual([nobody]);
    expect(concernKeptTo({ role: 'adviser' }, null, [])).toEqual([nobody]);
  });
  it('is duty as well while it is unclear, and nobody of their own', () => {
    expect(concernKeptTo({ role: 'unclear' }, team, ['ruth'])).toEqual(['ruth', 'tom']);
    expect(concernKeptTo({ role: 'unclear' }, team, ['sam', 'jo'])).toEqual(['olu', 'tom']);
    expect(concernKeptTo({ role: 'worker' }, team, ['ruth'])).toEqual(['ruth']);
  });
});

describe('who may open a concern', () => {
  const staff = (staffId: string, role: Colleague['role'], teamIds: string[] = []) => ({
    kind: 'staff' as const,
    staffId,
    role,
    teamIds,
  });
  const person = { personId: 'jade', adviserId: 'sam', teamId: 'north', restrictedTo: null };
  const open = { aboutStaffId: null, restrictedTo: [], person };
  it('is the adviser, the manager of the team and duty, and no other adviser', () => {
    expect(mayHaveConcern(staff('sam', 'adviser'), open, [])).toMatchObject({ allowed: true });
    expect(mayHaveConcern(staff('ruth', 'manager', ['north']), open, [])).toMatchObject({ allowed: true });
    expect(mayHaveConcern(staff('tom', 'duty'), open, [])).toMatchObject({ allowed: true });
    expect(mayHaveConcern(staff('jo', 'adviser'), open, [])).toEqual({ allowed: false });
    expect(mayHaveConcern(staff('olu', 'manager', ['south']), open, [])).toEqual({ allowed: false });
  });
  it('is nobody but those named once it is kept, and never whom it is about', () => {
    const kept = { ...open, aboutStaffId: 'sam', restrictedTo: ['ruth'] };
    expect(mayHaveConcern(staff('ruth', 'manager'), kept, [])).toMatchObject({ allowed: true });
    for (const id of ['tom', 'sam', 'olu'])
      expect(mayHaveConcern(staff(id, 'duty', ['north']), kept, ['sam', 'olu'])).toEqual({ allowed: false });
    expect(mayHaveConcern(staff('sam', 'adviser'), { ...kept, restrictedTo: ['sam'] }, ['sam'])).toEqual({
      allowed: false,
    });
    expect(mayHaveConcern({ kind: 'young_person', personId: 'jade' }, open, [])).toEqual({ allowed: false });
  });
});
