import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measured } from '../understanding/intent/measure.ts';
import { learnt, weightsFile } from '../understanding/intent/weights.ts';

// Learns the intents from their sentences and writes the weights; with --measure cross-validates instead, and writes nothing.
const { values } = parseArgs({ options: { measure: { type: 'boolean', default: false } } });
if (values.measure) console.log(measured());
else {
  const bytes = learnt();
  writeFileSync(weightsFile, bytes);
  console.log(`weights.bin: ${bytes.length} bytes`);
}
