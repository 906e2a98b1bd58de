import { writeFileSync } from 'node:fs';
import { written } from './score.ts';
import { sentences } from './sentences.ts';
import { teach } from './teach.ts';

// Run by hand after a sentence, a list or a rule changed: node bot/safety/teach-en.ts
writeFileSync(new URL('./phrases/en/weights.tsv', import.meta.url), written(teach(sentences())));
