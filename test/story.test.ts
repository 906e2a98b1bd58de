import { mkdir } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { startChat, startTestApp, type TestApp } from './support/app.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { openChat, until } from './support/web-chat.ts';

const seen = 'test/output';
let app: TestApp;
let browser: Browser;

/** What is on record since the demo was loaded: the events' types, by whom. */
const happened = async () =>
  (
    await app.pool.query(
      `SELECT e.type, e.actor_kind, e.data, p.given_name AS about FROM care.event e LEFT JOIN care.person p ON p.id = e.person_id
       WHERE e.cause NOT LIKE 'demo%' ORDER BY e.recorded_at, e.cause, e.place`,
    )
  ).rows;
const one = async (sql: string) => (await app.pool.query(sql)).rows[0];

// Jade goes back once and changes one answer before she saves.
const jadesAnswers = [
  'What next',
  'I want something new',
  'Yes',
  'OK',
  'back',
  'Good',
  'Computers',
  'Nothing',
  'A job',
  'No',
  'An apprenticeship',
  'Skip',
  'Ask for a visit',
  'Me',
  'No thanks',
  'Not now',
  'Change something',
  'How it is going',
  'OK',
  'Save it',
];

/** Exactly what the screens said, in the rows that everyone reads. */
async function recordsSayTheSame() {
  const events = await happened();
  const types = events.map(({ type }) => type);
  expect(types.filter((type) => type === 'contact_logged')).toHaveLength(1);
  expect(types).toEqual(expect.arrayContaining(['destination_said', 'action_added', 'note_left', 'flow_finished']));
  const finished = events.find(({ type }) => type === 'flow_finished');
  expect(finished.data.answers).toMatchObject({
    mind: 'new',
    going: 'ok',
    like: 'computers',
    want: 'job',
    keep: 'apprenticeship',
    thing: 'visit',
    who: 'me',
  });
  const call = await one(
    `SELECT c.method, c.outcome, c.minutes, c.topics, c.happened_on, c.next_contact_on, s.given_name AS by, p.given_name AS about, w.text
     FROM care.contact c JOIN care.person p ON p.id = c.person_id JOIN care.staff s ON s.id = c.staff_id JOIN care.event e ON e.id = c.event_id
     LEFT JOIN waymark.words w ON w.id = c.note_id WHERE e.cause NOT LIKE 'demo%'`,
  );
  expect(call).toMatchObject({
    method: 'phone',
    outcome: 'spoke',
    minutes: 20,
    topics: ['education'],
    happened_on: '2026-03-18',
    next_contact_on: '2026-03-20',
    by: 'Sam',
    about: 'Jade',
  });
  const action =
    await one(`SELECT a.suggestion, a.owner, p.given_name AS about FROM care.action a JOIN care.person p ON p.id = a.person_id
    JOIN care.event e ON e.id = a.event_id WHERE e.cause NOT LIKE 'demo%' AND a.owner = 'young_person'`);
  expect(action).toEqual({ suggestion: 'what-next.thing.visit', owner: 'young_person', about: 'Jade' });
}

/** The answer of one reading of the database to what Ruth asks; her card must say the same. */
const neetInNorth = async () =>
  Number(
    (
      await one(`SELECT count(*) FROM care.v_caseload v JOIN care.team t ON t.id = v.team_id WHERE t.name = 'North' AND v.activity_group = 'neet'
        AND v.died_on IS NULL AND v.in_touch <> 'RHOM' AND v.responsible_authority = '999'
        AND date_part('year', age(date '2026-03-18', v.date_of_birth)) BETWEEN 17 AND 25`)
    ).count,
  );

describe('one record through three hands', () => {
  beforeAll(async () => {
    await mkdir(seen, { recursive: true });
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    app = await startTestApp({ RATE_SCALE: '1000' });
  });
  afterEach(() => app.close());

  it('is played on /demo in a browser: Jade answers, Sam logs, Ruth asks', async () => {
    const page = await openPage(browser, `${app.url}/demo`, { viewport: { width: 1280, height: 860 } });
    const jade = page.locator('#column-young');
    await jade.getByText("Hi Jade, I'm Waymark").waitFor();
    for (const answer of jadesAnswers) await answerIn(jade, answer);
    await jade.getByText('Saved. It is on your record now').first().waitFor();

    const sam = page.locator('#column-adviser');
    await sam.getByText('Jade').first().waitFor();
    await typeTo(sam, 'log call Jade 20m talked about college, ring back fri');
    await sam.getByText('Phone call, spoke').first().waitFor();

    const ruth = page.locator('#column-manager');
    await typeTo(ruth, 'how many NEET in north');
    await ruth.getByText('Not in education, employment or training').first().waitFor();
    const count = await neetInNorth();
    await ruth.getByText(String(count), { exact: true }).first().waitFor();
    await typeTo(ruth, 'who is overdue');
    await ruth.getByText('Overdue contacts').first().waitFor();
    await page.locator('#column-young .latest').getByText('Contact logged').first().waitFor();
    await shoot(page, 'story-1280');
    await page.setViewportSize({ width: 390, height: 844 });
    await shoot(page, 'story-390');
    await recordsSayTheSame();
    expect(page.wrongs.filter((wrong) => !wrong.includes('sha256-47DEQpj8HBSa'))).toEqual([]);
  });

  it('is played again by the real chat client in Node', async () => {
    const enter = async (as: string) => {
      const made = await fetch(`${app.url}/demo/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ as }),
      });
      return openChat(app.url, (await made.json()) as { token: string });
    };
    const [jade, sam, ruth] = await Promise.all(['jade.wilson', 'sam.patel', 'ruth.adeyemi'].map(enter));
    if (!jade || !sam || !ruth) throw new Error('somebody is missing');
    await jade.heard('What would you like to do?');
    for (const answer of jadesAnswers) {
      const before = jade.seen.length;
      expect(await jade.say(answer)).not.toBe('retry');
      await until(() => jade.seen.length > before + 1);
    }
    await sam.say('log call Jade 20m talked about college, ring back fri');
    await until(() => JSON.stringify(sam.seen.at(-1)).includes('Phone call, spoke'));
    await ruth.say('how many NEET in north');
    await until(() => JSON.stringify(ruth.seen.at(-1)).includes('Not in education'));
    expect(JSON.stringify(ruth.seen.at(-1))).toContain(`"text":"${await neetInNorth()}"`);
    await ruth.say('who is overdue');
    await until(() => JSON.stringify(ruth.seen.at(-1)).includes('Overdue contacts'));
    await sam.say('notes jade');
    await until(() => /From Jade.*A job.*An apprenticeship/.test(JSON.stringify(sam.seen.at(-1))));
    await recordsSayTheSame();
    for (const chat of [jade, sam, ruth]) chat.leave();
  });

  it('leaves a line in the access log for every named record that staff saw', async () => {
    const sam = await startChat(app.url, 'sam.patel');
    await sam.say('find jade');
    const log =
      await app.pool.query(`SELECT s.given_name AS who, p.given_name AS whom, l.action, l.why FROM care.access_log l
      JOIN care.staff s ON s.id = l.staff_id JOIN care.person p ON p.id = l.person_id`);
    expect(log.rows).toContainEqual({ who: 'Sam', whom: 'Jade', action: 'find', why: 'own_caseload' });
  });

  it('lets Jade join her chat with the code that Sam reads out, once', async () => {
    const sam = await startChat(app.url, 'sam.patel');
    const card = (await sam.say('invite jade')).join();
    const code = /[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/.exec(card)?.[0] ?? 'no code';
    const stranger = await startChat(app.url);
    expect((await stranger.say('ABCD-2345')).join()).toContain('did not work');
    expect((await stranger.say(code.toLowerCase())).join()).toContain('joined to your record');
    expect(
      (
        await one(
          `SELECT p.given_name FROM waymark.conversation c JOIN care.person p ON p.id = c.person_id WHERE c.id = '${stranger.id}'`,
        )
      ).given_name,
    ).toBe('Jade');
    const another = await startChat(app.url);
    expect((await another.say(code)).join()).toContain('did not work');
    const kept = await one(
      `SELECT count(*) FROM waymark.activity WHERE payload::text ILIKE '%${code}%' AND from_person`,
    );
    expect(Number(kept.count)).toBe(0);
    await sam.say('unlink jade');
    expect((await another.post({ type: 'message', text: 'hi' })).status).toBe(200);
    expect((await stranger.post({ type: 'message', text: 'hi' })).status).toBe(403);
  });
});

/** Answers as a thumb does: the button when there is one, the box otherwise. */
async function answerIn(column: Locator, answer: string): Promise<void> {
  const before = await column.locator('.bubble, .card').count();
  const button = column.locator('button.choice', { hasText: answer }).first();
  await button.or(column.locator('[data-part="typed"]')).first().waitFor();
  if (await button.count()) {
    const toggle = (await button.getAttribute('aria-pressed')) !== null;
    await button.click();
    if (toggle) await column.locator('button.choice.send').click();
  } else {
    await column.getByRole('textbox').first().fill(answer);
    await column.getByRole('textbox').first().press('Enter');
  }
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await column.locator('.bubble, .card').count()) > before) return;
    await column.page().waitForTimeout(20);
  }
  throw new Error(`no answer to a press of ${answer}`);
}

async function typeTo(column: Locator, text: string): Promise<void> {
  const box = column.locator('[data-id="webchat-sendbox-input"]');
  await box.fill(text);
  await box.press('Enter');
}

const shoot = (page: Page, name: string) => page.screenshot({ path: `${seen}/${name}.png` });
