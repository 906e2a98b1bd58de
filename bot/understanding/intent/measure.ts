import { learn, probabilities, scoresOf } from '../../learning/learn.ts';
import { pack, unpack } from '../../learning/packed.ts';
import { places, seenIn } from './features.ts';
import { intents, sentencesOf } from './intents.ts';
import { temperature } from './weights.ts';

export type Judged = { right: number; shares: number[] };

/** What each sentence would have been taken for by weights that had not seen it: `folds` parts, each judged by the others. */
export function crossValidated(folds: number): Judged[] {
  const rows = intents.flatMap((intent, label) => sentencesOf(intent).map((text) => ({ seen: seenIn(text), label })));
  const fold = (index: number) => (Math.imul(index, 2654435761) >>> 8) % folds;
  const judged: Judged[] = [];
  for (let part = 0; part < folds; part += 1) {
    const known = rows.filter((_, index) => fold(index) !== part);
    const { step, steps } = unpack(pack(learn(known, intents.length, places)), places * intents.length);
    for (const [index, { seen, label }] of rows.entries()) {
      if (fold(index) !== part) continue;
      const scores = scoresOf(steps, seen, intents.length).map((score) => (score * step) / temperature);
      judged.push({ right: label, shares: probabilities(scores) });
    }
  }
  return judged;
}

const top = (shares: readonly number[]) => shares.indexOf(Math.max(...shares));
const percent = (part: number, of: number) => `${((100 * part) / Math.max(of, 1)).toFixed(1)}%`;

/** Accuracy, by intent too, and how far confidence can be believed, as text. */
export function measured(folds = 5): string {
  const judged = crossValidated(folds);
  const right = (some: readonly Judged[]) => some.filter((one) => top(one.shares) === one.right).length;
  const lines = [`${judged.length} sentences, ${folds} parts: ${percent(right(judged), judged.length)} right`];
  for (const [label, intent] of intents.entries()) {
    const own = judged.filter((one) => one.right === label);
    const taken = judged.filter((one) => top(one.shares) === label);
    lines.push(
      `  ${intent}: found ${percent(right(own), own.length)}, right when said ${percent(right(taken), taken.length)}`,
    );
  }
  for (let from = 0; from < 10; from += 1) {
    const band = judged.filter((one) => Math.min(9, Math.floor(Math.max(...one.shares) * 10)) === from);
    const said = band.reduce((sum, one) => sum + Math.max(...one.shares), 0);
    lines.push(
      `  confidence 0.${from}: ${band.length} sentences, said ${percent(said, band.length)}, right ${percent(right(band), band.length)}`,
    );
  }
  return lines.join('\n');
}
