import type { Browser, Page } from 'playwright-core';
import { page as words } from '../../../bot/content/en/page.ts';
import { startChat, startTestApp, type TestApp } from '../../support/app.ts';
import { openBrowser, openPage } from '../../support/browser.ts';
import { faults } from '../axe.ts';
import { onLine, said } from '../scene.ts';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

// More than anything on the page can take to reach by keyboard.
const mostTabs = 80;

/** Presses Tab until a button or link with these words has the focus, and then Enter. */
async function go(page: Page, words: string): Promise<void> {
  await page.locator('button, a', { hasText: words }).last().waitFor();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    const focused = await page.evaluate('document.activeElement?.textContent ?? ""');
    if (String(focused).trim() === words) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`"${words}" cannot be reached by the keyboard`);
}

const look = async (page: Page, name: string) => {
  // What is still being sent fades in.
  await page.getByText(words.message.sending).last().waitFor({ state: 'detached' });
  expect([name, await faults(page)]).toEqual([name, []]);
  expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, 320]);
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/my-plan-${name}.png` });
};

describe('my plan on a small phone, by keyboard alone', () => {
  it('is joined by a code, read, ticked off, sent to review and printed', async () => {
    const sam = await startChat(app.url, 'sam.patel');
    await sam.say('invite jade');
    const code = /\b[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}\b/.exec(JSON.stringify(await sam.all()))?.[0] ?? '';
    const page = await openPage(browser, app.url, { viewport: { width: 320, height: 640 } });
    await onLine(page);
    const box = page.getByRole('textbox', { name: /type here/i });
    await box.focus();
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await go(page, 'Not now');
    await go(page, 'My plan');
    await look(page, 'start');
    await go(page, 'See my plan');
    await go(page, 'Learning');
    await page.getByText('Motor vehicle at the college').first().waitFor();
    await look(page, 'part');
    await go(page, "That's enough");
    await go(page, 'My plan');
    await go(page, 'My list');
    await page.getByText('Sam promised').first().waitFor();
    await look(page, 'list');
    await go(page, 'Visit the motor vehicle workshop');
    await go(page, 'Done');
    await page.getByText('Ticked off: Visit the motor vehicle workshop').last().waitFor();
    await go(page, 'My plan');
    await go(page, 'My review');
    await go(page, 'I want a review now');
    await page.getByText('This starts a clock').last().waitFor();
    await look(page, 'check');
    await go(page, 'Send it');
    await page.getByText('Asked. It must be held by Friday 17 April').last().waitFor();
    await go(page, 'My plan');
    await go(page, 'Print it');
    const opened = page.context().waitForEvent('page');
    await go(page, 'Open the page');
    const paper = await opened;
    await paper.getByRole('heading', { name: "Jade's plan" }).waitFor();
    expect((await said(page)).join(' ')).not.toMatch(/review is booked|has seen/);
    expect(page.wrongs).toEqual([]);
    await look(page, 'print');
  }, 60_000);
});
