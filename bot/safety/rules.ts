import { framed } from './frames.ts';
import { indexed, keysIn, matches } from './pattern.ts';
import { en } from './phrases/en.ts';
import type { Rule } from './rule.ts';
import type { Word } from './words.ts';

// Somebody may write English in a chat of any language: the English rules always run.
const said = indexed(en.flatMap((rule) => rule.says.map((written) => ({ written, of: { rule, written } }))));
const figures = indexed(en.flatMap((rule) => (rule.unless ?? []).map((written) => ({ written, of: rule.kind }))));

export type Held = { rule: Rule; written: string; at: number; from: number; to: number };

/**
 * The rules that hold for the words of a message. A figure of speech takes back only the matches of its own kind that it shares a
 * word with: a second, plain statement beside it stands.
 */
export function rulesHeld(words: readonly Word[]): Held[] {
  const keys = words.map(keysIn);
  const hits = matches(said, keys);
  if (hits.length === 0) return [];
  const meantOtherwise = matches(figures, keys);
  return hits
    .filter(
      (hit) =>
        !framed(words, hit) &&
        !meantOtherwise.some(({ of, from, to }) => of === hit.of.rule.kind && from <= hit.to && to >= hit.from),
    )
    .map(({ from, to, of }) => ({ ...of, from, to, at: words[from]?.at ?? 0 }));
}
