import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { messages } from '../../bot/content/index.ts';
import { detect, marked } from '../../bot/safety/detect.ts';
import { look } from '../../bot/safety/look.ts';
import { en } from '../../bot/safety/phrases/en.ts';
import { sentences } from '../../bot/safety/sentences.ts';
import { ways } from './variants.ts';

type Row = { text: string; kind: string };
const rowsOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
const rows = rowsOf('./rows.jsonl');
const worries = rows.filter(({ kind }) => kind !== 'none');
const concern = (text: string) => {
  const seen = look(text);
  return seen !== null && 'concern' in seen;
};

describe('what must be heard', () => {
  it('is heard in at least 98 of 100 rows, and none of them is nothing', () => {
    expect(worries.filter(({ text }) => look(text) === null).map(({ text }) => text)).toEqual([]);
    expect(worries.filter(({ text }) => concern(text)).length / worries.length).toBeGreaterThanOrEqual(0.98);
  });

  it('is heard as what it is in nine of ten rows', () => {
    const right = worries.filter(({ text, kind }) => detect(text)?.kind === kind);
    expect(right.length / worries.length).toBeGreaterThanOrEqual(0.9);
  });

  // Sets by writers who saw no rule and no sentence of ours; whoever writes either must not open them. Measured when they were new:
  // 98.8, 99.0, 100, 96.9, 99.0 and 99.5% heard; 3.0, 1.8, 4.8, 6.0, 3.8 and 4.0% of the ordinary ones taken for a worry.
  it('is heard in what nobody saw who taught the net, and the ordinary seldom is', () => {
    const sets = ['', '-2', '-3', '-4', '-5', '-6'].flatMap((set) => rowsOf(`./unseen${set}.jsonl`));
    const [ordinary, worrying] = [true, false].map((none) => sets.filter(({ kind }) => (kind === 'none') === none));
    const share = (some: Row[] = []) => some.filter(({ text }) => concern(text)).length / some.length;
    expect(share(worrying)).toBeGreaterThanOrEqual(0.98);
    expect(share(ordinary)).toBeLessThanOrEqual(0.05);
  });

  it('is never turned into nothing by greetings, emoji, capitals, marks or a second sentence, and seldom by a slip', () => {
    const heard = sentences().filter(({ text, kind }) => kind !== 'none' && concern(text));
    const lost = new Map<string, number>();
    let all = 0;
    heard.forEach(({ text }, at) => {
      if (at % 5 !== 0) return;
      for (const way of ways) {
        all += 1;
        if (look(way.of(text, at)) === null) lost.set(way.name, (lost.get(way.name) ?? 0) + 1);
      }
    });
    expect(all).toBeGreaterThanOrEqual(5_000);
    const slips = ['held letter', 'letter missing', 'letter doubled', 'letters swapped'];
    expect([...lost.keys()].filter((name) => !slips.includes(name))).toEqual([]);
    const total = [...lost.values()].reduce((sum, one) => sum + one, 0);
    expect(1 - total / all).toBeGreaterThanOrEqual(0.993);
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
    '999',
    'call 999',
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

  it('is heard beside a figure of speech', () => {
    expect(detect('that exam killed me lol. i want to kill myself')?.kind).toBe('suicide');
    expect(detect('my brother beats me at fifa. my dad beats me')).not.toBeNull();
  });

  it('is not unsaid by a no: what somebody says they will not do was on their mind', () => {
    expect(marked('im not going to hurt myself')).toBe(true);
  });
});

describe('what is ordinary', () => {
  const ordinary = rows.filter(({ kind }) => kind === 'none');

  it('raises no alarm in all but four of a hundred', () => {
    expect(ordinary.filter(({ text }) => concern(text)).length / ordinary.length).toBeLessThanOrEqual(0.04);
  });

  it('is none of our own short words, which buttons are made of, but for those that say a worry', () => {
    const own = [...messages('en')].filter(
      ([key]) => /^(common|phone|what-next)\./.test(key) && !/\.(also|words)\./.test(key),
    );
    const alarms = own
      .filter(([, text]) => text.length < 40 && !text.endsWith('.') && detect(text))
      .map(([key]) => key);
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

  // Two plain messages read together, what many say before they say more, and a bill.
  it.each([
    'no one helps me im so tired',
    'i need to tell someone something',
    'i dont want anyone to know',
    'got a letter saying i owe them 300 quid',
    'dwp say i owe them',
  ])('is asked about at most: %s', (text) => {
    expect(concern(text)).toBe(false);
  });

  it.each([
    'im so tired of everything no one helps me',
    'i need to tell someone what hes doing',
    'i dont want anyone to know what he does',
    'i owe them 300 quid and they want me to work it off',
    'got a letter saying i owe them and they will hurt me',
    'they say i owe them',
  ])('is a cry where it says more: %s', (text) => {
    expect(concern(text)).toBe(true);
  });
});

describe('what has no signed list', () => {
  it.each([
    'أريد أن أموت',
    'nuk dua te jetoj me ndihme',
    'não quero viver mais, eu tenho medo',
    'не хочу жить',
    'ኣይክእልን እየ',
  ])('is asked about: %s', (text) => {
    expect(look(text)).not.toBeNull();
  });

  it.each(['Mohammed Al-Hassan', 'Siân', 'Tirana', 'jade', 'mid kent college'])(
    'is not a name or a place: %s',
    (text) => {
      expect(look(text)).toBeNull();
    },
  );
});

describe('the net itself', () => {
  it('stands whatever it is thrown, and comes to an end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect([null, 'object']).toContain(detect(text) === null ? null : typeof detect(text));
      }),
      { numRuns: 200 },
    );
    expect(detect('kill kill not want to my me i am '.repeat(600))).not.toBeUndefined();
  });

  it('gives every rule a reason, a source and a name of its own', () => {
    expect(new Set(en.map(({ id }) => id)).size).toBe(en.length);
    expect(en.filter(({ why, source, says }) => !why || !source || says.length === 0)).toEqual([]);
  });
});
