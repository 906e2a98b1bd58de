import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { type Key, languageOf, messages, say, sayLine } from '../../bot/content/index.ts';
import { flows } from '../../bot/flows/index.ts';
import { wordsOf as keysIn } from '../../bot/flows/inspect.ts';
import { grade, sentencesOf, wordsOf } from './reading-age.ts';

const english = messages('en');
// What people may type, not what they read.
const understood = /\.(also|words)\./;
const files = new Set([...english.keys()].map((key) => key.split('.')[0] ?? ''));
const forYoungPeople = ['check-in', 'common', 'phone', 'safety', 'trade-words', ...Object.keys(flows)].filter((file) =>
  files.has(file),
);
const read = [...english].filter(([key]) => !understood.test(key));
const ours = read.filter(([key]) => forYoungPeople.includes(key.split('.')[0] ?? ''));
// A blank counts as a name; two long words of the trade that everybody in it knows count as one that is not.
const filled = (text: string) =>
  text.replace(/\{\w+(?:, number[^}]*)?\}/g, 'Sam').replace(/apprenticeships?|solicitor/gi, 'training');

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'bot/*.ts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && !path.startsWith('bot/content/') && !path.includes('/generated/'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/**
 * The names of sentences that some code says: written out, as a pattern with two parts given or more, or held by a flow. A
 * pattern that gives only the file would cover all of it.
 */
function spokenOf(): (key: string) => boolean {
  const literal = new Set(sources.match(/(?<=['"`])[a-z-]+(?:\.[\w-]+)+(?=['"`])/g));
  const held = new Set(
    Object.values(flows)
      .flat()
      .flatMap((flow) => keysIn(flow.steps)),
  );
  const patterns = [...sources.matchAll(/`([a-z-]+\.(?:[\w.-]|\$\{[^}`]*\})*)`/g)]
    .map(([, pattern = '']) => pattern.replace(/\$\{[^}]*\}/g, '*'))
    .filter((pattern) => pattern.includes('*') && pattern.split('.').filter((part) => part !== '*').length > 1)
    .map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+')}$`));
  return (key) => literal.has(key) || held.has(key) || patterns.some((one) => one.test(key));
}

describe('every sentence', () => {
  it('is said somewhere', () => {
    const spoken = spokenOf();
    const unused = [...english.keys()].filter(
      (key) => forYoungPeople.includes(key.split('.')[0] ?? '') && !spoken(key),
    );
    expect(unused).toEqual([]);
  });

  it('is a good message, and has all its blanks filled when it is said', () => {
    for (const [key, text] of english) {
      const blanks = [...text.matchAll(/\{\s*(\w+)/g)].map(([, name = '']) => [name, 3] as const);
      const said = new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true }).format(
        Object.fromEntries(blanks),
      );
      expect([key, String(said)]).toEqual([key, expect.not.stringMatching(/[{}]|undefined/)]);
    }
  });

  it('does not go out with a blank that nobody filled', () => {
    expect(() => sayLine('en', { key: 'common.helloAgain' })).toThrow();
    expect(say('en', 'common.helloAgain', { name: 'Jade' })).toContain('Jade');
  });

  it('has at most twenty-five words', () => {
    const long = read.flatMap(([key, text]) =>
      sentencesOf(filled(text)).filter(
        (one) => forYoungPeople.includes(key.split('.')[0] ?? '') && wordsOf(one).length > 25,
      ),
    );
    expect(long).toEqual([]);
  });

  it('carries no meaning by a smiley', () => {
    expect(read.filter(([, text]) => /\p{Extended_Pictographic}/u.test(text))).toEqual([]);
  });
});

describe('a tired or new reader', () => {
  it.each(forYoungPeople)('reads %s at nine', (file) => {
    const texts = ours.filter(([key]) => key.startsWith(`${file}.`)).map(([, text]) => filled(text));
    expect(grade(texts)).toBeLessThanOrEqual(4);
  });

  it('meets no single sentence above eleven', () => {
    const hard = ours
      .flatMap(([key, text]) => sentencesOf(filled(text)).map((one) => [key, one] as const))
      .filter(([key, one]) => !key.includes('.source.') && wordsOf(one).length >= 6 && grade([one]) > 6);
    expect(hard).toEqual([]);
  });

  it('is given a harder text a higher grade', () => {
    const plain = ['The dog sat on the mat. It was warm.'];
    const office = [
      'Notwithstanding the aforementioned considerations, eligibility determinations necessitate verification.',
    ];
    expect(grade(plain)).toBeLessThan(2);
    expect(grade(office)).toBeGreaterThan(15);
  });
});

describe('the numbers in a crisis', () => {
  it('are those that were checked, and no others', () => {
    const numbers = ours
      .filter(([key]) => key.startsWith('safety.') || key === 'common.callNow')
      .flatMap(([, text]) => text.match(/\d[\d ]*\d/g) ?? []);
    expect(new Set(numbers)).toEqual(new Set(['999', '111', '116 123', '85258', '116 000']));
  });
});

describe('a language', () => {
  it('is English where there is no other', () => {
    expect(languageOf('cy-GB')).toBe('en');
    expect(languageOf(undefined)).toBe('en');
    expect(languageOf('en-US')).toBe('en');
  });

  it('says a figure as people write it', () => {
    const key: Key = 'what-next.route.college.money';
    expect(sayLine('en', { key, values: { amount: 1200 } })).toContain('£1,200');
  });
});
