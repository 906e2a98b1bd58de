import { setTimeout as wait } from 'node:timers/promises';
import { createSignedLinks } from '../../bot/server/signed-links.ts';
import { until } from '../commands/staff-room.ts';
import { startChat, startTestApp, type TestApp, type TestChat } from '../support/app.ts';
import { frozenClock } from '../support/clock.ts';

let app: TestApp;
let [tom, sam, ruth]: TestChat[] = [];

const texts = async (chat: TestChat) =>
  (await chat.all()).map((one) =>
    [one.text, ...(one.attachments ?? []).map((card) => JSON.stringify(card.content))].join('\n'),
  );
const idIn = (card: string) => /"concernId":"([0-9a-f-]{36})"/.exec(card)?.[1] ?? '';
/** Waits until nobody is left to be told. */
async function jobsDone(): Promise<void> {
  const open = `SELECT FROM pgboss.job WHERE name = 'deliver-notice' AND state IN ('created', 'active', 'retry')`;
  while (((await app.pool.query(open)).rowCount ?? 0) > 0) await wait(50);
}
const row = async (id: string) => (await app.pool.query('SELECT * FROM care.concern WHERE id = $1', [id])).rows[0];
const lastOf = async (kind: string) =>
  (await app.pool.query('SELECT * FROM care.concern WHERE kind = $1 ORDER BY raised_at DESC, id DESC LIMIT 1', [kind]))
    .rows[0];

beforeAll(async () => {
  app = await startTestApp();
  [tom, sam, ruth] = await Promise.all(
    ['tom.price', 'sam.patel', 'ruth.adeyemi'].map((who) => startChat(app.url, who)),
  );
}, 60_000);
afterAll(() => app.close());

describe('a worry in the middle of a conversation', () => {
  it('reaches Tom and Sam as a card at once, is accepted by one, and Jade is told the truth each time', async () => {
    const jade = await startChat(app.url, 'jade.wilson');
    await jade.say('What next');
    const first = (await jade.say('i want to kill myself')).join('\n');
    expect(first).toContain('No person has read this yet');
    const [card] = await Promise.all([
      until(tom as TestChat, /Jade may need a person now/),
      until(sam as TestChat, /Jade may need a person/),
    ]);
    expect(card).not.toContain('kill');
    const id = idIn(card);
    // No way was tried out this week: it is put in front of them, and not said to be told.
    expect(await until(jade, /in front of our duty team/)).not.toContain('I have told');
    expect(await row(id)).toMatchObject({ accepted_by: null, kind: 'suicide' });

    const words = (await (tom as TestChat).press({ verb: 'concern.show', concernId: id })).join('\n');
    expect(words).toContain('i want to kill myself');
    const looked = await app.pool.query(`SELECT action, why FROM care.access_log WHERE cause LIKE $1`, [`${tom?.id}%`]);
    expect(looked.rows).toContainEqual({ action: 'read_record', why: 'duty' });

    const both = await Promise.all([
      (tom as TestChat).press({ verb: 'concern.accept', concernId: id }),
      (sam as TestChat).press({ verb: 'concern.accept', concernId: id }),
    ]);
    const said = both.map((lines) => lines.join('\n'));
    expect(said.filter((text) => text.includes('You have this now'))).toHaveLength(1);
    expect(said.filter((text) => /(Tom|Sam) has this already/.test(text))).toHaveLength(1);
    expect(await until(jade, /has seen this and is on it/)).toMatch(/^(Tom|Sam) has seen/);
    const accepted = await app.pool.query(
      `SELECT FROM care.event WHERE type = 'concern_accepted' AND data ->> 'concernId' = $1`,
      [id],
    );
    expect(accepted.rowCount).toBe(1);

    // Where they were is where they are.
    expect((await jade.say('Carry on here')).join('\n')).toMatch(/OK/);
    const mine = both[0]?.join('').includes('You have this now') ? tom : sam;
    for (const _ of [1, 2]) await (mine as TestChat).press({ verb: 'concern.contacted', concernId: id });
    await (mine as TestChat).press({ verb: 'concern.close', concernId: id });
    expect(await row(id)).toMatchObject({ closed_at: null });
    for (const _ of [1, 2])
      await (mine as TestChat).press({ verb: 'concern.close', concernId: id, outcome: 'safe_now' });
    expect(await row(id)).toMatchObject({ outcome: 'safe_now' });
  }, 60_000);

  it('said twenty times is one alert with a count; what is graver is another', async () => {
    const kai = await startChat(app.url, 'kai.nguyen');
    for (let time = 0; time < 20; time += 1) await kai.say('i cut myself again tonight');
    const { id } = await lastOf('self_harm');
    expect(await row(id)).toMatchObject({ repeats: 19 });
    await until(tom as TestChat, new RegExp(id));
    expect((await texts(tom as TestChat)).filter((text) => text.includes(id))).toHaveLength(1);
    await kai.say('i want to kill myself');
    expect((await lastOf('suicide')).conversation_id).toBe(kai.id);
  }, 60_000);

  it('of somebody unknown tells them that no one can come, and what they say next reaches Tom', async () => {
    const nobody = await startChat(app.url);
    expect((await nobody.say('my dad hits me')).join('\n')).toContain('No one can come unless you tell me');
    await until(tom as TestChat, /Somebody who has not said who they are/);
    await nobody.say('im kai at chatham station');
    await until(tom as TestChat, /has said more about who and where/);
    for (let time = 0; time < 6; time += 1) await nobody.say(`the one by the taxis ${time}`);
    const { id, repeats } = await lastOf('abuse_or_exploitation');
    expect(repeats).toBe(7);
    await jobsDone();
    const more = (await texts(tom as TestChat)).filter((text) => text.includes('has said more about who and where'));
    expect(more).toHaveLength(3);
    const words = (await (tom as TestChat).press({ verb: 'concern.show', concernId: id })).join('\n');
    expect(words).toContain('chatham station');
  }, 60_000);
});

describe('a worry about somebody who looks after them', () => {
  it('goes to Ruth and never to Sam, through any door', async () => {
    const jade = await startChat(app.url, 'jade.wilson');
    expect((await jade.say('my PA keeps touching me and i hate it')).join('\n')).toContain(
      'not to the person it is about',
    );
    const { id, restricted_to, about_staff_id } = await lastOf('abuse_or_exploitation');
    await until(ruth as TestChat, new RegExp(id));
    expect(restricted_to).not.toContain(about_staff_id);
    await jade.say('Yes, a person');
    await until(ruth as TestChat, /asked for a person/);
    const before = (await texts(sam as TestChat)).length;
    const doors = [
      'find jade',
      'notes jade',
      'concerns',
      'requests',
      'bids',
      'plan jade',
      'diary',
      'board',
      'help',
      'undo',
    ];
    const heard: string[] = [];
    for (const line of doors) heard.push(...(await (sam as TestChat).say(line)));
    for (const verb of ['open', 'show', 'accept', 'hand_over', 'contacted', 'close'])
      heard.push(...(await (sam as TestChat).press({ verb: `concern.${verb}`, concernId: id, outcome: 'no_worry' })));
    expect(heard.join('\n')).not.toMatch(new RegExp(`${id}|touching|asked for a person|abuse`, 'i'));
    expect((await texts(sam as TestChat)).slice(before).join('\n')).not.toContain('touching');
    expect((await texts(tom as TestChat)).join('\n')).not.toContain(id);
    expect(await row(id)).toMatchObject({ accepted_by: null, closed_at: null });
    const words = await app.pool.query(`SELECT restricted_to FROM waymark.words WHERE text LIKE '%touching%'`);
    expect(words.rows).toEqual([{ restricted_to }]);
    const open = await app.pool.query(
      'SELECT FROM care.v_concern_open WHERE open AND person_id = (SELECT person_id FROM care.concern WHERE id = $1)',
      [id],
    );
    expect(open.rowCount).toBe(0);
  }, 60_000);

  it('is asked about when it is not clear, and Jo hears of it only when it is not about her', async () => {
    const person = await startChat(app.url, 'mohammed.al-hassan');
    const asked = (await person.say('he keeps hitting me')).join('\n');
    expect(asked).toContain('Is this about someone who looks after you or works with you?');
    const { id, person_id } = await lastOf('abuse_or_exploitation');
    const adviser = (
      await app.pool.query('SELECT staff_id FROM care.allocation WHERE person_id = $1 AND to_on IS NULL', [person_id])
    ).rows[0]?.staff_id;
    await until(tom as TestChat, new RegExp(id));
    expect((await row(id)).restricted_to).not.toContain(adviser);
    expect((await person.say('No, it is not')).join('\n')).toContain('I pass it to your adviser as well');
    expect((await row(id)).restricted_to).toEqual([]);
  }, 60_000);

  it('is heard as a complaint too, and kept the same way', async () => {
    const jade = await startChat(app.url, 'jade.wilson');
    expect((await jade.say('i want to complain about sam')).join('\n')).toContain('You can complain');
    const { id, restricted_to } = await lastOf('complaint');
    expect(restricted_to).toHaveLength(1);
    await until(ruth as TestChat, new RegExp(id));
  }, 60_000);
});

describe('a worry that Sam types in Teams', () => {
  it('is not lost: it points to duty, and is raised by one tap', async () => {
    const said = (await (sam as TestChat).say('jade says she wants to die')).join('\n');
    expect(said).toContain('Nothing has been raised yet');
    const offer = (await (sam as TestChat).all()).flatMap((one) => one.suggestedActions?.actions ?? []).at(-1);
    expect(offer?.title).toBe('Raise a concern for Jade');
    expect((await (sam as TestChat).say(offer?.value ?? '')).join('\n')).toContain('Raised');
    const raised = await lastOf('suicide');
    expect(raised.conversation_id).toBe(sam?.id);
    await until(tom as TestChat, new RegExp(raised.id));
  }, 60_000);
});

describe('the ways to a person', () => {
  it('stand on /readyz, and pass when a person answers', async () => {
    const ready = async () =>
      ((await (await fetch(`${app.url}/readyz`)).json()) as { checks: Record<string, unknown> }).checks;
    expect(await ready()).toMatchObject({ ways: { teams: 'untried', mail: 'untried', webhook: 'untried' } });
    const id = '0199aaaa-0000-7000-8000-00000000a1e7';
    await app.pool.query(
      `INSERT INTO waymark.alert_test (id, route, sent_at, event_id) VALUES ($1, 'mail', '2026-03-17T09:30:00Z', $1)`,
      [id],
    );
    const sign = createSignedLinks([new TextEncoder().encode('t'.repeat(40))], frozenClock(), () => app.url);
    const link = sign.address(`/alert-test/${id}`, 60);
    // A program that opens every link in a letter is no person.
    expect(await (await fetch(link)).text()).toContain('<button>I got this</button>');
    expect(await ready()).toMatchObject({ ways: { mail: 'failed' } });
    expect((await fetch(link.replace(/sign=.*/, 'sign=no'), { method: 'POST' })).status).toBe(403);
    for (const _ of [1, 2])
      expect(await (await fetch(link, { method: 'POST' })).text()).toContain('This way to a person works');
    expect(await ready()).toMatchObject({ ways: { mail: 'passed' } });
  });
});
