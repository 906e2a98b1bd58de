import type { Reading } from '../../safety/features.ts';
import { look } from '../../safety/look.ts';
import { indexed, keysIn, matches } from '../../safety/pattern.ts';
import { en } from '../../safety/phrases/en.ts';
import { allRead } from './all-sentences.ts';
import { once } from './once.ts';

/** A reviewed sentence, the kind it was written as, and what becomes of it. */
export type Example = { text: string; kind: string; outcome: 'raised' | 'asked' | 'nothing' };

/** What the reviewed sentences show of one rule. */
export type Shown = {
  /** For a line of `says`, a sentence that it holds on; for a line of `unless`, one in which it takes a match back. */
  byLine: ReadonlyMap<string, Example>;
  byUnless: ReadonlyMap<string, Example>;
  /** Every sentence that the rule holds on. */
  held: readonly Example[];
};

export const none = 'none';
type Seen = Example & Pick<Reading, 'words' | 'held'>;
type Found = Map<string, Example[]>;
function add(found: Found | undefined, line: string, one: Example): void {
  const known = found?.get(line);
  if (known) known.push(one);
  else found?.set(line, [one]);
}

function outcomeOf(text: string): Example['outcome'] {
  const seen = look(text);
  return seen === null ? 'nothing' : 'concern' in seen ? 'raised' : 'asked';
}

function seenAll(): Seen[] {
  return allRead().map(({ text, kind, reading: { words, held } }) => {
    // An ordinary sentence on which no rule holds shows nothing of a rule: looking at them all would take as long as the rest.
    const outcome = kind === none && held.length === 0 ? 'nothing' : outcomeOf(text);
    return { text, kind, outcome, words, held };
  });
}

/** For each line a sentence, of the kind asked for where there is one, that no other line of the rule shows where there is one. */
function chosen(found: Found | undefined, lines: readonly string[], kind: string): Map<string, Example> {
  const used = new Set<string>();
  return new Map(
    lines.flatMap((line): [string, Example][] => {
      const all = found?.get(line) ?? [];
      const fit = all.filter((one) => one.kind === kind);
      const from = fit.length > 0 ? fit : all;
      const one = from.find(({ text }) => !used.has(text)) ?? from[0];
      if (!one) return [];
      used.add(one.text);
      return [[line, one]];
    }),
  );
}

const byRule = () => new Map<string, Found>(en.map(({ id }) => [id, new Map()]));

/** Where a line of `unless` takes back a match of its kind, by rule and line. */
function takenBack(all: readonly Seen[]): Map<string, Found> {
  const said = indexed(en.flatMap(({ kind, says }) => says.map((written) => ({ written, of: kind }))));
  const figures = indexed(
    en.flatMap(({ id, kind, unless }) => (unless ?? []).map((written) => ({ written, of: { id, kind, written } }))),
  );
  const found = byRule();
  for (const one of all) {
    const keys = one.words.map(keysIn);
    const meant = matches(figures, keys);
    if (meant.length === 0) continue;
    const hits = matches(said, keys);
    for (const { of, from, to } of meant)
      if (hits.some((hit) => hit.of === of.kind && from <= hit.to && to >= hit.from))
        add(found.get(of.id), of.written, one);
  }
  return found;
}

export type Evidence = {
  ofRule(id: string): Shown;
  /** Sentences written as a concern that are not raised as one. */
  notRaised: readonly Example[];
};

/** What the reviewed sentences show: computed by the rules and the second opinion themselves, as a message would be. */
export const evidence: () => Evidence = once(() => {
  const all = seenAll();
  const lines = byRule();
  const held = new Map<string, Set<Example>>(en.map(({ id }) => [id, new Set()]));
  for (const one of all)
    for (const { rule, written } of one.held) {
      add(lines.get(rule.id), written, one);
      held.get(rule.id)?.add(one);
    }
  const back = takenBack(all);
  const shown = new Map(
    en.map(({ id, says, unless, kind }): [string, Shown] => {
      const byLine = chosen(lines.get(id), says, kind);
      return [id, { byLine, byUnless: chosen(back.get(id), unless ?? [], none), held: [...(held.get(id) ?? [])] }];
    }),
  );
  return {
    ofRule: (id) => shown.get(id) ?? { byLine: new Map(), byUnless: new Map(), held: [] },
    notRaised: all.filter(({ kind, outcome }) => kind !== none && outcome !== 'raised'),
  };
});
