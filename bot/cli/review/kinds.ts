import { type ConcernKind, languages, say } from '../../content/index.ts';
import { bySecond } from '../../safety/look.ts';
import { en } from '../../safety/phrases/en.ts';
import type { Reply } from '../../turn.ts';
import { type Html, html, items, table } from './html.ts';
import { hastesOf, kindName, kinds } from './kind.ts';
import { afterSentenceOf, afterUnsure } from './played.ts';
import type { Section, Subject } from './section.ts';
import { fixed, saidByDay } from './signed.ts';

const own = languages.en.review.kinds;

/** Replies as they stand on a phone: each a bubble, buttons below. */
export const bubbles = (replies: readonly Reply[]): Html =>
  html`<div class="chat">${replies.map(
    ({ text, choices }) =>
      html`<p class="says">${text ?? ''}</p>${
        choices ? html`<p class="buttons">${choices.map(({ title }) => html`<span>${title}</span> `)}</p>` : false
      }`,
  )}</div>`;

/** How a rule is found from elsewhere on the page. */
export const ruleId = (id: string): string => `rule-${id.replace(/[^a-z-]/g, '-')}`;

function rulesOf(kind: ConcernKind): Html {
  const links = en.flatMap((rule, at) =>
    rule.kind === kind ? [html`<a href="#${ruleId(rule.id)}">${at + 1} ${rule.id}</a>`] : [],
  );
  return links.length > 0 ? items(links) : html`<p>${own.none}</p>`;
}

function block(kind: ConcernKind, { council, now }: Subject): Html {
  const { acceptMinutes } = council.safeguarding;
  const said = saidByDay(kind, true, council);
  const known = new Set(said.map(({ text }) => text));
  const stranger = saidByDay(kind, false, council).filter(({ text }) => !known.has(text));
  const after = afterSentenceOf(kind, { council, now });
  const severity = languages.en['staff-concern'].severity[bySecond[kind]];
  const soon = hastesOf(kind).map((one) => say('en', `review.kinds.soonOf.${one}`, { minutes: acceptMinutes[one] }));
  return html`<section class="kind"><h3 id="kind-${kind}">${kindName(kind)}</h3>
<h4>${own.sees}</h4>${bubbles(said)}
${after ? html`<p class="soft">${say('en', 'review.kinds.after', { text: after.text })}</p>${bubbles(after.replies.filter(({ text }) => !known.has(text)))}` : false}
<p class="soft">${own.stranger}</p>${bubbles(stranger)}
<h4>${own.soon}</h4>${items([...soon, say('en', 'review.kinds.bySecond', { severity })])}
<h4>${own.who}</h4><p>${after?.asksAbout ? own.whomAsked : own.whom}</p>
<h4>${own.rules}</h4>${rulesOf(kind)}</section>`;
}

/** The question that is asked where nobody can be sure. */
function question(subject: Subject): Html {
  const { council } = subject;
  const { safe, notSafe, language } = languages.en.safety.gentle;
  const minutes = council.safeguarding.unsureMinutes;
  const after = afterUnsure(subject);
  return html`<section class="kind"><h3 id="question">${own.gentleTitle}</h3>
<p>${say('en', 'review.kinds.gentle', { safe, notSafe, minutes })}</p>
${after ? html`<p class="soft">${say('en', 'review.kinds.example', { text: after.text })}</p>${bubbles(after.replies)}` : false}
<p class="soft">${own.language}</p>${bubbles([{ text: language }])}</section>`;
}

// A blank is shown by its name, as "(number)".
const blanks = (text: string) => text.replace(/\{(\w+)\}/g, '($1)');

/** The kinds of concern, each with all that is said at once; and every fixed sentence there is. */
export function kindsPart(subject: Subject): Section {
  const { allHeads } = own;
  return {
    id: 'kinds',
    title: own.title,
    below: [
      ...kinds.map((kind) => ({ id: `kind-${kind}`, title: kindName(kind) })),
      { id: 'question', title: own.gentleTitle },
      { id: 'fixed', title: own.allTitle },
    ],
    body: html`<p>${say('en', 'review.kinds.lead', { council: subject.council.name })} ${own.several}</p>
${kinds.map((kind) => block(kind, subject))}${question(subject)}<h3 id="fixed">${own.allTitle}</h3><p>${own.all}</p>
${table(
  own.allTitle,
  [allHeads.name, allHeads.words],
  fixed().map(([key, text]) => [key, blanks(text)]),
)}`,
  };
}
