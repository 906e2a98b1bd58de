import { IntlMessageFormat } from 'intl-messageformat';
import { appointments } from './en/appointments.ts';
import { appointmentsStaff } from './en/appointments-staff.ts';
import { checkIn } from './en/check-in.ts';
import { common } from './en/common.ts';
import { doors } from './en/doors.ts';
import { drawing } from './en/drawing.ts';
import { financialSupport } from './en/financial-support.ts';
import { housingBidding } from './en/housing-bidding.ts';
import { main } from './en/main.ts';
import { myPlan } from './en/my-plan.ts';
import { notices } from './en/notices.ts';
import { page } from './en/page.ts';
import { phone } from './en/phone.ts';
import { planPrint } from './en/plan-print.ts';
import { review } from './en/review.ts';
import { safety } from './en/safety.ts';
import { staff } from './en/staff.ts';
import { staffBoard } from './en/staff-board.ts';
import { staffConcern } from './en/staff-concern.ts';
import { staffHomes } from './en/staff-homes.ts';
import { staffMoney } from './en/staff-money.ts';
import { staffPlan } from './en/staff-plan.ts';
import { teams } from './en/teams.ts';
import { tradeWords } from './en/trade-words.ts';
import { whatNext } from './en/what-next.ts';

/** Every word anyone reads, by file. English is the list that the other languages are held to. */
const en = {
  appointments,
  'appointments-staff': appointmentsStaff,
  'check-in': checkIn,
  common,
  doors,
  drawing,
  'financial-support': financialSupport,
  'housing-bidding': housingBidding,
  main,
  'my-plan': myPlan,
  notices,
  page,
  phone,
  'plan-print': planPrint,
  review,
  safety,
  staff,
  'staff-board': staffBoard,
  'staff-concern': staffConcern,
  'staff-money': staffMoney,
  'staff-homes': staffHomes,
  'staff-plan': staffPlan,
  teams,
  'trade-words': tradeWords,
  'what-next': whatNext,
} as const;

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** The languages; one that misses a sentence does not compile. */
export const languages = { en } satisfies Record<string, Same<typeof en>>;
export type Language = keyof typeof languages;

type Dot<K extends string, T> = T extends string
  ? K
  : { [L in keyof T & string]: Dot<`${K}.${L}`, T[L]> }[keyof T & string];
/** A sentence's name: its file and its path in there, as `what-next.like.ask`. */
export type Key = { [K in keyof typeof en]: Dot<K, (typeof en)[K]> }[keyof typeof en];

type At<T, K> = K extends keyof T
  ? T[K]
  : K extends `${infer H}.${infer R}`
    ? H extends keyof T
      ? At<T[H], R>
      : never
    : never;
type Named<I> = I extends `{${infer Inner}`
  ? Named<Inner>
  : I extends `${infer N},${string}`
    ? N
    : I extends `${string}${' ' | '#'}${string}`
      ? never
      : I;
type NamesIn<M> = M extends `${string}{${infer I}}${infer Rest}` ? Named<I> | NamesIn<Rest> : never;
/** The blanks of a sentence: `adviser` for "{adviser} will see this". */
export type Blanks<K extends Key> = NamesIn<At<typeof en, K>>;
/** The sentences that need no other blanks than `N`. */
export type KeyWith<N extends string> = { [K in Key]: [Blanks<K>] extends [N] ? K : never }[Key];

/** What a concern can be about: each kind has its own fixed words. */
export type ConcernKind = keyof typeof safety.first;

export type Values = Record<string, string | number>;
/** A sentence to be said, before it is in a language. */
export type Line = { key: Key; values?: Values };

function flat(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, below]) =>
    typeof below === 'string' ? [[path + name, below] as [string, string]] : flat(below, `${path}${name}.`),
  );
}

/** Every sentence of a language as it was written, by key. */
export const messages = (language: Language): Map<Key, string> => new Map(flat(languages[language]) as [Key, string][]);

const written = new Map(Object.keys(languages).map((name) => [name, messages(name as Language)]));
type Made = IntlMessageFormat | string;
const compiled = new Map(Object.keys(languages).map((name) => [name, new Map<Key, Made>()]));

function message(language: Language, key: Key): Made {
  const made = compiled.get(language);
  const known = made?.get(key);
  if (known !== undefined) return known;
  const text = written.get(language)?.get(key) ?? key;
  // Most sentences have no blank: they need no formatter, and Intl's is the slowest part of a turn.
  const fresh = text.includes('{')
    ? new IntlMessageFormat(text, `${language}-GB`, undefined, { ignoreTag: true })
    : text;
  made?.set(key, fresh);
  return fresh;
}

/** A line in `language`; what fills its blanks is worked out only where it has some. Throws when a blank is not given. */
export function fillLine(language: Language, key: Key, values: () => Values | undefined): string {
  const made = message(language, key);
  return typeof made === 'string' ? made : String(made.format(values()));
}

/** A line in `language`. Throws when a blank is not given. */
export const sayLine = (language: Language, { key, values }: Line): string => fillLine(language, key, () => values);

const always = new Set(['adviser', 'place']);

/** Whether a name that was kept is still that of a sentence, one without other blanks than every flow fills. */
export function isSentence(name: string): name is KeyWith<'adviser' | 'place'> {
  const text = written.get('en')?.get(name as Key);
  return text !== undefined && [...text.matchAll(/\{\s*(\w+)/g)].every(([, blank = '']) => always.has(blank));
}

type Given<K extends Key> = [Blanks<K>] extends [never]
  ? [values?: Values]
  : [values: Values & Record<Blanks<K>, string | number>];

/** The sentence `key` in `language`, its blanks filled: `say('en', 'common.saved', { adviser: 'Sam' })`. A missing blank does not compile. */
export function say<K extends Key>(language: Language, key: K, ...[values]: Given<K>): string {
  return sayLine(language, { key, values });
}

/** The language to speak for a locale as clients send it ('en-GB', 'pl'); English where we have no other. */
export function languageOf(locale: string | undefined): Language {
  const name = (locale ?? '').toLowerCase().split('-')[0] ?? '';
  return name in languages ? (name as Language) : 'en';
}
