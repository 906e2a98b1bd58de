import { languages, say, sayLine } from '../../content/index.ts';
import { factsOf } from '../../conversation/facts.ts';
import { pageFacts } from '../../conversation/hours.ts';
import { speak } from '../../conversation/speak.ts';
import { here, type Spoken } from '../../flows/flow.ts';
import { currentFlow, type FlowId, flows } from '../../flows/index.ts';
import { chainTable, titlesOf } from './chain.ts';
import { type Html, html, items, table } from './html.ts';
import { kindName } from './kind.ts';
import { bubbles } from './kinds.ts';
import { grownUp, played } from './played.ts';
import { routesTable } from './routes.ts';
import type { Section, Subject } from './section.ts';

const own = languages.en.review.after;
const safety = languages.en.safety;

function outside({ council }: Subject): Html {
  const { mail } = council.safeguarding;
  return html`<p>${own.outside.when}</p>${items([
    mail ? say('en', 'review.after.outside.mail', { mail }) : own.outside.noMail,
    own.outside.kept,
    own.outside.hook,
  ])}`;
}

function hours({ council, now }: Subject): Html {
  const { duty, night } = pageFacts(council, now);
  return items([
    say('en', 'review.after.hours.open', { hours: duty.when, number: duty.number }),
    night ? say('en', 'review.after.hours.night', night) : own.hours.noNight,
  ]);
}

/** What is recorded of whom a sentence is about, when somebody writes it. */
function readAs(text: string, subject: Subject): string {
  const raised = played(text, grownUp(subject)).events.find((one) => one.type === 'concern_raised');
  if (raised?.type !== 'concern_raised') return own.aboutIs.none;
  const role = raised.data.about?.role;
  if (role === undefined) return own.aboutIs.usual;
  return role === 'unclear'
    ? own.aboutIs.unclear
    : say('en', 'review.after.aboutIs.role', { role: role.replaceAll('_', ' ') });
}

function about(subject: Subject): Html {
  const { council } = subject;
  const titles = titlesOf(council) || own.about.nobody;
  const { ask, why, yes, no, notSaid } = safety.about;
  const rows = Object.values(own.aboutSaid).map((text) => [`“${text}”`, readAs(text, subject)]);
  const lead = council.safeguarding.designated[0]?.title ?? safety.lead;
  return html`<p>${say('en', 'review.after.about.kept', { titles })}</p><p>${own.about.out}</p><p>${own.about.decide}</p>
${bubbles([{ text: why }, { text: ask, choices: [yes, no, notSaid].map((title) => ({ title, value: title })) }])}
${table(own.aboutRead, [own.aboutHeads.said, own.aboutHeads.read], rows)}
<p>${own.about.complaint}</p>${bubbles([{ text: safety.complaint.thanks }, { text: say('en', 'safety.keptFrom', { lead }) }])}`;
}

/** Every button that is a worry by itself, with its question, in every conversation. */
function worryingButtons({ council, now }: Subject): string[][] {
  const facts = factsOf({ person: null, council, now });
  const words = (part: unknown): string => {
    try {
      return speak(here(part as Spoken, {}, facts), facts, 'en');
    } catch {
      // A question that names what is known of somebody has no words for nobody.
      return '';
    }
  };
  return (Object.keys(flows) as FlowId[]).flatMap((id) =>
    Object.values(currentFlow(id).steps).flatMap((step) => {
      if ((step.kind !== 'choose' && step.kind !== 'many') || typeof step.options === 'function') return [];
      return step.options.flatMap((one) =>
        one.worry ? [[words(step.ask), words(one.title), kindName(one.worry)]] : [],
      );
    }),
  );
}

function news({ council }: Subject): Html {
  const values = { who: safety.news.duty, number: council.dutyNumber, name: 'Sam' };
  const rows = (Object.keys(safety.news) as (keyof typeof safety.news)[]).map((name) => [
    own.newsWhen[name],
    sayLine('en', { key: `safety.news.${name}`, values }),
  ]);
  return table(own.news, [own.newsHeads.when, own.newsHeads.said], rows);
}

/** What happens after something was heard: who is told when, by which way, and what the young person hears of it. */
export function afterPart(subject: Subject): Section {
  const { buttonsHeads: heads } = own;
  const parts: [id: string, title: string, body: Html][] = [
    ['first', own.firstTitle, items(Object.values(own.first))],
    ['chain', own.chainTitle, chainTable(subject.council)],
    ['outside', own.outsideTitle, outside(subject)],
    ['test', own.testTitle, html`<p>${own.test.when} ${own.test.says}</p>`],
    ['hours', own.hoursTitle, hours(subject)],
    ['routes', own.routesTitle, routesTable(subject)],
    ['about', own.aboutTitle, about(subject)],
    ['buttons', own.buttonsTitle, table(own.buttons, Object.values(heads), worryingButtons(subject))],
    ['news', own.newsTitle, news(subject)],
  ];
  return {
    id: 'after',
    title: own.title,
    below: parts.map(([id, title]) => ({ id, title })),
    body: html`${parts.map(([id, title, body]) => html`<h3 id="${id}">${title}</h3>${body}`)}`,
  };
}
