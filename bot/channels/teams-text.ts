import { cleanText } from './clean.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi;
const oddSpaces = /[\u00a0\u2007\u202f]/g;

const character = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** HTML entities as the characters they stand for, once: `&amp;lt;` was typed as `&lt;`. */
function decoded(text: string): string {
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return character(Number(decimal));
    if (hex) return character(Number.parseInt(hex, 16));
    return entities[(name ?? '').toLowerCase()] ?? whole;
  });
}

/**
 * What was typed in Teams, as a person would read it: without the mention of the bot, with other people's mentions as their
 * names, entities decoded, odd spaces plain. `toBot` are the mentions of the bot as they stand in the text.
 */
export function typedText(text: string, toBot: string[]): string {
  const withoutBot = toBot.reduce((left, mention) => (mention ? left.replaceAll(mention, ' ') : left), text);
  const named = withoutBot.replace(/<at(?:\s[^>]*)?>([^<]*)<\/at>/gi, '$1');
  return cleanText(decoded(named).replace(oddSpaces, ' ').replace(/ {2,}/g, ' '));
}
