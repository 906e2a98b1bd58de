import type { ConcernKind } from '../content/index.ts';
import { foreign } from './foreign.ts';
import { saidElsewhere } from './other-languages.ts';
import { en } from './phrases/en.ts';
import type { Rule } from './rule.ts';
import { type Held, rulesHeld } from './rules.ts';
import { shipped, type Weighed, weighed } from './score.ts';
import type { Weights } from './teach.ts';
import { wordsOf } from './words.ts';

/** A worry in a text: what about, how soon somebody must hear of it, which rule said so, and about where (0 start, 1 end). */
export type Detected = { kind: ConcernKind; severity: Rule['severity']; rule: string; at: number };

/** What a text may be: a worry; perhaps one, about what; or neither. `not_understood`: there is no signed list for the language it is in. */
export type Look = { concern: Detected; also: Detected[] } | { unsure: true; about: ConcernKind } | null;

/** How soon, then how grave: the order of the list of rules decides between rules of the same haste. */
const haste = { now: 0, today: 1, soon: 2 } as const;

/** How sure the second opinion must be: alone; with a rule; and to be asked about. Set on the held-out sentences, see README. */
export const bars = { alone: 0.35, withRule: 0.2, ask: 0.2, kind: 0.7 } as const;

/** How soon, when only the second opinion speaks. */
export const bySecond: Record<ConcernKind, Rule['severity']> = {
  medical_emergency: 'now',
  suicide: 'now',
  immediate_danger: 'now',
  self_harm: 'today',
  abuse_or_exploitation: 'today',
  missing_or_running: 'now',
  homeless_tonight: 'now',
  no_food_or_heat: 'today',
  not_understood: 'today',
};
const order = new Map(en.map(({ id }, at) => [id, at]));

function asDetected(held: Held[]): Detected[] {
  const first = new Map<string, Held>();
  for (const one of held) if (!first.has(one.rule.id)) first.set(one.rule.id, one);
  return [...first.values()]
    .sort(
      ({ rule: one }, { rule: two }) =>
        haste[one.severity] - haste[two.severity] || (order.get(one.id) ?? 0) - (order.get(two.id) ?? 0),
    )
    .map(({ rule, at }) => ({ kind: rule.kind, severity: rule.severity, rule: rule.id, at }));
}

/** What both opinions say, before anybody decides: for `look`, and for whoever reviews the bars. */
export function opinions(text: string, weights: Weights = shipped()): { held: Held[]; second: Weighed; words: number } {
  const words = wordsOf(text);
  const held = rulesHeld(words);
  return { held, second: weighed(words, held, weights), words: words.length };
}

/**
 * What a message is. Two opinions: a rule that holds and that the second opinion does not find unlikely, or the second opinion
 * alone above a high bar, is a worry; anything between is asked about. A phrase of another language's list is a worry although
 * nobody has signed it yet; what no list understands is asked about. Pure, and the same for everybody.
 */
export function look(text: string, weights: Weights = shipped()): Look {
  const english = inEnglish(text, weights);
  const said = saidElsewhere(text);
  const elsewhere = said
    .filter(({ kind }) => kind !== 'not_understood')
    .map((one) => ({ ...one, severity: bySecond[one.kind] }));
  // What English words alone make of another language is no opinion; what an English rule heard is.
  const both = english && 'concern' in english ? [english.concern, ...english.also].filter(heardByRule) : [];
  const [concern, ...also] = [...elsewhere, ...both].sort((one, two) => haste[one.severity] - haste[two.severity]);
  if (elsewhere.length > 0 && concern) return { concern, also };
  return english ?? (said.length > 0 || foreign(text) ? { unsure: true, about: 'not_understood' } : null);
}

const heardByRule = ({ rule }: Detected) => !rule.startsWith('second-opinion');

function inEnglish(text: string, weights: Weights): Look {
  const bare = text.replace(laugh, '');
  const seen = judged(text, weights);
  if (seen || bare === text) return seen;
  // A laugh at the end may make light of a worry: it never makes it nothing.
  const sober = judged(bare, weights);
  return sober && 'concern' in sober ? { unsure: true, about: sober.concern.kind } : sober;
}

const laugh = /[\s,.!]*(?:\b(?:lol|lmao|haha+|jk)\b|[😂🤣💀])+[\s!.]*$/iu;

function judged(text: string, weights: Weights): Look {
  const { held, second } = opinions(text, weights);
  const found = asDetected(held);
  const kind = second.kind as ConcernKind;
  const byRule = found.length > 0 && second.likely >= bars.withRule;
  if (byRule || second.likely >= bars.alone) {
    if (found.length === 0)
      found.push({ kind, severity: bySecond[kind], rule: `second-opinion.${kind}`, at: second.at });
    // When rules of several kinds hold, the kind that the whole text speaks for most clearly comes first.
    if (second.share >= bars.kind) found.sort((one, two) => Number(two.kind === kind) - Number(one.kind === kind));
    const [concern, ...also] = found;
    if (concern) return { concern, also };
  }
  if (found[0]) return { unsure: true, about: found[0].kind };
  if (second.likely >= bars.ask) return { unsure: true, about: kind };
  return null;
}
