import { errors } from 'jose';
import type { Clock } from '../clock.ts';
import type { Settings } from '../config.ts';
import { createKeys, KeysAway } from './teams-keys.ts';
import { serviceUrlRule } from './teams-service-urls.ts';
import { createTokens } from './teams-tokens.ts';

/** What the token and its activity came to. `why` is for the log: a code, nothing of the token. */
export type Verdict = { in: true } | { in: false; status: 401 | 503; why: string };

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;
// A channel's token has under 2,000 characters.
const longestHeader = 8_000;

const no = (why: string): Verdict => ({ in: false, status: 401, why });

/**
 * Checks a request to `/api/messages` by the Bot Connector's rules (Microsoft, "Authenticate requests from the Bot Connector
 * service"): the signature first, by a key that is announced and endorsed for the channel; then issuer, audience, times, and that
 * the token was made for this very service URL, which must be on the list.
 *
 * Not left to botbuilder: before it looks at a signature it keeps every tenant id it is sent as a further issuer to trust, takes
 * tokens of emulators and skills, passes keys without endorsements and activities without a service URL, and prints.
 */
export function createTeamsAuth(bot: NonNullable<Settings['bot']>, connector: Settings['connector'], clock: Clock) {
  const read = createTokens({
    findKey: createKeys(connector.openIdMetadataUrl, clock),
    issuer: connector.tokenIssuer,
    audience: bot.appId,
    clock,
  });
  const mayReach = serviceUrlRule(connector.allowedServiceUrls);
  const channels = new Set<string>(connector.channels);

  async function check(header: string | undefined, about: { channelId: string; serviceUrl: string }): Promise<Verdict> {
    if (!header) return no('no_token');
    const token = header.length <= longestHeader ? bearer.exec(header)?.[1] : undefined;
    if (!token) return no('not_a_bearer');
    if (!channels.has(about.channelId)) return no('other_channel');
    if (!mayReach(about.serviceUrl)) return no('service_url_not_listed');
    try {
      const found = await read(token);
      if (typeof found === 'string') return no(found);
      if (!found.signing.endorsements.includes(about.channelId)) return no('not_endorsed');
      return found.serviceurl === about.serviceUrl ? { in: true } : no('other_service_url');
    } catch (error) {
      if (error instanceof KeysAway) return { in: false, status: 503, why: 'keys_away' };
      return no(error instanceof errors.JOSEError ? error.code.toLowerCase() : 'not_a_token');
    }
  }

  return { check, mayReach };
}
