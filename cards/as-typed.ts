// Drawn by nobody; between these signs it leaves them what they look like.
const between = '\u2060';

// The end of a link's words before its address, and Teams' own clock, which it puts in place of these.
const drawn = /\](?=[([:])|\{(?=\{(?:DATE|TIME)\()/g;

/**
 * A text that a card shows as it was typed: cards draw markdown, and `[the form](https://...)` from somebody else's hand would be a
 * link that says one thing and opens another.
 */
export const asTyped = (text: string): string => text.replace(drawn, `$&${between}`);

const isObject = (json: unknown): json is Record<string, unknown> => typeof json === 'object' && json !== null;
const typed = (part: Record<string, unknown>, key: string) => {
  const text = part[key];
  if (typeof text === 'string') part[key] = asTyped(text);
};

/** The same for all that a filled card shows as text. What stands in a field, or goes with a button, is sent back as it is. */
export function showAsTyped(part: unknown): void {
  if (!isObject(part)) return;
  if (part.type === 'TextBlock') typed(part, 'text');
  if (part.type === 'FactSet' && Array.isArray(part.facts)) {
    for (const fact of part.facts.filter(isObject)) {
      typed(fact, 'title');
      typed(fact, 'value');
    }
    return;
  }
  for (const one of Object.values(part)) showAsTyped(one);
}
