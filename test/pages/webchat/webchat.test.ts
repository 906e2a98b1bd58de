import { page as words } from '../../../bot/content/en/page.ts';
import { type Scene, setScene } from '../scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterEach(() => scene.sweep());
afterAll(() => scene.close());

const emptyStyle = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

describe('stock Web Chat on the same channel', () => {
  it('greets, takes an answer, and loads nothing from anywhere else', async () => {
    const page = await scene.open({ path: '/webchat' });
    await page.locator('.webchat__suggested-actions').getByRole('button', { name: 'Something new' }).click();
    await page.locator('.webchat__suggested-actions').getByRole('button', { name: 'Computers' }).waitFor();
    expect(scene.line.posts().at(-1)?.body.text).toBe('something new');
    expect(page.wrongs.filter((wrong) => !wrong.includes(emptyStyle))).toEqual([]);
    expect(await page.getByRole('link', { name: words.call.dangerNumber }).isVisible()).toBe(true);
    expect(await page.locator('input[type="file"]').count()).toBe(0);
  });

  it('finds the same chat again after a reload', async () => {
    const page = await scene.open({ path: '/webchat' });
    await page.locator('.webchat__suggested-actions').getByRole('button', { name: 'Something new' }).click();
    await page.locator('.webchat__suggested-actions').getByRole('button', { name: 'Computers' }).waitFor();
    await page.reload();
    await page.locator('.webchat__suggested-actions').getByRole('button', { name: 'Computers' }).waitFor();
    expect(scene.line.talks).toHaveLength(1);
  });

  it('comes back by itself when its token dies', async () => {
    const page = await scene.open({ path: '/webchat' });
    await page.locator('.webchat__suggested-actions').getByRole('button', { name: 'Something new' }).waitFor();
    scene.line.expireTokens();
    await page.getByPlaceholder(/type your message/i).fill('still here');
    await page.keyboard.press('Enter');
    await page.waitForRequest((request) => request.url().endsWith('/token'));
    await page.locator('.webchat__suggested-actions').getByRole('button', { name: 'Something new' }).waitFor();
    expect(scene.line.talks).toHaveLength(1);
  }, 45_000);

  it('says whom to call while the service is away', async () => {
    scene.line.down = true;
    const page = await scene.open({ path: '/webchat' });
    await page.getByText(words.state.down).waitFor();
    expect(await page.getByRole('link', { name: words.call.listenNumber }).isVisible()).toBe(true);
    scene.line.down = false;
    await page.locator('.webchat__suggested-actions').getByRole('button', { name: 'Something new' }).waitFor();
  });
});
