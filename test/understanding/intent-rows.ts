import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Intent } from '../../bot/understanding/intent.ts';

/** A text, the conversation it belongs to, and others that would do as well. */
export type IntentRow = { text: string; intent: Intent; also?: Intent[] };

/** The rows of a file beside this one; none when there is no such file. */
export function rowsFrom(file: string): IntentRow[] {
  const path = join(import.meta.dirname, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
