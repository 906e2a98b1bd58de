import { readFileSync } from 'node:fs';
import { probabilities } from '../learning/learn.ts';
import { type Packed, unpack } from '../learning/packed.ts';
import {
  always,
  type Group,
  groups,
  loudness,
  type Named,
  placeOfNamed,
  places,
  type Reading,
  spots,
} from './features.ts';
import { courtesies } from './phrases/en/courtesies.ts';

/** What a text may be, in the order of the weights. */
export const labels = [
  'abuse_or_exploitation',
  'homeless_tonight',
  'immediate_danger',
  'medical_emergency',
  'missing_or_running',
  'no_food_or_heat',
  'none',
  'self_harm',
  'suicide',
] as const;
const size = labels.length;
const none = labels.indexOf('none');

/** How much each place of the table speaks for each label, in log-odds: `step` times the signed byte at `place * labels + label`. */
export type Weights = Packed;

export const weightsFile = new URL('./phrases/en/weights.bin', import.meta.url);
export const weightsFrom = (bytes: Uint8Array): Weights => unpack(bytes, places * size);

/** The weights that the reviewed sentences of `phrases/en/` taught (see `teach.ts`). */
export const shipped: () => Weights = (() => {
  let once: Weights | null = null;
  return () => {
    once ??= weightsFrom(readFileSync(weightsFile));
    return once;
  };
})();

const rowAt = ({ step, steps }: Weights, place: number): number[] =>
  labels.map((_, label) => step * (steps[place * size + label] ?? 0));

/** How much a named thing speaks for each label, in log-odds before loudness. */
export const weightsOf = (one: Pick<Named, 'group' | 'name'>, weights: Weights = shipped()): number[] =>
  rowAt(weights, placeOfNamed(one));
/** The same of every text, before a word is read. */
export const startsAt = (weights: Weights = shipped()): number[] => rowAt(weights, always);

// A worry is said in few words: a long text is weighed piece by piece, so that what stands around it cannot outweigh it.
const longest = 24;
const stride = 6;

/** How likely a worry is; of which kind most of all, and how much of the likelihood is that kind's; about where it begins. */
export type Weighed = { likely: number; kind: string; share: number; at: number };

/** A text without the greeting before it and the thanks after it: what is said between them is weighed by itself too. */
function bare(tokens: readonly string[]): [number, number] {
  let from = 0;
  let to = tokens.length;
  while (from < to - 1 && courtesies.has(tokens[from] ?? '')) from += 1;
  while (to > from + 1 && courtesies.has(tokens[to - 1] ?? '')) to -= 1;
  return [from, to];
}

/** The stretches of a text that are weighed each for itself: all of it when short, each sentence, and pieces of what is long. */
function pieces(tokens: readonly string[]): [number, number][] {
  const out: [number, number][] = tokens.length <= longest ? [[0, tokens.length], bare(tokens)] : [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    if (at < tokens.length && tokens[at] !== '|') continue;
    if (at - from > longest)
      for (let start = from; start < at - stride; start += stride) out.push([start, Math.min(start + longest, at)]);
    else if (at > from && !(from === 0 && at === tokens.length && out.length > 0)) out.push([from, at]);
    from = at + 1;
  }
  return out;
}

/** What the tokens up to each one add, group by group, so that any stretch is a difference of two. */
function sums(reading: Reading, { step, steps }: Weights): Record<Group, { added: Float64Array; count: Int32Array }> {
  const length = reading.tokens.length;
  const all = spots(reading);
  const of = (group: Group) => {
    const added = new Float64Array((length + 1) * size);
    const count = new Int32Array(length + 1);
    const { places: seen, at: begins } = all[group];
    for (let index = 0; index < seen.length; index += 1) {
      const at = begins[index] ?? 0;
      count[at + 1] = (count[at + 1] ?? 0) + 1;
      const to = (at + 1) * size;
      const from = (seen[index] ?? 0) * size;
      for (let label = 0; label < size; label += 1)
        added[to + label] = (added[to + label] ?? 0) + step * (steps[from + label] ?? 0);
    }
    for (let at = 1; at <= length; at += 1) {
      count[at] = (count[at] ?? 0) + (count[at - 1] ?? 0);
      for (let label = 0; label < size; label += 1)
        added[at * size + label] = (added[at * size + label] ?? 0) + (added[(at - 1) * size + label] ?? 0);
    }
    return { added, count };
  };
  return { read: of('read'), said: of('said'), letters: of('letters') };
}

/** How likely it is that some piece of a text is a worry (0 to 1), of which kind most of all, and where. */
export function weighed(reading: Reading, weights: Weights): Weighed {
  let best: Weighed = { likely: 0, kind: 'none', share: 0, at: 0 };
  const { tokens } = reading;
  if (tokens.length === 0) return best;
  const by = sums(reading, weights);
  const start = startsAt(weights);
  for (const [from, to] of pieces(tokens)) {
    const scores = [...start];
    for (const group of groups) {
      const { added, count } = by[group];
      const much = loudness(group, (count[to] ?? 0) - (count[from] ?? 0));
      for (let label = 0; label < size; label += 1)
        scores[label] =
          (scores[label] ?? 0) + much * ((added[to * size + label] ?? 0) - (added[from * size + label] ?? 0));
    }
    const shares = probabilities(scores);
    const likely = 1 - (shares[none] ?? 0);
    if (likely <= best.likely) continue;
    const worst = Math.max(...shares.filter((_, label) => label !== none));
    const kind = labels[shares.findIndex((share, label) => label !== none && share === worst)] ?? 'none';
    best = { likely, kind, share: worst / Math.max(likely, 1e-9), at: from / tokens.length };
  }
  return best;
}
