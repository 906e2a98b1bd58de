import { readFileSync } from 'node:fs';
import { type Named, named, placeOfNamed, places } from '../../safety/features.ts';
import { en } from '../../safety/phrases/en.ts';
import { labels, startsAt, weightsFile, weightsOf } from '../../safety/score.ts';
import { allRead } from './all-sentences.ts';
import { once } from './once.ts';
import { lineText } from './readable.ts';

/** What the second opinion may find a text to be, as it names them. */
export const found: readonly string[] = labels;
export { places };

/** The weights as they lie in the repository: what is signed of them. */
export const weightBytes = (): Uint8Array => readFileSync(weightsFile);

/** What a feature is, in the words of the page. */
export type FeatureKind = 'word' | 'words' | 'said' | 'line' | 'rule' | 'kind';
export type Feature = { what: FeatureKind; text: string; weights: readonly number[] };

// What stands in a sentence or two says more of them than of the language.
const fewest = 3;
// Places looked at for each kind: many, since what is met too seldom is left out afterwards.
const enough = 1_000;

/** A feature as people read it: a word, words after each other as read or as said, a line of a rule, or a rule. */
function shown({ group, name }: Pick<Named, 'group' | 'name'>): Omit<Feature, 'weights'> {
  if (group === 'said')
    return { what: 'said', text: name.replace(/^\|/, '⟨').replace(/\|$/, '⟩').replaceAll('|', '.') };
  if (!name.startsWith('!')) return { what: name.includes(' ') ? 'words' : 'word', text: lineText(name) };
  const inner = name.slice(1);
  if (en.some(({ id }) => id === inner)) return { what: 'rule', text: inner };
  return found.includes(inner) ? { what: 'kind', text: inner } : { what: 'line', text: lineText(inner) };
}

const everyName = (each: (one: Named, place: number) => void): void => {
  for (const { reading } of allRead()) for (const one of named(reading)) each(one, placeOfNamed(one));
};

/** Which places of the table weigh most for or against any of `found`, of those that a sentence names: 1 at each. */
function heaviestPlaces(): Uint8Array {
  const met = new Uint8Array(places);
  const rows: { place: number; weights: readonly number[] }[] = [];
  everyName((one, place) => {
    if (met[place] === 1) return;
    met[place] = 1;
    rows.push({ place, weights: weightsOf(one) });
  });
  const heavy = new Uint8Array(places);
  for (const label of found.keys()) {
    const sorted = Float64Array.from(rows, ({ weights }) => weights[label] ?? 0).sort();
    const [low = 0, high = 0] = [sorted.at(enough), sorted.at(-enough)];
    for (const { place, weights } of rows) {
      const weight = weights[label] ?? 0;
      if (weight <= low || weight >= high) heavy[place] = 1;
    }
  }
  return heavy;
}

/**
 * The named features that weigh most and stand in the reviewed sentences often enough, each with how much it speaks for each of
 * `found`, by its text. Of those that share a place in the table only the most frequent, to which the figure belongs.
 */
export const features: () => readonly Feature[] = once(() => {
  const heavy = heaviestPlaces();
  const seen = new Map<string, { one: Named; place: number; times: number }>();
  everyName((one, place) => {
    if (heavy[place] !== 1) return;
    const key = `${one.group} ${one.name}`;
    const known = seen.get(key);
    if (known) known.times += 1;
    else seen.set(key, { one, place, times: 1 });
  });
  const most = new Map<number, { one: Named; times: number }>();
  for (const { one, place, times } of seen.values())
    if (times >= fewest && times > (most.get(place)?.times ?? 0)) most.set(place, { one, times });
  return [...most.values()]
    .map(({ one }) => ({ ...shown(one), weights: weightsOf(one) }))
    .sort((one, two) => (one.text < two.text ? -1 : 1));
});

/** Where the sum begins for each of `found`, before a word is read. */
export const starts = (): readonly number[] => startsAt();
