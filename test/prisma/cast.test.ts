import { z } from 'zod';
import { castNames, findInCast, staff, teams, youngPeople } from '../../prisma/demo/cast.ts';

describe('the cast', () => {
  it.each([
    ['jade.wilson', youngPeople.jade.id],
    ['sian.o-neill', youngPeople.sian.id],
    ['sian.oneill', youngPeople.sian.id],
    ["Siân.O'Neill", youngPeople.sian.id],
    ['chloe-mae.turner', youngPeople.chloeMae.id],
    ['chloemae.turner', youngPeople.chloeMae.id],
    ['mohammed.al-hassan', youngPeople.mohammed.id],
    ['mohammed.alhassan', youngPeople.mohammed.id],
    ['jayden.okafor', youngPeople.jaydenOkafor.id],
    ['ellie.whatley', youngPeople.ellieWhatley.id],
    ['sam.patel', staff.sam.id],
    ['RUTH.ADEYEMI', staff.ruth.id],
    ['tom.price', staff.tom.id],
  ])('finds %s', (as, id) => {
    expect(findInCast(as)?.person.id).toBe(id);
  });

  it.each(['', '.', 'jade', 'jade.', '.wilson', 'jade.wilson.x', 'nobody.here', 'jayden', 'wilson.jade'])(
    'finds nobody for "%s"',
    (as) => {
      expect(findInCast(as)).toBeUndefined();
    },
  );

  it('finds everybody by their own name', () => {
    const everybody = [...Object.values(youngPeople), ...Object.values(staff)];
    const found = everybody.map((one) => findInCast(`${one.givenName}.${one.familyName}`)?.person);
    expect(found).toEqual(everybody);
  });

  it('has the fifteen young people, six staff and three teams under ids of their own', () => {
    expect(castNames.youngPeople).toHaveLength(15);
    expect(castNames.staff).toEqual([
      'Sam Patel',
      'Jo Carter',
      'Bev Morgan',
      'Ines Duarte',
      'Ruth Adeyemi',
      'Tom Price',
    ]);
    expect(castNames.teams).toEqual(['north', 'south', 'city']);
    const ids = [youngPeople, staff, teams].flatMap((group) => Object.values(group).map(({ id }) => id));
    expect(new Set(ids).size).toBe(24);
    for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true);
  });
});
