import { startChat, startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Waits until a text is in a chat, and answers everything that is. */
async function until(chat: Awaited<ReturnType<typeof startChat>>, text: string): Promise<string> {
  for (let tries = 0; tries < 900; tries += 1) {
    const all = JSON.stringify(await chat.all());
    if (all.includes(text)) return all;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never said: ${text}`);
}

const requestIn = (all: string): string =>
  /money\.open[^}]*?requestId\W+([0-9a-f-]{36})/.exec(all)?.[1] ?? /requestId\W+([0-9a-f-]{36})/.exec(all)?.[1] ?? '';

it('is asked by Jade, seen and answered by Sam, and each sees what the other did', async () => {
  const jade = await startChat(app.url, 'jade.wilson');
  const sam = await startChat(app.url, 'sam.patel');
  for (const words of [
    'Money',
    'No, not today',
    'Moving in',
    'Ask Sam to sort this',
    'A bed',
    'This week',
    'Here in this chat',
  ]) {
    await jade.say(words);
  }
  expect((await jade.say('Send it')).join('\n')).toContain('I sent this to Sam. No person has seen it yet.');
  const requestId = requestIn(await until(sam, 'Jade asks for help with money: Money to set up home.'));
  expect((await sam.press({ verb: 'money.open', requestId })).join('\n')).toContain('A bed');
  await until(jade, 'A person has seen what you asked for.');
  await sam.press({ verb: 'money.yes', requestId, pounds: '250' });
  await until(jade, 'There is an answer to what you asked for.');
  const mine = await jade.say('my money').then(() => jade.say('No, not today'));
  expect(mine.join('\n')).toMatch(/The answer is yes\. It is not paid yet\.[\s\S]*£250\.00/);
  await sam.press({ verb: 'money.paid', requestId });
  await until(jade, 'There is news on what you asked for.');
  expect(app.logged.join('\n')).not.toMatch(/A bed|Jade/);
}, 60_000);
