import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { openBrowser } from '../../support/browser.ts';
import { go, look, phoneOf } from '../keyboard.ts';
import { said } from '../scene.ts';

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

describe('my plan on a small phone, by keyboard alone', () => {
  it('is joined by a code, read, ticked off, sent to review and printed', async () => {
    const page = await phoneOf('jade', app, browser);
    await go(page, 'My plan');
    await look(page, 'my-plan-start');
    await go(page, 'See my plan');
    await go(page, 'Learning');
    await page.getByText('Motor vehicle at the college').first().waitFor();
    await look(page, 'my-plan-part');
    await go(page, "That's enough");
    await go(page, 'My plan');
    await go(page, 'My list');
    await page.getByText('Sam promised').first().waitFor();
    await look(page, 'my-plan-list');
    await go(page, 'Visit the motor vehicle workshop');
    await go(page, 'Done');
    await page.getByText('Ticked off: Visit the motor vehicle workshop').last().waitFor();
    await go(page, 'My plan');
    await go(page, 'My review');
    await go(page, 'I want a review now');
    await page.getByText('This starts a clock').last().waitFor();
    await look(page, 'my-plan-check');
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
    await look(page, 'my-plan-print');
  }, 60_000);
});
