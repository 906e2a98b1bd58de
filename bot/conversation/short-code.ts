import { createHash, timingSafeEqual } from 'node:crypto';

/** What a short code may look like: 4 to 6 figures, as a phone's own. */
export const shortCode = /^\d{4,6}$/;

/** Wrong codes of any kind that one chat may have before it has to wait for a new invitation or a fresh start. */
export const mostCodeTries = 5;

/** A short code as it is stored: bound to its conversation, so that the same figures look different in each. */
export function hashOfShortCode(conversationId: string, code: string): string {
  return createHash('sha256').update(`${conversationId}:${code}`).digest('hex');
}

/** Whether `code` is the one that was chosen for the conversation. */
export function isShortCode(conversationId: string, code: string, hash: string): boolean {
  const given = Buffer.from(hashOfShortCode(conversationId, code), 'hex');
  const kept = Buffer.from(hash, 'hex');
  return given.length === kept.length && timingSafeEqual(given, kept);
}
