import { type ConcernKind, languages, say } from '../../content/index.ts';
import { helpElsewhere, others } from '../../safety/phrases/others.ts';
import type { PhraseList } from '../../safety/rule.ts';
import { type Html, html, table } from './html.ts';
import { kindName, kinds } from './kind.ts';
import type { Section } from './section.ts';
import { phrasesIn } from './signed.ts';

const own = languages.en.review.tongues;
const tongueId = ({ code }: PhraseList) => `language-${code}`;

/** A phrase as it is typed, in its own language and direction. */
const phrase = (text: string, code: string): Html => html`<bdi lang="${code}">${text}</bdi>`;

function phrases({ code, says }: PhraseList, kind: ConcernKind): Html | false {
  const { number, phrase: said, means } = own.heads;
  const rows = says[kind].map(([text, meaning], at) => [`${code}.${kind}.${at + 1}`, phrase(text, code), meaning]);
  return rows.length > 0 && table(kindName(kind), [number, said, means], rows);
}

function block(list: PhraseList): Html {
  const { code, language, signed } = list;
  const title = say('en', 'review.tongues.open', { language, code, count: phrasesIn(list) });
  return html`<h3 id="${tongueId(list)}">${language}</h3>
<p class="${signed ? 'soft' : 'note'}">${signed ? say('en', 'review.tongues.signed', signed) : own.unsigned}</p>
<details><summary>${title}</summary>${kinds.map((kind) => html`${phrases(list, kind)}`)}<p class="verdict">${own.readBy}</p></details>`;
}

/** The phrases of every other language, each with what it means, for whoever speaks it to sign. */
export function tonguesPart(): Section {
  const help = helpElsewhere.map(([text, language]) => [html`<bdi>${text}</bdi>`, language]);
  return {
    id: 'tongues',
    title: own.title,
    below: others.map((list) => ({ id: tongueId(list), title: list.language })),
    body: html`<p>${own.lead}</p><p>${own.unsure}</p>${others.map(block)}<h3>${own.helpTitle}</h3><p>${own.help}</p>
${table(own.helpTitle, [own.helpHeads.phrase, own.helpHeads.language], help, true)}`,
  };
}
