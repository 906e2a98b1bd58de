import type { whatNext as words } from '../content/en/what-next.ts';
import type { Option, Words } from './flow.ts';

type All = typeof words;
type With<T> = { [Q in keyof All]: All[Q] extends T ? Q : never }[keyof All];
type Named<Q extends With<{ also: object }>> = keyof All[Q]['also'] & keyof All[Q] & string;

/** The skips there are: for a question that one may not want to answer, and for one that one need not. */
const skips = { ratherNot: 'common.way.ratherNot', skip: 'common.way.skip' } as const;

/** A question's sentences by its name: `what-next.<question>.ask`, `.why` and `.name`, and how it is passed over. */
export const asks = <Q extends With<{ ask: string; why: string; name: string }>>(
  question: Q,
  skip: keyof typeof skips,
) => ({
  ask: `what-next.${question}.ask` as Words,
  why: `what-next.${question}.why` as Words,
  name: `what-next.${question}.name` as Words,
  skip: skips[skip],
});

/** A choice by the name of its sentences: title `what-next.<question>.<name>`, other words for it under `also`. */
export const one = <Q extends With<{ also: object }>, V extends Named<Q>>(question: Q, value: V) => ({
  value,
  title: `what-next.${question}.${value}` as Words,
  also: `what-next.${question}.also.${value}` as Words,
});

export const some = <Q extends With<{ also: object }>>(question: Q, ...names: Named<Q>[]): Option[] =>
  names.map((name) => one(question, name));

/** Yes and no, as a question words them. */
export const yesNo = <Q extends With<{ yes: string; no: string }>>(question: Q): [yes: Option, no: Option] => [
  { value: 'yes', title: `what-next.${question}.yes` as Words, also: 'common.words.yes' },
  { value: 'no', title: `what-next.${question}.no` as Words, also: 'common.words.no' },
];

/** Yes and no to "shall I ask for a person?": yes asks at once. */
export const personOrNot = <Q extends With<{ yes: string; no: string }>>(question: Q): [yes: Option, no: Option] => {
  const [yes, no] = yesNo(question);
  return [{ ...yes, calls: 'person' }, no];
};

/** The whole question of whether to ask for a person. */
export const offers = <Q extends With<{ ask: string; why: string; yes: string; no: string }>>(question: Q) => ({
  ask: `what-next.${question}.ask` as Words,
  why: `what-next.${question}.why` as Words,
  options: personOrNot(question),
});
