import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { demoCouncilFile, readCouncil } from '../config/council.ts';
import { say } from '../content/index.ts';
import { flows } from '../flows/index.ts';
import { inMemoryChat } from './in-memory-chat.ts';
import { replyText } from './reply-text.ts';
import { sample } from './samples/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    adviser: { type: 'string' },
    born: { type: 'string' },
    today: { type: 'string' },
  },
});
const [flow = 'what-next'] = positionals;

/** `npm run try -- what-next [--name Jade --born 2007-06-30 --adviser Sam] [--today 2026-03-18]`: a chat in the terminal; Ctrl-D ends it. */
async function talk(): Promise<void> {
  if (!Object.hasOwn(flows, flow)) {
    console.error(`There is no flow called ${flow}. There are: ${Object.keys(flows).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const person = values.name
    ? {
        id: '00000000-0000-7000-8000-000000000001',
        givenName: values.name,
        firstName: values.name,
        dateOfBirth: values.born ?? '2007-06-30',
        ageDisputed: false,
        responsibleAuthority: '999',
        category: null,
        flags: [],
        adviser: values.adviser ? { staffId: '00000000-0000-7000-8000-000000000002', givenName: values.adviser } : null,
        teamId: null,
        destination: null,
        said: null,
        open: true,
      }
    : null;
  const council = readCouncil(demoCouncilFile);
  const now = values.today ? new Date(`${values.today}T10:00:00Z`) : systemClock.now();
  const chat = inMemoryChat({ person, council, now, find: sample });
  const print = ({ replies, events }: ReturnType<typeof chat.say>) => {
    for (const line of replies.flatMap(replyText)) console.log(line);
    for (const event of events) console.log(`* ${event.type} ${JSON.stringify(event.data)}`);
  };
  print(chat.join());
  if (flow === 'what-next') print(chat.say(say('en', 'common.menu.whatNext')));
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  lines.prompt();
  for await (const line of lines) {
    print(chat.say(line.trim()));
    lines.prompt();
  }
}

await talk();
