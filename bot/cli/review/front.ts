import { dayInLondon } from '../../clock.ts';
import { type Key, languages, say, sayLine, type Values } from '../../content/index.ts';
import { reviewed, writtenOn } from '../../safety/phrases/en.ts';
import { type Html, html, items, table } from './html.ts';
import type { Section, Subject } from './section.ts';
import { type PartName, signed } from './signed.ts';

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
const clockTime = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });
const dayInWords = (day: string) => longDay.format(new Date(`${day}T12:00:00Z`));

const own = languages.en.review.what;
/** Every sentence of a group, in its order. */
const group = (name: 'six' | 'cannot', values: Values): string[] =>
  Object.keys(own[name]).map((one) => sayLine('en', { key: `review.what.${name}.${one}` as Key, values }));

const many = (name: PartName, values: Values) => sayLine('en', { key: `review.what.many.${name}`, values });

/** Whose it is, when it was made, and whether anybody has signed what stands in it. */
export function head({ council, now }: Subject): Html {
  const at = { day: dayInWords(dayInLondon(now)), time: clockTime.format(now) };
  const before = reviewed
    ? say('en', 'review.signedBefore', { on: dayInWords(reviewed.on), by: reviewed.by })
    : say('en', 'review.unsigned');
  return html`<header><p class="brand">Waymark</p><h1>${say('en', 'review.title')}</h1>
<p class="lead">${say('en', 'review.for', { council: council.name })}</p>
<p class="soft">${say('en', 'review.made', at)} ${say('en', 'review.writtenOn', { day: dayInWords(writtenOn) })}</p>
<p class="note">${before}</p></header>`;
}

function sign({ council }: Subject): Html {
  const { parts, fingerprint, full } = signed(council);
  const heads = own.partHeads;
  const rows = parts.map(({ name, amount, fingerprint: print }) => [
    own.part[name],
    many(name, amount),
    html`<code>${print}</code>`,
    html`<span class="blank"></span>`,
  ]);
  const last = [own.all, '', html`<code>${fingerprint}</code>`, html`<span class="blank"></span>`];
  return html`<h3 id="sign">${own.signTitle}</h3><p>${own.sign}</p><p>${own.strike}</p>
${table(own.parts, [heads.part, heads.many, heads.fingerprint, heads.initials], [...rows, last])}
<p class="soft full">${say('en', 'review.what.full', { fingerprint: full })}</p>
<div class="sign"><p>${say('en', 'review.what.statement', { fingerprint })}</p>
<dl>${Object.values(own.fields).map((one) => html`<div><dt>${one}</dt><dd><span class="blank"></span></dd></div>`)}</dl></div>`;
}

/** What this is, what it cannot do, and the place to sign. */
export function front(subject: Subject): Section {
  const values = { minutes: subject.council.safeguarding.unsureMinutes };
  return {
    id: 'what',
    title: own.title,
    below: [{ id: 'sign', title: own.signTitle }],
    body: html`<p>${group('six', values).join(' ')}</p>
<h3>${own.cannotTitle}</h3>${items(group('cannot', values))}${sign(subject)}`,
  };
}
