import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { messages } from '../../bot/content/index.ts';
import { detect, marked } from '../../bot/safety/detect.ts';
import { en } from '../../bot/safety/phrases/en.ts';
import { plain } from '../../bot/safety/plain.ts';

type Row = { text: string; kind: string; missed?: true };
const rows = readFileSync(new URL('./rows.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const worries = rows.filter(({ kind }) => kind !== 'none');

describe('what must be heard', () => {
  it('is heard, but for what is known to be missed', () => {
    const missed = worries.filter(({ text }) => !detect(text)).map(({ text }) => text);
    expect(missed).toEqual(worries.filter((row) => row.missed).map(({ text }) => text));
  });

  it('is heard as what it is, in all but a few of the rows', () => {
    const other = worries.filter(({ text, kind }) => detect(text) && detect(text)?.kind !== kind);
    expect(other.length).toBeLessThanOrEqual(2);
  });

  it('is heard in capitals, with marks and spaces, held letters and smileys', () => {
    const wrap = fc.constantFrom('😭', '!!!', '...', '  ', '\u200d', ' lol', ' x');
    fc.assert(
      fc.property(
        fc.constantFrom(...worries.filter((row) => !row.missed)),
        wrap,
        fc.boolean(),
        ({ text }, sign, loud) => {
          expect(detect(`${loud ? text.toUpperCase() : text}${sign}`)).not.toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    'I WANT TO DIE',
    'i wanna dieeeee',
    'k1ll myself',
    'k*ll myself',
    'kill my self',
    'suiside',
    'su1c1dal',
    'i feel suicidle',
    'kms',
    'i want to unalive',
    'self-harm',
    's e l f  h a r m',
    'no place to sleep 2nite',
    "i can't breathe",
    'i can’t breathe',
  ])('is heard as people type it: %s', (text) => {
    expect(marked(text)).toBe(true);
  });

  it('is heard anywhere in a long message', () => {
    const idle = 'I went to college today and it was fine. '.repeat(60);
    expect(detect(`${idle}i want to kill myself. ${idle}`)).toMatchObject({ kind: 'suicide', severity: 'now' });
    expect(detect(`${idle}i want to kill myself. ${idle}`)?.at).toBeCloseTo(0.5, 1);
  });

  it('is the gravest of several: what cannot wait comes first', () => {
    expect(detect('ive got no food and i took 30 paracetamol')?.kind).toBe('medical_emergency');
    expect(detect('no food in and my boyfriend hit me')?.kind).toBe('abuse_or_exploitation');
  });

  it('is not unsaid by a no: what somebody says they will not do was on their mind', () => {
    expect(detect('im not going to hurt myself')).not.toBeNull();
  });
});

describe('what is ordinary', () => {
  it('raises no alarm in all but two of a hundred', () => {
    const ordinary = rows.filter(({ kind }) => kind === 'none');
    const alarms = ordinary.filter(({ text }) => marked(text));
    expect(alarms.length).toBeLessThanOrEqual(ordinary.length / 50);
  });

  it('is none of our own words, but for the buttons that say a worry', () => {
    const own = [...messages('en')].filter(
      ([key]) => /^(common|phone|what-next)\./.test(key) && !/\.(also|words)\./.test(key),
    );
    const alarms = own.filter(([, text]) => marked(text)).map(([key]) => key);
    expect(
      alarms.filter((key) => !key.startsWith('what-next.first.') && !['common.callNow', 'common.danger'].includes(key)),
    ).toEqual([]);
  });

  it.each([
    'my battery died',
    'that lesson killed me lol',
    'paper cut',
    'my brother beats me at fifa',
    'kicked out of class',
  ])('is a way of speaking: %s', (text) => {
    expect(detect(text)).toBeNull();
  });
});

describe('the net itself', () => {
  it('stands whatever it is thrown, and is quick', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect([null, 'object']).toContain(detect(text) === null ? null : typeof detect(text));
      }),
      { numRuns: 300 },
    );
    const began = performance.now();
    detect('kill kill not want to my me i am '.repeat(3_000));
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('gives every rule a reason, a source and a name of its own', () => {
    expect(new Set(en.map(({ id }) => id)).size).toBe(en.length);
    expect(en.filter(({ why, source, says }) => !why || !source || says.length === 0)).toEqual([]);
  });

  it('reads text-speak as words', () => {
    expect(plain("I'm gonna b l o w   it 2nite, can't take anymore")).toBe(
      'i am going to blow it tonight cannot take anymore',
    );
    expect(plain('WÀNNA dïe')).toBe('want to die');
  });
});
