import { sentences } from '../../safety/sentences.ts';

/** The reviewed sentences, read once. */
export const allSentences: typeof sentences = (() => {
  let once: ReturnType<typeof sentences> | null = null;
  return () => {
    once ??= sentences();
    return once;
  };
})();
