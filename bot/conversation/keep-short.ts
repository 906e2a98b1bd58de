// Buttons, words and most of what comes are short, came before, and are asked about many times in a turn.
const mostKept = 2_000;

/** `of`, which depends on nothing but its text, with what it made of the last short ones (up to `longest` letters) kept in memory. */
export function keepShort<T>(longest: number, of: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return of(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = of(text);
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string);
    kept.set(text, made);
    return made;
  };
}
