import { readFileSync } from 'node:fs';
import { look } from '../../bot/safety/look.ts';

// Totals only, so that a set that nobody may see can be scored: node test/safety/score.ts FILE.jsonl
type Row = { text: string; kind: string; ambiguous?: boolean };
const rows = readFileSync(process.argv[2] ?? '', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
  .filter((row) => !row.ambiguous);

const totals = new Map<string, { rows: number; concern: number; unsure: number; kind: number }>();
for (const { text, kind } of rows) {
  const total = totals.get(kind) ?? { rows: 0, concern: 0, unsure: 0, kind: 0 };
  const seen = look(text);
  total.rows += 1;
  if (seen && 'concern' in seen) {
    total.concern += 1;
    if (seen.concern.kind === kind) total.kind += 1;
  } else if (seen) total.unsure += 1;
  totals.set(kind, total);
}
console.table(Object.fromEntries(totals));
