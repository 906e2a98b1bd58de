import { languages, say } from '../../content/index.ts';
import { pattern } from '../../safety/pattern.ts';
import { wordLists } from '../../safety/phrases/en/words.ts';
import { en } from '../../safety/phrases/en.ts';
import type { Rule } from '../../safety/rule.ts';
import { type Evidence, type Example, none, type Shown } from './evidence.ts';
import { type Html, html, items, table } from './html.ts';
import { kindName } from './kind.ts';
import { ruleId } from './kinds.ts';
import { listId } from './lists.ts';
import { line, listsIn } from './readable.ts';
import type { Section } from './section.ts';

const own = languages.en.review.rules;
const ordinaryShown = 2;

/** How far the dots of a line reach, as the rules themselves read them. */
const reach = { near: pattern('one .. two')[1]?.gap ?? 0, far: pattern('one ... two')[1]?.gap ?? 0 };

/** A sentence beside its line; one that was written as another kind says so. */
function example(one: Example | undefined, expected: string): Html {
  if (!one) return html`<i>${own.noExample}</i>`;
  if (one.kind === expected) return html`${one.text}`;
  const kind = kindName(one.kind);
  const note =
    expected !== none
      ? say('en', 'review.rules.otherKind', { kind })
      : one.outcome === 'raised'
        ? say('en', 'review.rules.stillRaised', { kind })
        : say('en', 'review.rules.lost', { kind });
  return html`${one.text} <i>${note}</i>`;
}

function lines(rule: Rule, number: number, { byLine, byUnless }: Shown): Html {
  const { heads } = own;
  const says = rule.says.map((written, at) => [
    `${number}.${at + 1}`,
    line(written),
    example(byLine.get(written), rule.kind),
  ]);
  const unless = (rule.unless ?? []).map((written, at) => [
    `${number}.N${at + 1}`,
    line(written),
    example(byUnless.get(written), none),
  ]);
  return html`${table(own.says, [heads.number, heads.words, heads.example], says)}
${unless.length > 0 ? table(own.unless, [heads.number, heads.words, heads.back], unless) : html`<p>${own.noUnless}</p>`}`;
}

const some = (all: readonly Example[]): Html =>
  all.length > 0 ? items(all.slice(0, ordinaryShown).map(({ text }) => text)) : html`<p>${own.nobody}</p>`;

/** Ordinary sentences that the rule holds on: what the second opinion makes of them. */
const caught = ({ held }: Shown): Html => {
  const ordinary = held.filter(({ kind }) => kind === none);
  return html`<h4>${own.asked}</h4>${some(ordinary.filter(({ outcome }) => outcome !== 'raised'))}
<h4>${own.raised}</h4>${some(ordinary.filter(({ outcome }) => outcome === 'raised'))}`;
};

function named(rule: Rule): Html | false {
  const names = [...new Set([...rule.says, ...(rule.unless ?? [])].flatMap(listsIn))].sort();
  if (names.length === 0) return false;
  return html`<details><summary>${own.lists}</summary><dl class="lists">${names.map(
    (name) =>
      html`<div><dt><a href="#${listId(name)}">[${name}]</a></dt><dd>${(wordLists.get(name) ?? []).join(', ')}</dd></div>`,
  )}</dl></details>`;
}

function block(rule: Rule, number: number, shown: Shown): Html {
  const { id, kind, severity, why, source } = rule;
  const count = {
    own: shown.held.filter((one) => one.kind === kind).length,
    other: shown.held.filter((one) => one.kind !== kind && one.kind !== none).length,
    ordinary: shown.held.filter((one) => one.kind === none).length,
  };
  return html`<section class="rule"><h3 id="${ruleId(id)}">${say('en', 'review.rules.heading', { number, id })}</h3>
<dl class="facts"><div><dt>${own.kind}</dt><dd><a href="#kind-${kind}">${kindName(kind)}</a></dd></div>
<div><dt>${own.soon}</dt><dd>${languages.en['staff-concern'].severity[severity]}</dd></div>
<div><dt>${own.why}</dt><dd>${why}</dd></div><div><dt>${own.source}</dt><dd>${source}</dd></div></dl>
${lines(rule, number, shown)}${caught(shown)}
<p class="soft">${say('en', 'review.rules.counted', count)}</p>${named(rule)}<p class="verdict">${own.verdict}</p></section>`;
}

/** Every rule, as it is read, with what the reviewed sentences show of it. */
export function rulesPart({ ofRule }: Evidence): Section {
  const { list, choice, maybe, not, only, filler, mend } = own.how;
  const how = [list, choice, say('en', 'review.rules.how.gap', reach), maybe, not, only, filler, mend];
  return {
    id: 'rules',
    title: own.title,
    below: en.map(({ id }, at) => ({ id: ruleId(id), title: `${at + 1} ${id}` })),
    body: html`<p>${own.lead}</p><h3 id="how">${own.howTitle}</h3>${items(how)}
<p>${own.unlessHow}</p><p>${own.framesHow}</p><p>${own.secondHow}</p>
${en.map((rule, at) => block(rule, at + 1, ofRule(rule.id)))}`,
  };
}
