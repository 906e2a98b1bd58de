import { createHash } from 'node:crypto';

// Letters and figures that are not taken for each other when read out or copied by hand: no 0 O, 1 I L, 2 Z, 5 S, 8 B, G, U V.
const letters = 'ACDEFHJKMNPQRTWXY34679';
const figures = '34679';
const length = 8;

/** How long an invitation opens a record. */
export const invitationDays = 7;

/**
 * A one-time code from `secret` (at least 32 hex digits of chance), as it is read out: `C7KM-RX4P`. Eight characters of 22 are 35
 * bits, enough for five tries in a week; it always holds a figure, so that no word is taken for a code.
 */
export function makeCode(secret: string): string {
  let chance = BigInt(`0x${secret}`);
  const pick = (from: string): string => {
    const one = from[Number(chance % BigInt(from.length))] ?? '';
    chance /= BigInt(from.length);
    return one;
  };
  const code = Array.from({ length }, () => pick(letters));
  if (!code.some((one) => figures.includes(one))) code[length - 1] = pick(figures);
  return `${code.slice(0, 4).join('')}-${code.slice(4).join('')}`;
}

const shape = new RegExp(`^[${letters}]{4}[- ]?[${letters}]{4}$`, 'i');

/** Whether a text is written as a code is, and nothing else: no words of anybody. */
export const isCode = (text: string): boolean => shape.test(text.trim()) && /\d/.test(text);

/** A code as it is stored, from however it was typed: capitals, without spaces or dashes, as the SHA-256 of that. */
export function hashOfCode(typed: string): string {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(bare).digest('hex');
}
