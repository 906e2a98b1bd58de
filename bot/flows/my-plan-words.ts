import type { Answers, Facts, Option, Spoken, Words } from './flow.ts';
import type { ListedFacts, PlanFacts } from './my-plan-facts.ts';

/** The ten headings of a plan in the order of the law (domain C6), by the names of their sentences. */
export const partNames = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
export type PartName = (typeof partNames)[number];
export const partTitle = (heading: number): Words => `my-plan.part.${partNames[heading - 1] ?? 'one'}`;

type Plan = NonNullable<PlanFacts['plan']>;
/** How much they can see: their plan, that there is none, or (nobody known, or locked) only what is true for everybody. */
export type Kind = 'plan' | 'none' | 'stranger';

export const kindOf = (facts: Facts): Kind => {
  if (!facts.linked || facts.locked || !facts.plan) return 'stranger';
  return facts.plan.plan ? 'plan' : 'none';
};
export const planOf = (facts: Facts): Plan | null => (kindOf(facts) === 'plan' ? (facts.plan?.plan ?? null) : null);
export const listOf = (facts: Facts): readonly ListedFacts[] =>
  kindOf(facts) === 'stranger' ? [] : (facts.plan?.list ?? []);

/** Somebody's own text as a sentence. */
export const said = (words: string): Spoken => ({ key: 'my-plan.said', values: { words } });

// A button is read at a glance; the whole text stands on the card above it.
const longestTitle = 60;

/** What an entry of the list says; a sentence's name that is no more is left out by whoever reads the records. */
export const whatOf = (one: ListedFacts) =>
  one.words !== null ? clean(one.words) : { say: (one.suggestion ?? 'my-plan.someone') as Words };
const clean = (words: string) => words.replace(/\s+/g, ' ').trim();
const short = (words: string) =>
  words.length <= longestTitle ? words : `${words.slice(0, longestTitle - 1).replace(/\s+\S*$/, '')}…`;

/** Who does it, as a card labels it. */
export function doerOf(one: ListedFacts): Spoken {
  if (one.owner === 'young_person') return 'my-plan.part.you';
  if (one.owner === 'together') return 'my-plan.part.together';
  return one.staff ? { key: 'my-plan.part.named', values: { name: one.staff } } : 'my-plan.part.staff';
}

/** What is done, and by when. */
export function entryOf(one: ListedFacts): Spoken {
  const what = whatOf(one);
  if (one.ended) return { key: 'my-plan.part.done', values: { what } };
  if (one.dueOn) return { key: 'my-plan.part.by', values: { what, day: { date: one.dueOn } } };
  return { key: 'my-plan.list.item', values: { what } };
}

/** An entry as a button: told apart from another that reads the same by its number. */
export function entryOption(one: ListedFacts, all: readonly ListedFacts[]): Option {
  const words = (other: ListedFacts) => other.words ?? other.suggestion;
  const alike = all.filter((other) => short(words(other) ?? '') === short(words(one) ?? ''));
  const number = alike.length > 1 ? ` (${alike.indexOf(one) + 1})` : '';
  const base = one.words !== null ? short(clean(one.words)) : whatOf(one);
  const key = one.ended ? 'my-plan.list.ended' : 'my-plan.list.item';
  if (number === '') return { value: one.id, title: { key, values: { what: base } } };
  return {
    value: one.id,
    title: { key: 'my-plan.list.again', values: { what: base, number: alike.indexOf(one) + 1 } },
  };
}

type Asked = 'info' | 'part' | 'read' | 'view' | 'list' | 'tick' | 'review' | 'say' | 'who' | 'whoElse' | 'check';
export const whyOf = (question: Exclude<Asked, 'info'>): Words => `my-plan.${question}.why` as Words;

// Written out for each question, so that a sentence that nobody says is found.
const named = {
  start: (value: string) => [`my-plan.start.${value}`, `my-plan.start.also.${value}`],
  part: (value: string) => [`my-plan.part.${value}`, `my-plan.part.also.${value}`],
  read: (value: string) => [`my-plan.read.${value}`, `my-plan.read.also.${value}`],
  review: (value: string) => [`my-plan.review.${value}`, `my-plan.review.also.${value}`],
  tick: (value: string) => [`my-plan.tick.${value}`, `my-plan.tick.also.${value}`],
  who: (value: string) => [`my-plan.who.${value}`, `my-plan.who.also.${value}`],
};

/** A choice by the name of its sentences: title `my-plan.<question>.<name>`, other words for it under `also`. */
export function choice(question: keyof typeof named, value: string): Option {
  const [title, also] = named[question](value) as [Words, Words];
  return { value, title, also };
}

export const is =
  (step: string, ...values: string[]) =>
  (answers: Answers) =>
    values.includes(answers[step] ?? '');
