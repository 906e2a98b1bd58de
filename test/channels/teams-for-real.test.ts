import { staff } from '../../prisma/demo/cast.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { frozenNow } from '../support/clock.ts';
import {
  activity,
  claims,
  envFor,
  type FakeConnector,
  fakeConnector,
  fakeIdentity,
  type KeyServer,
  keyServer,
  sign,
  until,
} from '../support/teams.ts';

let app: TestApp;
let keys: KeyServer;
let connector: FakeConnector;

beforeAll(async () => {
  [keys, connector] = await Promise.all([keyServer(), fakeConnector(), fakeIdentity()]);
  await keys.announce('good', ['msteams']);
  const { DATABASE_URL: _, ...env } = envFor(keys, connector);
  app = await startTestApp({
    ...env,
    MICROSOFT_APP_TYPE: 'UserAssignedMSI',
    MICROSOFT_APP_PASSWORD: '',
    HOST: '127.0.0.1',
  });
  await seedDemo(app.pool, frozenNow);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await Promise.all([keys.close(), connector.close()]);
});

async function post(body: unknown) {
  const token = await sign(claims(connector.url), keys.pairOf('good').privateKey);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${app.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, text };
}

const asSam = (change: object) =>
  activity(connector.url, {
    from: { id: '29:sam', name: 'Sam Patel', aadObjectId: staff.sam.entraObjectId },
    ...change,
  });
const contacts = async () =>
  (
    await app.pool.query(
      `SELECT c.method, c.minutes, p.given_name, c.withdrawn_at IS NOT NULL AS withdrawn
       FROM care.contact c JOIN care.person p ON p.id = c.person_id WHERE c.happened_on = $1 AND c.staff_id = $2 AND c.minutes = 23`,
      ['2026-03-18', staff.sam.id],
    )
  ).rows;

type Action = { type: string; verb: string };
/** Every button of a card, wherever it stands. */
function actionsOf(card: unknown): Action[] {
  if (typeof card !== 'object' || card === null) return [];
  const own = 'verb' in card && 'type' in card ? [card as Action] : [];
  return [...own, ...Object.values(card).flatMap(actionsOf)];
}

describe('the whole service in Teams', () => {
  it('saves what Sam logs once, however often Teams delivers it, and takes it back by the button of the card', async () => {
    const log = asSam({ text: '<at>Waymark</at> log call Jade 23m talked about college, ring back fri' });
    const answers = await Promise.all([post(log), post(log), post(log)]);
    expect(answers).toEqual(Array(3).fill({ status: 200, text: '' }));
    await until(() => connector.received.length > 0);
    const card = JSON.stringify(connector.received[0]?.activity.attachments?.[0]?.content);
    expect(card).toContain('Jade');
    expect(connector.received[0]?.authorization).toBe('Bearer managed-identity-token');
    expect(await contacts()).toEqual([{ method: 'phone', minutes: 23, given_name: 'Jade', withdrawn: false }]);

    const undo = actionsOf(connector.received[0]?.activity.attachments?.[0]?.content).find((one) =>
      /undo/.test(one.verb),
    );
    expect(undo).toMatchObject({ type: 'Action.Execute' });
    const press = asSam({
      type: 'invoke',
      name: 'adaptiveCard/action',
      text: undefined,
      value: {
        action: undo,
        trigger: 'manual',
      },
    });
    const [once, again] = [await post(press), await post(press)];
    expect(once.status).toBe(200);
    expect(JSON.parse(again.text)).toEqual(JSON.parse(once.text));
    expect(await contacts()).toEqual([{ method: 'phone', minutes: 23, given_name: 'Jade', withdrawn: true }]);
    await until(() => connector.received.length > 1);
    expect(connector.texts()).toEqual([undefined, expect.stringMatching(/Taken back/)]);
  });

  it('shuts its door to a request without a token, and says nothing', async () => {
    const response = await fetch(`${app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asSam({ text: 'log call Jade 5m' })),
    });
    expect({ status: response.status, text: await response.text() }).toEqual({ status: 401, text: '' });
  });

  it('keeps names, words and tokens out of its log', () => {
    const logged = app.logged.join('\n');
    for (const secret of ['Jade', 'college', 'Sam', staff.sam.entraObjectId, 'eyJ', 'managed-identity-token']) {
      expect(logged).not.toContain(secret);
    }
  });
});
