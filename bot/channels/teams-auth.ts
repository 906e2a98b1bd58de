import { hash } from 'node:crypto';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { Clock } from '../clock.ts';
import type { Settings } from '../config.ts';
import { createKeys, KeysAway, type SigningKey } from './teams-keys.ts';
import { serviceUrlRule } from './teams-service-urls.ts';

/** What the token and its activity came to. `why` is for the log: a code, nothing of the token. */
export type Verdict = { in: true } | { in: false; status: 401 | 503; why: string };

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;
// A channel's token has under 2,000 characters.
const longestHeader = 8_000;
// What the channel's own rules allow between two clocks.
const clockToleranceSeconds = 300;

// The connector uses a token for many messages, an hour or longer; there are as many at a time as it has hosts.
const mostVerified = 200;

/** What was found true of a token once: which key signed it, and what it says. */
type Verified = { kid: string; signing: SigningKey; serviceurl: unknown; exp: number; nbf: number | undefined };

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
  const findKey = createKeys(connector.openIdMetadataUrl, clock);
  const mayReach = serviceUrlRule(connector.allowedServiceUrls);
  const channels = new Set<string>(connector.channels);

  // By a hash: the token itself is not kept. Only a token whose signature and claims hold gets in.
  const verified = new Map<string, Verified>();

  /** Whether a token that was verified is in its time still, as `jwtVerify` reckons it. */
  function inTime({ exp, nbf }: Verified): boolean {
    const now = Math.floor(clock.now().getTime() / 1_000);
    return exp > now - clockToleranceSeconds && (nbf === undefined || nbf <= now + clockToleranceSeconds);
  }

  async function verify(token: string, kid: string, signing: SigningKey): Promise<Verified> {
    const { payload } = await jwtVerify(token, signing.key, {
      algorithms: ['RS256'],
      issuer: connector.tokenIssuer,
      audience: bot.appId,
      clockTolerance: clockToleranceSeconds,
      currentDate: clock.now(),
      requiredClaims: ['exp', 'serviceurl'],
    });
    return { kid, signing, serviceurl: payload.serviceurl, exp: Number(payload.exp), nbf: payload.nbf };
  }

  /**
   * What a token says, once its signature and claims hold. The same token again is not reckoned again while its key is announced
   * (each look at the keys makes them anew, so that every token is verified again after it) and its time lasts.
   */
  async function read(token: string): Promise<Verified | string> {
    const name = hash('sha256', token, 'base64');
    const before = verified.get(name);
    const { alg, kid } = before ? { alg: 'RS256', kid: before.kid } : decodeProtectedHeader(token);
    if (alg !== 'RS256' || !kid) return 'other_algorithm';
    const signing = await findKey(kid);
    if (before && before.signing === signing && inTime(before)) return before;
    verified.delete(name);
    if (!signing) return 'unknown_key';
    const found = await verify(token, kid, signing);
    if (verified.size >= mostVerified) verified.clear();
    verified.set(name, found);
    return found;
  }

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
