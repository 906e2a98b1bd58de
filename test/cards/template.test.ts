// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is how the templates of cards are written.
import { createRequire } from 'node:module';
import type { Card } from '../../cards/card.ts';
import { type CardName, cards, fill } from '../../cards/index.ts';
import { compile, type Json } from '../../cards/template.ts';
import { full, samples } from './samples.ts';

// The reference engine of the template language. Its own types lead into the sources of the renderer, which the compiler refuses.
type Engine = { Template: new (card: unknown) => { expand(context: { $root: unknown }): unknown } };
const { Template } = createRequire(import.meta.url)('adaptivecards-templating') as Engine;

const byEngine = (template: unknown, data: unknown) => new Template(template).expand({ $root: data });
const names = Object.keys(cards) as CardName[];

describe('a template', () => {
  it.each(names)('%s is filled as the reference engine fills it', (name) => {
    const { template }: Card = cards[name];
    for (const data of samples[name]) expect(compile(template as Json)(data)).toEqual(byEngine(template, data));
  });

  const people = [
    { name: 'Jade', hot: true },
    { name: '$' + '{name} \\ "x"', hot: false },
  ];
  const data = { title: 'T', n: 2, off: false, none: [], nothing: null, people, deep: { er: { est: 'yes' } } };
  const forms: Json[] = [
    ['${title}', 'a ${title} b ${deep.er.est}', '${n + 1}', '${n}', '${nothing}', '${off}', 'plain'],
    { a: "${if(off, 'yes', 'no')}", b: "${title == 'T'}", c: "${title != 'T'}", d: '${count(people) > 1}' },
    [
      { $data: '${people}', $when: '${hot}', text: '${name}, ${$root.title}' },
      { $when: '${off}', text: 'x' },
    ],
    [{ $data: '${people}', rows: [{ $data: '${$root.people}', text: '${name}' }] }],
    {
      one: { $when: "${title == 'U'}", x: 1 },
      list: [{ $data: '${none}', x: 1 }],
      inner: { $data: '${deep.er}', x: '${est}' },
    },
    { all: '${people}', several: { $data: '${people}', x: '${name}' } },
  ];
  it.each(forms)('of the form %j is filled as the reference engine fills it', (template) => {
    expect(compile(template)(data)).toEqual(byEngine(template, data));
  });

  const unknown: Json[] = [
    '${title + title}',
    "${concat(title, 'x')}",
    '${people[0].name}',
    '${$index}',
    '${title',
    "${if(count(people) > 1, 'a', 'b')}",
    { $when: 'true', text: 'x' },
    { $data: [{ name: 'x' }], text: '${name}' },
    { $host: 'x' },
  ];
  it.each(unknown)('of the form %j is refused when it is read', (template) => {
    expect(() => compile(template)).toThrow(/card/);
  });

  it('is not filled where what it shows is not there', () => {
    expect(() => compile({ text: '${titel}' })(data)).toThrow('a card has nothing at titel');
    expect(compile({ text: '${nothing}' })(data)).toEqual({ text: null });
  });

  it('shows the same after it was filled with something else', () => {
    const before = fill('contact-logged', full['contact-logged'], 'teams');
    fill('contact-logged', { ...full['contact-logged'], firstName: 'Kai', rows: [] }, 'teams');
    expect(fill('contact-logged', full['contact-logged'], 'teams')).toEqual(before);
  });
});
