const none: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern in a text, first to last, like `matchAll`. Without the copy that `matchAll` makes of the pattern each
 * time: a line is held against a hundred patterns, and most of them find nothing.
 */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const all: RegExpExecArray[] = [];
  while (match) {
    all.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return all;
}
