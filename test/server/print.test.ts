import type { Browser } from 'playwright-core';
import { printPath } from '../../bot/records/print-link.ts';
import { staff, youngPeople } from '../../prisma/demo/cast.ts';
import { faults } from '../pages/axe.ts';
import { startChat, startTestApp, type TestApp, type TestChat } from '../support/app.ts';
import { openBrowser, openPage } from '../support/browser.ts';

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

const { jade, tyler } = youngPeople;

/** The address behind the button that was shown last. */
async function linkIn(chat: TestChat): Promise<string> {
  const found = JSON.stringify(await chat.all()).match(/"url":"(http[^"]+\/print\/[^"]+)"/g) ?? [];
  const url = /"url":"([^"]+)"/.exec(found.at(-1) ?? '')?.[1];
  if (!url) throw new Error('there is no link to print');
  return url;
}

const linkFor = async (as: string, ...lines: string[]) => {
  const chat = await startChat(app.url, as);
  for (const line of lines) await chat.say(line);
  return { chat, url: await linkIn(chat) };
};

const logged = async (personId: string) =>
  (
    await app.pool.query('SELECT staff_id, action, why FROM care.access_log WHERE person_id = $1 ORDER BY at, id', [
      personId,
    ])
  ).rows;

describe('a plan on paper', () => {
  it('opens for Jade from her own chat, with all that stands there and her first name only', async () => {
    const { url } = await linkFor('jade.wilson', 'My plan', 'Print it');
    const answer = await fetch(url);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('Jade&#39;s plan'.replace('&#39;', "'"));
    expect(html).not.toContain('Wilson');
    expect(html).not.toContain('<script');
    for (const part of ['1. People who help me', '10. Who I am', 'motor vehicle', 'Once a month is not enough']) {
      expect(html).toContain(part);
    }
    expect(html).toContain('01632 960 100');
    expect(await logged(jade.id)).toEqual([]);
  });

  it('opens for Jo, whose caseload it is, and leaves a line for the asking and one for the opening', async () => {
    const { url } = await linkFor('jo.carter', 'print tyler');
    expect((await fetch(url)).status).toBe(200);
    const line = { staff_id: staff.jo.id, action: 'read_record', why: 'own_caseload' };
    expect(await logged(tyler.id)).toEqual([line, line]);
  });

  it('opens for nobody who changes a letter of it', async () => {
    const { chat, url } = await linkFor('jade.wilson', 'My plan', 'Print it');
    const asked = new URL(url);
    const other = printPath({ personId: tyler.id, conversationId: chat.id, staffId: null, reason: false });
    for (const wrong of [
      `${asked.origin}${other}${asked.search}`,
      `${asked.origin}${asked.pathname}`,
      url.replace(/until=\d+/, 'until=99999999'),
    ]) {
      const answer = await fetch(wrong);
      expect([answer.status, (await answer.text()).includes('This page is closed')]).toEqual([403, true]);
    }
  });

  it('is closed as soon as Jade has forgotten the phone', async () => {
    const { chat, url } = await linkFor('jade.wilson', 'My plan', 'Print it');
    await chat.post({ type: 'message', from: { id: 'me' }, text: 'forget this phone' });
    expect((await fetch(url)).status).toBe(403);
  });

  it('is closed for a member of staff who has left since', async () => {
    const { url } = await linkFor('bev.morgan', 'print mohammed');
    expect((await fetch(url)).status).toBe(200);
    await app.pool.query(`UPDATE care.staff SET left_on = '2026-03-18' WHERE id = $1`, [staff.bev.id]);
    expect((await fetch(url)).status).toBe(403);
  });

  it('reads well in a browser, on A4 and on a phone', async () => {
    const { url } = await linkFor('jade.wilson', 'menu', 'My plan', 'Print it');
    const page = await openPage(browser, url, { viewport: { width: 794, height: 1123 } });
    expect(await faults(page)).toEqual([]);
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/print-screen.png`, fullPage: true });
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.subarray(0, 4).toString()).toBe('%PDF');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(page.wrongs).toEqual([]);
    await page.context().close();
  });
});
