import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Settings } from '../config.ts';
import { inTime, type Outcome, outcomeOf, sendOnce } from './teams-http.ts';

/**
 * Where a conversation is reached: our own shape, kept in `waymark.conversation.reference`. `personal`: one member of staff and
 * the bot, nobody else.
 */
export const reference = z.object({
  serviceUrl: z.string(),
  conversationId: z.string(),
  botId: z.string(),
  userId: z.string(),
  tenantId: z.string().nullable(),
  channelId: z.string(),
  personal: z.boolean(),
});
export type Reference = z.infer<typeof reference>;

export type ConnectorParts = {
  bot: NonNullable<Settings['bot']>;
  connector: Settings['connector'];
  clock: Clock;
  mayReach(serviceUrl: string): boolean;
  /** Where the token for replies comes from; absent: Entra, by the bot's secret or managed identity. */
  outboundToken?: () => Promise<string>;
};

export type Connector = { send(to: Reference, payload: Record<string, unknown>): Promise<Outcome> };

type Signed = { signRequest(request: { headers: { set(name: string, value: string): void } }): Promise<unknown> };

/** The SDK's sign-in: it keeps a token until five minutes before its end, and fetches the next by secret or managed identity. */
function signIn({ bot, connector }: ConnectorParts): () => Promise<string> {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: bot.appId,
    MicrosoftAppType: bot.type === 'UserAssignedMSI' ? 'UserAssignedMsi' : bot.type,
    MicrosoftAppTenantId: bot.tenantId,
    ...(bot.password === null ? {} : { MicrosoftAppPassword: bot.password }),
  });
  const login = `${connector.loginUrl}/${bot.tenantId}`;
  const made = () =>
    factory.createCredentials(bot.appId, connector.oauthScope, login, true) as unknown as Promise<Signed>;
  let kept: Signed | null = null;
  return async () => {
    kept ??= await made();
    let authorization = '';
    const set = (_name: string, value: string) => {
      authorization = value;
    };
    await kept.signRequest({ headers: { set } });
    return authorization;
  };
}

const postTo = ({ serviceUrl, conversationId }: Reference): string =>
  `${serviceUrl}${serviceUrl.endsWith('/') ? '' : '/'}v3/conversations/${encodeURIComponent(conversationId)}/activities`;

/** A message as the Bot Framework's REST interface takes it. */
const written = (to: Reference, payload: Record<string, unknown>): string =>
  JSON.stringify({
    type: 'message',
    ...payload,
    serviceUrl: to.serviceUrl,
    channelId: to.channelId,
    from: { id: to.botId },
    recipient: { id: to.userId },
    conversation: { id: to.conversationId, ...(to.tenantId ? { tenantId: to.tenantId } : {}) },
  });

/**
 * Sends messages: signed in by the SDK, posted by ourselves, because its adapter and client cost more than all else a message needs.
 * The only file that knows botbuilder: what goes in and comes out is ours.
 */
export function createConnector(parts: ConnectorParts): Connector {
  const { outboundToken } = parts;
  const authorization = outboundToken ? async () => `Bearer ${await outboundToken()}` : signIn(parts);

  return {
    send: async (to, payload) => {
      if (!parts.mayReach(to.serviceUrl)) return { taken: false, again: false, why: 'service_url_not_listed' };
      try {
        await inTime(async () => {
          const headers = {
            authorization: await authorization(),
            'content-type': 'application/json; charset=utf-8',
            accept: '*/*',
            'user-agent': 'Microsoft-BotFramework/3.1 Waymark',
          };
          await sendOnce({ url: postTo(to), method: 'POST', headers, body: written(to, payload) }, parts.clock.now());
        });
        return { taken: true };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}
