import fc from 'fast-check';
import { redact, wordsThatStand } from '../../bot/understanding/redact.ts';
import { familyNames } from '../../bot/understanding/words/family-names.ts';
import { givenNames } from '../../bot/understanding/words/given-names.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';

const cast = [...Object.values(staff), ...Object.values(youngPeople)].flatMap((one) => [one.givenName, one.familyName]);
const everyday = ['happy', 'boy', 'money', 'cold', 'high', 'station', 'church', 'park', 'blue', 'help', 'dog'];
const around = [
  'can i bring X to the meeting',
  'my friend is called X',
  "that is X's phone",
  'ask X',
  'X told me to come here',
];
const typed = ['lower', 'Capital', 'SHOUTED'] as const;

/** A text with something in it that must not be kept, typed as people type it. */
const textWith = (what: fc.Arbitrary<string>) =>
  fc.tuple(what, fc.constantFrom(...around), fc.constantFrom(...typed)).map(([x, frame, how]) => {
    const written = how === 'lower' ? x.toLowerCase() : how === 'SHOUTED' ? x.toUpperCase() : x;
    return { x, text: frame.replace('X', written) };
  });

const wordsOf = (kept: string | null) => (kept ?? '').split(' ').filter((word) => word !== '' && word !== '…');
const bare = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/** That none of the words of `x` is left of a text. */
function losesAll(of: fc.Arbitrary<string>) {
  fc.assert(
    fc.property(textWith(of), ({ x, text }) => {
      const left = new Set(wordsOf(redact(text)));
      const frame = new Set(around.join(' ').toLowerCase().split(' '));
      const lost = x
        .split(/[^\p{L}]+/u)
        .map(bare)
        .filter((word) => word.length > 1 && !frame.has(word));
      expect([text, lost.filter((word) => left.has(word))]).toEqual([text, []]);
      expect([...left].join('')).not.toMatch(/[1-9]/);
    }),
    { numRuns: 400 },
  );
}

const digits = (least: number, most = least) => fc.stringMatching(new RegExp(`^\\d{${least},${most}}$`));
const word = fc.constantFrom(...everyday);

describe('a text that is kept', () => {
  it('says what was asked for, in plain words', () => {
    for (const [text, kept] of [
      ['can i bring my dog to the appointment', 'can i bring my dog to the appointment'],
      ['I’m bored. Can you sing?', 'im bored can you sing'],
      ['CAN I GET A PIZZA PLEASE!!', 'can i get a pizza please'],
      ['can i bring my dog to see Sam at 3', 'can i bring my dog to see … at 0'],
      ['what about the café on 14.5', 'what about the cafe on 0'],
      ['it is too close to my house', 'it is too close to my house'],
    ] as const)
      expect(redact(text)).toBe(kept);
  });

  it('is none where too little is left to learn from', () => {
    for (const text of [
      '',
      '...',
      '4711',
      'ABCD-2345',
      'jade wilson',
      'Jade 07700 900123',
      'j a d e',
      '🐶🐶',
      'привет мир',
    ])
      expect([text, redact(text)]).toEqual([text, null]);
  });

  it('names nobody of the cast', () => losesAll(fc.constantFrom(...cast)));

  it('names nobody of the lists, however the name is typed', () =>
    losesAll(fc.constantFrom(...givenNames, ...familyNames)));

  it('names nobody around whoever typed it, though the name is an everyday word', () => {
    expect(redact('can star come with me and a blanket', [])).toContain('blanket');
    expect(redact("can blanket come with me, it's Blanket's day", ['Blanket'])).toBe('can … come with me its …');
  });

  it('has no name that is written as one within a sentence', () => {
    expect(redact('my friend Happy has a dog')).toBe('my friend … has a dog');
  });

  it('has no number of a phone, an account or a code', () => {
    losesAll(
      fc.oneof(
        digits(4, 16),
        fc.tuple(fc.constantFrom('07', '+447', '0044 7'), digits(3), digits(6)).map((parts) => parts.join(' ')),
        fc.tuple(digits(2), digits(2), digits(2)).map((parts) => parts.join('-')),
        fc
          .array(fc.constantFrom('oh', 'seven', 'double', 'two', 'nine', 'zero'), { minLength: 5, maxLength: 11 })
          .map((all) => all.join(' ')),
        fc.stringMatching(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/),
      ),
    );
  });

  it('has no postcode', () => {
    losesAll(fc.stringMatching(/^[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][ABD-HJLNP-UW-Z]{2}$/));
  });

  it('has no street, also of everyday words', () => {
    const kind = fc.constantFrom('street', 'Road', 'lane', 'close', 'Court', 'way', 'rise', 'hill');
    const home = fc.tuple(word, kind).map((parts) => parts.join(' '));
    losesAll(home);
    losesAll(fc.tuple(fc.integer({ min: 1, max: 300 }), word, word, kind).map((parts) => parts.join(' ')));
  });

  it('has no e-mail, handle or address of a page, also of everyday words', () => {
    const sign = fc.constantFrom('.', '_', '-', '');
    losesAll(
      fc.oneof(
        fc.tuple(word, sign, word, word).map(([one, between, other, at]) => `${one}${between}${other}@${at}.com`),
        fc.tuple(word, fc.constantFrom('.', '_', '-'), word).map((parts) => `@${parts.join('')}`),
        fc.tuple(word, fc.constantFrom('.', '_', '-'), word).map((parts) => parts.join('')),
        fc.tuple(word, digits(1, 4)).map((parts) => parts.join('')),
        fc.tuple(word, word).map(([one, other]) => `https://${one}.com/${other}`),
      ),
    );
  });

  it('has nothing but words that may stand in it, whatever was typed', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.lorem({ maxCount: 30 }),
      fc.emailAddress(),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(any, any, (one, other) => {
        const kept = redact(`${one} can you ${other}`);
        expect((kept ?? '').length).toBeLessThanOrEqual(120);
        for (const each of wordsOf(kept)) expect(each === '0' || wordsThatStand().has(each)).toBe(true);
      }),
      { numRuns: 500 },
    );
    for (const name of [...givenNames, ...familyNames, ...cast.map(bare)])
      expect(wordsThatStand().has(name)).toBe(false);
  });

  it('is cut after a word, however long the text was', () => {
    const kept = redact('can i bring my dog to the appointment please '.repeat(9));
    expect(kept?.length).toBeGreaterThan(100);
    expect(kept?.length).toBeLessThanOrEqual(120);
    expect(wordsOf(kept).every((each) => wordsThatStand().has(each))).toBe(true);
  });
});
