import type { ConcernKind } from '../content/index.ts';
import { en } from './phrases/en.ts';
import { plain } from './plain.ts';
import { type Compiled, compile, type Rule } from './rule.ts';

/** A worry in a text: what about, how soon somebody must hear of it, which rule said so, and about where (0 start, 1 end). */
export type Detected = { kind: ConcernKind; severity: Rule['severity']; rule: string; at: number };

// Somebody may write English in a chat of any language: the English rules always run.
const rules: readonly Compiled[] = en.map(compile);

/** How soon, then how grave: the order of the list decides between rules of the same haste. */
const haste = { now: 0, today: 1, soon: 2 } as const;

/** The worry in a text that cannot wait longest; null when no rule holds. Pure, and the same for everybody. */
export function detect(text: string): Detected | null {
  const words = plain(text);
  let found: Detected | null = null;
  for (const rule of rules) {
    if (found && haste[found.severity] <= haste[rule.severity]) continue;
    const hit = rule.said.exec(words);
    if (!hit || rule.figure?.test(words)) continue;
    found = { kind: rule.kind, severity: rule.severity, rule: rule.id, at: hit.index / Math.max(words.length, 1) };
  }
  return found;
}

/** Whether a message must never be held back, whatever limit its sender has reached. */
export const marked = (text: string): boolean => detect(text) !== null;
