import type { Span } from '../reading.ts';

/** Stands where something was taken out; cannot be typed. */
const gap = '\u0000';

const small = "(?:with|to|for|from|on|and|at|in|the|of|a|an|by|w\\/?|that|has|had|is|was|'s|been)";
const beforeGap = new RegExp(`(?<![\\p{L}\\p{N}])${small}[\\s.:]*${gap}`, 'giu');
const leading = /^(?:[\s,.;:)\-–—&+/]+|and\b|then\b)+/i;
/** Words of the command itself: alone they are no note. */
const noNote =
  /^(?:(?:her|his|their|the|a|an|appt|appts|appointments?|meeting|refer(?:red|ral|ring)?|made|sent|done|next|contact|call|due|was|is|are|has|had|been|with|to|for|of|from|on|and|at|in|re|log|please|pathway|plan|review(?:ed)?|held|today|completed|took|place|destination|status|again|ring|see|back|up|follow|it|as|he|she|they|set|update)(?:[\s,.:;-]+|$))+$/i;

/** What is left of a text when the spans are taken out and the gaps closed; empty where nothing worth a note is left. */
export function restOf(text: string, spans: readonly Span[]): string {
  let left = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) left += text.slice(at, start);
    if (end <= at) continue;
    left += gap;
    at = end;
  }
  left = (left + text.slice(at)).replace(/^\s*(?:please\s+)?(?:quick\s+)?log\b:?/i, gap);
  while (beforeGap.test(left)) left = left.replace(beforeGap, gap);
  const closed = left
    .replaceAll(gap, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/(?:[,;]\s*){2,}/g, ', ')
    .replace(leading, '')
    .replace(/[\s,;:\-–—(]+$/, '')
    .trim();
  return /[\p{L}\p{N}]{2}/u.test(closed) && !noNote.test(closed) ? closed : '';
}
