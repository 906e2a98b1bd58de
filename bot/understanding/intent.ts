import { probabilities, scoresOf } from '../learning/learn.ts';
import { seenIn } from './intent/features.ts';
import { type Intent, intents } from './intent/intents.ts';

import { keptWeights, temperature } from './intent/weights.ts';

export { type Intent, intents };

/**
 * Which conversation a text belongs to. `confidence` is the share of such texts for which that is right. `near`: another that it may
 * as well be, to be offered beside it. `unsure`: too little was understood to begin anything; offer the menu.
 */
export type IntentRead = { intent: Intent; confidence: number; near?: Intent; unsure: boolean };

// Set by cross-validation (bot/decisions/0005): below the floor more than half were wrong; a second one is near when it is right
// about one time in three.
const floor = 0.4;
const nearShare = 0.2;

const { step, steps } = keptWeights();
const wordless = /^[^\p{L}\p{N}\p{Extended_Pictographic}?]*$/u;

/** Reads a young person's free text. Pure, the same for everybody; safety must have seen the text first. */
export function readIntent(text: string): IntentRead {
  if (wordless.test(text)) return { intent: 'out_of_scope', confidence: 0, unsure: true };
  const scores = scoresOf(steps, seenIn(text), intents.length).map((score) => (score * step) / temperature);
  const [first, second] = probabilities(scores)
    .map((share, place) => ({ share, intent: intents[place] ?? 'out_of_scope' }))
    .sort((one, other) => other.share - one.share);
  if (!first || !second) return { intent: 'out_of_scope', confidence: 0, unsure: true };
  const read = { intent: first.intent, confidence: first.share, unsure: first.share < floor };
  // Nobody can choose "nothing of ours": beside a real one it is no second.
  const close = second.share >= nearShare && second.intent !== 'out_of_scope';
  return close ? { ...read, near: second.intent } : read;
}
