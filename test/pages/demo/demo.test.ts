import type { Page } from 'playwright-core';
import { page as words } from '../../../bot/content/en/page.ts';
import { faults } from '../axe.ts';
import { button, type Scene, setScene } from '../scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterEach(() => scene.sweep());
afterAll(() => scene.close());

const wide = { width: 1280, height: 860 };
const column = (page: Page, role: 'young' | 'adviser' | 'manager') => page.locator(`#column-${role}`);
const tokens = () => scene.line.asked.filter(({ path }) => path === '/demo/token').map(({ body }) => body.as);
const open = async (viewport = wide) => {
  const page = await scene.open({ path: '/demo', viewport });
  await column(page, 'manager').getByText('Hi, I’m Waymark.').first().waitFor({ state: 'attached' });
  return page;
};
/** Stock Web Chat leaves one empty style behind, which its own documents call harmless; nothing else may be stopped. */
const wrongs = (page: { wrongs: string[] }) =>
  page.wrongs.filter((wrong) => !wrong.includes('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='));

describe('the demonstration', () => {
  it('shows three people side by side, and says that they are invented', async () => {
    const page = await open();
    for (const role of ['young', 'adviser', 'manager'] as const)
      expect(await column(page, role).isVisible()).toBe(true);
    expect(await page.getByText(words.demo.banner).isVisible()).toBe(true);
    expect(await page.getByRole('tab').first().isVisible()).toBe(false);
    expect(tokens().sort()).toEqual(['jade.wilson', 'ruth.adeyemi', 'sam.patel']);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    expect(wrongs(page)).toEqual([]);
  });

  it('shows one at a time behind tabs on a narrow screen, by mouse and by keyboard', async () => {
    const page = await open({ width: 390, height: 844 });
    const shown = async () =>
      Promise.all((['young', 'adviser', 'manager'] as const).map((role) => column(page, role).isVisible()));
    expect(await shown()).toEqual([true, false, false]);
    await page.getByRole('tab', { name: words.demo.manager }).click();
    expect(await shown()).toEqual([false, false, true]);
    await page.keyboard.press('ArrowLeft');
    expect(await shown()).toEqual([false, true, false]);
    expect(await page.getByRole('tab', { name: words.demo.adviser }).getAttribute('aria-selected')).toBe('true');
  });

  it.each([1280, 390])('has no fault that axe knows of in what is ours: %i px', async (width) => {
    const page = await open({ width, height: 860 });
    await column(page, 'young').getByRole('button', { name: 'No idea yet' }).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('lets somebody else be who sits in a column', async () => {
    const page = await open();
    await column(page, 'young').getByRole('combobox').selectOption({ label: "Siân O'Neill" });
    await column(page, 'young').getByRole('button', { name: 'No idea yet' }).waitFor();
    await column(page, 'manager').getByRole('combobox').selectOption('tom.price');
    await page.waitForFunction(() => document.querySelectorAll('.stock').length === 2);
    await column(page, 'manager').locator('.webchat__bubble').first().waitFor();
    expect(tokens().slice(3)).toEqual(["sian.o'neill", 'tom.price']);
  });

  it('answers each in their own chat, and asks the database what just happened', async () => {
    const page = await open();
    await column(page, 'young').getByRole('button', { name: 'Something new' }).click();
    await column(page, 'young').getByRole('button', { name: 'Computers' }).waitFor();
    await column(page, 'adviser')
      .getByPlaceholder(/type your message/i)
      .fill('log call Jade 20m');
    const asked = page.waitForRequest((request) => request.url().endsWith('/demo/latest?as=ruth.adeyemi'));
    await page.keyboard.press('Enter');
    await column(page, 'adviser').getByText('You said: log call Jade 20m').first().waitFor();
    await asked;
    await column(page, 'manager').getByText('Wed 18 Mar, 10:02 saw ruth.adeyemi').waitFor();
  });

  it('says so when the service goes, and comes back with it', async () => {
    const page = await open();
    scene.line.down = true;
    scene.line.dropSockets();
    await column(page, 'adviser').getByText(words.demo.reconnecting).waitFor();
    await column(page, 'young').getByText(words.state.reconnecting).waitFor();
    scene.line.down = false;
    await column(page, 'young').locator('[data-line="up"]').waitFor();
    await column(page, 'adviser').getByText(words.demo.reconnecting).waitFor({ state: 'detached' });
    scene.line.say({ text: 'Back again.' });
    for (const role of ['young', 'adviser', 'manager'] as const)
      await column(page, role).getByText('Back again.').first().waitFor({ state: 'attached' });
  }, 45_000);

  it('takes the young person away from it all with Leave now, as on their page', async () => {
    const page = await open();
    await page.route(words.leaveTo, (route) => route.fulfill({ body: 'Sunny.' }));
    await button(page, words.leave).click();
    await page.waitForURL(words.leaveTo);
  });
});
