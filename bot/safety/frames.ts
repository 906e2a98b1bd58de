import { fiction, over, past, speaker } from './phrases/en/frames.ts';
import type { Word } from './words.ts';

type Span = { from: number; to: number };

const reach = 4;

/** Whether nothing between two places begins a statement of the speaker's own. */
function unbroken(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word && (word.base === '|' || speaker.has(word.base))) return false;
  }
  return true;
}

/** "A film about a kidnap", "a suicide prevention course": told of, not lived. A statement with an "I" of its own stands. */
function told(words: readonly Word[], { from, to }: Span): boolean {
  for (let at = Math.max(0, from - reach); at < Math.min(words.length, to + 1 + reach); at += 1) {
    const word = words[at];
    if (!word || !fiction.has(word.base)) continue;
    if (at < from ? unbroken(words, at, to + 1) : unbroken(words, from, at)) return true;
  }
  return false;
}

/** "I used to be homeless, now I work here": both that it was and that it is over must be said. */
function longAgo(words: readonly Word[], { from, to }: Span): boolean {
  let was = false;
  for (let at = Math.max(0, from - 3); at < Math.min(words.length, to + 7); at += 1)
    if (past.has(words[at]?.base ?? '')) was = true;
  if (!was) return false;
  for (let at = to + 1; at < Math.min(words.length, to + 11); at += 1) if (over.has(words[at]?.base ?? '')) return true;
  return false;
}

/** Whether what stands around a match says that it is told of or over, and not now. */
export const framed = (words: readonly Word[], span: Span): boolean => told(words, span) || longAgo(words, span);
