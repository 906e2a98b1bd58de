import { createConnector } from '../../bot/channels/teams-connector.ts';
import { frozenClock } from '../support/clock.ts';
import { type FakeConnector, fakeConnector, fakeIdentity, settingsFor, tenantId } from '../support/teams.ts';

let connector: FakeConnector;
beforeAll(async () => {
  connector = await fakeConnector();
});
afterAll(() => connector.close());

// Tokens are kept by app id for the whole process: each test is another bot.
function made(appId: string, change: Record<string, string>, mayReach: (serviceUrl: string) => boolean = () => true) {
  const { bot, connector: how } = settingsFor({ metadataUrl: 'http://127.0.0.1:1/' }, connector, {
    MICROSOFT_APP_ID: appId,
    ...change,
  });
  if (!bot) throw new Error('there is a bot');
  return createConnector({ bot, connector: how, clock: frozenClock(), mayReach });
}

const to = () => ({
  serviceUrl: connector.url,
  conversationId: 'a:sam',
  botId: '28:waymark',
  userId: '29:sam',
  tenantId,
  channelId: 'msteams',
  personal: true,
});

describe('a reply', () => {
  it('is signed in for by the managed identity, once for many', async () => {
    const identity = await fakeIdentity();
    const change = { MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: '' };
    const { send } = made('11111111-2222-4333-8444-0000000000a1', change);
    expect(await send(to(), { text: 'one' })).toEqual({ taken: true });
    expect(await send(to(), { text: 'two' })).toEqual({ taken: true });
    expect(connector.received.map((one) => one.authorization)).toEqual(Array(2).fill('Bearer managed-identity-token'));
    const mine = identity.asked.filter((url) => url.includes('client_id=11111111-2222-4333-8444-0000000000a1'));
    expect(mine).toHaveLength(1);
  });

  it('is not sent while the sign-in is away, and may be later', async () => {
    const before = connector.attempts.length;
    const { send } = made('11111111-2222-4333-8444-0000000000a2', { BOT_LOGIN_URL: 'https://127.0.0.1:1' });
    expect(await send(to(), { text: 'one' })).toEqual({
      taken: false,
      again: true,
      why: 'not_reached',
      retryAfterMs: null,
    });
    expect(connector.attempts.length).toBe(before);
  });

  it('never goes to a service URL that is not listed any more, though a chat was opened from there', async () => {
    const before = connector.attempts.length;
    const { send } = made('11111111-2222-4333-8444-0000000000a3', {}, () => false);
    expect(await send(to(), { text: 'one' })).toEqual({ taken: false, again: false, why: 'service_url_not_listed' });
    expect(connector.attempts.length).toBe(before);
  });
});
