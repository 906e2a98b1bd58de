import { type CryptoKey, importJWK } from 'jose';
import { z } from 'zod';
import type { Clock } from '../clock.ts';

/** A signing key of the channel, with the channels it may speak for. */
export type SigningKey = { key: CryptoKey | Uint8Array; endorsements: string[] };

/** The host that announces the keys cannot be reached, and no keys are known. Says no more than that: its name is our business. */
export class KeysAway extends Error {
  override readonly name = 'KeysAway';
}

const metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const announced = z.object({
  keys: z.array(
    z.object({
      kid: z.string(),
      kty: z.string(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).default([]),
    }),
  ),
});
type Announced = z.infer<typeof announced>['keys'][number];

const hour = 3_600_000;
// Microsoft asks for a look once a day. A key that nobody knows is a reason to look sooner, but a forger may make up as many as
// they like; and where the host is away, known keys serve for three days.
const freshFor = 24 * hour;
const usableFor = 72 * hour;
const betweenLooks = 60_000;
const betweenFailures = 5_000;
const timeoutMs = 5_000;

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

/** The keys announced at an OpenID metadata address, kept and looked up by key id; null: no such key. */
export function createKeys(metadataUrl: string, clock: Clock): (kid: string) => Promise<SigningKey | null> {
  let known = new Map<string, Announced>();
  let imported = new Map<string, SigningKey>();
  let readAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;

  async function look(): Promise<void> {
    triedAt = clock.now().getTime();
    const { jwks_uri } = metadata.parse(await fetchJson(metadataUrl));
    const { keys } = announced.parse(await fetchJson(jwks_uri));
    known = new Map(keys.map((one) => [one.kid, one]));
    imported = new Map();
    readAt = clock.now().getTime();
  }

  /** One look at a time, however many ask; a failed one is not repeated at once. Who has a known key does not wait for it. */
  async function lookAgain(kid: string): Promise<void> {
    const now = clock.now().getTime();
    const stale = now - readAt > freshFor;
    const wait = stale ? betweenFailures : betweenLooks;
    if (!looking && (stale || !known.has(kid)) && now - triedAt >= wait) {
      looking = look()
        .catch(() => undefined)
        .finally(() => {
          looking = null;
        });
    }
    if (!known.has(kid)) await looking;
  }

  return async (kid) => {
    await lookAgain(kid);
    if (clock.now().getTime() - readAt > usableFor) throw new KeysAway('The signing keys cannot be read.');
    const found = known.get(kid);
    if (found?.kty !== 'RSA' || !found.n || !found.e) return null;
    let signing = imported.get(kid);
    if (!signing) {
      const { kty, n, e, endorsements } = found;
      signing = { key: await importJWK({ kty, n, e }, 'RS256'), endorsements };
      imported.set(kid, signing);
    }
    return signing;
  };
}
