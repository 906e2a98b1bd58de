import type { Weights } from './learn.ts';

/** What one byte step is worth, and the steps. */
export type Packed = { step: number; steps: Int8Array };

/** Weights as bytes for a file: a float32 (what one step is worth), then a signed byte for each. */
export function pack(weights: Weights): Uint8Array {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const step = Math.fround(most / 127);
  const bytes = new Uint8Array(4 + weights.length);
  new DataView(bytes.buffer).setFloat32(0, step, true);
  new Int8Array(bytes.buffer, 4).set(weights.map((weight) => Math.round(weight / step)));
  return bytes;
}

/** The weights in a file's bytes. Throws when they are not of a table of that size. */
export function unpack(bytes: Uint8Array, size: number): Packed {
  if (bytes.length !== 4 + size) throw new Error('the weights are of another table: run npm run train');
  const step = new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true);
  return { step, steps: new Int8Array(bytes.buffer, bytes.byteOffset + 4, bytes.length - 4) };
}
