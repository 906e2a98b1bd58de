import { languages, say } from '../../content/index.ts';
import { bars } from '../../safety/look.ts';
import { en } from '../../safety/phrases/en.ts';
import { shipped } from '../../safety/score.ts';
import { allSentences } from './all-sentences.ts';
import { type Evidence, none } from './evidence.ts';
import { type Html, html, items, table } from './html.ts';
import { kindName, kinds } from './kind.ts';
import { feature } from './readable.ts';
import type { Section } from './section.ts';

const own = languages.en.review.second;
const heaviest = { for: 25, against: 15 } as const;

/** The kinds that the second opinion knows, in the order of the page; ordinary at the end. */
const columns = [...kinds.filter((kind) => shipped().kinds.includes(kind)), none];
const everyKind = [...columns, ...shipped().kinds.filter((kind) => !columns.includes(kind))];

function whatIs(id: string): 'rule' | 'kind' | null {
  if (en.some((rule) => rule.id === id)) return 'rule';
  return shipped().kinds.includes(id) ? 'kind' : null;
}

const signedFigure = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;

function heavy(caption: string, all: readonly (readonly [string, number])[]): Html {
  const { heads, what } = own;
  const rows = all.map(([name, weight]) => {
    const read = feature(name, whatIs);
    const text = read.what === 'kind' ? kindName(read.text) : read.text;
    return [html`${text} <i>(${what[read.what]})</i>`, signedFigure(weight)];
  });
  return table(caption, [heads.feature, heads.weight], rows);
}

function weights(kind: string): Html {
  const { kinds: names, bias, of } = shipped();
  const at = names.indexOf(kind);
  const sorted = [...of]
    .map(([name, all]) => [name, all[at] ?? 0] as const)
    .sort(([one, more], [two, less]) => less - more || (one < two ? -1 : 1));
  const named = { kind: kindName(kind) };
  return html`<section class="heavy"><h4 id="heavy-${kind}">${say('en', 'review.second.heading', named)}</h4>
<p class="soft">${say('en', 'review.second.start', { weight: signedFigure(bias[at] ?? 0) })}</p><div class="two">
${heavy(say('en', 'review.second.for', named), sorted.slice(0, heaviest.for))}
${heavy(say('en', 'review.second.against', named), sorted.slice(-heaviest.against).reverse())}</div></section>`;
}

function counted(): Html {
  const { countedHeads: heads } = own;
  const rows = everyKind.map((kind) => {
    const all = allSentences().filter((one) => one.kind === kind);
    const sittings = new Map<string, number>();
    for (const { sitting } of all) sittings.set(sitting, (sittings.get(sitting) ?? 0) + 1);
    return [kindName(kind), all.length, [...sittings].map(([name, count]) => `${name}: ${count}`).join('; ')];
  });
  return table(own.counted, [heads.kind, heads.all, heads.sittings], rows);
}

function missed({ notRaised }: Evidence): Html {
  if (notRaised.length === 0) return html`<p>${own.noneMissed}</p>`;
  const { missedHeads: heads } = own;
  const rows = notRaised.map(({ text, kind, outcome }) => [text, kindName(kind), own.outcome[outcome]]);
  return html`<p>${own.missed}</p>${table(own.missedTitle, [heads.text, heads.kind, heads.outcome], rows, true)}`;
}

function sentencesOf(kind: string): Html {
  const all = allSentences().filter((one) => one.kind === kind);
  const title = say('en', 'review.second.open', { kind: kindName(kind), count: all.length });
  return html`<details class="all"><summary>${title}</summary><ol>${all.map(({ text }) => html`<li>${text}\n`)}</ol></details>`;
}

function barsTable(): Html {
  const { barsHeads: heads } = own;
  const rows = (Object.keys(bars) as (keyof typeof bars)[]).map((name) => [
    own.barName[name],
    bars[name].toFixed(2),
    own.bar[name],
  ]);
  return table(own.bars, [heads.bar, heads.value, heads.means], rows);
}

/** How the second opinion works, what taught it and what weighs most in it. */
export function secondPart(found: Evidence): Section {
  return {
    id: 'second',
    title: own.title,
    below: [
      { id: 'bars', title: own.barsTitle },
      { id: 'counted', title: own.countedTitle },
      { id: 'missed', title: own.missedTitle },
      { id: 'heavy', title: own.heavyTitle },
      { id: 'sentences', title: own.allTitle },
    ],
    body: html`${Object.values(own.how).map((one) => html`<p>${one}</p>`)}
<h3 id="bars">${own.barsTitle}</h3>${barsTable()}${items([own.nothing, own.laugh, own.language])}
<h3 id="counted">${own.countedTitle}</h3>${counted()}
<h3 id="missed">${own.missedTitle}</h3>${missed(found)}
<h3 id="heavy">${own.heavyTitle}</h3><p>${own.heavy}</p>${everyKind.map(weights)}
<h3 id="sentences">${own.allTitle}</h3><p>${own.all}</p>${everyKind.map(sentencesOf)}`,
  };
}
