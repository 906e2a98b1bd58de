import { type Key, type Language, sayLine } from '../content/index.ts';
import { optionsOf } from '../flows/engine.ts';
import type { Answers, Asking, Facts, Option } from '../flows/flow.ts';
import { speak } from './speak.ts';
import { bare, says, wordList } from './words.ts';

export type Asked = { step: Asking; answers: Answers; facts: Facts; language: Language };

/** What a text was taken for: an answer as the flow keeps it, or why it is none. */
export type Reading = { answer: string } | { fault: 'unclear' | 'too many' | 'too long' };

const optionNames = (option: Option<string>, { facts, language }: Asked): Set<string> =>
  new Set([bare(speak(option.title, facts, language)), ...(option.also ? wordList(language, option.also as Key) : [])]);

/** The one option that a piece of text names exactly; null when none or more than one does. */
function exactly(piece: string, asked: Asked): Option<string> | null {
  const said = bare(piece);
  if (said === '') return null;
  const options = optionsOf(asked.step, asked.answers, asked.facts);
  const titled = options.filter((one) => bare(speak(one.title, asked.facts, asked.language)) === said);
  const named = titled.length > 0 ? titled : options.filter((one) => optionNames(one, asked).has(said));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/**
 * The options that a text speaks of among other words: "im at college" is College. A name inside a longer one that was also
 * said does not count: "its not good" is not Good.
 */
function within(text: string, asked: Asked): Option<string>[] {
  const said = ` ${bare(text)} `;
  const found = optionsOf(asked.step, asked.answers, asked.facts).flatMap((option) =>
    [...optionNames(option, asked)]
      .filter((name) => name.length > 2 && said.includes(` ${name} `))
      .map((name) => ({ option, name })),
  );
  const spoken = found.filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)));
  return [...new Set(spoken.map(({ option }) => option))];
}

function check(text: string, asked: Asked): string | null {
  if (asked.step.kind !== 'check') return null;
  const keep = speak(asked.step.keep(asked.answers, asked.facts), asked.facts, asked.language);
  if (bare(text) === bare(keep) || says(text, 'yes', asked.language)) return 'keep';
  return bare(text) === bare(sayLine(asked.language, { key: 'common.check.bin' })) ? 'bin' : null;
}

/** Whether a text is the button that passes the open question over, which may have words of its own. */
const isSkip = (text: string, { step, facts, language }: Asked): boolean =>
  'skip' in step && step.skip !== undefined && bare(text) === bare(speak(step.skip, facts, language));

/** The values of a text in pieces, each of which names one option exactly; null when any is something else. */
function inPieces(text: string, between: RegExp, asked: Asked): string[] | null {
  const pieces = text.split(between).filter((piece) => bare(piece) !== '');
  const found = pieces.map((piece) => exactly(piece, asked)?.value);
  return pieces.length > 0 && found.every((value) => value !== undefined) ? [...new Set(found)] : null;
}

/** The values that a text names exactly by the buttons or the words listed for them; null when any part of it is something else. */
export function readExactly(text: string, asked: Asked): string[] | null {
  if (asked.step.kind === 'check') {
    const value = check(text, asked);
    return value ? [value] : null;
  }
  if (isSkip(text, asked)) return [''];
  if (asked.step.kind === 'write') return null;
  const whole = exactly(text, asked);
  if (whole) return [whole.value];
  if (asked.step.kind === 'choose') return null;
  // Buttons are sent with commas between, and one may have an "and" of its own; people type either.
  return inPieces(text, /,|\n/, asked) ?? inPieces(text, /,|&| and | \+ |\n/i, asked);
}

/** What a text answers to the open question. */
export function read(text: string, asked: Asked): Reading {
  const { step } = asked;
  if (step.kind === 'write') {
    if (text.trim() === '') return { fault: 'unclear' };
    return text.length > step.longest ? { fault: 'too long' } : { answer: text.trim() };
  }
  const exact = readExactly(text, asked);
  const values = exact ?? within(text, asked).map((one) => one.value);
  if (values.length === 0) return { fault: 'unclear' };
  if (step.kind === 'many') return values.length > step.most ? { fault: 'too many' } : { answer: values.join(',') };
  return values.length === 1 && values[0] !== undefined ? { answer: values[0] } : { fault: 'unclear' };
}
