import type { InMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { replyText } from '../../bot/cli/reply-text.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import { council, people, wednesday } from './cast.ts';

/**
 * A recorded chat is a text that anyone can read. Lines that steer it:
 *   `as: jade`, `at: 2026-03-20T21:00:00Z` first; then `> words` said, `> (joins)`, `~ later: 30h`, `~ state: {...}`, `~ now: jade`.
 * All other lines are what came back: `! ` urgent, `# ` a card, `* ` an event.
 */
export function replay(recording: string): string {
  const lines = recording.split('\n');
  const heading = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const as = heading('as') ?? 'anonymous';
  const at = heading('at');
  const chat = inMemoryChat({ person: people[as] ?? null, council, now: at ? new Date(at) : wednesday, find: sample });
  const about = lines.filter((line) => line.startsWith('about: '));
  const out = [...about, `as: ${as}`, ...(at ? [`at: ${at}`] : [])];
  for (const line of lines) {
    if (line.startsWith('> ')) out.push('', line, ...say(chat, line.slice(2)));
    if (line.startsWith('~ ')) {
      out.push('', line);
      steer(chat, line.slice(2));
    }
  }
  return `${out.join('\n')}\n`;
}

function say(chat: InMemoryChat, words: string): string[] {
  const { replies, events } = words === '(joins)' ? chat.join() : chat.say(words);
  return [
    ...replies.flatMap(replyText),
    ...events.map(({ type, personId, data, words: typed }) => {
      const who =
        personId === null
          ? 'nobody known'
          : (Object.values(people).find((one) => one?.id === personId)?.firstName ?? '?');
      const facts = Object.entries(data).filter(([, value]) => value !== undefined && !/^0{8}-/.test(String(value)));
      const apart = (typed ?? []).map((one) => ` "${one.text}" (${one.kind}, ${one.retentionClass})`);
      return `* ${type} of ${who} ${JSON.stringify(Object.fromEntries(facts))}${apart.join('')}`;
    }),
  ];
}

function steer(chat: InMemoryChat, order: string): void {
  const [name = '', value = ''] = order.split(/: (.*)/s);
  if (name === 'later') chat.now = new Date(chat.now.getTime() + Number.parseFloat(value) * 60 * 60 * 1000);
  if (name === 'state') chat.kept = value;
  if (name === 'now') chat.person = people[value] ?? null;
}
