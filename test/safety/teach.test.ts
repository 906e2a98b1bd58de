import { readFileSync } from 'node:fs';
import { knownFile } from '../../bot/safety/known.ts';
import { labels, weightsFile } from '../../bot/safety/score.ts';
import { sentences } from '../../bot/safety/sentences.ts';
import { knownWords, taught } from '../../bot/safety/teach.ts';

describe('the second opinion', () => {
  // Run `npm run train` after a change to a sentence, a list or a rule.
  it('is what the reviewed sentences teach, and nothing else', () => {
    expect(Buffer.compare(readFileSync(weightsFile), taught(sentences()))).toBe(0);
    expect(readFileSync(knownFile, 'utf8') === knownWords(sentences())).toBe(true);
  }, 120_000);

  it('has sentences of every kind, and none of a kind that it does not know', () => {
    expect([...new Set(sentences().map(({ kind }) => kind))].sort()).toEqual([...labels].sort());
  });
});
