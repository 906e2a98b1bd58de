import type { Choice, Reply } from '../turn.ts';

const titles = (choices: Choice[]) => choices.map(({ title }) => `[${title}]`).join(' ');

/** A card of facts as lines of text. */
function cardLines(data: Record<string, unknown>): string[] {
  const { title, lead, facts, small } = data as {
    title: string;
    lead: string;
    facts: { label: string; value: string }[];
    small: string;
  };
  const lines = [title, lead, ...facts.map(({ label, value }) => `${label}: ${value}`), small];
  return lines.filter((line) => line !== '').map((line, at) => `${at === 0 ? '# ' : '  '}${line}`);
}

/** A reply as lines for a terminal or a recorded chat: words, then buttons, then the ways out. */
export function replyText({ text, choices, many, ways, left, card, link, urgent }: Reply): string[] {
  const words = (text ?? '').split('\n').filter((line) => line !== '');
  return [
    ...words.map((line) => (urgent ? `! ${line}` : line)),
    ...(card ? cardLines(card.data) : []),
    ...(link ? [`  (${link.title})`] : []),
    ...(choices ? [`  ${titles(choices)}${many ? ' pick any' : ''}`] : []),
    ...(ways && ways.length > 0 ? [`  ${ways.map(({ title }) => title).join(' · ')}`] : []),
    ...(left ? [`  about ${left.now} left of ${left.of}`] : []),
  ];
}
