import { advocatesOn } from '../content/dated/helplines.ts';
import { isSentence, type Key, say, sayLine } from '../content/index.ts';
import type { PlanRow } from '../records/plan-reads.ts';
import type { PageFacts } from './pages.ts';
import { printStyle } from './print-style.ts';

/** Whose plan it is, as far as paper may say, and what is true on the day. */
export type Printed = {
  name: string;
  adviser: string | null;
  today: string;
  facts: PageFacts;
  /** Numbers for anybody, at any time. */
  numbers: readonly { name: string; number: string }[];
};

type Entry = PlanRow['list'][number];
type Plan = NonNullable<PlanRow['plan']>;

const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
const safe = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
const paragraph = (text: string) => `<p>${safe(text).replace(/\n+/g, '<br>')}</p>`;
const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthOnly = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const inWords = (day: string) => long.format(Date.parse(day));

const block = (title: string, inner: string, level = 2) => `<h${level}>${safe(title)}</h${level}>\n${inner}`;
const list = (items: string[]) => `<ul>${items.map((one) => `<li>${one}</li>`).join('\n')}</ul>`;
const boxed = (items: string[]) => `<ul class="todo">${items.map((one) => `<li>${one}</li>`).join('\n')}</ul>`;

const adviserOf = ({ adviser }: Printed) => adviser ?? say('en', 'common.adviser.none');

/** A kept name of a sentence in words; nothing where the sentence has gone. */
const inSentence = (key: string, about: Printed): string =>
  isSentence(key) ? sayLine('en', { key, values: { adviser: adviserOf(about), place: '' } }) : '';

function entryLine(one: Entry, about: Printed): string {
  const text = one.words ?? inSentence(one.suggestion ?? '', about);
  const what = one.dueOn ? say('en', 'plan-print.by', { what: text, day: inWords(one.dueOn) }) : text;
  const who = {
    young_person: say('en', 'plan-print.you'),
    staff: one.staff ?? adviserOf(about),
    together: say('en', 'plan-print.both', { adviser: adviserOf(about) }),
  }[one.owner];
  const done = one.ended ? ` (${say('en', 'plan-print.done')})` : '';
  return `<b>${safe(who)}</b>: ${safe(what + done)}`;
}

const shown = (entries: Entry[]) => entries.filter((one) => one.ended !== 'dropped');

function viewLines(plan: Plan, heading: number | null): string[] {
  const view = plan.views.find((one) => one.heading === heading);
  if (!view) return [];
  const said = say('en', view.view === 'agree' ? 'plan-print.agree' : 'plan-print.differently');
  return [paragraph(view.words ? `${said} “${view.words}”` : said)];
}

function part(heading: number, row: PlanRow, plan: Plan, about: Printed): string {
  const written = plan.headings.find((one) => one.heading === heading);
  const entries = shown(row.list).filter((one) => one.heading === heading);
  const title = sayLine('en', { key: `my-plan.part.${names[heading - 1] ?? 'one'}` as Key });
  const views = viewLines(plan, heading);
  const inner = [
    paragraph(written?.need ?? say('en', 'plan-print.empty')),
    ...(written?.own ? [block(say('en', 'plan-print.own'), paragraph(written.own), 3)] : []),
    ...(entries.length > 0
      ? [block(say('en', 'plan-print.todo'), boxed(entries.map((one) => entryLine(one, about))), 3)]
      : []),
    ...(written?.contingency ? [block(say('en', 'plan-print.contingency'), paragraph(written.contingency), 3)] : []),
    ...(views.length > 0 ? [block(say('en', 'plan-print.view'), views.join(''), 3)] : []),
  ];
  return `<section>${block(`${heading}. ${title}`, inner.join('\n'))}</section>`;
}

const whoNamed = (code: string) =>
  isSentence(`my-plan.who.${code}`) ? sayLine('en', { key: `my-plan.who.${code}` as Key }) : code;

function review({ askedOn, byOn, dueOn, voice }: Plan): string {
  const when =
    askedOn && byOn
      ? say('en', 'plan-print.reviewAsked', { day: inWords(byOn) })
      : say('en', 'plan-print.reviewDue', { day: inWords(dueOn) });
  const there = voice ? [...voice.who.map(whoNamed), ...(voice.whoElse ? [voice.whoElse] : [])] : [];
  const inner = [
    paragraph(when),
    ...(voice?.say ? [block(say('en', 'plan-print.say'), paragraph(voice.say), 3)] : []),
    ...(there.length > 0 ? [block(say('en', 'plan-print.there'), list(there.map(safe)), 3)] : []),
  ];
  return `<section>${block(say('en', 'plan-print.review'), inner.join('\n'))}</section>`;
}

function routes(row: PlanRow, about: Printed): string {
  const kept = row.routes.flatMap((key) => {
    const title = inSentence(key, about);
    const need = inSentence(key.replace(/\.title$/, '.need'), about);
    return title ? [`<b>${safe(title)}</b>${need && need !== title ? `: ${safe(need)}` : ''}`] : [];
  });
  return kept.length > 0 ? `<section>${block(say('en', 'plan-print.routes'), list(kept))}</section>` : '';
}

function help(about: Printed): string {
  const { facts, numbers } = about;
  const { council, duty, night } = facts;
  const advocates = advocatesOn(about.today);
  const lines = [
    ...(duty ? [say('en', 'plan-print.duty', { number: duty.number, hours: duty.when })] : []),
    ...(night ? [say('en', 'plan-print.night', night)] : []),
    ...numbers.map((one) => say('en', 'plan-print.now', one)),
    advocates ? say('en', 'plan-print.advocate', advocates) : say('en', 'plan-print.advocateAsk'),
  ];
  const lead = paragraph(say('en', 'plan-print.helpLead', { council }));
  return `<section>${block(say('en', 'plan-print.help'), lead + list(lines.map(safe)))}</section>`;
}

/** A whole page around what stands on it. */
const page = (title: string, inner: string, nonce: string) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${safe(title)}</title><style nonce="${nonce}">${printStyle}</style></head>
<body><main>${inner}</main></body></html>
`;

/** The plan, the list and the routes kept, on paper: no script, nothing loaded, a first name at most. */
export function printPage(row: PlanRow, about: Printed, nonce: string): string {
  const { plan } = row;
  const title = say('en', 'plan-print.title', { name: about.name });
  const day = inWords(about.today);
  const rest = shown(row.list).filter((one) => !plan || one.heading === null);
  const head = `<h1>${safe(title)}</h1><p class="hint">${safe(say('en', 'plan-print.hint'))}</p>`;
  const when = plan
    ? say('en', 'plan-print.printed', { day, month: monthOnly.format(Date.parse(plan.madeOn)) })
    : say('en', 'plan-print.printedNone', { day });
  const whole = plan ? viewLines(plan, null) : [];
  const inner = [
    head,
    paragraph(when),
    ...(plan
      ? names.map((_, place) => part(place + 1, row, plan, about))
      : [paragraph(say('en', 'plan-print.noPlan', { adviser: adviserOf(about) }))]),
    ...(whole.length > 0 ? [`<section>${block(say('en', 'plan-print.whole'), whole.join(''))}</section>`] : []),
    `<section>${block(
      say('en', plan ? 'plan-print.listMore' : 'plan-print.list'),
      rest.length > 0 ? boxed(rest.map((one) => entryLine(one, about))) : paragraph(say('en', 'plan-print.listEmpty')),
    )}</section>`,
    routes(row, about),
    ...(plan ? [review(plan)] : []),
    help(about),
  ];
  return page(title, inner.join('\n'), nonce);
}

/** What a link says that no longer opens anything. */
export const closedPage = (nonce: string): string =>
  page(
    say('en', 'plan-print.gone.title'),
    `<h1>${safe(say('en', 'plan-print.gone.title'))}</h1>${paragraph(say('en', 'plan-print.gone.lead'))}`,
    nonce,
  );
