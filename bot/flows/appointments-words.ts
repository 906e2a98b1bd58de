import type { appointments as words } from '../content/en/appointments.ts';
import type { Option, Words } from './flow.ts';

type All = typeof words;
type With<T> = { [Q in keyof All]: All[Q] extends T ? Q : never }[keyof All];
type Named<Q extends With<{ also: object }>> = keyof All[Q]['also'] & keyof All[Q] & string;

/** A question's sentences by its name. */
export const asks = <Q extends With<{ ask: string; why: string }>>(question: Q) => ({
  ask: `appointments.${question}.ask` as Words,
  why: `appointments.${question}.why` as Words,
});

/** The same, with what its answer is called in "check your answers". */
export const asksNamed = <Q extends With<{ ask: string; why: string; name: string }>>(question: Q) => ({
  ...asks(question),
  name: `appointments.${question}.name` as Words,
});

// Those that stand in no list of a step, by their names: so that a sentence that nobody says is found.
const titles: Record<string, (value: string) => string> = {
  avoid: (value) => `appointments.avoid.${value}`,
  help: (value) => `appointments.help.${value}`,
  how: (value) => `appointments.how.${value}`,
  mine: (value) => `appointments.mine.${value}`,
  none: (value) => `appointments.none.${value}`,
  offer: (value) => `appointments.offer.${value}`,
  time: (value) => `appointments.time.${value}`,
  which: (value) => `appointments.which.${value}`,
};

/** A choice by the name of its sentences: title `appointments.<question>.<name>`, other words for it under `also`. */
export const one = <Q extends With<{ also: object }>, V extends Named<Q>>(question: Q, value: V) => ({
  value,
  title: (titles[question]?.(value) ?? `appointments.${question}.${value}`) as Words,
  also: `appointments.${question}.also.${value}` as Words,
});

export const some = <Q extends With<{ also: object }>>(question: Q, ...names: Named<Q>[]): Option[] =>
  names.map((name) => one(question, name));
