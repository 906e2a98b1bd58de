import { say } from '../../bot/content/index.ts';
import { startChat, startTestApp, type TestApp, type TestChat } from '../support/app.ts';

/** What somebody's chat holds, line by line, a card as its JSON. */
export const all = async (chat: TestChat): Promise<string[]> =>
  (await chat.all()).map((one) =>
    [one.text, ...(one.attachments ?? []).map((card) => JSON.stringify(card.content))].filter(Boolean).join('\n'),
  );

/** Waits until a chat holds something; answers it. */
export async function until(chat: TestChat, holds: RegExp): Promise<string> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const found = (await all(chat)).findLast((text) => holds.test(text));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never heard ${holds}: ${(await all(chat)).join(' | ').slice(-800)}`);
}

/** What stands in a chat after so many lines. */
export const since = async (chat: TestChat, from: number): Promise<string> => (await all(chat)).slice(from).join('\n');

/** A sentence with a worker's name in it. */
export const line = (key: Parameters<typeof say>[1], name: string) => say('en', key as 'safety.live.gone', { name });

/** What a press of the button below the field was answered with. */
export const writes = async (by: TestChat, concernId: string, text: unknown, more = {}): Promise<string> =>
  (await by.press({ verb: 'concern.write', concernId, text, ...more })).join('\n');

/** The whole service with Tom on duty, Sam and Ruth at their chats. */
export async function staffRoom() {
  const app: TestApp = await startTestApp({ RATE_SCALE: '1000' });
  const [tom, sam, ruth] = (await Promise.all(
    ['tom.price', 'sam.patel', 'ruth.adeyemi'].map((who) => startChat(app.url, who)),
  )) as [TestChat, TestChat, TestChat];
  const one = async (sql: string, values: unknown[] = []) => (await app.pool.query(sql, values)).rows[0];
  const concernIn = (chat: TestChat) =>
    one('SELECT * FROM care.concern WHERE conversation_id = $1 ORDER BY raised_at DESC, id DESC LIMIT 1', [chat.id]);
  return {
    app,
    tom,
    sam,
    ruth,
    one,
    concernIn,
    chatRow: (chat: TestChat) => one('SELECT * FROM waymark.conversation WHERE id = $1', [chat.id]),
    /** A worry said in a chat and accepted; its id. */
    async accepted(chat: TestChat, by: TestChat, said = 'i want to kill myself'): Promise<string> {
      await chat.say(said);
      const { id } = await concernIn(chat);
      const answer = (await by.press({ verb: 'concern.accept', concernId: id })).join('\n');
      if (!answer.includes('You have this now')) throw new Error(`not accepted: ${answer}`);
      return id;
    },
  };
}
export type StaffRoom = Awaited<ReturnType<typeof staffRoom>>;
