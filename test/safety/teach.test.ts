import { readFileSync } from 'node:fs';
import { written } from '../../bot/safety/score.ts';
import { sentences } from '../../bot/safety/sentences.ts';
import { teach } from '../../bot/safety/teach.ts';

describe('the second opinion', () => {
  it('is what the reviewed sentences teach, and nothing else', () => {
    const shipped = readFileSync(new URL('../../bot/safety/phrases/en/weights.tsv', import.meta.url), 'utf8');
    // Run `node bot/safety/teach-en.ts` after a change to a sentence, a list or a rule.
    expect(written(teach(sentences())) === shipped).toBe(true);
  }, 60_000);
});
