import type { housingBidding as words } from '../content/en/housing-bidding.ts';
import { londonClock } from '../reference/london-time.ts';
import type { Facts, FactsCard, Option, Spoken, Words } from './flow.ts';
import type { Home } from './housing-bidding-facts.ts';

type All = typeof words;
type With<T> = { [Q in keyof All]: All[Q] extends T ? Q : never }[keyof All];
type Named<Q extends With<{ also: object }>> = keyof All[Q]['also'] & keyof All[Q] & string;

/** The questions whose choices depend on what is known: how each choice is called. */
const titles: Record<string, (value: string) => string> = {
  help: (value) => `housing-bidding.help.${value}`,
  pick: (value) => `housing-bidding.pick.${value}`,
  did: (value) => `housing-bidding.did.${value}`,
  which: (value) => `housing-bidding.which.${value}`,
  offerWhat: (value) => `housing-bidding.offerWhat.${value}`,
};

/** A choice by the name of its sentences: title `housing-bidding.<question>.<name>`, other words for it under `also`. */
export const one = <Q extends With<{ also: object }>, V extends Named<Q>>(question: Q, value: V) => ({
  value: value as string,
  title: (titles[question]?.(value) ?? `housing-bidding.${question}.${value}`) as Words,
  also: `housing-bidding.${question}.also.${value}` as Words,
});

export const some = <Q extends With<{ also: object }>>(question: Q, ...names: Named<Q>[]): Option[] =>
  names.map((name) => one(question, name));

/** A question's sentences by its name: `housing-bidding.<question>.ask`, `.why` and `.name`. */
export const asks = <Q extends With<{ ask: string; why: string; name: string }>>(question: Q) => ({
  ask: `housing-bidding.${question}.ask` as Words,
  why: `housing-bidding.${question}.why` as Words,
  name: `housing-bidding.${question}.name` as Words,
});

/** Yes and no to a question of their own, with other words for each. */
export const yesNo = (yes: Words, no: Words): [yes: Option, no: Option] => [
  { value: 'yes', title: yes, also: 'common.words.yes' },
  { value: 'no', title: no, also: 'common.words.no' },
];

/** What a council or an advert says, as it says it. */
export const plain = (text: string | number): Spoken => ({ key: 'housing-bidding.works.plain', values: { text } });

const days = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** A day (`2026-03-19`) as people say it: Thursday 19 March. */
export const dayInWords = (day: string): string => days.format(Date.parse(`${day}T12:00:00Z`)).replace(',', '');

/** An instant as people say it: Thursday 19 March, 11.59pm. */
export function inWords(at: string | Date): string {
  const { day, time } = londonClock(new Date(at));
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = minute ? `.${String(minute).padStart(2, '0')}` : '';
  return `${dayInWords(day)}, ${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const spoken = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
};

/** Opening hours as people read them: Mon to Fri, 9am to 5pm. */
export function hoursInWords(open: { weekdays: readonly number[]; from: string; to: string }): string {
  const [first, last] = [Math.min(...open.weekdays), Math.max(...open.weekdays)].map((day) => weekdays[day - 1] ?? '');
  return `${first === last ? first : `${first} to ${last}`}, ${spoken(open.from)} to ${spoken(open.to)}`;
}

type Named3 = Pick<Home, 'bedrooms' | 'area' | 'type'>;

/** A home by what it is and where: 1 bed flat in Northgate. */
export const homeTitle = ({ bedrooms, area, type }: Named3): Extract<Spoken, object> => ({
  key: 'housing-bidding.home.title',
  values: { bedrooms, area, type: { say: `housing-bidding.home.type.${type}` as Words } },
});

/** The same as a button, told apart from its neighbours by the reference. */
export const homeNamed = ({ bedrooms, area, reference }: Pick<Home, 'bedrooms' | 'area' | 'reference'>): Spoken => ({
  key: 'housing-bidding.home.named',
  values: { bedrooms, area, reference },
});

export const pounds = (pence: number): number => Math.round(pence / 100);

function whoFor({ youngest, oldest, bands, children, adapted }: Home['criteria']): Spoken {
  if (adapted) return 'housing-bidding.home.whoAdapted';
  if (children) return 'housing-bidding.home.whoChildren';
  if (youngest !== undefined) return { key: 'housing-bidding.home.whoAges', values: { from: youngest } };
  if (oldest !== undefined) return { key: 'housing-bidding.home.whoUnder', values: { to: oldest } };
  if (bands) return { key: 'housing-bidding.home.whoBands', values: { bands: bands.join(', ') } };
  return 'housing-bidding.home.anyone';
}

/** One home as a card: what it is, what it costs, until when, whose, for whom, and where we have that from. */
export const homeCard = (home: Home): { card: FactsCard } => ({
  card: {
    title: homeTitle(home),
    lead: { key: 'housing-bidding.home.rent', values: { pounds: pounds(home.weeklyPence) } },
    facts: [
      { label: 'housing-bidding.home.closes', value: plain(inWords(home.closesAt)) },
      { label: 'housing-bidding.home.landlord', value: plain(home.landlord) },
      { label: 'housing-bidding.home.who', value: whoFor(home.criteria) },
      { label: 'housing-bidding.home.reference', value: plain(home.reference) },
    ],
    small: { key: 'housing-bidding.home.small', values: { source: home.source, on: dayInWords(home.importedOn) } },
  },
});

/** What a sum typed by somebody comes to a week, in whole pounds; null where no one sum can be read from it. */
export function weekly(typed: string): number | null {
  const sums = typed.replace(/(\d),(\d{3})\b/g, '$1$2').match(/\d+(?:\.\d{1,2})?/g) ?? [];
  if (sums.length !== 1) return null;
  const sum = Number(sums[0]);
  const share = /month|pcm|calendar/i.test(typed)
    ? 12 / 52
    : /fortnight|two weeks|2 weeks/i.test(typed)
      ? 1 / 2
      : /year|annual/i.test(typed)
        ? 1 / 52
        : 1;
  const week = Math.round(sum * share);
  return week <= 5_000 ? week : null;
}

/** The council whose homes these are. */
export const scheme = ({ council }: Facts): string => council.housing.scheme;
