import { readIntent } from '../../bot/understanding/intent.ts';
import { rowsFrom } from './intent-rows.ts';

// `node test/understanding/score-intents.ts FILE.jsonl`: how many rows are read right, by intent, and what was taken for what. Never
// shows a text, so that it can be run on a set that nobody who writes sentences may read.
const [file = 'intents.given.jsonl'] = process.argv.slice(2);
const judged = rowsFrom(file).map((row) => ({ ...row, read: readIntent(row.text) }));
const right = judged.filter(({ intent, also, read }) => read.intent === intent || also?.includes(read.intent));
const wrong = judged.filter((row) => !right.includes(row));
const count = (all: typeof judged, key: (row: (typeof judged)[number]) => string) =>
  Object.entries(Object.groupBy(all, key)).map(([name, some]) => [name, some?.length ?? 0] as const);

console.log(`${right.length} of ${judged.length} right (${((100 * right.length) / judged.length).toFixed(1)}%)`);
const offered = wrong.filter(({ intent, also, read }) => read.near && [intent, ...(also ?? [])].includes(read.near));
console.log(
  `of the wrong ones ${offered.length} had the right one as near, ${wrong.filter(({ read }) => read.unsure).length} were unsure`,
);
const found = new Map(count(right, ({ intent }) => intent));
for (const [intent, all] of count(judged, (row) => row.intent))
  console.log(`  ${intent}: ${found.get(intent) ?? 0} of ${all}`);
for (const [pair, some] of count(wrong, ({ intent, read }) => `${intent} taken for ${read.intent}`))
  console.log(`  ${pair}: ${some}`);
