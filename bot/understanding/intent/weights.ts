import { readFileSync } from 'node:fs';
import { places, seenIn } from './features.ts';
import { intents, sentencesOf } from './intents.ts';
import { learn, type Weights } from './learn.ts';

/** Where the learnt weights are kept: a float32 (what one step is worth), then a signed byte for each place and intent. */
export const weightsFile = new URL('./weights.bin', import.meta.url);

/** What scores are divided by, so that confidence is the share that is right; found by cross-validation (bot/decisions/0005). */
export const temperature = 0.9;

/** What one byte step is worth, and the steps. */
export type Packed = { step: number; steps: Int8Array };

/** Weights as bytes for the file; a byte is fine enough (bot/decisions/0005). */
export function pack(weights: Weights): Uint8Array {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const step = Math.fround(most / 127);
  const bytes = new Uint8Array(4 + weights.length);
  new DataView(bytes.buffer).setFloat32(0, step, true);
  new Int8Array(bytes.buffer, 4).set(weights.map((weight) => Math.round(weight / step)));
  return bytes;
}

/** The weights in a file's bytes. Throws when they are not of this table. */
export function unpack(bytes: Uint8Array): Packed {
  if (bytes.length !== 4 + places * intents.length)
    throw new Error('weights.bin is of another table: run npm run train');
  const step = new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true);
  return { step, steps: new Int8Array(bytes.buffer, bytes.byteOffset + 4, bytes.length - 4) };
}

/** The file as the sentences in the repository give it: the same sentences, the same bytes. Takes seconds. */
export const learnt = (): Uint8Array =>
  pack(
    learn(
      intents.flatMap((intent, label) => sentencesOf(intent).map((text) => ({ seen: seenIn(text), label }))),
      intents.length,
    ),
  );

/** The weights kept in the repository. */
export const keptWeights = (): Packed => unpack(readFileSync(weightsFile));
