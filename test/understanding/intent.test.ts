import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unpack } from '../../bot/learning/packed.ts';
import { sentencesOf } from '../../bot/understanding/intent/intents.ts';
import { learnt, weightsFile } from '../../bot/understanding/intent/weights.ts';
import { intents, readIntent } from '../../bot/understanding/intent.ts';
import { type IntentRow, rowsFrom } from './intent-rows.ts';

const given = rowsFrom('intents.given.jsonl');
const own = rowsFrom('intent.rows.jsonl');
const fits = ({ text, intent, also }: IntentRow) => [intent, ...(also ?? [])].includes(readIntent(text).intent);

describe('what a young person wants to talk about', () => {
  it.each(own)('is understood: $text', (row) => {
    expect(readIntent(row.text).intent).toBe(row.intent);
  });

  it('is understood in the rows we were given, but for one', () => {
    expect(given.length).toBeGreaterThan(30);
    expect(given.filter((row) => !fits(row)).length).toBeLessThanOrEqual(1);
  });

  // Measured, with everything taught: 96.7, 92.2 and 96.5% of them. The second is the hardest, and had a second reader whose labels
  // count as well. Whoever writes sentences must not open these files.
  it.each([
    ['intents-unseen.jsonl', 0.95],
    ['intents-unseen-2.jsonl', 0.9],
    ['intents-unseen-3.jsonl', 0.95],
  ])('is understood in rows that nobody saw who wrote the sentences: %s', (file, floor) => {
    const known = new Set(intents.flatMap((intent) => sentencesOf(intent).map((text) => text.toLowerCase())));
    const unseen = rowsFrom(file).filter(({ text }) => !known.has(text.toLowerCase()));
    expect(unseen.length).toBeGreaterThan(400);
    expect(unseen.filter(fits).length / unseen.length).toBeGreaterThanOrEqual(floor);
  });

  it('is offered twice when it may be one of two', () => {
    const both = [
      'i need money for my passport',
      'is there a grant for my birth certificate',
      'letter for my student loan',
    ];
    const read = both.map((text) => readIntent(text));
    for (const { intent, near } of read)
      expect(['documents', 'money', undefined]).toEqual(expect.arrayContaining([intent, near]));
    expect(read.filter(({ near }) => near !== undefined).length).toBeGreaterThan(0);
  });

  it('is not guessed at when nothing was said', () => {
    for (const nothing of ['', '   ', '...', '-', '\u200b'])
      expect(readIntent(nothing)).toMatchObject({ unsure: true });
  });

  it('is asked for again rather than taken for a topic when it makes no sense', () => {
    const guessed = ['xkqj wvzt', 'zzxcq', 'flrbt grmpf', 'qwpo eiru tyal'].filter((text) => {
      const read = readIntent(text);
      return !read.unsure && !['out_of_scope', 'help'].includes(read.intent);
    });
    expect(guessed).toEqual([]);
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const read = readIntent(text);
        expect(intents).toContain(read.intent);
        expect(read.confidence).toBeGreaterThanOrEqual(0);
        expect(read.confidence).toBeLessThanOrEqual(1);
        expect(read.near).not.toBe(read.intent);
      }),
      { numRuns: 200 },
    );
  });

  it('stands at either end of a long message', () => {
    const story = 'it was a long day and a lot went on and '.repeat(60);
    expect(readIntent(`i lost my passport ${story}`).intent).toBe('documents');
    expect(readIntent(`${story} so how do i bid on a council flat`).intent).toBe('housing');
  });
});

describe('a clear wish', () => {
  const dressed = fc.record({
    before: fc.constantFrom(
      '',
      'hi ',
      'Hey there, ',
      'yo ',
      'hello ',
      'good morning ',
      'sorry to bother you but ',
      '😭 ',
    ),
    after: fc.constantFrom('', ' please', ' thanks', ' lol', ' bruv', '!!!', '??', ' 😂', ' 🙏', '...', ' x'),
    change: fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
      (text) => text + (/[a-z]$/.test(text) ? text.slice(-1).repeat(3) : ''),
      (text) => text.replace(/([aeiou])(?=[a-z]*$)/, '$1$1$1$1'),
      (text) => text.replaceAll('e', 'é'),
      (text) => text.replaceAll(' ', '  '),
    ),
  });

  it('is the same with a greeting, in capitals, with letters held down or an emoji, but for one in a hundred', () => {
    const clear = [...own, ...given].filter(({ text }) => text.includes(' ') && readIntent(text).confidence >= 0.8);
    expect(clear.length).toBeGreaterThan(40);
    let flipped = 0;
    let tried = 0;
    for (const { text } of clear) {
      for (const { before, change, after } of fc.sample(dressed, { numRuns: 40, seed: 20260318 })) {
        tried += 1;
        if (readIntent(before + change(text) + after).intent !== readIntent(text).intent) flipped += 1;
      }
    }
    expect(flipped / tried).toBeLessThan(0.01);
  });
});

describe('the sentences', () => {
  const all = intents.flatMap((intent) => sentencesOf(intent).map((text) => ({ intent, text: text.toLowerCase() })));

  it.each(intents)('are many for %s', (intent) => {
    expect(sentencesOf(intent).length).toBeGreaterThan(300);
  });

  it('belong to one intent each', () => {
    const byText = Map.groupBy(all, ({ text }) => text);
    expect([...byText].filter(([, rows]) => new Set(rows.map(({ intent }) => intent)).size > 1)).toEqual([]);
  });

  it('are not the rows that they are judged by', () => {
    const known = new Set(all.map(({ text }) => text));
    const shared = (rows: IntentRow[]) => rows.filter(({ text }) => known.has(text.toLowerCase())).length;
    expect([shared(given), shared(own)]).toEqual([0, 0]);
  });

  it('give the weights that are kept, to the byte', () => {
    const kept = readFileSync(weightsFile);
    expect(Buffer.compare(kept, learnt())).toBe(0);
    expect(unpack(kept, kept.length - 4).steps.some((step) => step !== 0)).toBe(true);
  }, 60_000);
});
