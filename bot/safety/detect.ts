import { type Detected, look } from './look.ts';

export type { Detected } from './look.ts';

/** The worry in a text that cannot wait longest; null when there is none, or when it must be asked about first (see `look`). */
export function detect(text: string): Detected | null {
  const seen = look(text);
  return seen && 'concern' in seen ? seen.concern : null;
}

/** Whether a message must never be held back, whatever limit its sender has reached: a worry, or perhaps one. */
export const marked = (text: string): boolean => look(text) !== null;
