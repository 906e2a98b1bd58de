import { languages, say } from '../../content/index.ts';
import { bars } from '../../safety/look.ts';
import { allSentences } from './all-sentences.ts';
import type { Evidence } from './evidence.ts';
import { type Html, html, items, table } from './html.ts';
import { kindName, kinds } from './kind.ts';
import type { Section } from './section.ts';
import { type Feature, features, found as labels, places, starts } from './weights.ts';

const own = languages.en.review.second;
const heaviest = { for: 25, against: 15 } as const;

/** What the second opinion may find, in the order of the page; ordinary at the end. */
const everyKind = [
  ...kinds.filter((kind) => labels.includes(kind)),
  ...labels.filter((one) => !(kinds as string[]).includes(one)),
];

const signedFigure = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;

function heavy(caption: string, all: readonly Feature[], at: number): Html {
  const { heads, what: names } = own;
  const rows = all.map(({ what, text, weights }) => [
    html`${what === 'kind' ? kindName(text) : text} <i>(${names[what]})</i>`,
    signedFigure(weights[at] ?? 0),
  ]);
  return table(caption, [heads.feature, heads.weight], rows);
}

function weights(kind: string, all: readonly Feature[]): Html {
  const at = labels.indexOf(kind);
  const sorted = [...all].sort((one, two) => (two.weights[at] ?? 0) - (one.weights[at] ?? 0));
  const named = { kind: kindName(kind) };
  return html`<section class="heavy"><h4 id="heavy-${kind}">${say('en', 'review.second.heading', named)}</h4>
<p class="soft">${say('en', 'review.second.start', { weight: signedFigure(starts()[at] ?? 0) })}</p><div class="two">
${heavy(say('en', 'review.second.for', named), sorted.slice(0, heaviest.for), at)}
${heavy(say('en', 'review.second.against', named), sorted.slice(-heaviest.against).reverse(), at)}</div></section>`;
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
  // In the order of their words; a bar without any does not compile.
  const means: Record<keyof typeof bars, string> = own.bar;
  const rows = (Object.keys(means) as (keyof typeof bars)[]).map((name) => [
    own.barName[name],
    bars[name].toFixed(2),
    means[name],
  ]);
  return table(own.bars, [heads.bar, heads.value, heads.means], rows);
}

/** How the second opinion works, what taught it and what weighs most in it. */
export function secondPart(found: Evidence): Section {
  const all = features();
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
<h3 id="bars">${own.barsTitle}</h3>${barsTable()}${items([own.nothing, own.strange, own.laugh, own.language])}
<h3 id="counted">${own.countedTitle}</h3>${counted()}
<h3 id="missed">${own.missedTitle}</h3>${missed(found)}
<h3 id="heavy">${own.heavyTitle}</h3><p>${own.heavy}</p>${items([own.group.said, own.group.share, own.group.letters, say('en', 'review.second.group.places', { places })])}
${everyKind.map((kind) => weights(kind, all))}
<h3 id="sentences">${own.allTitle}</h3><p>${own.all}</p>${everyKind.map(sentencesOf)}`,
  };
}
