import { thinkPhone } from './phone.ts';
import type { Talk } from './talk.ts';
import { says, wordOf } from './words.ts';
import { pressed } from './worry/heard.ts';

// What the buttons of our own questions about how something went send, unseen: no words of theirs.
const sent = /^(how-it-went|check-in|did-it-help) [0-9a-f-]{36} /;

/** Whether a text is a button of a question about how something went. */
export const isAboutHow = (text: string): boolean => sent.test(text);

/**
 * What they wrote where we asked for their own words beside a conversation: their words, or that they pass it over. Null: it is
 * something else, a button of the conversation or a word that works anywhere.
 */
export function inOwnWords(talk: Talk): { text: string } | 'skip' | null {
  const { turn, text, language } = talk;
  if (turn.inbound.kind !== 'message' || text === '' || isAboutHow(text)) return null;
  const word = wordOf(text, language);
  if (word === 'skip' || says(text, 'no', language)) return 'skip';
  return word || pressed(talk) || thinkPhone(turn) ? null : { text };
}
