import { startChat, startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ RATE_SCALE: '1000' });
});
afterAll(() => app.close());

// An emoji is two halves: one of these two is cut in its middle wherever a text is cut.
const crying = ['', 'a'].flatMap((before) => ['', 'b'].map((after) => [before, after] as const));
const tears = '😭'.repeat(320);
const excerpts = async (conversationId: string): Promise<string[]> =>
  (
    await app.pool.query(
      `SELECT w.text FROM care.concern c JOIN waymark.words w ON w.id = c.excerpt_id WHERE c.conversation_id = $1`,
      [conversationId],
    )
  ).rows.map(({ text }) => text);

describe('a long text that is cut in the middle of an emoji', () => {
  it.each(crying)('is a cry for help that is heard all the same: %p, %p', async (before, after) => {
    const chat = await startChat(app.url);
    expect((await chat.say(`${before}${tears} i want to kill myself ${after}${tears}`)).join()).toContain(
      'I have to tell',
    );
    expect(await excerpts(chat.id)).toEqual([expect.stringMatching(/^😭+ i want to kill myself b?😭+$/u)]);
  });

  it.each(['', 'a'])('is a complaint that goes its way: %p', async (before) => {
    const chat = await startChat(app.url);
    const said = await chat.say(`${before}i want to complain about my social worker ${tears}`);
    expect(said.join()).toContain('You can complain');
    expect(await excerpts(chat.id)).toEqual([expect.stringMatching(/social worker 😭+$/u)]);
  });

  it.each(['', 'a'])('is a record of an adviser, with its reason and its plan: %p', async (before) => {
    const sam = await startChat(app.url, 'sam.patel');
    expect((await sam.say(`log call jade 20m ${before}${tears}`)).join()).toContain('saved');
    await sam.say('log call tyler brown 10m');
    expect((await sam.say(`because ${before}${tears}`)).join()).toContain('saved');
    await sam.say(`write plan jade 5: ${before}${tears}`);
    expect((await sam.say('plan jade')).join()).toContain('😭');
  });

  it('is kept to the letter where somebody typed what a half looks like', async () => {
    const sam = await startChat(app.url, 'sam.patel');
    await sam.say(String.raw`write plan jade 6: she sent \ud83d and \\ud83d`);
    expect((await sam.say('plan jade')).join()).toContain(
      JSON.stringify(String.raw`she sent \ud83d and \\ud83d`).slice(1, -1),
    );
  });
});
