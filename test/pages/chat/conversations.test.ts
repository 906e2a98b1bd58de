import type { Browser } from 'playwright-core';
import { page as words } from '../../../bot/content/en/page.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { openBrowser } from '../../support/browser.ts';
import { go, look, phoneOf, type } from '../keyboard.ts';

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

/** Every conversation from its menu button to its end, by buttons; a line in own words begins with "> ", one of
 * several that may be picked with "+ ". `ends`: the last words. */
const journeys: [string, string, string[], string][] = [
  [
    'money',
    'jade',
    [
      'Money',
      'No, not today',
      'College or school',
      'Ask Sam to sort this',
      '> kit for my course',
      'This month',
      'Text',
      'Send it',
    ],
    'No person has seen it yet',
  ],
  [
    'housing',
    'chloe',
    ['A home', 'Yes', 'Show me homes', '2 bed in Mill Quarter, RH-1056', 'Ask Sam to bid', 'Send it'],
    'has not bid yet',
  ],
  [
    'appointments',
    'jade',
    ['Appointments', 'A new time', 'Sam', 'Money', 'The Hub', '+ No thanks', 'Thursday 19 March, 9.30am', 'Ask for it'],
    'It is not booked yet',
  ],
  [
    'what-next',
    'jade',
    [
      'What next',
      'I want something new',
      'Yes',
      'Good',
      '+ Computers',
      '+ Nothing',
      'A job',
      'No',
      'An apprenticeship',
      '+ A visit first',
      'Look it up online',
      'Me',
      'No thanks',
      'Not now',
      'Save it',
    ],
    'It is on your record now',
  ],
];

describe('on a small phone, by keyboard alone', () => {
  it.each(journeys)(
    '%s is played to its end',
    async (name, who, lines, ends) => {
      const page = await phoneOf(who, app, browser);
      let shown = 0;
      for (const line of lines) {
        if (line.startsWith('> ')) await type(page, line.slice(2));
        else await go(page, line.replace('+ ', ''));
        if (line.startsWith('+ ')) await go(page, words.answer.sendPicked);
        await page
          .locator('.msg')
          .getByText(line.replace(/^[>+] /, ''))
          .last()
          .waitFor();
        shown += 1;
        await look(page, `${name}-${shown}`);
      }
      await page.getByText(ends).last().waitFor();
      await look(page, `${name}-end`);
      expect(page.wrongs).toEqual([]);
      await page.context().close();
    },
    120_000,
  );
});
