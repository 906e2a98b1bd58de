import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, openPage } from '../support/browser.ts';
import { type ScriptedDirectLine, startScripted } from '../support/scripted-direct-line.ts';
import { scripted } from './script.ts';

export type Scene = {
  line: ScriptedDirectLine;
  /** Opens a page of the service in a browser profile of its own; `before` runs ahead of its first script. */
  open(options?: BrowserContextOptions & { path?: string; before?: string }): Promise<Page & { wrongs: string[] }>;
  /** Closes every page and puts the service right again: between two tests. */
  sweep(): Promise<void>;
  close(): Promise<void>;
};

/** A scripted service and a Chromium for one test file. */
export async function setScene(): Promise<Scene> {
  const line = await startScripted(scripted);
  const browser = await openBrowser();
  const sound = { down: false, noSockets: false, code: undefined, refuse: undefined, loseAnswers: 0 };
  return {
    line,
    open: ({ path = '/', before, ...options } = {}) => openPage(browser, line.address + path, options, before),
    sweep: async () => {
      for (const context of browser.contexts()) await context.close();
      Object.assign(line, sound, { talks: [], asked: [] });
    },
    close: async () => {
      await browser.close();
      await line.stop();
    },
  };
}

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
/** A message in the transcript; what a screen reader is told stands elsewhere too. */
export const bubble = (page: Page, text: string | RegExp) => page.locator('.msg').getByText(text);
/** Waits until the page has its line to the service. */
export const onLine = (page: Page) => page.locator('[data-line="up"]').waitFor();
export const question = (page: Page) => page.locator('[data-part="text"]');
export const said = (page: Page) => page.locator('.msg .bubble p').allInnerTexts();
export const states = (page: Page) => page.locator('.state').allInnerTexts();

/** Types something and sends it. */
export async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /type here/i }).fill(text);
  await button(page, 'Send message').click();
}
