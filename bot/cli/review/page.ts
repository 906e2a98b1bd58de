import { languages, say } from '../../content/index.ts';
import { afterPart } from './after.ts';
import { evidence } from './evidence.ts';
import { front, head } from './front.ts';
import { type Html, html } from './html.ts';
import { kindsPart } from './kinds.ts';
import { listsPart } from './lists.ts';
import { rulesPart } from './rules.ts';
import { secondPart } from './second.ts';
import type { Section, Subject } from './section.ts';
import { reviewStyle } from './style.ts';
import { tonguesPart } from './tongues.ts';

const own = languages.en.review;

const contents = (parts: readonly Section[]): Html => html`<nav id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${own.contents}</h2><ol>${parts.map(
  ({ id, title, below }) => html`
<li><a href="#${id}">${title}</a><ul>${below.map((one) => html`<li><a href="#${one.id}">${one.title}</a></li>`)}</ul></li>`,
)}</ol></nav>`;

const part = ({ id, title, body }: Section, at: number): Html => html`
<section class="part" id="${id}"><h2>${at + 1}. ${title}</h2>${body}
<p class="top"><a href="#contents">${own.top}</a></p></section>`;

/**
 * The page that a safeguarding lead reads and signs: every rule, list, sentence, fixed word and step of the chain, read from where
 * the service reads them. One file without a script; nothing is loaded.
 */
export function reviewPage(subject: Subject): string {
  const found = evidence();
  const parts = [
    front(subject),
    kindsPart(subject),
    rulesPart(found),
    listsPart(),
    secondPart(found),
    afterPart(subject),
    tonguesPart(),
  ];
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${say('en', 'review.title')}: ${subject.council.name}</title>
<style>${{ html: reviewStyle }}</style></head>
<body><div class="page">${contents(parts)}<main>${head(subject)}${parts.map(part)}</main></div></body></html>
`.html;
}
