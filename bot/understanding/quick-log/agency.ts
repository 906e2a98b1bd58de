export type AgencyFound = { start: number; end: number };

const refer = '(?:(?:to be |been |was |being |self[- ])?refer(?:red|ring|ral|rals|s)?|signpost(?:ed|ing|s)?)';
const stop =
  '(?=\\s*(?:$|[,;:()#]|\\.(?:\\s|$)|\\s-\\s|-\\s|\\b(?:re|for|about|regarding|due|because|as|so|to|with|on|from|via|by|after|following|who|this|has|was|is|sent|made|done|completed|submitted|accepted|today|yesterday|in relation)\\b|@))';
const to = new RegExp(`\\b${refer}\\b[^,;]*?\\b(?:in)?to\\s+(?:the |a |an |our |local )*(?!@)(.+?)${stop}`, 'd');
const before =
  /(?:^|@|\bmade|\bsent|\bdone|\bcompleted|\bsubmitted|\bdid|\bnew|[,:;-])\s*(?:(?:a|an|the|new|has|was|urgent|for|made|sent|completed|submitted|did)\s+)*((?:[\w&'/]+\s){0,3}[\w&'/]+?)\s+(?:self[- ])?referrals?\b/d;
const filler =
  /\b(?:refer(?:red|ring|ral|rals)?|signpost(?:ed|ing)?|made|sent|done|completed|submitted|today|yesterday|for|to|with|the|a|an|has|been|was|new|on|log|please|by|of|is)\b|[@#:,;()-]/g;

/**
 * Where in a plain text the agency of a referral stands: after "to", before "referral", or what is left of the line. Days must have been
 * made `#`, so that they end it.
 */
export function agencyIn(plain: string): AgencyFound | undefined {
  const spans = (to.exec(plain)?.indices ?? before.exec(plain)?.indices)?.[1];
  if (spans) {
    const words = plain.slice(...spans).trimEnd();
    if (words && !/^(?:her|him|them|me|us)$/.test(words)) return { start: spans[0], end: spans[0] + words.length };
  }
  const reason = plain.search(/\b(?:re|about|regarding|because|due to|for (?!@))\b/);
  const line = reason > 0 ? plain.slice(0, reason) : plain;
  const left = line.replace(filler, (match) => ' '.repeat(match.length));
  const start = left.search(/\S/);
  if (start < 0) return undefined;
  const words =
    left
      .slice(start)
      .split(/\s{3,}/)[0]
      ?.trimEnd() ?? '';
  return { start, end: start + words.length };
}
