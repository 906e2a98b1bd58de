import { daysOff } from '../../bot/commands/appointments.ts';
import { youngPeople } from '../../prisma/demo/cast.ts';
import { startChat, startTestApp, type TestApp, type TestChat } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ RATE_SCALE: '1000' });
});
afterAll(() => app.close());

const texts = async (chat: TestChat) => (await chat.all()).map(({ text }) => text ?? '');
const last = async (chat: TestChat) => (await chat.all()).at(-1);
const buttonsNow = async (chat: TestChat) =>
  (await last(chat))?.suggestedActions?.actions.map(({ title }) => title) ?? [];

/** The buttons of the newest card in a chat of staff, by what they do. */
async function cardButtons(chat: TestChat): Promise<Record<string, Record<string, unknown>>> {
  const card = (await chat.all()).findLast((one) => JSON.stringify(one.attachments ?? '').includes('"verb":"time.'));
  const content = card?.attachments?.[0]?.content as { actions?: { title: string; data: Record<string, unknown> }[] };
  return Object.fromEntries((content?.actions ?? []).map(({ title, data }) => [title, data]));
}

/** What a chat shows once a job has said it. */
async function hears(chat: TestChat, words: string): Promise<string> {
  const last = performance.now() + 60_000;
  for (;;) {
    const shown = (await chat.all()).map((one) => `${one.text ?? ''} ${JSON.stringify(one.attachments ?? '')}`);
    const found = shown.findLast((text) => text.includes(words));
    if (found) return found;
    if (performance.now() > last) throw new Error(`nobody said: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function asks(chat: TestChat, ...said: string[]): Promise<string> {
  for (const one of ['Appointments', ...said, 'Phone', 'No thanks']) await chat.say(one);
  const [time = ''] = await buttonsNow(chat);
  await chat.say(time);
  return time;
}

const rowsOf = async (personId: string) =>
  (
    await app.pool.query(
      `SELECT starts_at AS at, asked_at IS NOT NULL AS asked, booked_at IS NOT NULL AS booked, seen_at IS NOT NULL AS seen,
         cancelled_by AS "cancelledBy", offered_at IS NOT NULL AS offered, sequence, uid
       FROM care.appointment WHERE person_id = $1 ORDER BY starts_at, id`,
      [personId],
    )
  ).rows;

describe('a time with Sam', () => {
  it('comes with two other times when Sam has to cancel, and one is taken', async () => {
    const [jade, sam] = [await startChat(app.url, 'jade.wilson'), await startChat(app.url, 'sam.patel')];
    await sam.say('diary');
    const { Cancel } = await cardButtons(sam);
    expect((await sam.press(Cancel ?? {})).join()).toContain('with two new times');
    const told = await hears(jade, 'have to call off');
    expect(told).toMatch(/You can have .* \/ .*Say/);
    await jade.say('appointments');
    const [first = ''] = await buttonsNow(jade);
    expect((await jade.say(first)).join('\n')).toContain('Booked:');
    const live = (await rowsOf(youngPeople.jade.id)).filter(({ cancelledBy }) => !cancelledBy);
    expect(live).toMatchObject([{ booked: true, offered: true }]);
    await hears(sam, 'said yes to the time you offered');
  });

  it('is asked until Sam taps, and then booked, and both are told', async () => {
    const [ellie, jo] = [await startChat(app.url, 'jayden.smith'), await startChat(app.url, 'jo.carter')];
    const [{ adviser }] = (
      await app.pool.query(
        `SELECT s.given_name || '.' || s.family_name AS adviser FROM care.allocation l JOIN care.staff s ON s.id = l.staff_id
         WHERE l.person_id = $1 AND l.to_on IS NULL`,
        [youngPeople.jaydenSmith.id],
      )
    ).rows;
    const theirs = adviser.toLowerCase() === 'jo.carter' ? jo : await startChat(app.url, adviser.toLowerCase());
    const name = adviser.split('.')[0];
    await asks(ellie, name, 'Money');
    const asked = (await ellie.say('Ask for it')).join('\n');
    expect(asked).toContain('It is not booked yet.');
    expect(await rowsOf(youngPeople.jaydenSmith.id)).toMatchObject([{ asked: true, booked: false }]);
    await hears(theirs, 'asks for a time');
    const { Book } = await cardButtons(theirs);
    expect((await theirs.press(Book ?? {})).join()).toContain('is told that it is booked');
    expect((await theirs.press(Book ?? {})).join()).toContain('answered already');
    await hears(ellie, 'is booked.');
    expect(await rowsOf(youngPeople.jaydenSmith.id)).toMatchObject([
      { asked: true, booked: true, seen: true, sequence: 1 },
    ]);
    expect(await texts(ellie)).not.toContain('Booked');
  });

  it('is not shown to the adviser when somebody else was asked for', async () => {
    const [jayden, tom] = [await startChat(app.url, 'jayden.okafor'), await startChat(app.url, 'tom.price')];
    const [{ id, given }] = (
      await app.pool.query(
        `SELECT s.id, s.given_name AS given FROM care.allocation l JOIN care.staff s ON s.id = l.staff_id WHERE l.person_id = $1 AND l.to_on IS NULL`,
        [youngPeople.jaydenOkafor.id],
      )
    ).rows;
    await asks(jayden, `Not ${given}`, "I'll say then");
    await jayden.say('Ask for it');
    await hears(tom, 'Please do not tell the adviser');
    const told = await app.pool.query(
      `SELECT FROM waymark.activity a JOIN waymark.conversation c ON c.id = a.conversation_id
       WHERE c.staff_id = $1 AND a.payload::text LIKE '%asks for a time%'`,
      [id],
    );
    expect(told.rowCount).toBe(0);
  });
});

describe('two hundred people and one time', () => {
  it('gives it to exactly one, on two instances, and shows the next to the others', async () => {
    const other = await app.another();
    const chats: TestChat[] = [];
    const many = 200;
    const ids = Array.from({ length: many }, (_, n) => `7a3e8888-0000-4000-8000-${String(n).padStart(12, '0')}`);
    await app.pool.query(
      `INSERT INTO care.person (id, given_name, family_name, date_of_birth, birth_date_source, responsible_authority, level_of_need, in_touch, recorded_at)
       SELECT id::uuid, 'Robin', 'Many', '2007-01-01', 'said', '999', 2, 'YES', '2026-03-01T09:00:00Z' FROM unnest($1::text[]) id`,
      [ids],
    );
    for (const [n, id] of ids.entries()) {
      const chat = await startChat(n % 2 ? other.url : app.url);
      await app.pool.query(
        `UPDATE waymark.conversation SET person_id = $2, unlocked_until = '2026-03-18T12:00:00Z' WHERE id = $1`,
        [chat.id, id],
      );
      chats.push(chat);
    }
    const [first] = chats as [TestChat];
    for (const text of ['Appointments', 'Money', 'Phone', 'No thanks']) await first.say(text);
    // All the others stand at the same question, with the same times on their screens.
    await app.pool.query(
      `UPDATE waymark.conversation c SET state = f.state FROM waymark.conversation f WHERE f.id = $1 AND c.person_id = ANY ($2)`,
      [first.id, ids],
    );
    const [time = ''] = await buttonsNow(first);
    expect(time).toContain('March');
    const posted = await Promise.all(
      chats.map((chat) => chat.post({ type: 'message', from: { id: 'me' }, text: time })),
    );
    expect(new Set(posted.map(({ status }) => status))).toEqual(new Set([200]));
    const said = await Promise.all(chats.map(async (chat) => (await texts(chat)).join('\n')));
    expect(said.filter((one) => one.includes("I'll keep this for you"))).toHaveLength(1);
    expect(said.filter((one) => one.includes("Sorry, that one's gone. These are next."))).toHaveLength(many - 1);
    const held = await app.pool.query(
      `SELECT starts_at FROM care.appointment WHERE person_id = ANY ($1) AND cancelled_at IS NULL`,
      [ids],
    );
    expect(held.rowCount).toBe(1);
    const loser = chats[said.findIndex((one) => one.includes("that one's gone"))] as TestChat;
    const next = await buttonsNow(loser);
    expect(next).not.toContain(time);
    expect(next[0]).toContain('March');
  }, 300_000);
});

describe('away', () => {
  it.each([
    ['23-27 march', '2026-03-23', '2026-03-27'],
    ['from 23 to 27 March', '2026-03-23', '2026-03-27'],
    ['2 april', '2026-04-02', '2026-04-02'],
    ['friday', '2026-03-20', '2026-03-20'],
    ['tomorrow', '2026-03-19', '2026-03-19'],
    ['2 january', '2027-01-02', '2027-01-02'],
    ['next week', '2026-03-23', '2026-03-27'],
    ['this week', '2026-03-18', '2026-03-20'],
    ['w/c 30 march', '2026-03-30', '2026-04-03'],
    ['until friday', '2026-03-18', '2026-03-20'],
    ['from monday until wednesday', '2026-03-23', '2026-03-25'],
  ])('reads %s', (line, from, to) => {
    expect(daysOff(line, '2026-03-18')).toEqual({ from, to });
  });

  it.each(['from monday', 'monday next week', 'soon'])('takes no one day for more: %s', (line) => {
    expect(daysOff(line, '2026-03-18')).toBeNull();
  });

  it('takes the days off, and nobody is offered a time then', async () => {
    const sam = await startChat(app.url, 'sam.patel');
    expect((await sam.say('away 23-27 march')).join()).toContain('Mon 23 March to Fri 27 March');
    const { rows } = await app.pool.query('SELECT starts_at, ends_at FROM care.time_off');
    expect(rows).toEqual([{ starts_at: new Date('2026-03-23T00:00:00Z'), ends_at: new Date('2026-03-28T00:00:00Z') }]);
  });
});
