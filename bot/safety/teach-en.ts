import { writeFileSync } from 'node:fs';
import { knownFile } from './known.ts';
import { weightsFile } from './score.ts';
import { sentences } from './sentences.ts';
import { knownWords, taught } from './teach.ts';

// Run by hand after a sentence, a list or a rule changed: node bot/safety/teach-en.ts
const all = sentences();
writeFileSync(weightsFile, taught(all));
writeFileSync(knownFile, knownWords(all));
