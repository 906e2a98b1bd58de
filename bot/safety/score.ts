import { readFileSync } from 'node:fs';
import { features } from './features.ts';
import type { Held } from './rules.ts';
import type { Weights } from './teach.ts';
import type { Word } from './words.ts';

/** Weights as the signer reads them: a line for each feature, a column for each kind. */
export function written({ kinds, bias, of }: Weights): string {
  const row = (name: string, all: readonly number[]) =>
    [name, ...all.map((one) => String(Number(one.toFixed(2))))].join('\t');
  const lines = [...of]
    .filter(([, all]) => all.some((one) => Math.abs(one) >= 0.05))
    .sort(([one], [two]) => (one < two ? -1 : 1));
  return `${[['feature', ...kinds].join('\t'), row('(bias)', bias), ...lines.map(([name, all]) => row(name, all))].join('\n')}\n`;
}

export function readWeights(text: string): Weights {
  const [head = '', first = '', ...rest] = text.trimEnd().split('\n');
  const figures = (line: string): [string, number[]] => {
    const [name = '', ...all] = line.split('\t');
    return [name, all.map(Number)];
  };
  return { kinds: head.split('\t').slice(1), bias: figures(first)[1], of: new Map(rest.map(figures)) };
}

/** The weights that the reviewed sentences of `phrases/en/` taught (see `teach.ts`). */
export const shipped: () => Weights = (() => {
  let once: Weights | null = null;
  return () => {
    once ??= readWeights(readFileSync(new URL('./phrases/en/weights.tsv', import.meta.url), 'utf8'));
    return once;
  };
})();

// A worry is said in few words: a long text is weighed piece by piece, so that what stands around it cannot outweigh it.
const longest = 16;
const stride = 4;

/** How likely a worry is; of which kind most of all, and how much of the likelihood is that kind's; about where it begins. */
export type Weighed = { likely: number; kind: string; share: number; at: number };

/** The stretches of a text that are weighed each for itself: all of it when short, each sentence, and pieces of what is long. */
function pieces(words: readonly Word[]): [number, number][] {
  const out: [number, number][] = words.length <= longest ? [[0, words.length]] : [];
  let from = 0;
  for (let at = 0; at <= words.length; at += 1) {
    if (at < words.length && words[at]?.base !== '|') continue;
    if (at - from > longest)
      for (let start = from; start < at - stride; start += stride) out.push([start, Math.min(start + longest, at)]);
    else if (at > from && !(from === 0 && at === words.length && out.length > 0)) out.push([from, at]);
    from = at + 1;
  }
  return out;
}

/** How likely it is that some piece of a text is a worry (0 to 1), of which kind most of all, and where. */
export function weighed(words: readonly Word[], held: readonly Held[], weights: Weights): Weighed {
  const none = weights.kinds.indexOf('none');
  const size = weights.kinds.length;
  // What each place adds, once for a feature that comes again within a piece.
  const adds = words.map(() => new Float64Array(size));
  const before = new Map<string, number>();
  for (const { name, at } of features(words, held)) {
    const row = weights.of.get(name);
    const last = before.get(name);
    if (!row || (last !== undefined && at - last < longest)) continue;
    before.set(name, at);
    const add = adds[at];
    if (add) for (let kind = 0; kind < size; kind += 1) add[kind] = (add[kind] ?? 0) + (row[kind] ?? 0);
  }
  let best: Weighed = { likely: 0, kind: 'none', share: 0, at: 0 };
  const scores = new Float64Array(size);
  for (const [from, to] of pieces(words)) {
    scores.set(weights.bias);
    for (let at = from; at < to; at += 1) {
      const add = adds[at];
      if (add) for (let kind = 0; kind < size; kind += 1) scores[kind] = (scores[kind] ?? 0) + (add[kind] ?? 0);
    }
    const top = Math.max(...scores);
    let whole = 0;
    let most = none === 0 ? 1 : 0;
    for (let kind = 0; kind < scores.length; kind += 1) {
      whole += Math.exp((scores[kind] ?? 0) - top);
      if (kind !== none && (scores[kind] ?? 0) > (scores[most] ?? 0)) most = kind;
    }
    const likely = 1 - Math.exp((scores[none] ?? 0) - top) / whole;
    const share = Math.exp((scores[most] ?? 0) - top) / whole / Math.max(likely, 1e-9);
    if (likely > best.likely) best = { likely, kind: weights.kinds[most] ?? 'none', share, at: words[from]?.at ?? 0 };
  }
  return best;
}
