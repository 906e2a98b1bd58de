import type { ConcernKind } from '../content/index.ts';

/**
 * One reviewed rule of the safety net. Patterns are written over plain words (see `plain.ts`): `(a|b)` is a choice, `...` lets up
 * to five words stand between, `w?` may be missing. `unless` holds figures of speech and ordinary things that look the same.
 */
export type Rule = {
  id: string;
  kind: ConcernKind;
  /** `now`: life may be at risk. `today`: before the day ends. `soon`: a worker should know. */
  severity: 'now' | 'today' | 'soon';
  says: readonly string[];
  unless?: readonly string[];
  /** Why these words are taken for that. */
  why: string;
  source: string;
};

export type Compiled = Rule & { said: RegExp; figure: RegExp | null };

/** A pattern as a regular expression's source. */
export function source(pattern: string): string {
  return pattern
    .trim()
    .replace(/ (\([^()]*\)|\w+)\?(?= |$)/g, '(?: $1)?')
    .replaceAll(' ... ', '(?: \\S+){0,5} ')
    .replace(/\((?!\?)/g, '(?:');
}

const oneOf = (patterns: readonly string[]) => new RegExp(`(?:^| )(?:${patterns.map(source).join('|')})(?= |$)`);

export const compile = (rule: Rule): Compiled => ({
  ...rule,
  said: oneOf(rule.says),
  figure: rule.unless ? oneOf(rule.unless) : null,
});
