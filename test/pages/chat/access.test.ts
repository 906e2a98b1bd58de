import type { Page } from 'playwright-core';
import { page as words } from '../../../bot/content/en/page.ts';
import { faults } from '../axe.ts';
import { button, onLine, question, type Scene, setScene, write } from '../scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterEach(() => scene.sweep());
afterAll(() => scene.close());

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.textContent?.trim() || document.activeElement?.getAttribute('aria-label'),
  );

const sizes = [320, 390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe('the page for everybody', () => {
  it.each(sizes)(
    'has no fault that axe knows of, in any of its states: $width $colorScheme',
    async ({ width, colorScheme }) => {
      const page = await scene.open({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
      await button(page, 'No idea yet').waitFor();
      await onLine(page);
      const found: string[] = [];
      const look = async () => {
        found.push(...(await faults(page, colorScheme === 'dark' ? ['color-contrast'] : undefined)));
        expect(await fits(page)).toBe(true);
      };
      await look();
      await page.getByText(words.private.more).click();
      await button(page, 'Something new').click();
      await button(page, 'Computers').click();
      await look();
      for (const name of ['Sport', 'Send']) await button(page, name).click();
      await page.getByLabel('Which college?').waitFor();
      await look();
      await button(page, words.look.open).click();
      await button(page, words.look.again).click();
      await look();
      await button(page, words.look.no).click();
      await button(page, words.look.close).click();
      await write(page, 'help me');
      await page.locator('.urgent').waitFor();
      scene.line.refuse = 400;
      await write(page, 'refused');
      await button(page, words.message.failed).waitFor();
      await look();
      expect(found).toEqual([]);
      expect(page.wrongs).toEqual([]);
    },
    30_000,
  );

  it('has no fault while it cannot chat, or wants a code', async () => {
    scene.line.down = true;
    const page = await scene.open({ reducedMotion: 'reduce' });
    await page.getByText(words.state.down).waitFor();
    const found = await faults(page);
    scene.line.down = false;
    scene.line.code = '2468';
    await page.getByText(words.code.title).waitFor();
    expect([...found, ...(await faults(page))]).toEqual([]);
  });

  it('can be used with the keyboard alone, and lands on the next question', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    const reached: unknown[] = [];
    for (let i = 0; i < 14 && (await focused(page)) !== 'Something new'; i++) {
      await page.keyboard.press('Tab');
      reached.push(await focused(page));
    }
    expect(reached.slice(0, 2)).toEqual(['Aa', words.leave]);
    await page.keyboard.press('Enter');
    await button(page, 'Computers').waitFor();
    await page.waitForFunction((text) => document.activeElement?.textContent === text, 'What do you like?');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Making things');
    await page.keyboard.press('Space');
    expect(await button(page, 'Making things').getAttribute('aria-pressed')).toBe('true');
  });

  it('leaves the keyboard where it is while somebody writes', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    await page.getByRole('textbox').focus();
    scene.line.say({ text: 'And now?', channelData: { waymark: { ask: true } } });
    await page.getByRole('heading', { name: 'And now?' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  it('tells a screen reader what is new, once, and not what was said before', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    const live = page.locator('[data-part="live"]');
    expect(await live.innerText()).toBe("What's on your mind about what comes next?");
    await button(page, 'Something new').click();
    await button(page, 'Computers').waitFor();
    expect(await live.locator('p').allInnerTexts()).toEqual([
      "What's on your mind about what comes next?",
      'Waymark: What do you like?',
    ]);
    expect(await live.getAttribute('role')).toBe('status');
    scene.line.refuse = 400;
    await write(page, 'x');
    await live.getByText(words.message.heardFailed).waitFor();
  });

  it('tells a screen reader who speaks: a worker by name, and not the bot', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    scene.line.say({ text: 'Tom: Where are you?', channelData: { waymark: { from: 'Tom' } } });
    const live = page.locator('[data-part="live"]');
    await live.getByText('Tom: Where are you?').waitFor();
    expect((await live.locator('p').allInnerTexts()).at(-1)).toBe('Tom: Where are you?');
    const said = page.locator('.msg').filter({ hasText: 'Where are you?' });
    expect((await said.locator('.bubble').innerText()).trim()).toBe('Tom: Where are you?');
  });

  it('has buttons of 52 px that stand 8 px apart', async () => {
    const page = await scene.open();
    await button(page, 'Something new').click();
    await button(page, 'Computers').waitFor();
    const boxes = await page
      .locator('button:visible')
      .evaluateAll((all) =>
        all.map(
          (one) =>
            ({ name: one.textContent?.trim(), ...one.getBoundingClientRect().toJSON() }) as DOMRect & { name: string },
        ),
      );
    expect(boxes.length).toBeGreaterThan(8);
    expect(boxes.filter(({ height }) => height < 52).map(({ name }) => name)).toEqual([]);
    const answers = boxes.filter(({ name }) => ['Making things', 'Computers', 'Sport', 'Send'].includes(name));
    for (const one of answers)
      for (const other of answers) {
        const [right, below] = [other.left - one.right, other.top - one.bottom];
        if (one !== other && right < 8 && below < 8 && other.left >= one.left && other.top >= one.top)
          throw new Error(`${one.name} touches ${other.name}`);
      }
  });

  it.each([
    [320, 640],
    [390, 844],
  ])('needs no sideways scrolling when text is twice as large: %i px', async (width, height) => {
    const page = await scene.open({ viewport: { width, height } });
    await button(page, 'No idea yet').waitFor();
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await fits(page)).toBe(true);
    for (const name of [words.leave, words.answer.send]) {
      await button(page, name).scrollIntoViewIfNeeded();
      const box = await button(page, name).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    }
    await button(page, 'Something new').click();
    await button(page, 'Computers').waitFor();
    expect(await fits(page)).toBe(true);
  });

  it('keeps question and box in view when the keyboard takes half the screen', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    await page.setViewportSize({ width: 390, height: 430 });
    const inView = async (part: string) => {
      const box = await page.locator(`[data-part="${part}"]`).boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 430;
    };
    expect([await inView('text'), await inView('box'), await inView('leave')]).toEqual([true, true, true]);
    const tops = await page.locator('.choice').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
  });
});

describe('the look one chooses', () => {
  it('makes text bigger, colours stronger and everything still, for this tab', async () => {
    const page = await scene.open();
    await button(page, 'No idea yet').waitFor();
    const measure = () =>
      page.evaluate(() => {
        const bubble = getComputedStyle(document.querySelector('.bubble') as Element);
        return [bubble.fontSize, bubble.color, getComputedStyle(document.body).backgroundColor];
      });
    expect(await measure()).toEqual(['18px', 'rgb(29, 43, 47)', 'rgb(250, 247, 242)']);
    await button(page, words.look.open).click();
    for (const name of [words.look.biggest, words.look.contrast]) await page.getByRole('radio', { name }).check();
    await page.getByLabel(words.look.calm).check();
    await page.reload();
    await button(page, 'No idea yet').waitFor();
    expect(await measure()).toEqual(['27px', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await button(page, 'Something new').click();
    await button(page, 'Computers').waitFor();
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
    await button(page, words.look.open).click();
    expect(await page.getByRole('radio', { name: words.look.biggest }).isChecked()).toBe(true);
  });

  it('keeps every border and the focus where the system sets the colours', async () => {
    const page = await scene.open({ forcedColors: 'active' });
    await button(page, 'Something new').click();
    await button(page, 'Computers').click();
    const look = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
      return [
        style('.mine .bubble').borderTopWidth,
        style('[aria-pressed="true"]').borderTopWidth,
        style('[aria-pressed="false"]').borderTopWidth,
      ];
    });
    expect(look).toEqual(['2px', '3px', '2px']);
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    expect(outline).toBe('solid');
  });

  it('reads aloud with a voice of the phone itself, and has no such button where there is none', async () => {
    const without = await scene.open();
    await button(without, 'No idea yet').waitFor();
    expect(await button(without, words.aloud.read).count()).toBe(0);
    const before = `
      const voice = (lang, localService) => ({ lang, localService, name: lang });
      window.spoken = [];
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      Object.defineProperty(window, 'speechSynthesis', { value: {
        getVoices: () => [voice('en-GB', false), voice('en-GB', true)],
        addEventListener() {}, cancel() { this.now?.onend(); }, speak(one) { this.now = one; window.spoken.push([one.text, one.voice.localService]); },
      } });`;
    const page = await scene.open({ before });
    await button(page, words.aloud.read).first().click();
    expect(await page.evaluate(() => (window as unknown as { spoken: unknown }).spoken)).toEqual([
      ["Hi, I'm Waymark.", true],
    ]);
    await button(page, words.aloud.stop).click();
    await button(page, words.aloud.read).first().waitFor();
    expect(await question(page).isVisible()).toBe(true);
  });
});
