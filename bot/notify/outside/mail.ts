import { createTransport } from 'nodemailer';
import { Fault } from '../../errors.ts';
import type { Mail } from './outside.ts';

const patienceMs = 20_000;

/**
 * Sends a letter by the council's own server. `id` makes its Message-ID, so that one sent twice shows as one. Throws `alert_refused`
 * when the server did not take it; never with an address or a password in it.
 */
export function createMail({ url, from }: { url: string; from: string }) {
  const transport = createTransport(url, {
    from,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object);
  const host = from.split('@')[1] ?? 'waymark';
  return async ({ to, subject, text, id }: Mail): Promise<void> => {
    try {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        messageId: `<${id}@${host}>`,
        priority: 'high',
        headers: { 'auto-submitted': 'auto-generated' },
      });
    } catch (error) {
      throw new Fault('alert_refused', 'The mail server did not take an alert.', {}, error);
    }
  };
}
