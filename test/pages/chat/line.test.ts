import { page as words } from '../../../bot/content/en/page.ts';
import { bubble, button, onLine, question, type Scene, said, setScene, write } from '../scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterEach(() => scene.sweep());
afterAll(() => scene.close());

const started = () =>
  scene.line.asked.filter(({ method, path }) => method === 'POST' && path === '/v3/directline/conversations').length;
const tokens = () => scene.line.asked.filter(({ path }) => path === '/token');

describe('the line of a chat', () => {
  it('says that it is reconnecting, and reads on where it was', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    await onLine(page);
    scene.line.down = true;
    scene.line.dropSockets();
    await page.getByText(words.state.reconnecting).waitFor();
    scene.line.say({ text: 'Said meanwhile.' });
    scene.line.down = false;
    await bubble(page, 'Said meanwhile.').waitFor();
    await page.getByText(words.state.reconnecting).waitFor({ state: 'detached' });
    expect(await question(page).innerText()).toContain('on your mind');
    expect(await said(page)).toEqual(["Hi, I'm Waymark.", 'Said meanwhile.']);
  });

  it('says nothing of a break that is over at once', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    await onLine(page);
    const lines = page.evaluate(
      (until) =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = [];
          const line = document.querySelector('[data-part="line"]');
          const list = document.querySelector('[data-part="list"]');
          new MutationObserver(() => seen.push(line?.textContent ?? '')).observe(line as Node, { childList: true });
          new MutationObserver(() => list?.textContent?.includes(until) && resolve(seen)).observe(list as Node, {
            childList: true,
          });
        }),
      'After it.',
    );
    scene.line.dropSockets();
    scene.line.say({ text: 'After it.' });
    expect(await lines).toEqual([]);
  });

  it('shows whom to call when the service stays away, and goes on when it is back', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    await onLine(page);
    scene.line.down = true;
    scene.line.dropSockets();
    await page.getByText(words.state.down).waitFor();
    expect(
      await page
        .getByRole('link', { name: /116 123/ })
        .last()
        .isVisible(),
    ).toBe(true);
    await button(page, 'No idea yet').waitFor({ state: 'hidden' });
    scene.line.down = false;
    await button(page, words.state.tryNow).click();
    await button(page, 'No idea yet').click();
    await bubble(page, 'You said: no idea yet').waitFor();
  }, 45_000);

  it('gets a new token when the old one is dead, in the same chat', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    const [before, talks] = [tokens().length, scene.line.talks.length];
    scene.line.expireTokens();
    await write(page, 'still here');
    await bubble(page, 'You said: still here').waitFor();
    expect(tokens().length).toBe(before + 1);
    expect(tokens().at(-1)?.body.returnKey).toMatch(/^[0-9a-f]{16}$/);
    expect(scene.line.talks.length).toBe(talks);
  });

  it('offers a fresh start when the conversation cannot be had back', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    await onLine(page);
    for (const talk of scene.line.talks) talk.gone = true;
    scene.line.dropSockets();
    await page.getByText(words.state.ended).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    const before = started();
    await button(page, words.state.fresh).click();
    await button(page, 'No idea yet').waitFor();
    expect(started()).toBe(before + 1);
    expect(await said(page)).toEqual(["Hi, I'm Waymark."]);
    expect(tokens().at(-1)?.body.fresh).toBe(true);
  });

  it('finds the whole chat again after a reload', async () => {
    const page = await scene.open();
    await button(page, 'Something new').click();
    await button(page, 'Computers').waitFor();
    const [before, had] = [tokens().length, await said(page)];
    await page.reload();
    await button(page, 'Computers').waitFor();
    expect(await said(page)).toEqual(had);
    expect(tokens().length).toBe(before);
  });

  it('opens a new chat, and says so, when a reload finds the old one gone', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    for (const talk of scene.line.talks) talk.gone = true;
    await page.reload();
    await page.getByText(words.state.another).waitFor();
    await button(page, 'No idea yet').waitFor();
  });

  it('is shared by two tabs of one chat', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    const kept = await page.evaluate(() => sessionStorage.getItem('chat') ?? '');
    const before = `sessionStorage.getItem('chat') ?? sessionStorage.setItem('chat', ${JSON.stringify(kept)})`;
    const other = await scene.open({ before });
    await button(other, 'Something new').click();
    await button(page, 'Computers').waitFor();
    expect((await said(page)).at(-1)).toBe('Something new');
    await write(page, 'from the first');
    await bubble(other, 'You said: from the first').waitFor();
  });

  it('asks instead of listening where no socket is let through', async () => {
    scene.line.noSockets = true;
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    await write(page, 'hello');
    await bubble(page, 'You said: hello').waitFor();
    expect((await said(page)).filter((text) => text === 'hello')).toHaveLength(1);
  }, 30_000);

  it('starts again on asking, once it was asked whether', async () => {
    const page = await scene.open();
    await write(page, 'hello');
    await bubble(page, 'You said: hello').waitFor();
    await button(page, words.look.open).click();
    await button(page, words.look.again).click();
    await button(page, words.look.no).click();
    await button(page, words.look.again).click();
    await button(page, words.look.yes).click();
    await bubble(page, 'You said: hello').waitFor({ state: 'detached' });
    await button(page, 'No idea yet').waitFor();
    expect(await said(page)).toEqual(["Hi, I'm Waymark."]);
    const asked = scene.line.asked.map(({ path }) => path);
    expect(asked.lastIndexOf('/forget')).toBeLessThan(asked.lastIndexOf('/token'));
  });
});
