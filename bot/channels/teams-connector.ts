import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
} from 'botbuilder';
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

type Options = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Client = Awaited<ReturnType<ConnectorFactory['create']>>;

/** The SDK's settings, all of them: where one is given it takes the others literally, and empty. */
function sdkSettings({ bot, connector }: ConnectorParts): Options[0] {
  return {
    MicrosoftAppId: bot.appId,
    MicrosoftAppType: bot.type === 'UserAssignedMSI' ? 'UserAssignedMsi' : bot.type,
    MicrosoftAppTenantId: bot.tenantId,
    ...(bot.password === null ? {} : { MicrosoftAppPassword: bot.password }),
    ToChannelFromBotLoginUrl: `${connector.loginUrl}/${bot.tenantId}`,
    ToChannelFromBotOAuthScope: connector.oauthScope,
    ToBotFromChannelTokenIssuer: connector.tokenIssuer,
    OAuthUrl: connector.oauthScope,
    ToBotFromChannelOpenIdMetadataUrl: connector.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: connector.openIdMetadataUrl,
    CallerId: 'urn:botframework:azure',
  };
}

function credentials(token: () => Promise<string>, appId: string): Options[1] {
  return {
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await token()}`);
        return request;
      },
    }),
  };
}

/** One client per service URL instead of one per message: making it costs more than sending. */
class KeptConnections extends ConfigurationBotFrameworkAuthentication {
  private readonly clients = new Map<string, Promise<Client>>();

  override createConnectorFactory(
    claims: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0],
  ) {
    const fresh = super.createConnectorFactory(claims);
    const create = (serviceUrl: string, audience?: string): Promise<Client> => {
      const kept = this.clients.get(serviceUrl);
      if (kept) return kept;
      const made = fresh.create(serviceUrl, audience as string);
      this.clients.set(serviceUrl, made);
      made.catch(() => this.clients.delete(serviceUrl));
      return made;
    };
    return { create } as ConnectorFactory;
  }

  /** Nobody signs in to other services through the bot. */
  override async createUserTokenClient() {
    return {} as Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;
  }

  /** What comes in is checked in teams-auth.ts, and nowhere else. */
  override authenticateRequest(): never {
    throw new Error('Requests are checked before they get here.');
  }
}

/** Sends messages by the SDK's adapter. The only file that knows botbuilder: what goes in and comes out is ours. */
export function createConnector(parts: ConnectorParts): Connector {
  const httpClient = {
    sendRequest: async (request: { url: string; method: string; headers: { toJson(): object }; body?: unknown }) => {
      const headers = request.headers.toJson() as Record<string, string>;
      const body = typeof request.body === 'string' ? request.body : undefined;
      const bodyAsText = await sendOnce({ url: request.url, method: request.method, headers, body }, parts.clock.now());
      return { request, headers: request.headers, status: 200, bodyAsText };
    },
  };
  const auth = new KeptConnections(
    sdkSettings(parts),
    parts.outboundToken ? credentials(parts.outboundToken, parts.bot.appId) : undefined,
    undefined,
    undefined,
    { httpClient } as unknown as Options[4],
  );
  const adapter = new CloudAdapter(auth);

  return {
    send: async (to, payload) => {
      if (!parts.mayReach(to.serviceUrl)) return { taken: false, again: false, why: 'service_url_not_listed' };
      const where = {
        serviceUrl: to.serviceUrl,
        channelId: to.channelId,
        bot: { id: to.botId },
        user: { id: to.userId },
        conversation: { id: to.conversationId, ...(to.tenantId ? { tenantId: to.tenantId } : {}) },
      } as Partial<ConversationReference>;
      try {
        await inTime(() =>
          adapter.continueConversationAsync(parts.bot.appId, where, async (context) => {
            // The SDK makes up an activity to answer to; Teams would look for it.
            context.activity.id = undefined;
            await context.sendActivity({ type: 'message', ...payload } as Partial<Activity>);
          }),
        );
        return { taken: true };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}
