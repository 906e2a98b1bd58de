import { languages } from '../../content/index.ts';
import { type Html, html, table } from './html.ts';
import type { Section } from './section.ts';
import { alone, readAs, shared } from './word-lists.ts';

const own = languages.en.review.lists;

/** How a list is found from a rule that names it. */
export const listId = (name: string): string => `list-${name}`;

// A list longer than this is folded: nobody reads it in passing.
const longest = 400;

const words = (all: readonly string[]): Html => {
  const inner = html`<p class="words">${all.join(', ')}</p>`;
  return all.length > longest ? html`<details><summary>${own.open} (${all.length})</summary>${inner}</details>` : inner;
};

/** Every list of words, each with what it is for. */
export function listsPart(): Section {
  const pairs = (Object.keys(readAs) as (keyof typeof readAs)[]).map(
    (name) => html`<h3 id="${listId(`-${name}`)}">${own[name].title}</h3><p>${own[name].why}</p>
<ul class="columns">${readAs[name].map(([means, typed]) => html`<li><b>${means}</b>: ${typed.join(', ')}</li>`)}</ul>`,
  );
  const plain = (Object.keys(alone) as (keyof typeof alone)[]).map(
    (name) => html`<h3 id="${listId(`-${name}`)}">${own[name].title}</h3><p>${own[name].why}</p>${words(alone[name])}`,
  );
  const names = [...Object.keys(readAs), ...Object.keys(alone)] as (keyof typeof readAs | keyof typeof alone)[];
  const rows = shared.map(([name, all]) => [html`<span id="${listId(name)}">[${name}]</span>`, all.join(', ')]);
  return {
    id: 'lists',
    title: own.title,
    below: [
      { id: 'list--shared', title: own.shared },
      ...names.map((name) => ({ id: listId(`-${name}`), title: own[name].title })),
    ],
    body: html`<p>${own.lead}</p><h3 id="list--shared">${own.shared}</h3>
${table(own.shared, [own.sharedHeads.name, own.sharedHeads.words], rows, true)}${pairs}${plain}`,
  };
}
