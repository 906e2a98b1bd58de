import type { Seen } from '../learning/hashed.ts';
import { type Example, learn } from '../learning/learn.ts';
import { pack } from '../learning/packed.ts';
import { places, seenIn } from './features.ts';
import { readText } from './read.ts';
import { labels, type Weights, weightsFrom } from './score.ts';

/** A sentence of `phrases/` with what it is: a kind of concern, or `none`. */
export type Sentence = { text: string; kind: string };

/** What only one sentence has says nothing about another, and would share its place with what does. */
function withoutSingles(examples: readonly Example[]): Example[] {
  const times = new Map<number, number>();
  for (const { seen } of examples) for (const place of new Set(seen.at)) times.set(place, (times.get(place) ?? 0) + 1);
  return examples.map(({ seen, label }) => {
    const kept: Seen = { at: [], much: [] };
    for (const [at, place] of seen.at.entries()) {
      if ((times.get(place) ?? 0) < 2) continue;
      kept.at.push(place);
      kept.much.push(seen.much[at] ?? 0);
    }
    return { seen: kept, label };
  });
}

/** What the reviewed sentences teach, as the bytes of the file; no chance, no outside data. Takes seconds. */
export function taught(sentences: readonly Sentence[]): Uint8Array {
  const examples = sentences.map(({ text, kind }) => ({
    seen: seenIn(readText(text)),
    label: labels.indexOf(kind as (typeof labels)[number]),
  }));
  return pack(learn(withoutSingles(examples), labels.length, places));
}

// A slip, or a word of another language, stands in one sentence; English stands in several.
const leastSentences = 3;

/** The words of the sentences, as they are typed and in their base form, one a line. */
export function knownWords(sentences: readonly Sentence[]): string {
  const times = new Map<string, number>();
  for (const { text } of sentences) {
    const { tokens, words } = readText(text);
    for (const word of new Set([...tokens, ...words.map(({ base }) => base)]))
      times.set(word, (times.get(word) ?? 0) + 1);
  }
  const known = [...times].filter(([word, count]) => count >= leastSentences && /^\p{L}/u.test(word));
  return `${known
    .map(([word]) => word)
    .sort()
    .join('\n')}\n`;
}

/** The same as weights to score with: for whoever holds some sentences back to judge by. */
export const teach = (sentences: readonly Sentence[]): Weights => weightsFrom(taught(sentences));
