import type { Browser, Page } from 'playwright-core';
import { page as words } from '../../bot/content/en/page.ts';
import { startChat, type TestApp } from '../support/app.ts';
import { openPage } from '../support/browser.ts';
import { faults } from './axe.ts';
import { onLine } from './scene.ts';

// More than anything on the page can take to reach by keyboard.
const mostTabs = 80;

/** Presses Tab until a button or link with these words has the focus, and then Enter. Throws where it cannot be reached. */
export async function go(page: Page, title: string): Promise<void> {
  const named = { name: title, exact: true };
  await page.getByRole('button', named).or(page.getByRole('link', named)).last().waitFor();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    const focused = await page.evaluate('document.activeElement?.textContent ?? ""');
    if (String(focused).trim() === title) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`"${title}" cannot be reached by the keyboard`);
}

/** Types something where one types, and sends it, by keyboard. */
export async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /type here/i }).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Holds what is on a small screen to axe and to its width; SCREENSHOTS names a folder for pictures to be looked at. */
export async function look(page: Page, name: string): Promise<void> {
  // What is still being sent fades in.
  await page.getByText(words.message.sending).last().waitFor({ state: 'detached' });
  expect([name, await faults(page)]).toEqual([name, []]);
  expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, 320]);
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png` });
}

/** A small phone on which one of Sam's young people has typed the code that he gave them. */
export async function phoneOf(name: string, app: TestApp, browser: Browser): Promise<Page & { wrongs: string[] }> {
  const sam = await startChat(app.url, 'sam.patel');
  await sam.say(`invite ${name}`);
  const codes = JSON.stringify(await sam.all()).match(/\b[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}\b/g);
  const page = await openPage(browser, app.url, { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
  await onLine(page);
  await type(page, codes?.at(-1) ?? '');
  await go(page, 'Not now');
  return page;
}
