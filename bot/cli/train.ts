import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { knownFile } from '../safety/known.ts';
import { weightsFile as netFile } from '../safety/score.ts';
import { sentences } from '../safety/sentences.ts';
import { knownWords, taught } from '../safety/teach.ts';
import { measured } from '../understanding/intent/measure.ts';
import { weightsFile as intentsFile, learnt } from '../understanding/intent/weights.ts';

// Learns the intents and the safety net from their reviewed sentences and writes what was learnt. Run it after a sentence, a word list
// or a rule has changed. With --measure the intents are cross-validated instead, and nothing is written.
const { values } = parseArgs({ options: { measure: { type: 'boolean', default: false } } });
if (values.measure) console.log(measured());
else {
  writeFileSync(intentsFile, learnt());
  const all = sentences();
  writeFileSync(netFile, taught(all));
  writeFileSync(knownFile, knownWords(all));
  console.log(`learnt: the intents, and the safety net from ${all.length} sentences`);
}
