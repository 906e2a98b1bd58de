import fc from 'fast-check';
import { fullName, namedFrom } from '../../bot/understanding/people/named.ts';
import { findPeople } from '../../bot/understanding/people.ts';
import { people, rowsOf } from './score.ts';

const who = (text: string, names = people): string => {
  const found = findPeople(text, names);
  if (found.kind === 'one') return fullName(found.person);
  if (found.kind === 'several') return found.people.map(fullName).sort().join(' or ');
  return found.kind === 'unknown' ? `unknown ${found.said}` : 'nobody';
};

const bothEllies = 'Ellie Watson or Ellie Whatley';
const bothJaydens = 'Jayden Okafor or Jayden Smith';

describe('who a text is about', () => {
  it.each([
    ['rang Jade 20m', 'Jade Wilson'],
    ['jade w text', 'Jade Wilson'],
    ['J Wilson phone 10m', 'Jade Wilson'],
    ['J. Wilson phone 10m', 'Jade Wilson'],
    ['Wilson, Jade - home visit', 'Jade Wilson'],
    ["jade's flat is damp", 'Jade Wilson'],
    ['saw jades new flat', 'Jade Wilson'],
    ['sian oneill dna', "Siân O'Neill"],
    ['rang Siân O’Neill', "Siân O'Neill"],
    ['sian o neil 20m', "Siân O'Neill"],
    ['SIAN CALLED', "Siân O'Neill"],
    ['chloe mae 10m', 'Chloe-Mae Turner'],
    ['hv chloe', 'Chloe-Mae Turner'],
    ['hv chloe may', 'Chloe-Mae Turner'],
    ['call mo al hassan', 'Mohammed Al-Hassan'],
    ['call mo 10m', 'Mohammed Al-Hassan'],
    ['muhammad came in', 'Mohammed Al-Hassan'],
    ['mohmed came in', 'Mohammed Al-Hassan'],
    ['aysha text', 'Aisha Khan'],
    ['rang arbin', 'Arben Hoxha'],
    ['lcuy moved', 'Lucy Grey'],
    ['lucy gray hv', 'Lucy Grey'],
    ['jayden o hv', 'Jayden Okafor'],
    ['rang okafor', 'Jayden Okafor'],
    ['jaydn smith dna', 'Jayden Smith'],
    ['ellie whately hv', 'Ellie Whatley'],
    ['Mr Hoxha attended', 'Arben Hoxha'],
    ['hv KN 1h', 'Kai Nguyen'],
  ])('%s is %s', (text, person) => {
    expect(who(text)).toBe(person);
  });

  it.each([
    ['rang ellie', bothEllies],
    ['ellie w no show', bothEllies],
    ['Ellie Wats 10m', bothEllies],
    ['hv Jayden', bothJaydens],
    ['rang jaydn', bothJaydens],
    ['saw Jade and Kai', 'Jade Wilson or Kai Nguyen'],
    ["jade's friend kai", 'Jade Wilson or Kai Nguyen'],
  ])('%s is asked about: %s', (text, choice) => {
    expect(who(text)).toBe(choice);
  });

  it.each([
    ['rang Harriet 10m', 'unknown Harriet'],
    ['texted Harriet Jones', 'unknown Harriet Jones'],
    ['hv jake 30m', 'unknown jake'],
    ['taylor moved to a b&b', 'unknown taylor'],
    ['text alisha', 'unknown alisha'],
    ['Ella moved', 'unknown Ella'],
    ['texted Jade Thompson', 'unknown Jade Thompson'],
    ['Ellie Smith DNA', 'unknown Ellie Smith'],
    ['Jade B 10m', 'unknown Jade B'],
    ['jane wilson 10m', 'unknown jane wilson'],
    ['Zephyr Smith 10m', 'unknown Zephyr Smith'],
    ['Kay Nguyen dna', 'unknown Kay Nguyen'],
  ])('%s is somebody else, never the nearest', (text, said) => {
    expect(who(text)).toBe(said);
  });

  it.each([
    '30 min phone call about uni',
    'is it home time yet',
    'rang mum 10m',
    'a grey area',
    'lucky day',
    'what a day',
    'brown envelope',
    'refer to CAMHS',
  ])('%s is nobody', (text) => {
    expect(who(text)).toBe('nobody');
  });

  it('takes somebody met at the home of a friend for the one who lives there', () => {
    expect(who('Kai moved in with Tyler')).toBe('Kai Nguyen');
    expect(who('rang jade re her friend kai')).toBe('Jade Wilson');
  });

  it('finds somebody by what they are called', () => {
    const names = [{ id: '1', givenName: 'Oluwaseun', familyName: 'Bello', knownAs: 'Shay' }];
    expect(who('rang shay 10m', names)).toBe('Oluwaseun Bello');
    expect(who('rang seun 10m', names)).toBe('Oluwaseun Bello');
  });

  it('asks when two have the same name', () => {
    const names = [
      { id: '1', givenName: 'Jade', familyName: 'Wilson' },
      { id: '2', givenName: 'Jade', familyName: 'Wilson' },
    ];
    const found = findPeople('rang Jade Wilson', names);
    expect(found.kind === 'several' && found.people.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('says where the name stood, as typed', () => {
    const found = findPeople("rang Siân O'Neill 5m", people);
    expect(found.kind === 'one' && found.span).toEqual({ start: 5, end: 17 });
  });

  describe('whose name is also a word', () => {
    const names = ['Will Turner', 'Grace Mills', 'Mark Young', 'May Okoro', 'Hope Price', 'Summer Day'].map(namedFrom);

    it.each([
      ['rang will 10m', 'Will Turner'],
      ['Will moved to a B&B', 'Will Turner'],
      ['saw mark at the hub', 'Mark Young'],
      ['hv summer 1h', 'Summer Day'],
      ['May attended', 'May Okoro'],
      ["Mark's flat is damp", 'Mark Young'],
      ['will t phone', 'Will Turner'],
      ['in may saw Grace', 'Grace Mills'],
    ])('%s is %s', (text, person) => {
      expect(who(text, names)).toBe(person);
    });

    it.each([
      'will call back tomorrow',
      'mark as neet',
      'hope all well',
      'summer job',
      'visited in may',
      'on 3 may hv',
      'will 20m',
      'I hope he will come',
    ])('%s is nobody', (text) => {
      expect(who(text, names)).toBe('nobody');
    });
  });

  it('is found in any filling', () => {
    const filling = fc.array(
      fc.constantFrom(
        ...'the a about rent college visit today yesterday 20 mins home flat and then form council was with at on support 12/3 , . -'.split(
          ' ',
        ),
      ),
      { maxLength: 8 },
    );
    const names = fc.constantFrom(
      ['jade', 'Jade Wilson'],
      ['Jade Wilson', 'Jade Wilson'],
      ["Siân O'Neill", "Siân O'Neill"],
      ['sian oneill', "Siân O'Neill"],
      ['chloe-mae', 'Chloe-Mae Turner'],
      ['Mohammed', 'Mohammed Al-Hassan'],
      ['ellie whatley', 'Ellie Whatley'],
      ['Jayden Smith', 'Jayden Smith'],
      ['kai', 'Kai Nguyen'],
      ['marcus', 'Marcus Reid'],
    );
    fc.assert(
      fc.property(filling, names, filling, (before, [said, person], after) => {
        expect(who([...before, said, ...after].join(' '))).toBe(person);
      }),
      { numRuns: 1000 },
    );
  });

  it('never becomes somebody else by a slip in another word', () => {
    const rows = rowsOf('quick-log.rows.jsonl').filter(({ expect: { person } }) => typeof person === 'string');
    const slip = fc.record({
      row: fc.constantFrom(...rows),
      word: fc.nat(20),
      at: fc.nat(10),
      kind: fc.constantFrom('drop', 'double', 'swap', 'change'),
      letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    });
    fc.assert(
      fc.property(slip, ({ row, word, at, kind, letter }) => {
        const person = String(row.expect.person);
        const found = findPeople(row.text, people);
        if (found.kind !== 'one') return;
        const words = [...row.text.matchAll(/[a-zA-Z]{4,}/g)].filter(
          ({ index, 0: said }) => index + said.length <= found.span.start || index >= found.span.end,
        );
        const chosen = words[word % Math.max(1, words.length)];
        if (!chosen) return;
        const said = chosen[0];
        const place = at % said.length;
        const [a = '', b = ''] = [said[place], said[place + 1]];
        const changed =
          said.slice(0, place) +
          { drop: '', double: a + a, swap: b + a, change: letter }[kind] +
          said.slice(place + (kind === 'swap' ? 2 : 1));
        const text = row.text.slice(0, chosen.index) + changed + row.text.slice(chosen.index + said.length);
        const again = findPeople(text, people);
        if (again.kind === 'one') expect(fullName(again.person)).toBe(person);
      }),
      { numRuns: 2000 },
    );
  });

  it('is found among thirty thousand', () => {
    const first = ['Jade', 'Tom', 'Aisha', 'Omar', 'Chloe', 'Ben', 'Zara', 'Luke'];
    const many = Array.from({ length: 30_000 }, (_, index) => ({
      id: String(index),
      givenName: first[index % first.length] ?? '',
      familyName: `Family${index}`,
    }));
    for (let turn = 0; turn < 50; turn += 1)
      expect(findPeople(`rang jade family${turn * 8}`, many)).toMatchObject({
        kind: 'one',
        person: { id: String(turn * 8) },
      });
  });
});
