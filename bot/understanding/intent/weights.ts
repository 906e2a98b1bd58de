import { readFileSync } from 'node:fs';
import { learn } from '../../learning/learn.ts';
import { type Packed, pack, unpack } from '../../learning/packed.ts';
import { places, seenIn } from './features.ts';
import { intents, sentencesOf } from './intents.ts';

/** Where the learnt weights are kept: a float32 (what one step is worth), then a signed byte for each place and intent. */
export const weightsFile = new URL('./weights.bin', import.meta.url);

/** What scores are divided by, so that confidence is the share that is right; found by cross-validation (bot/decisions/0005). */
export const temperature = 0.9;

/** The file as the sentences in the repository give it: the same sentences, the same bytes. Takes seconds. */
export const learnt = (): Uint8Array =>
  pack(
    learn(
      intents.flatMap((intent, label) => sentencesOf(intent).map((text) => ({ seen: seenIn(text), label }))),
      intents.length,
      places,
    ),
  );

/** The weights kept in the repository. */
export const keptWeights = (): Packed => unpack(readFileSync(weightsFile), places * intents.length);
