import type { Words } from '../events.ts';
import { type Added, add } from './writer.ts';

/** What somebody typed, as its own row: owner, kind, how long it is kept, who alone may see it. */
export function wordsRow(words: Words, of: { personId: string | null; writtenBy: string; at: Date }): Added {
  return add('waymark.words', {
    id: words.id,
    kind: words.kind,
    text: words.text,
    person_id: of.personId,
    written_by: of.writtenBy,
    written_at: of.at.toISOString(),
    retention_class: words.retentionClass,
    restricted_to: words.restrictedTo ?? [],
  });
}
