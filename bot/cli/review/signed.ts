import { createHash } from 'node:crypto';
import { messages } from '../../content/index.ts';
import type { Happened } from '../../events.ts';
import { bars, bySecond } from '../../safety/look.ts';
import { en } from '../../safety/phrases/en.ts';
import { helpElsewhere, others } from '../../safety/phrases/others.ts';
import { fixedWords } from '../../safety/respond.ts';
import type { PhraseList } from '../../safety/rule.ts';
import type { Council, Reply } from '../../turn.ts';
import { allSentences } from './all-sentences.ts';
import { kinds } from './kind.ts';
import { places, weightBytes } from './weights.ts';
import { alone, readAs, shared } from './word-lists.ts';

/** A concern of one kind, as far as its fixed words need one; of somebody known, or of nobody. */
const raisedAs = (kind: string, known: boolean): Happened => ({
  type: 'concern_raised',
  personId: known ? id : null,
  data: { concernId: id, conversationId: id, kind, severity: 'now', rule: 'review' },
});

/** The fixed words of one kind as they are by day, when the duty team answers; of somebody known, or of nobody. */
export const saidByDay = (kind: string, known: boolean, council: Council): Reply[] =>
  fixedWords([raisedAs(kind, known)], { language: 'en', council, onCall: { number: council.dutyNumber } });
const id = '00000000-0000-7000-8000-000000000001';

/** The sentences of the net as they were written, by name; with the line that goes with its question. */
export const fixed = (): [string, string][] =>
  [...messages('en')].filter(([key]) => key.startsWith('safety.') || key === 'common.callNow');

/** How many phrases a list of another language has. */
export const phrasesIn = ({ says }: PhraseList): number =>
  Object.values(says).reduce((sum, all) => sum + all.length, 0);

const countOf = (lists: readonly (readonly [string, readonly string[]])[]) =>
  lists.reduce((sum, [, words]) => sum + words.length, 0);
const allLists = [...shared, ...Object.values(readAs).flat(), ...Object.entries(alone)] as const;

/** Everything that is signed, part by part, as data. */
function contents(council: Council) {
  const { safeguarding, dutyNumber, open, night, housing, name } = council;
  return {
    rules: en,
    lists: allLists,
    sentences: allSentences(),
    weights: sha256(weightBytes()),
    bars: { bars, bySecond },
    words: [fixed(), kinds.map((kind) => saidByDay(kind, false, council))],
    chain: { safeguarding, dutyNumber, open, night, childrensDuty: housing.childrensDuty, name },
    languages: { others, helpElsewhere },
  };
}
export type PartName = keyof ReturnType<typeof contents>;

/** How much of each part there is. */
function amounts(council: Council): Record<PartName, Record<string, number>> {
  return {
    rules: {
      rules: en.length,
      lines: en.reduce((sum, { says }) => sum + says.length, 0),
      unless: en.reduce((sum, { unless }) => sum + (unless?.length ?? 0), 0),
    },
    lists: {
      lists: shared.length + Object.keys(readAs).length + Object.keys(alone).length,
      words: countOf(allLists),
    },
    sentences: { sentences: allSentences().length },
    weights: { places },
    bars: { bars: Object.keys(bars).length },
    words: { words: fixed().length },
    chain: { steps: council.safeguarding.chain.length },
    languages: { languages: others.length, phrases: others.reduce((sum, one) => sum + phrasesIn(one), 0) },
  };
}

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
/** As people compare it: three times four letters and figures. */
const short = (hex: string) => (hex.slice(0, 12).match(/.{4}/g) ?? []).join(' ');

export type Signed = {
  parts: readonly { name: PartName; amount: Record<string, number>; fingerprint: string }[];
  fingerprint: string;
  full: string;
};

/** The fingerprints of what is signed: the same words always give the same, and any change another. */
export function signed(council: Council): Signed {
  const amount = amounts(council);
  const whole = Object.entries(contents(council)) as [PartName, unknown][];
  const hashes = whole.map(([name, part]) => ({ name, hash: sha256(JSON.stringify(part)) }));
  const full = sha256(hashes.map(({ name, hash }) => `${name} ${hash}`).join('\n'));
  return {
    parts: hashes.map(({ name, hash }) => ({ name, amount: amount[name], fingerprint: short(hash) })),
    fingerprint: short(full),
    full,
  };
}
