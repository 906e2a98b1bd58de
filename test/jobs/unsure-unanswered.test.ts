import { say } from '../../bot/content/index.ts';
import { look } from '../../bot/safety/look.ts';
import { youngPeople } from '../../prisma/demo/cast.ts';
import { startChat, startTestApp, type TestApp } from '../support/app.ts';
import { until } from '../support/teams.ts';

const unsure = ['nobody would notice', 'i cant do this', 'i hate my life lol', 'i cant cope'].find((text) => {
  const seen = look(text);
  return seen !== null && 'unsure' in seen;
}) as string;
const asked = say('en', 'safety.gentle.ask');
let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ RATE_SCALE: '1000' });
});
afterEach(() => app.close());

const concerns = async () =>
  (
    await app.pool.query(
      `SELECT c.severity, c.matched_rule AS rule, c.person_id AS person, w.text, e.actor_kind AS actor
       FROM care.concern c JOIN care.event e ON e.id = c.event_id LEFT JOIN waymark.words w ON w.id = c.excerpt_id`,
    )
  ).rows;
const ours = `FROM pgboss.job WHERE name = 'unsure-unanswered'`;
const waits = async () =>
  (await app.pool.query(`SELECT 1 ${ours} AND state IN ('created', 'retry', 'active')`)).rowCount ?? 0;

/** The queue's own clock is the database's: what waits there is due at once. */
async function comesDue(): Promise<void> {
  await app.pool.query(
    `UPDATE pgboss.job SET start_after = now() WHERE name = 'unsure-unanswered' AND state = 'created'`,
  );
}

describe('unsure-unanswered', () => {
  it('makes a worry of what Jade wrote once the time is over, and not before', async () => {
    const jade = await startChat(app.url, 'jade.wilson');
    expect(await jade.say(unsure)).toContain(asked);
    // Run early, as by a queue whose clock is ahead, it waits on.
    await until(async () => (await app.pool.query(`SELECT 1 ${ours} AND state = 'completed'`)).rowCount === 1);
    expect(await concerns()).toEqual([]);
    expect(await waits()).toBe(1);
    app.pass(15 * 60_000);
    await comesDue();
    await until(async () => (await concerns()).length > 0);
    expect(await concerns()).toEqual([
      { severity: 'today', rule: 'unsure.unanswered', person: youngPeople.jade.id, text: unsure, actor: 'service' },
    ]);
    const texts = (await jade.all()).map(({ text }) => text);
    expect(texts.filter((text) => text === say('en', 'safety.gentle.unanswered'))).toHaveLength(1);
    const tom = await startChat(app.url, 'tom.price');
    expect((await tom.say('concerns')).join('\n')).toContain('Jade');
  });

  it('makes nothing of it once she has said that she is safe', async () => {
    const jade = await startChat(app.url, 'jade.wilson');
    await jade.say(unsure);
    await jade.say(say('en', 'safety.gentle.safe'));
    app.pass(15 * 60_000);
    await until(async () => {
      await comesDue();
      return (await waits()) === 0;
    });
    expect(await concerns()).toEqual([]);
  });

  it('is not needed where somebody unknown leaves before answering: it is a worry in that moment, once', async () => {
    const chat = await startChat(app.url);
    expect(await chat.say(unsure)).toContain(asked);
    const forget = () =>
      fetch(`${app.url}/forget`, { method: 'POST', headers: { authorization: `Bearer ${chat.token}` } });
    expect((await forget()).status).toBe(204);
    expect(await concerns()).toMatchObject([{ rule: 'unsure.left', person: null, text: unsure }]);
    await forget();
    expect(await concerns()).toHaveLength(1);
  });

  it('is not needed where a client ends the chat', async () => {
    const chat = await startChat(app.url);
    await chat.say(unsure);
    expect((await chat.post({ type: 'endOfConversation', from: { id: 'me' } })).status).toBe(200);
    expect(await concerns()).toMatchObject([{ rule: 'unsure.left' }]);
  });
});
