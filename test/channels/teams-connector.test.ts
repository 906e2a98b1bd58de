import { createConnector } from '../../bot/channels/teams-connector.ts';
import { frozenClock } from '../support/clock.ts';
import { type FakeConnector, fakeConnector, fakeIdentity, settingsFor, tenantId } from '../support/teams.ts';

let connector: FakeConnector;
beforeAll(async () => {
  connector = await fakeConnector();
});
afterAll(() => connector.close());

// Tokens are kept by app id for the whole process: each test is another bot.
function made(
  appId: string,
  change: Record<string, string>,
  mayReach: (serviceUrl: string) => boolean = () => true,
  outboundToken?: () => Promise<string>,
) {
  const { bot, connector: how } = settingsFor({ metadataUrl: 'http://127.0.0.1:1/' }, connector, {
    MICROSOFT_APP_ID: appId,
    ...change,
  });
  if (!bot) throw new Error('there is a bot');
  return createConnector({ bot, connector: how, clock: frozenClock(), mayReach, outboundToken });
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

  it('goes where its chat is, by whom and to whom, as the connector reads it', async () => {
    const there = { ...to(), serviceUrl: connector.url.slice(0, -1), conversationId: '19:a/b c@thread.v2' };
    const token = async () => 'a-token';
    const withToken = made('11111111-2222-4333-8444-0000000000a4', {}, () => true, token);
    expect(await withToken.send(there, { textFormat: 'plain', text: 'one', from: { id: 'somebody' } })).toEqual({
      taken: true,
    });
    expect(connector.received.at(-1)).toEqual({
      conversationId: '19:a/b c@thread.v2',
      authorization: 'Bearer a-token',
      activity: {
        type: 'message',
        textFormat: 'plain',
        text: 'one',
        serviceUrl: there.serviceUrl,
        channelId: 'msteams',
        from: { id: '28:waymark' },
        recipient: { id: '29:sam' },
        conversation: { id: '19:a/b c@thread.v2', tenantId },
      },
    });
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
