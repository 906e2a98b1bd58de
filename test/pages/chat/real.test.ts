import type { Browser, Page } from 'playwright-core';
import { page as words } from '../../../bot/content/en/page.ts';
import { openBrowser, openPage } from '../../support/browser.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { freePort, type Service, startService } from '../../support/service.ts';
import { button, onLine, said } from '../scene.ts';

let database: FreshDatabase;
let browser: Browser;
let service: Service;
let start: () => Promise<Service>;

beforeAll(async () => {
  [database, browser] = await Promise.all([freshDatabase(), openBrowser()]);
  const port = await freePort();
  start = async () => {
    const one = startService({ DATABASE_URL: database.url, RATE_SCALE: '1000' }, port);
    await one.ready();
    return one;
  };
  service = await start();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await service.stop();
  await database.close();
});

const choice = (page: Page, text: string) => page.locator('.choice', { hasText: text }).first();
const cookies = async (page: Page) =>
  (await page.context().cookies()).map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite]);

describe('the page on the real service', () => {
  it('keeps an answer given while the service was killed, and gets its answer once it is back', async () => {
    const page = await openPage(browser, service.url);
    await choice(page, 'What next').click();
    await choice(page, 'I want something new').waitFor();
    await onLine(page);
    await service.kill();
    await page.getByText(words.state.reconnecting).waitFor();
    await choice(page, 'I want something new').click();
    await page.getByText(words.message.waiting).waitFor();
    service = await start();
    await page.getByText(words.message.waiting).waitFor({ state: 'detached' });
    await choice(page, 'College').waitFor();
    const all = await said(page);
    expect(all.filter((text) => text === 'I want something new')).toHaveLength(1);
    const rows = await database.pool.query(
      `SELECT count(*) FROM waymark.activity WHERE from_person AND payload->'channelData'->'waymark'->>'shown' = 'I want something new'
        OR from_person AND payload->>'text' = 'I want something new'`,
    );
    expect(rows.rows).toEqual([{ count: '1' }]);
    await page.reload();
    await choice(page, 'College').waitFor();
    expect(await said(page)).toEqual(all);
    expect(page.wrongs).toEqual([]);
  }, 60_000);

  it('shows a long answer from its first words, and the rest of it on asking', async () => {
    const page = await openPage(browser, service.url);
    await onLine(page);
    await page.getByRole('textbox').fill('someone hurt me');
    await page.keyboard.press('Enter');
    await choice(page, 'Rather not say').waitFor();
    const first = page.locator('.msg.urgent').first();
    const shows = async (one: typeof first) =>
      page.waitForFunction(
        (node) => {
          const [box, room] = [
            node?.getBoundingClientRect(),
            document.querySelector('[data-part=said]')?.getBoundingClientRect(),
          ];
          return box && room && box.top >= room.top && box.bottom <= room.bottom + 1;
        },
        await one.elementHandle(),
      );
    await shows(first);
    await button(page, words.message.newer).click();
    await button(page, words.message.newer).waitFor({ state: 'hidden' });
    // What comes later is shown as it comes, and the place is not lost.
    await page.locator('.msg.bot', { hasText: /I (have put this in front of|have told|could not reach)/ }).waitFor();
    await shows(page.locator('.msg.bot:visible').last());
  }, 90_000);

  it('opens another chat on asking, and leaves nothing behind on leaving', async () => {
    const page = await openPage(browser, service.url);
    await choice(page, 'What next').click();
    await choice(page, 'I want something new').waitFor();
    const first = await said(page);
    await button(page, words.look.open).click();
    await button(page, words.look.again).click();
    await button(page, words.look.yes).click();
    await choice(page, 'What next').waitFor();
    expect((await said(page)).length).toBeLessThan(first.length);
    expect(await cookies(page)).toEqual([['waymark_chat', true, 'Strict']]);
    await page.route(words.leaveTo, (route) => route.fulfill({ body: 'Sunny.' }));
    const session = async () =>
      (await database.pool.query('SELECT session FROM waymark.conversation ORDER BY started_at DESC LIMIT 1')).rows[0]
        .session;
    const before = await session();
    await button(page, words.leave).click();
    await page.waitForURL(words.leaveTo);
    // The request outlives the page, so nothing on the page can be waited for.
    while ((await session()) === before) await page.waitForTimeout(50);
    expect(await session()).toBeGreaterThan(before);
    expect(await cookies(page)).toEqual([]);
  });
});
