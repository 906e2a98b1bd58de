import { hash } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { Clock } from '../clock.ts';
import type { SigningKey } from './teams-keys.ts';

// What the channel's own rules allow between two clocks.
const clockToleranceSeconds = 300;
// The connector uses a token for many messages, an hour or longer; there are as many at a time as it has hosts.
const mostVerified = 200;

/** What was found true of a token once: which key signed it, and what it says. */
type Verified = { kid: string; signing: SigningKey; serviceurl: unknown; exp: number; nbf: number | undefined };

export type TokenParts = {
  findKey(kid: string): Promise<SigningKey | null>;
  issuer: string;
  audience: string;
  clock: Clock;
};

/**
 * Reads tokens: what one says once its signature and claims hold, or why it is none of ours; throws jose's errors. The same token
 * again is not reckoned again while its key is announced (each look at the keys makes them anew, so that every token is verified
 * again after it) and its time lasts.
 */
export function createTokens({
  findKey,
  issuer,
  audience,
  clock,
}: TokenParts): (token: string) => Promise<Verified | string> {
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
      issuer,
      audience,
      clockTolerance: clockToleranceSeconds,
      currentDate: clock.now(),
      requiredClaims: ['exp', 'serviceurl'],
    });
    return { kid, signing, serviceurl: payload.serviceurl, exp: Number(payload.exp), nbf: payload.nbf };
  }

  return async (token) => {
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
  };
}
