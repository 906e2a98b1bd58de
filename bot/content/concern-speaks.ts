import { type Key, messages, sayLine } from './index.ts';

const known = messages('en');
const keyOf = (name: string) => `staff-concern.${name}` as Key;

/** The words of a concern's card, by their name within `staff-concern`. */
export const concernSpeaks = {
  say: (name: string, values?: Record<string, string | number>): string =>
    sayLine('en', { key: keyOf(name), ...(values ? { values } : {}) }),
  has: (name: string): boolean => known.has(keyOf(name)),
};
