import type { App } from '../../bot/app.ts';
import { youngPeople } from '../../prisma/demo/cast.ts';
import { startChat, startTestApp, type TestApp, type TestChat } from '../support/app.ts';

let app: TestApp;
let other: App;
beforeAll(async () => {
  app = await startTestApp();
  other = await app.another();
});
afterAll(() => app?.close());

const references = ['RH-1042', 'RH-1043', 'RH-1050', 'RH-1051', 'RH-1053', 'RH-1055', 'RH-1056', 'RH-1058'];

/** Another phone of Chloe's, with her record open on it, up to where her ask for a bid is sent. */
async function upToSending(url: string, reference: string): Promise<TestChat> {
  const chat = await startChat(url);
  await app.pool.query(
    `UPDATE waymark.conversation SET person_id = $2, unlocked_until = '2026-03-18T22:00:00Z' WHERE id = $1`,
    [chat.id, youngPeople.chloeMae.id],
  );
  for (const line of ['A home', 'Yes', 'Other things', 'I have seen one', reference, 'Ask Sam to bid'])
    await chat.say(line);
  return chat;
}

describe('the last bids of a cap', () => {
  it('go to as many as there are, however many ask at once on two instances; the others are told kindly', async () => {
    // Chloe has three, and one is in use: two are left for sixteen chats.
    const chats = await Promise.all(
      [...references, ...references].map((one, place) => upToSending(place % 2 ? other.url : app.url, one)),
    );
    const answers = await Promise.all(chats.map((chat) => chat.say('Send it')));
    const sent = answers.filter((said) => said.some((text) => text.startsWith('Asked. Sam has your ask')));
    expect(sent).toHaveLength(2);
    const { rows } = await app.pool.query(
      'SELECT count(*)::int AS bids FROM care.bid WHERE person_id = $1 AND withdrawn_at IS NULL AND could_not_at IS NULL',
      [youngPeople.chloeMae.id],
    );
    expect(rows).toEqual([{ bids: 3 }]);
    const lost = answers.filter((said) => !sent.includes(said)).map((said) => said.join(' '));
    expect(lost).toHaveLength(14);
    for (const said of lost) {
      expect(said).toMatch(/Sorry, you have no bids left now|You have this one on your list already/);
      expect(said).toMatch(/sent nothing/);
      expect(said).not.toMatch(/went wrong/);
    }
    const events = await app.pool.query(
      `SELECT count(*)::int AS n FROM care.event WHERE type = 'bid_asked_of_adviser' AND person_id = $1`,
      [youngPeople.chloeMae.id],
    );
    expect(events.rows).toEqual([{ n: 3 }]);
  });

  it('is free again when one is dropped', async () => {
    const chat = await startChat(app.url, 'chloe-mae.turner');
    for (const line of ['A home', 'Yes', 'My bids', '2 bed in Harbour, RH-1047', 'I do not want it now', 'Keep it']) {
      await chat.say(line);
    }
    const next = await upToSending(other.url, 'RH-1060');
    expect((await next.say('Send it'))[0]).toBe('Asked. Sam has your ask and has not bid yet.');
  });
});
