import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { say } from '../bot/content/index.ts';
import { staff } from '../prisma/demo/cast.ts';
import { bubble, button, onLine, question, write } from './pages/scene.ts';
import { startChat } from './support/app.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { type Colleague, councilNaming, soon, type TeamsCouncil, teamsCouncil } from './support/teams-council.ts';

const pictures = 'test/output';
let browser: Browser;
let world: TeamsCouncil;
let [sam, tom, ruth, ines] = [] as unknown as [Colleague, Colleague, Colleague, Colleague];

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  world = await teamsCouncil({ COUNCIL_FILE: await councilNaming('ines'), RATE_SCALE: '1000' });
  const all = await Promise.all((['sam', 'tom', 'ruth', 'ines'] as const).map((name) => world.colleague(name)));
  [sam, tom, ruth, ines] = all as [Colleague, Colleague, Colleague, Colleague];
}, 60_000);
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await world.close();
});

const worry = 'i got no bed for tonight plz help';
const concernRow = async () =>
  (await world.app.pool.query('SELECT * FROM care.concern ORDER BY raised_at DESC')).rows[0];
/** The cards that came by themselves; the answer to a press shows the card too. */
const cardsOf = (who: Colleague) =>
  who.shown().filter((one) => one.includes('may need a person now') && !one.includes('"statusCode"'));

/** Jade's phone, on which she has typed the code. */
async function jadesPage(): Promise<Page & { wrongs: string[] }> {
  const page = await openPage(browser, world.app.url, { reducedMotion: 'reduce' });
  await onLine(page);
  await write(page, await sam.invite('jade'));
  await press(page, 'Not now');
  return page;
}

async function press(page: Page, title: string): Promise<void> {
  await button(page, title).last().click();
  await page.locator('.msg').getByText(title, { exact: true }).last().waitFor();
}
const asked = (page: Page, text: string) => question(page).filter({ hasText: text }).waitFor();

async function picture(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1280, 860],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${pictures}/safety-${name}-${width}.png` });
  }
  await page.setViewportSize({ width: 390, height: 844 });
}

/** Passes so many minutes, and lets the job see what time it is until something is so. */
async function pass(minutes: number, so: () => boolean | Promise<boolean>): Promise<void> {
  world.app.pass(minutes * 60_000);
  await soon(async () => {
    await world.hurry('chase-concern');
    return so();
  });
}

describe('a worry in the middle of "A home"', () => {
  it('is answered at once, stands before Tom and Sam in Teams, is accepted there, and Jade carries on where she was', async () => {
    const page = await jadesPage();
    for (const title of ['A home', 'Yes', 'Am I ready?']) await press(page, title);
    await press(page, 'With help');
    await asked(page, 'Can you sign up with a doctor');
    await write(page, worry);
    await bubble(page, say('en', 'safety.first.homeless_tonight')).waitFor();
    const help = page.locator('.urgent', { hasText: say('en', 'safety.unread') });
    await help.getByText('01632 960 100').waitFor();
    expect(await help.locator('a').allInnerTexts()).toEqual(['01632 960 100', '116 000', '999']);
    await asked(page, say('en', 'safety.offer'));
    await picture(page, 'unread');

    await Promise.all([tom.sees(/Jade may need a person now/), sam.sees(/Jade may need a person now/)]);
    const told = [...cardsOf(tom), ...cardsOf(sam)];
    expect(told).toHaveLength(2);
    // A first name and no more: Teams keeps what it is sent for years.
    expect(told.join()).not.toMatch(/Wilson|no bed|plz/);
    expect(cardsOf(ruth)).toEqual([]);
    expect(await bubble(page, 'has seen this').count()).toBe(0);

    const answer = await tom.press('concern.accept');
    expect(JSON.parse(answer)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(answer).toContain('Tom has this, since 10:02.');
    await bubble(page, say('en', 'safety.news.accepted', { name: 'Tom' })).waitFor();
    expect(await concernRow()).toMatchObject({ kind: 'homeless_tonight', accepted_by: staff.tom.id });
    await picture(page, 'accepted');

    await press(page, say('en', 'safety.carryOn'));
    await asked(page, 'Can you sign up with a doctor');
    await picture(page, 'carried-on');
    await press(page, 'I can');
    await asked(page, 'Can you make your money last the week?');
    for (const next of ['bills', 'ID', 'money you can get', 'clean', 'rules']) {
      await button(page, 'Not yet').last().click();
      await asked(page, next);
    }
    await button(page, 'Not yet').last().click();
    await press(page, 'No thanks');
    // What she said before the worry, and what she said after it.
    const card = page.locator('.msg', { hasText: 'Your answers' });
    await card.waitFor();
    expect(await card.innerText()).toMatch(/Cooking\s+With help\s+Doctor\s+I can\s/);
    await press(page, 'Keep it');
    await soon(async () => {
      const { rows } =
        await world.app.pool.query(`SELECT data -> 'answers' AS said FROM care.event WHERE type = 'flow_finished'
        AND data ->> 'flow' = 'housing-bidding' AND cause NOT LIKE 'demo%'`);
      return rows.length === 1;
    });
    expect(page.wrongs).toEqual([]);
    expect(world.app.logged.join('\n')).not.toMatch(/Jade|no bed|plz/);
  }, 120_000);

  it('that nobody accepts goes to Ruth, then to Ines, then to all again; Jade is told the truth until somebody has', async () => {
    const page = await jadesPage();
    for (const title of ['A home', 'Yes']) await press(page, title);
    await asked(page, 'What would help?');
    await write(page, worry);
    await tom.sees(/Jade may need a person now/);
    const news = page.locator('.msg', {
      hasText: /I have put this in front of our duty team|No one has taken this yet/,
    });
    /** How often each of the four was told, and how often Jade. */
    const told = async () => [...[tom, sam, ruth, ines].map((one) => cardsOf(one).length), await news.count()].join();
    const last = (text: string) => news.last().getByText(text).waitFor();
    await pass(0, async () => (await told()) === '1,1,0,0,1');
    await last('I do not know yet that a person has seen it.');

    await pass(10, async () => (await told()) === '1,1,1,0,2');
    await ruth.sees(/Jade: a worry that nobody has accepted yet\. Nowhere to sleep tonight/);
    await last('I have now asked more people. You can ring 01632 960 100.');
    await picture(page, 'risen');
    await pass(10, async () => (await told()) === '1,1,2,1,3');
    await last('I have now asked more people.');
    await pass(10, async () => (await told()) === '2,1,3,2,4');
    await last('I keep asking.');
    // All of them have been asked: the same again is no news to her.
    await pass(15, async () => (await told()) === '3,1,4,3,4');
    expect(await bubble(page, 'has seen this').count()).toBe(0);

    await ines.press('concern.accept');
    await bubble(page, say('en', 'safety.news.accepted', { name: 'Ines' })).waitFor();
    const waiting = async () =>
      (await world.app.pool.query(`SELECT FROM pgboss.job WHERE name = 'chase-concern' AND state < 'completed'`))
        .rowCount;
    await pass(60, async () => (await waiting()) === 0);
    expect(await told()).toBe('3,1,4,3,4');
    expect(await concernRow()).toMatchObject({ accepted_by: staff.ines.id, rung: 4 });
  }, 180_000);
});

describe('the weekly test of the way to a person', () => {
  it('is proven by whoever is on duty pressing the button in Teams, and only then is a worry said to be told', async () => {
    const ways = async () =>
      ((await (await fetch(`${world.app.url}/readyz`)).json()) as { checks: { ways: Record<string, string> } }).checks
        .ways;
    expect(await ways()).toMatchObject({ teams: 'untried' });
    await world.app.pool.query(`INSERT INTO pgboss.job (name, data) VALUES ('test-alert', '{}')`);
    await tom.sees(/Weekly test/);
    expect(sam.shown().join()).not.toContain('Weekly test');
    expect(await ways()).toMatchObject({ teams: 'waiting' });
    expect(await tom.press('alert.answer')).toContain(say('en', 'staff-concern.test.thanks'));
    expect(await tom.press('alert.answer')).toContain(say('en', 'staff-concern.test.already'));
    expect(await ways()).toEqual({ teams: 'passed', mail: 'untried', webhook: 'untried' });

    const nobody = await startChat(world.app.url);
    await nobody.say('i want to kill myself');
    const told = say('en', 'safety.news.told', { who: 'our duty team' });
    await pass(0, async () => (await nobody.all()).some(({ text }) => text === told));
  }, 60_000);
});
