import type { Reading } from '../../safety/features.ts';
import { readText } from '../../safety/read.ts';
import { sentences } from '../../safety/sentences.ts';
import { once } from './once.ts';

/** The reviewed sentences, from their files once. */
export const allSentences: typeof sentences = once(sentences);

/** The same as the net reads them: much of what the page shows is found in there. */
export const allRead: () => readonly { text: string; kind: string; reading: Reading }[] = once(() =>
  allSentences().map(({ text, kind }) => ({ text, kind, reading: readText(text) })),
);
