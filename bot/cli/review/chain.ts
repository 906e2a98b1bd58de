import { languages, say } from '../../content/index.ts';
import type { Council } from '../../turn.ts';
import { type Html, html, items, table } from './html.ts';

const own = languages.en.review.after;

type Place = 'adviser' | Council['safeguarding']['chain'][number];
/** A step of the chain: who is told, and after how many minutes in all, by how soon it must be heard. */
export type Rung = { who: readonly Place[]; after: Record<'now' | 'today' | 'soon', number> };

const severities = ['now', 'today', 'soon'] as const;
const once = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** Who is told of an ordinary concern, one step after the other, until all of them are told again: as `notify/concern.ts` has it. */
export function rungsOf({ safeguarding }: Council): Rung[] {
  const { chain, acceptMinutes } = safeguarding;
  const whoAt = (rung: number): Place[] => {
    const step = chain[rung];
    if (rung === 0) return once(['adviser', 'duty', ...(step ? [step] : [])]);
    return once([...(step ? [step] : chain), 'manager']);
  };
  return Array.from({ length: chain.length + 1 }, (_, rung) => ({
    who: whoAt(rung),
    after: { now: rung * acceptMinutes.now, today: rung * acceptMinutes.today, soon: rung * acceptMinutes.soon },
  }));
}

/** Those named for safeguarding, by their titles. */
export const titlesOf = ({ safeguarding }: Council): string =>
  safeguarding.designated.map(({ title }) => title).join(', ');

function placeName(place: Place, council: Council): string {
  if (place !== 'designated') return own.who[place];
  const titles = titlesOf(council);
  return titles ? say('en', 'review.after.who.designated', { titles }) : own.who.nobodyNamed;
}

function duration(minutes: number): string {
  if (minutes === 0) return own.duration.none;
  const hours = minutes / 60;
  return hours >= 2 && Number.isInteger(hours * 2)
    ? say('en', 'review.after.duration.hours', { hours })
    : say('en', 'review.after.duration.minutes', { minutes });
}

/** The chain as a table, with what stops it. */
export function chainTable(council: Council): Html {
  const rungs = rungsOf(council);
  const heads = languages.en['staff-concern'].severity;
  const minutes = council.safeguarding.againMinutes;
  const rows = rungs.map(({ who, after }, rung) => {
    const named = { who: who.map((place) => placeName(place, council)).join(', ') };
    const said =
      rung === 0
        ? say('en', 'review.after.step.first', named)
        : rung < rungs.length - 1
          ? say('en', 'review.after.step.next', named)
          : say('en', 'review.after.step.last', { ...named, minutes });
    return [rung + 1, said, ...severities.map((one) => duration(after[one]))];
  });
  const { accept, unknown, restricted } = own.chainNotes;
  return html`${table(own.chain, [own.chainHeads.step, own.chainHeads.who, ...severities.map((one) => heads[one])], rows)}
<p>${accept}</p>${items(Object.values(languages.en['staff-concern'].outcome))}<p>${unknown} ${restricted}</p>`;
}
