import fc from 'fast-check';
import { Fault } from '../../bot/errors.ts';
import { activity, claims, fakeConnector, sam, sign, stranger } from '../support/teams.ts';
import { type Door, nothing, type TeamsWorld, teamsWorld } from '../support/teams-door.ts';
import { echo, thought } from '../support/teams-mind.ts';

let world: TeamsWorld;
let door: Door;
const said = (change: Record<string, unknown> = {}) => activity(world.connector.url, change);

beforeAll(async () => {
  world = await teamsWorld(echo);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.clear();
  thought.length = 0;
  door = await world.open();
});

describe('a card in Teams', () => {
  const press = (change: Record<string, unknown> = {}) =>
    said({
      type: 'invoke',
      name: 'adaptiveCard/action',
      text: undefined,
      value: {
        action: { type: 'Action.Execute', verb: 'undo', data: { contact: 'c1' } },
        trigger: 'manual',
        ...change,
      },
    });

  it('is answered in the body of the HTTP answer; what else is said goes as a message', async () => {
    const answer = await door.post(press());
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.json()).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', count: 1, pressed: { contact: 'c1', verb: 'undo' } },
    });
    await door.teams.settled();
    expect(world.connector.texts()).toEqual(['Also this.']);
    const { rows } = await world.database.pool.query('SELECT sent_at IS NOT NULL AS sent FROM waymark.outbox');
    expect(rows).toEqual([{ sent: true }, { sent: true }]);
  });

  it('pressed once and delivered three times, at once and later, is answered the same each time and done once', async () => {
    const other = await world.open();
    const pressed = press();
    const atOnce = await Promise.all([door.post(pressed), other.post(pressed), door.post(pressed)]);
    const later = await other.post(pressed);
    for (const answer of [...atOnce, later]) expect(answer.json()).toEqual(atOnce[0]?.json());
    await Promise.all([door.teams.settled(), other.teams.settled()]);
    expect(world.connector.texts()).toEqual(['Also this.']);
    expect(await world.rows()).toMatchObject({ activities: 3, outbox: 2 });
  });

  it('tells a refresh, which Teams does by itself, from a press', async () => {
    const answer = await door.post(press({ trigger: 'automatic' }));
    expect(answer.json()).toMatchObject({ value: { pressed: { verb: 'undo', refresh: true } } });
  });

  it('with a plain submit button is a press too, answered as messages', async () => {
    expect(await door.post(said({ text: undefined, value: { verb: 'save', minutes: '20' } }))).toMatchObject({
      status: 200,
      text: '',
    });
    await door.teams.settled();
    expect(world.connector.received.map((one) => one.activity.attachments?.[0]?.content ?? one.activity.text)).toEqual([
      'Also this.',
      { type: 'AdaptiveCard', count: 1, pressed: { verb: 'save', minutes: '20' } },
    ]);
  });

  it.each([{ name: 'task/fetch' }, { value: null }, { value: { action: 'undo' } }, { value: [] }])(
    'that we did not make is refused kindly: %j',
    async (change) => {
      const answer = await door.post({ ...press(), ...change });
      expect(answer.status).toBe(400);
      expect(answer.json()).toMatchObject({ error: { message: expect.stringContaining('could not be read') } });
      expect(await world.rows()).toEqual(nothing);
    },
  );
});

describe('the door at /api/messages', () => {
  it('writes and sends nothing for a token that is not right, and says nothing of why', async () => {
    const right = claims(world.connector.url);
    const key = world.keys.pairOf('good').privateKey;
    const bad = [
      null,
      'abc',
      await sign({ ...right, exp: Math.floor(world.clock.now().getTime() / 1_000) - 600 }, key),
      await sign({ ...right, aud: 'somebody-else' }, key),
      await sign({ ...right, iss: 'https://issuer.example' }, key),
      await sign({ ...right, serviceurl: 'https://smba.trafficmanager.net/de/' }, key),
      await sign(right, (await world.keys.announce('other', ['slack'])).privateKey, 'good'),
      await sign(right, world.keys.pairOf('other').privateKey, 'other'),
    ];
    for (const token of bad) expect(await door.post(said(), token)).toMatchObject({ status: 401, text: '' });
    expect(await world.rows()).toEqual(nothing);
    expect(world.connector.attempts).toEqual([]);
    expect(thought).toEqual([]);
  });

  it('sends nothing to a service URL outside the list, though the token be for it', async () => {
    const elsewhere = await fakeConnector();
    try {
      expect(await door.post(activity(elsewhere.url))).toMatchObject({ status: 401, text: '' });
      expect(
        await door.post(activity(elsewhere.url, { from: { id: 'x', aadObjectId: stranger.entra } })),
      ).toMatchObject({ status: 401 });
      await door.teams.settled();
      expect(elsewhere.attempts).toEqual([]);
      expect(await world.rows()).toEqual(nothing);
    } finally {
      await elsewhere.close();
    }
  });

  it('does a message once that comes three times, at once and later, on two instances', async () => {
    const other = await world.open();
    const message = said({ text: 'log call Jade' });
    const answers = await Promise.all([door.post(message), other.post(message), door.post(message)]);
    answers.push(await other.post(message), await door.post(message));
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200, 200]);
    await Promise.all([door.teams.settled(), other.teams.settled()]);
    await Promise.all([door.teams.deliverDue(), other.teams.deliverDue()]);
    expect(world.connector.texts()).toEqual(['1: log call Jade']);
    expect(await world.rows()).toMatchObject({ conversations: 1, activities: 2, outbox: 1 });
  });

  it('says so when nothing could be saved, and again for the next message', async () => {
    const away = await world.open({
      handle: () => Promise.reject(new Fault('database_away', 'The turn could not be written.')),
    });
    const message = said();
    expect((await away.post(message)).status).toBe(200);
    expect((await away.post(message)).status).toBe(200);
    expect(world.connector.texts()).toEqual([expect.stringMatching(/is not saved. Please try again/)]);
    const pressed = said({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'undo' } } });
    expect((await away.post(pressed)).json()).toMatchObject({ value: expect.stringMatching(/not saved/) });
  });

  it('never logs what was typed, who it was, or a token', async () => {
    const failing = await world.open({ handle: () => Promise.reject(new Error('Jade Wilson 07700 900123')) });
    const secretly = { text: 'Jade Wilson 07700 900123' };
    world.connector.next({ status: 400 }, { status: 500, body: 'Jade Wilson' });
    for (const one of [door, failing]) {
      await one.post(said(secretly));
      await one.post(said(secretly));
      await one.post(said({ ...secretly, from: { id: '29:x', name: 'Jade Wilson', aadObjectId: stranger.entra } }));
      await one.post(said({ ...secretly, type: 7 }));
      await one.teams.settled();
    }
    const all = [...door.logged, ...failing.logged].join('');
    expect(all).toContain('was not handled');
    expect(all).toContain('http_400');
    for (const private_ of [
      'Jade',
      'Wilson',
      '07700',
      'Sam',
      sam.entra,
      stranger.entra,
      'eyJ',
      'our-own-token',
      '29:',
    ]) {
      expect(all).not.toContain(private_);
    }
  });

  it('takes anything at all without a fault, and changes nothing for what it cannot read', async () => {
    const any = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.constantFrom('x'.repeat(9_000), '\u0000', '\ud800', '\u202eevil', '<script>', 1e308, {}),
    );
    const fields = [
      'type',
      'id',
      'text',
      'value',
      'name',
      'from',
      'recipient',
      'conversation',
      'channelData',
      'entities',
      'membersAdded',
      'action',
    ];
    const change = fc.dictionary(fc.constantFrom(...fields), any, { minKeys: 1, maxKeys: 4 });
    const type = fc.constantFrom('message', 'invoke', 'installationUpdate', 'conversationUpdate', 'messageReaction');
    const bent = fc.sample(fc.record({ type, change }), { numRuns: 2_000, seed: 20_260_318 });
    const right = await sign(claims(world.connector.url), world.keys.pairOf('good').privateKey);
    for (let first = 0; first < bent.length; first += 20) {
      const answers = bent.slice(first, first + 20).map(async ({ type: kind, change: odd }) => {
        const { status, text } = await door.post(said({ type: kind, name: 'adaptiveCard/action', ...odd }), right);
        expect([200, 400, 401]).toContain(status);
        if (status === 400) expect(JSON.parse(text).error.message).toMatch(/Please try again/);
      });
      await Promise.all(answers);
    }
    await door.teams.settled();
    expect(await world.rows()).toMatchObject({ events: 0 });
    expect(door.logged.filter((line) => line.includes('was not handled'))).toEqual([]);
  }, 60_000);
});
