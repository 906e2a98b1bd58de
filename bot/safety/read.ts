import type { Reading } from './features.ts';
import { plain } from './plain.ts';
import { rulesHeld } from './rules.ts';
import { wordsIn } from './words.ts';

/** A text as every part of the net sees it, worked out once. */
export function readText(text: string): Reading {
  const tokens = plain(text);
  const words = wordsIn(tokens);
  return { tokens, words, held: rulesHeld(words) };
}
