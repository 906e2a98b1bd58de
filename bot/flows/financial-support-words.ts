import type { financialSupport as words } from '../content/en/financial-support.ts';
import type { Option, Words } from './flow.ts';

type All = typeof words;
type With<T> = { [Q in keyof All]: All[Q] extends T ? Q : never }[keyof All];

/** The sentences of a question by its name: `financial-support.<question>.ask` and `.why`. */
export const asks = <Q extends With<{ ask: string; why: string }>>(question: Q) => ({
  ask: `financial-support.${question}.ask` as Words,
  why: `financial-support.${question}.why` as Words,
});

/** The same with what its answer is called in "check your answers". */
export const named = <Q extends With<{ ask: string; why: string; name: string }>>(question: Q) => ({
  ...asks(question),
  name: `financial-support.${question}.name` as Words,
});

/** Choices by the names of their sentences, with other words for them where there are some. */
export function some<Q extends With<{ ask: string; also: object }>>(
  question: Q,
  ...names: (keyof All[Q]['also'] & keyof All[Q] & string)[]
): Option[] {
  return names.map((value) => ({
    value,
    title: `financial-support.${question}.${value}` as Words,
    also: `financial-support.${question}.also.${value}` as Words,
  }));
}

/** Yes and no, as a question words them. */
export const yesNo = <Q extends With<{ yes: string; no: string }>>(question: Q): [yes: Option, no: Option] => [
  { value: 'yes', title: `financial-support.${question}.yes` as Words, also: 'common.words.yes' },
  { value: 'no', title: `financial-support.${question}.no` as Words, also: 'common.words.no' },
];
