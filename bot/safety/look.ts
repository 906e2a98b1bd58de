import type { ConcernKind } from '../content/index.ts';
import { foreign } from './foreign.ts';
import { isInSentences } from './known.ts';
import { saidElsewhere } from './other-languages.ts';
import { en } from './phrases/en.ts';
import { readText } from './read.ts';
import type { Rule } from './rule.ts';
import type { Held } from './rules.ts';
import { shipped, type Weighed, type Weights, weighed } from './score.ts';

/** A worry in a text: what about, how soon somebody must hear of it, which rule said so, and about where (0 start, 1 end). */
export type Detected = { kind: ConcernKind; severity: Rule['severity']; rule: string; at: number };

/** What a text may be: a worry; perhaps one, about what; or neither. `not_understood`: there is no signed list for the language it is in. */
export type Look = { concern: Detected; also: Detected[] } | { unsure: true; about: ConcernKind } | null;

/** How soon, then how grave: the order of the list of rules decides between rules of the same haste. */
const haste = { now: 0, today: 1, soon: 2 } as const;

/**
 * How sure the second opinion must be: alone; alone on a few words, which say little; with a rule; and to be asked about. Set on
 * sentences of writers whom it had not learnt from (bot/decisions/0008).
 */
export const bars = {
  alone: 0.25,
  fewWords: 0.6,
  fewAsk: 0.5,
  withRule: 0.15,
  fewRule: 0.1,
  ask: 0.15,
  kind: 0.7,
} as const;
const few = 4;
// One or two words are an answer more often than a cry: without a rule they are no more than asked about.
const fewest = 2;

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
const nothing: Weighed = { likely: 0, kind: 'none', share: 0, at: 0 };

const order = new Map(en.map(({ id }, at) => [id, at]));

function asDetected(held: readonly Held[]): Detected[] {
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
export function opinions(
  text: string,
  weights: Weights = shipped(),
): { held: readonly Held[]; second: Weighed; words: number } {
  const reading = readText(text);
  // Of a text without one word that any sentence has, letters alone make nothing: it is a name, or another language.
  const second = reading.tokens.some(isInSentences) ? weighed(reading, weights) : nothing;
  return { held: reading.held, second, words: reading.tokens.filter((token) => token !== '|').length };
}

/**
 * What a message is. Two opinions: a rule that holds and that the second opinion does not find unlikely, or the second opinion
 * alone above a high bar, is a worry; anything between is asked about. A phrase of another language's list is a worry although
 * nobody has signed it yet; what no list understands is asked about. Pure, and the same for everybody.
 */
export function look(text: string, weights: Weights = shipped()): Look {
  const said = saidElsewhere(text);
  const other = said.length > 0 || foreign(text);
  const heard = inEnglish(text, weights);
  // What letters and a stray word make of another language is no opinion; what an English rule heard is.
  const english = other && heard && !('concern' in heard && heardByRule(heard.concern)) ? null : heard;
  const elsewhere = said
    .filter(({ kind }) => kind !== 'not_understood')
    .map((one) => ({ ...one, severity: bySecond[one.kind] }));
  const both = english && 'concern' in english ? [english.concern, ...english.also].filter(heardByRule) : [];
  const [concern, ...also] = [...elsewhere, ...both].sort((one, two) => haste[one.severity] - haste[two.severity]);
  if (elsewhere.length > 0 && concern) return { concern, also };
  return english ?? (other ? { unsure: true, about: 'not_understood' } : null);
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
  const { held, second, words } = opinions(text, weights);
  const found = asDetected(held);
  const kind = second.kind as ConcernKind;
  const byRule = found.length > 0 && second.likely >= (words <= few ? bars.fewRule : bars.withRule);
  const alone = words <= fewest ? 1 : words <= few ? bars.fewWords : bars.alone;
  const ask = words <= fewest ? bars.fewWords : words <= few ? bars.fewAsk : bars.ask;
  if (byRule || second.likely >= alone) {
    if (found.length === 0)
      found.push({ kind, severity: bySecond[kind], rule: `second-opinion.${kind}`, at: second.at });
    // When rules of several kinds hold, the kind that the whole text speaks for most clearly comes first.
    if (second.share >= bars.kind) found.sort((one, two) => Number(two.kind === kind) - Number(one.kind === kind));
    const [concern, ...also] = found;
    if (concern) return { concern, also };
  }
  if (found[0]) return { unsure: true, about: found[0].kind };
  if (second.likely >= ask) return { unsure: true, about: kind };
  return null;
}
