import { inMemoryChat } from '../../bot/cli/in-memory-chat.ts';
import { sample } from '../../bot/cli/samples/index.ts';
import type { Reply } from '../../bot/turn.ts';
import { council, people, wednesday } from '../flows/cast.ts';

/** What replies say, a line each. */
export const texts = (replies: Reply[]): string => replies.map(({ text }) => text ?? '').join('\n');

/** The chat of somebody of the cast (`anonymous`: of nobody known) who has come in and said so much. */
export function having(who: string, ...said: string[]) {
  const chat = inMemoryChat({ person: people[who] ?? null, council, now: wednesday, find: sample });
  chat.join();
  for (const words of said) chat.say(words);
  return chat;
}
