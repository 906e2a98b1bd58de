import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import type { Turn } from '../../bot/conversation/run.ts';
import type { PersonFacts } from '../../bot/conversation/situation.ts';
import type { Read } from '../../bot/turn.ts';
import { staff } from '../../prisma/demo/cast.ts';
import { council, people, wednesday } from '../flows/cast.ts';

export const { tom } = staff;
export const concernId = '0199aaaa-0000-7000-8000-00000000c0de';
/** So many minutes after it began. */
export const minutes = (so: number) => new Date(wednesday.getTime() + so * 60_000);

/** Everybody who works here, as far as it matters: Sam looks after Jade, Tom is on duty. */
const around = {
  staff: [
    { ...staff.sam, roles: ['adviser'], managedBy: [staff.ruth.id] },
    { ...tom, roles: [], managedBy: [] },
    { ...staff.ruth, roles: [], managedBy: [] },
  ],
  others: [],
};
const find = (read: Read, turn: Turn) => (read.name === 'around' ? [around] : sample(read, turn));

/** A chat in which `worker` has just written, after what was `said`. */
export function talk({
  person = people.jade ?? null,
  worker = tom,
  said = ['What next', 'I want something new', 'Yes'],
  keptCode,
}: {
  person?: PersonFacts | null;
  worker?: { id: string; givenName: string };
  said?: string[];
  keptCode?: string;
} = {}) {
  const chat = inMemoryChat({
    person,
    council,
    now: wednesday,
    find,
    ...(keptCode ? { keptCode } : {}),
  });
  chat.join();
  for (const text of said) chat.say(text);
  const writes = () => {
    const at = chat.now.toISOString();
    const { id: staffId, givenName: name } = worker;
    chat.live = { concernId, staffId, name, at, has: true, mayName: true, kept: [] };
  };
  writes();
  return {
    chat,
    writes,
    running: () => JSON.parse(chat.kept).running,
    say: (text: string) => {
      const { thought, replies, events } = chat.say(text);
      const passed = (thought.alsoSay ?? []).flatMap(({ to, replies: there }) => there.map((one) => ({ ...one, to })));
      return {
        texts: replies.map((one) => one.text ?? ''),
        buttons: replies.at(-1)?.choices?.map(({ title }) => title) ?? [],
        events: events.map(({ type }) => type),
        rules: events.flatMap(({ data }) => ('rule' in data ? [data.rule] : [])),
        /** What stands in the worker's own chat then. */
        theirs: passed.map(({ text }) => text),
        passed,
      };
    },
  };
}
