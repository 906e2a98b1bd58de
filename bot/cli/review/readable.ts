import { fillers } from '../../safety/phrases/en/words.ts';
import { type Html, html } from './html.ts';

/** One place of a rule's line: the words that may stand there, and how it is joined to the place before it. */
export type Part = { words: readonly string[]; maybe: boolean; not: boolean; gap: '' | '..' | '...' };

/** A line of a rule, place by place, as `safety/pattern.ts` reads it; the words that it passes over are kept for the reader. */
export function partsOf(written: string): Part[] {
  const parts: Part[] = [];
  let gap: Part['gap'] = '';
  for (const one of written.split(' ').filter((part) => part !== '')) {
    if (one === '..' || one === '...') {
      gap = one;
      continue;
    }
    const not = one.startsWith('!');
    const maybe = one.endsWith('?');
    parts.push({ words: one.slice(not ? 1 : 0, maybe ? -1 : undefined).split('/'), maybe, not, gap });
    gap = '';
  }
  return parts;
}

/** The lists that a line names. */
export const listsIn = (written: string): string[] => [...written.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const dots = { '': '', '..': ' … ', '...': ' …… ' } as const;

function wordText(word: string): string {
  if (word === '#') return '[number]';
  if (word.startsWith('{')) return `[${word.slice(1, -1)}]`;
  if (word.startsWith('=')) return `“${word.slice(1)}”`;
  return fillers.has(word) ? `(${word})` : word;
}

const partText = ({ words, maybe, not }: Part) =>
  `${not ? 'not: ' : ''}${words.map(wordText).join(' / ')}${maybe ? '?' : ''}`;

/** A line of a rule as people read it: `kill/hurt {self} .. now?` is "kill / hurt [self] … now?". */
export const lineText = (written: string): string =>
  partsOf(written)
    .map((part, at) => `${dots[part.gap] || (at === 0 ? '' : ' ')}${partText(part)}`)
    .join('');

/** The same with a line under each place, so that one sees which words are a choice. */
export const line = (written: string): Html =>
  html`${partsOf(written).map((part, at) => {
    const text = partText(part);
    return html`${dots[part.gap] || (at === 0 ? '' : ' ')}${part.not ? html`<u class=not>${text}</u>` : html`<u>${text}</u>`}`;
  })}`;
