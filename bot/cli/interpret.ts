import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { castNames } from '../../prisma/demo/cast.ts';
import { dayInLondon, systemClock } from '../clock.ts';
import { look } from '../safety/look.ts';
import { readCaseloadQuestion } from '../understanding/caseload-query.ts';
import { namedFrom } from '../understanding/people/named.ts';
import { readQuickLog } from '../understanding/quick-log.ts';

const kinds = ['intent', 'crisis', 'quick-log', 'caseload-query'] as const;
const usage = `usage: npm run -s interpret -- ${kinds.join('|')} [--today 2026-03-18] [--people FILE.json]`;

const line = z.object({ text: z.string() });
const peopleFile = z.object({
  youngPeople: z.array(z.string()),
  staff: z.array(z.string()),
  teams: z.array(z.string()),
});
type Names = z.infer<typeof peopleFile>;

/** What the understanding makes of a text, by the kind asked for; ids and positions are left to callers in the service. */
function reader(kind: 'quick-log' | 'caseload-query', names: Names, today: string): (text: string) => object {
  const people = names.youngPeople.map(namedFrom);
  const staff = names.staff.map(namedFrom);
  if (kind === 'caseload-query') return (text) => readCaseloadQuestion(text, { today, staff, teams: names.teams });
  return (text) => {
    const { spans, personId, ambiguousIds, ...log } = readQuickLog(text, { today, people, staff });
    return log;
  };
}

/** Which conversation a text belongs to; what it needs is loaded for this kind only. */
async function intents(): Promise<(text: string) => object> {
  const { readIntent } = await import('../understanding/intent.ts');
  return (text) => ({ intent: readIntent(text).intent });
}

/** Whether a text is a cry for help, and of which kind; `unsure` where somebody would be asked gently, which is no crisis yet. */
function crisis(text: string): object {
  const seen = look(text);
  if (seen && 'concern' in seen) return { crisis: true, kind: seen.concern.kind };
  return { crisis: false, kind: 'none', ...(seen ? { unsure: seen.about } : {}) };
}

/** The answer to one line of standard input: always one object, so that order and number are kept. */
function answerLine(read: (text: string) => object, said: string): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(said);
  } catch {
    return JSON.stringify({ error: 'bad_line' });
  }
  const found = line.safeParse(parsed);
  return JSON.stringify(found.success ? read(found.data.text) : { error: 'bad_line' });
}

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

function namesFrom(path: string): Names {
  try {
    return peopleFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return stop('interpret: --people needs a file of {"youngPeople":[...],"staff":[...],"teams":[...]}');
  }
}

function settings(): { kind: (typeof kinds)[number]; today: string; names: Names } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { today: { type: 'string' }, people: { type: 'string' } },
    });
    const kind = z.enum(kinds).parse(positionals[0]);
    const today = z.iso.date().parse(values.today ?? dayInLondon(systemClock.now()));
    return { kind, today, names: values.people === undefined ? castNames : namesFrom(values.people) };
  } catch {
    return stop(usage);
  }
}

async function main(): Promise<void> {
  const { kind, today, names } = settings();
  const read = kind === 'intent' ? await intents() : kind === 'crisis' ? crisis : reader(kind, names, today);
  for await (const said of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    process.stdout.write(`${answerLine(read, said)}\n`);
  }
}

await main();
