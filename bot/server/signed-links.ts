import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { Fault } from '../errors.ts';

/** Links that open one thing without a chat's token, for as long as they say: a calendar file, a page to print. */
export type SignedLinks = {
  /** A path of this service as a whole address that opens it for so many minutes. */
  address(path: string, minutes: number): string;
  /** Throws `token_missing`, `token_refused` or `token_expired` unless `path` was signed by us and its time is not over. */
  check(path: string, query: URLSearchParams): void;
};

const minuteMs = 60_000;

/** `keys`: the first signs, all of them check. `base`: the service's own address, without a slash at the end. */
export function createSignedLinks(keys: Uint8Array[], clock: Clock, base: () => string): SignedLinks {
  const [signing] = keys;
  if (!signing) throw new Fault('settings_invalid', 'There is no key to sign links with.');
  // "link" stands first so that no signature of another kind is ever one of a link.
  const sign = (key: Uint8Array, path: string, until: string) =>
    createHmac('sha256', key).update(`link ${until} ${path}`).digest('base64url');
  return {
    address(path, minutes) {
      const until = String(Math.floor(clock.now().getTime() / minuteMs) + minutes);
      return `${base()}${path}?until=${until}&sign=${sign(signing, path, until)}`;
    },
    check(path, query) {
      const [until, given] = [query.get('until') ?? '', query.get('sign') ?? ''];
      if (!until || !given) throw new Fault('token_missing', 'The link is not signed.');
      const shown = Buffer.from(given);
      const ours = keys.some((key) => {
        const right = Buffer.from(sign(key, path, until));
        return right.length === shown.length && timingSafeEqual(right, shown);
      });
      if (!ours) throw new Fault('token_refused', 'The link was not signed by us.');
      if (Number(until) * minuteMs < clock.now().getTime()) throw new Fault('token_expired', 'The link is too old.');
    },
  };
}
