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

/**
 * What is said in another language: short phrases as people type them, each with what it means in English, for whoever signs the list.
 * `a/b` in a phrase is either word. A rule is named by its place (`sq.suicide.3`), so a new phrase goes last in its kind. Under
 * `not_understood` stand calls for help that say no more than that.
 */
export type PhraseList = {
  code: string;
  language: string;
  script: 'Arabic' | 'Cyrillic' | 'Ethiopic' | 'Latin';
  /** What a space sets apart; between words one unknown word may stand, between syllables none. */
  spaces: 'words' | 'syllables';
  /** Who of the trade that speaks the language has read it, and when. `null`: drafted, signed by nobody. */
  signed: { on: string; by: string } | null;
  says: Readonly<Record<ConcernKind, readonly (readonly [phrase: string, meaning: string])[]>>;
};
