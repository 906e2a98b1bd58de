import type { Seen } from './hashed.ts';

/** A text as it is seen, and the place of its label in the list. */
export type Example = { seen: Seen; label: number };
/** One number for each place and label, the labels of a place together. */
export type Weights = Float32Array;

/** Scores as shares of one. */
export const probabilities = (scores: readonly number[]): number[] => {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((all, one) => all + one, 0);
  return raised.map((one) => one / sum);
};

/** How much a message speaks for each label; `weights` may be whole numbers of any scale. */
export function scoresOf(weights: ArrayLike<number>, seen: Seen, labels: number): number[] {
  const scores = new Array<number>(labels).fill(0);
  for (let index = 0; index < seen.at.length; index += 1) {
    const row = (seen.at[index] ?? 0) * labels;
    const much = seen.much[index] ?? 0;
    for (let label = 0; label < labels; label += 1)
      scores[label] = (scores[label] ?? 0) + much * (weights[row + label] ?? 0);
  }
  return scores;
}

const nobody: Example = { seen: { at: [], much: [] }, label: 0 };

/** Multinomial logistic regression by AdaGrad over the examples in a fixed shuffled order; the same examples give the same weights. */
export function learn(
  examples: readonly Example[],
  labels: number,
  places: number,
  { rounds = 6, rate = 0.25, decay = 1e-5 } = {},
): Weights {
  const weights = new Float32Array(places * labels);
  const squares = new Float32Array(places * labels).fill(1e-2);
  const order = examples.map((_, index) => index);
  let seed = 20260318;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = random(index + 1);
      const kept = order[index] ?? 0;
      order[index] = order[other] ?? 0;
      order[other] = kept;
    }
    for (const which of order) {
      const { seen, label: right } = examples[which] ?? nobody;
      const likely = probabilities(scoresOf(weights, seen, labels));
      const errors = likely.map((share, label) => share - (label === right ? 1 : 0));
      for (let index = 0; index < seen.at.length; index += 1) {
        const row = (seen.at[index] ?? 0) * labels;
        const much = seen.much[index] ?? 0;
        for (let label = 0; label < labels; label += 1) {
          const error = errors[label] ?? 0;
          // What is known well enough is left alone: half the time of learning, no difference in what is learnt.
          if (error < 2e-3 && error > -2e-3) continue;
          const place = row + label;
          const slope = error * much + decay * (weights[place] ?? 0);
          const square = (squares[place] ?? 0) + slope * slope;
          squares[place] = square;
          weights[place] = (weights[place] ?? 0) - (rate * slope) / Math.sqrt(square);
        }
      }
    }
  }
  return weights;
}
