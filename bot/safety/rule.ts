import type { ConcernKind } from '../content/index.ts';

/**
 * One reviewed rule of the safety net: what is said (see `pattern.ts` for how a rule is written), what it looks like and is not
 * (`unless`, which takes back only a match that it shares a word with), why these words are taken for that, and from where.
 */
export type Rule = {
  id: string;
  kind: ConcernKind;
  /** `now`: life may be at risk. `today`: before the day ends. `soon`: a worker should know. */
  severity: 'now' | 'today' | 'soon';
  says: readonly string[];
  unless?: readonly string[];
  why: string;
  source: string;
};

/** Words that may or may not be a worry: somebody is asked gently, and heard again. */
export type Doubt = Pick<Rule, 'id' | 'kind' | 'says' | 'unless' | 'why'>;
