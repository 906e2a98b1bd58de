import { speak } from '../../bot/conversation/speak.ts';
import type { Facts, Shown, Spoken } from '../../bot/flows/flow.ts';

/** Everything that a shown thing says, as somebody reads it. */
export function read(shown: Shown, facts: Facts): string {
  const words = (spoken: Spoken) => speak(spoken, facts, 'en');
  if (typeof shown === 'string' || 'key' in shown) return words(shown);
  if (!('card' in shown)) return '';
  const { title, lead, facts: rows, small } = shown.card;
  return [title, lead, ...rows.flatMap(({ label, value }) => [label, value]), ...(small ? [small] : [])]
    .map(words)
    .join('\n');
}

/** Everything that was said, as one text. */
export const whole = (shown: Record<string, readonly Shown[]>, facts: Facts) =>
  Object.values(shown)
    .flat()
    .map((one) => read(one, facts))
    .join('\n');
