import { createHmac } from 'node:crypto';
import { Fault } from '../../errors.ts';
import type { Alert } from './outside.ts';

const patienceMs = 15_000;

/** The signature of a body at a second: HMAC-SHA256 over `<seconds>.<body>`, as hex. */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');

/**
 * Posts an alert to the council's on-call system: `x-waymark-signature: t=<seconds>,v1=<hex>` over the body as sent, and
 * `idempotency-key`, so that one sent twice is one. Throws `alert_refused` unless the answer is 2xx; a redirect is not followed.
 */
export function createWebhook({ url, secret, now }: { url: string; secret: string; now(): Date }) {
  return async (alert: Alert): Promise<void> => {
    const body = JSON.stringify(alert);
    const seconds = Math.floor(now().getTime() / 1000);
    let status = 0;
    try {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': alert.id,
          'x-waymark-signature': `t=${seconds},v1=${signatureOf(secret, seconds, body)}`,
        },
        body,
      });
      status = answer.status;
      await answer.body?.cancel();
    } catch (error) {
      throw new Fault('alert_refused', 'The on-call system did not answer.', {}, error);
    }
    if (status < 200 || status > 299)
      throw new Fault('alert_refused', 'The on-call system did not take an alert.', { status });
  };
}
