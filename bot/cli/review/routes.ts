import { languages, say } from '../../content/index.ts';
import type { PersonFacts } from '../../conversation/situation.ts';
import type { Council } from '../../turn.ts';
import { type Html, html, items, table } from './html.ts';
import { adult, firstHeardAs, invented, moment, played } from './played.ts';
import type { Subject } from './section.ts';

const own = languages.en.review.after;
const child = 15;
const youth = 17;
// Three figures that no council has, so that it is in nobody's file.
const nowhere = '000';

type Situation = { who: string; kind: string; open: boolean; person: (at: Date) => PersonFacts | null };

/** Who may write, by age, council and hour, with a sentence of theirs. */
function situations(council: Council): Situation[] {
  const home = 'homeless_tonight';
  const other = 'no_food_or_heat';
  const of =
    (age: number, authority = council.code) =>
    (at: Date) =>
      invented(age, authority, at);
  const named = (name: 'adult' | 'child' | 'childHome' | 'adultNight' | 'childNight' | 'otherUnknown', age: number) =>
    say('en', `review.after.route.${name}`, { age });
  return [
    { who: named('adult', adult), kind: other, open: true, person: of(adult) },
    { who: named('child', child), kind: other, open: true, person: of(child) },
    { who: named('childHome', youth), kind: home, open: true, person: of(youth) },
    { who: named('adultNight', adult), kind: other, open: false, person: of(adult) },
    { who: named('childNight', child), kind: other, open: false, person: of(child) },
    ...council.safeguarding.otherCouncils.map(({ code, name }) => ({
      who: say('en', 'review.after.route.other', { age: adult, council: name }),
      kind: other,
      open: true,
      person: of(adult, code),
    })),
    { who: named('otherUnknown', adult), kind: other, open: true, person: of(adult, nowhere) },
    { who: own.route.nobody, kind: other, open: true, person: () => null },
  ];
}

/** What somebody is told in each situation beyond what everybody is told: played, so that it is what is said. */
export function routesTable({ council, now }: Subject): Html {
  const textsOf = ({ kind, open, person }: Omit<Situation, 'who'>): string[] => {
    const at = moment(council, now, open);
    const text = firstHeardAs(kind);
    return text === null
      ? []
      : played(text, { person: person(at), council, now: at }).replies.flatMap((one) => one.text ?? []);
  };
  const rows = situations(council).map((one) => {
    const usual = { ...one, open: true, person: (at: Date) => invented(adult, council.code, at) };
    const known = new Set(textsOf(usual));
    const besides = textsOf(one).filter((text) => !known.has(text));
    return [one.who, besides.length > 0 ? items(besides) : html`<p>${own.nothingMore}</p>`];
  });
  return table(own.routes, [own.routesHeads.who, own.routesHeads.said], rows);
}
