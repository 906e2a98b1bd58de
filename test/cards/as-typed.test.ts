import { createRequire } from 'node:module';
import { fill } from '../../cards/index.ts';

const hostile = [
  'see [the form](https://evil.example/x)',
  '[the form]( https://evil.example/x "t")',
  '[the form][1]\n\n[1]: https://evil.example/x',
  '[1]\n\n[1]: https://evil.example/x',
  '![the form](https://evil.example/x)',
  'a [nested [one](https://evil.example/x)](https://evil.example/y)',
];
const card = (text: string) =>
  fill('facts', { title: text, lead: text, facts: [{ label: text, value: text }], small: text }, 'teams') as {
    body: { text?: string; facts?: { title: string; value: string }[] }[];
  };
const textsOf = (text: string): string[] =>
  card(text).body.flatMap((part) => [
    ...(part.text === undefined ? [] : [part.text]),
    ...(part.facts ?? []).flatMap(({ title, value }) => [title, value]),
  ]);

describe('what somebody typed, on a card', () => {
  // As stock Web Chat draws it, which brings it without its types.
  const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new () => { render(text: string): string };
  const drawn = new MarkdownIt();

  it.each(hostile)('is no link that says one thing and opens another: %j', (text) => {
    expect(drawn.render(text)).toMatch(/<a |<img /);
    expect(textsOf(text)).toHaveLength(5);
    for (const shown of textsOf(text)) {
      expect(drawn.render(shown)).not.toMatch(/<a |<img /);
      expect(shown.replaceAll('\u2060', '')).toBe(text);
    }
  });

  it('is no clock of the reader', () => {
    for (const shown of textsOf('{{DATE(2026-03-18T10:00:00Z, SHORT)}}')) expect(shown).not.toContain('{{');
  });

  it('stays as it is where nothing can be drawn of it', () => {
    expect(textsOf('I got [this] (really) at 10: "ok"')).toEqual(Array(5).fill('I got [this] (really) at 10: "ok"'));
  });

  it('comes back from a field as it was typed', () => {
    const draft = '[the form](https://gov.example/x)';
    const labels = { field: 'Write', answer: 'Send', open: 'Open' };
    expect(JSON.stringify(fill('concern-talk', { concernId: crypto.randomUUID(), draft, labels }, 'teams'))).toContain(
      draft,
    );
  });
});
