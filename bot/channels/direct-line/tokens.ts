import { CompactSign, compactVerify } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { Fault } from '../../errors.ts';

const minutes = 60;
const hours = 60 * minutes;
const days = 24 * hours;

/**
 * How long each kind of token is good for, in seconds. The real channel's last 30 minutes and clients refresh every 15.
 * A stream address is for connecting now, by more than one socket. `return` is this tab's half of coming back, `cookie` the
 * browser's: a phone that slept for a weekend still finds its chat, a kept chat stays until it is forgotten.
 */
export const lifeSeconds = { api: 30 * minutes, stream: minutes, return: 3 * days, cookie: 180 * days } as const;
/** However often it is refreshed, a chat's token ends a day after somebody came in with it. */
export const oldestSeconds = 24 * hours;
// Instances' clocks may differ by this much.
const skewSeconds = minutes;
const mostRemembered = 20_000;

export type Use = keyof typeof lifeSeconds;

const claimsShape = z.object({
  bot: z.literal('waymark'),
  site: z.literal('embedded'),
  conv: z.uuid(),
  user: z.string().min(1).max(100),
  use: z.enum(['api', 'stream', 'return', 'cookie']),
  ses: z.int().min(0),
  as: z.union([z.object({ personId: z.uuid() }), z.object({ staffId: z.uuid() })]).optional(),
  nbf: z.int(),
  exp: z.int(),
  iat: z.int(),
  born: z.int(),
});

export type Claims = z.infer<typeof claimsShape>;
/** Whom a demo conversation belongs to from the start. */
export type As = NonNullable<Claims['as']>;
/** A rightly signed token. `expired`: past its time but not past its oldest age; it opens only what is still live. */
export type Checked = { claims: Claims; expired: boolean };
/** What a new token is about; `born` absent: somebody came in just now. */
export type About = { conv: string; user: string; ses: number; as?: As; born?: number };

export type Tokens = {
  make(about: About, use: Use): Promise<string>;
  /** Throws `token_refused` for a wrong signature, shape or use, `token_expired` for one past its oldest age. */
  check(token: string, use: Use): Promise<Checked>;
};

/** Chat tokens: HS256 by the first of `keys` (at least 32 bytes each), checked by any of them so that a key can be changed. */
export function createTokens(keys: Uint8Array[], clock: Clock): Tokens {
  const [signing] = keys;
  if (!signing) throw new Fault('settings_invalid', 'There is no key to sign chat tokens with.');
  const nowSeconds = () => Math.floor(clock.now().getTime() / 1000);
  // A chat shows the same token with each message; checking its signature once is enough.
  const known = new Map<string, Claims>();

  const make = async (about: About, use: Use) => {
    const iat = nowSeconds();
    const claims: Claims = {
      bot: 'waymark',
      site: 'embedded',
      conv: about.conv,
      user: about.user,
      use,
      ses: about.ses,
      ...(about.as ? { as: about.as } : {}),
      nbf: iat,
      exp: iat + lifeSeconds[use],
      iat,
      born: about.born ?? iat,
    };
    const text = new TextEncoder().encode(JSON.stringify(claims));
    return new CompactSign(text).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(signing);
  };

  const read = async (token: string): Promise<Claims> => {
    for (const key of keys) {
      const opened = await compactVerify(token, key, { algorithms: ['HS256'] }).catch(() => null);
      if (!opened) continue;
      const claims = claimsShape.safeParse(JSON.parse(new TextDecoder().decode(opened.payload)));
      if (claims.success) return claims.data;
    }
    throw new Fault('token_refused', 'The token is not one of ours.');
  };

  return {
    make,
    check: async (token, use) => {
      let claims = known.get(token);
      if (!claims) {
        claims = await read(token);
        if (known.size >= mostRemembered) known.delete(known.keys().next().value as string);
        known.set(token, claims);
      }
      const now = nowSeconds();
      if (claims.use !== use || claims.nbf > now + skewSeconds) {
        throw new Fault('token_refused', 'The token is for another use.');
      }
      const expired = claims.exp <= now;
      const tooOld = use === 'api' && claims.born + oldestSeconds <= now;
      if (tooOld || (expired && use !== 'api')) throw new Fault('token_expired', 'The token is too old.');
      return { claims, expired };
    },
  };
}
