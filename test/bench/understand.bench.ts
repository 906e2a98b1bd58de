import { detect } from '../../bot/safety/detect.ts';
import { readCaseloadQuestion } from '../../bot/understanding/caseload-query.ts';
import { readIntent } from '../../bot/understanding/intent.ts';
import { readQuickLog } from '../../bot/understanding/quick-log.ts';
import { rowsFrom } from '../understanding/intent-rows.ts';
import { people, rowsOf, staff, teams, today } from '../understanding/score.ts';
import { median } from './measure.ts';
import { table } from './table.ts';

type Timed = { perSecond: number; p99: number; most: number };

/** Milliseconds that this thread has worked; in steps of several, so for long stretches only. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Rounds over the texts for a second of work. How many a second is by the work of this thread; what one message takes is the quietest of
 * its own timings, so that a neighbour on the same core does not count.
 */
function timed(texts: readonly string[], read: (text: string) => unknown): Timed {
  for (let round = 0; round < 20; round += 1) for (const text of texts) read(text);
  const quietest = new Map<string, number>();
  const began = worked();
  let count = 0;
  while (worked() - began < 1000) {
    for (const text of texts) {
      const from = performance.now();
      read(text);
      quietest.set(text, Math.min(quietest.get(text) ?? Number.POSITIVE_INFINITY, performance.now() - from));
      count += 1;
    }
  }
  const sorted = [...quietest.values()].sort((one, other) => one - other);
  return {
    perSecond: (1000 * count) / (worked() - began),
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    most: sorted.at(-1) ?? 0,
  };
}

/** Messages a second and the slowest in a hundred of what reads free text, on one core; the budget is a p99 of 5 ms. */
export async function benchUnderstand(runs = 3): Promise<string> {
  const chat = [...rowsFrom('intents.given.jsonl'), ...rowsFrom('intent.rows.jsonl')].map(({ text }) => text);
  const long = [chat.join('. ').slice(0, 1500)];
  const logs = rowsOf('quick-log.rows.jsonl').map(({ text }) => text);
  const questions = rowsOf('caseload-query.rows.jsonl').map(({ text }) => text);
  const kinds: [string, readonly string[], (text: string) => unknown][] = [
    ['intent and safety', chat, (text) => [detect(text), readIntent(text)]],
    ['intent', chat, readIntent],
    ['safety', chat, detect],
    ['intent and safety, 1,500 letters', long, (text) => [detect(text), readIntent(text)]],
    ['quick log', logs, (text) => readQuickLog(text, { today, people, staff })],
    ['caseload query', questions, (text) => readCaseloadQuestion(text, { today, staff, teams })],
  ];
  const took = kinds.map((): Timed[] => []);
  for (let run = 0; run < runs; run += 1)
    for (const [at, [, texts, read]] of kinds.entries()) took[at]?.push(timed(texts, read));
  return table(
    ['what', 'messages a second', 'p99 ms', 'from', 'to', 'slowest ms'],
    kinds.map(([name], at) => {
      const each = took[at] ?? [];
      const p99 = each.map((one) => one.p99);
      return [
        name,
        median(each.map((one) => one.perSecond)).toFixed(0),
        ...[median(p99), Math.min(...p99), Math.max(...p99), Math.max(...each.map((one) => one.most))].map((ms) =>
          ms.toFixed(2),
        ),
      ];
    }),
  );
}
