import { features } from './features.ts';
import { rulesHeld } from './rules.ts';
import { wordsOf } from './words.ts';

/** A sentence of `phrases/` with what it is: a kind of concern, or `none`. */
export type Sentence = { text: string; kind: string };

/** Weights by feature, one for each of `kinds`; how much a feature speaks for a kind, in log-odds. */
export type Weights = { kinds: readonly string[]; bias: readonly number[]; of: ReadonlyMap<string, readonly number[]> };

const rounds = 14;
const pace = 0.1;
const decay = 5e-4;

/** A fixed shuffle: the same sentences always teach the same weights. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  const out = [...all];
  let state = seed;
  for (let at = out.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const other = state % (at + 1);
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}

/** What each feature is worth, by logistic regression with AdaGrad steps over the reviewed sentences; no chance, no outside data. */
export function teach(sentences: readonly Sentence[]): Weights {
  const kinds = [...new Set(sentences.map(({ kind }) => kind))].sort();
  const rows = sentences.map(({ text, kind }) => {
    const words = wordsOf(text);
    const names = features(words, rulesHeld(words)).map(({ name }) => name);
    return { names: [...new Set(names)], kind: kinds.indexOf(kind) };
  });
  const seen = new Map<string, number>();
  for (const { names } of rows) for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
  const weights = new Map<string, { now: Float64Array; sum: Float64Array }>();
  for (const [name, times] of seen)
    if (times > 1 || !name.includes(' '))
      weights.set(name, { now: new Float64Array(kinds.length), sum: new Float64Array(kinds.length).fill(0.1) });
  const bias = new Float64Array(kinds.length);
  for (let round = 0; round < rounds; round += 1)
    for (const { names, kind } of shuffled(rows, round + 1)) {
      const used = names.flatMap((name) => weights.get(name) ?? []);
      const scores = kinds.map((_, at) => used.reduce((sum, { now }) => sum + (now[at] ?? 0), bias[at] ?? 0));
      const top = Math.max(...scores);
      const parts = scores.map((score) => Math.exp(score - top));
      const whole = parts.reduce((sum, one) => sum + one, 0);
      for (let at = 0; at < kinds.length; at += 1) {
        const miss = (parts[at] ?? 0) / whole - (at === kind ? 1 : 0);
        bias[at] = (bias[at] ?? 0) - 0.01 * miss;
        for (const weight of used) {
          const old = weight.now[at] ?? 0;
          const slope = miss + decay * rows.length * old * 0.02;
          const sum = (weight.sum[at] ?? 0) + slope * slope;
          weight.sum[at] = sum;
          weight.now[at] = old - (pace * slope) / Math.sqrt(sum);
        }
      }
    }
  return {
    kinds,
    bias: [...bias],
    of: new Map([...weights].map(([name, { now }]) => [name, [...now]])),
  };
}
