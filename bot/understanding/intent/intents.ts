import { linesOf } from './normal.ts';

/** The conversations that a free text may belong to; the order is that of the weights. */
export const intents = [
  'what_next',
  'money',
  'housing',
  'appointment',
  'talk_to_person',
  'health',
  'documents',
  'my_records',
  'feedback',
  'help',
  'stop',
  'out_of_scope',
] as const;
export type Intent = (typeof intents)[number];

/** The reviewed sentences of an intent, in `bot/understanding/intents/`. Reads a file: for learning, and once for `redact.ts`. */
export const sentencesOf = (intent: Intent): string[] => linesOf(new URL(`../intents/${intent}.txt`, import.meta.url));
