import { page as words } from '../../../bot/content/en/page.ts';
import { bubble, button, type Scene, said, setScene, write } from '../scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterEach(() => scene.sweep());
afterAll(() => scene.close());

const { call } = words;
const numbers = [call.dangerNumber, call.mindNumber, call.listenNumber, call.textNumber];

describe('a page that cannot chat', () => {
  it('says whom to call where scripts are off', async () => {
    const page = await scene.open({ javaScriptEnabled: false });
    for (const number of numbers)
      expect(await page.locator('.numbers').getByText(number, { exact: true }).isVisible()).toBe(true);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.getByRole('textbox').count()).toBe(0);
  });

  it('says whom to call while the database is away, and opens by itself when it is back', async () => {
    scene.line.down = true;
    const page = await scene.open();
    await page.getByText(words.state.down).or(page.getByText(words.state.opening)).waitFor();
    for (const number of numbers)
      expect(await page.locator('.numbers').getByText(number, { exact: true }).isVisible()).toBe(true);
    expect(await button(page, words.leave).isVisible()).toBe(true);
    scene.line.down = false;
    await button(page, 'No idea yet').waitFor();
    expect(await page.locator('.numbers').isVisible()).toBe(false);
  });

  it('adds the number of this council when it knows it', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    const added = page.locator('.numbers a[href="tel:01632960100"]');
    await added.waitFor({ state: 'attached' });
    expect(await added.textContent()).toBe('Riverside duty, day and night01632 960 100');
    expect(await page.locator('.numbers li').count()).toBe(5);
  });
});

describe('a chat kept with a short code', () => {
  it('opens with its code and not with another, and asks no more while the line is still being opened', async () => {
    scene.line.code = '2468';
    scene.line.noSockets = true;
    const page = await scene.open();
    await page.getByText(words.code.title).waitFor();
    await page.getByLabel(words.code.label).fill('1111');
    await button(page, words.code.open).click();
    await page.getByText(words.code.wrong).waitFor();
    await page.getByLabel(words.code.label).fill('2468');
    await button(page, words.code.open).click();
    await button(page, 'No idea yet').waitFor();
    expect(await page.getByText(words.code.title).count()).toBe(0);
  });

  it('can be left alone for a new one', async () => {
    scene.line.code = '2468';
    const page = await scene.open();
    await page.getByText(words.code.title).waitFor();
    scene.line.code = undefined;
    await button(page, words.code.instead).click();
    await button(page, 'No idea yet').waitFor();
    expect(scene.line.asked.findLast(({ path }) => path === '/token')?.body).toMatchObject({ fresh: true });
  });
});

describe('leaving', () => {
  const elsewhere = async (page: Awaited<ReturnType<Scene['open']>>) => {
    await page.route(words.leaveTo, (route) => route.fulfill({ body: 'Sunny.' }));
    await write(page, 'secret');
    await bubble(page, 'You said: secret').waitFor();
  };
  const gone = async (page: Awaited<ReturnType<Scene['open']>>) => {
    await page.waitForURL(words.leaveTo);
    expect(await page.evaluate(() => history.length)).toBe(2);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await page.goto(scene.line.address);
    await button(page, 'No idea yet').waitFor();
    expect(await said(page)).toEqual(["Hi, I'm Waymark."]);
  };

  it('takes one press: the token is forgotten, the tab emptied, the page replaced', async () => {
    const page = await scene.open();
    await elsewhere(page);
    const before = scene.line.asked.filter(({ path }) => path === '/forget').length;
    await button(page, words.leave).click();
    await gone(page);
    expect(scene.line.asked.filter(({ path }) => path === '/forget').length).toBe(before + 1);
  });

  it('takes three Escapes, and not two', async () => {
    const page = await scene.open();
    await elsewhere(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    expect(page.url()).toBe(`${scene.line.address}/`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await gone(page);
  });

  it('is offered by a page that says nothing to the next one', async () => {
    const page = await scene.open();
    expect(await page.title()).toBe('Chat');
    expect(await page.locator('meta[name="referrer"]').getAttribute('content')).toBe('no-referrer');
  });

  it('forgets the chat on this phone without leaving, on asking', async () => {
    const page = await scene.open();
    await write(page, 'secret');
    await bubble(page, 'You said: secret').waitFor();
    await button(page, words.look.open).click();
    await page.getByRole('radio', { name: words.look.dark }).check();
    await button(page, words.look.forget).click();
    await button(page, words.look.yes).click();
    await page.getByText(words.state.forgotten).waitFor();
    expect(await said(page)).toEqual([]);
    const kept = await page.evaluate(() => JSON.parse(sessionStorage.getItem('chat') ?? '{}'));
    expect(kept).toEqual({ look: { look: 'dark' } });
    await button(page, words.state.fresh).click();
    await button(page, 'No idea yet').waitFor();
  });
});
