import { back } from '../flows/engine.ts';
import type { Thought } from '../turn.ts';
import { ageKept } from './age-said.ts';
import { byWord } from './anywhere.ts';
import { offerAside } from './aside.ts';
import { stillNothingToMove } from './nothing-to-move.ts';
import { offerEarlier } from './old-buttons.ts';
import { askAgain, take, takeTyped } from './playing.ts';
import { read } from './reading.ts';
import { playedOf, withPlayed } from './state.ts';
import { type Talk, withState } from './talk.ts';
import { plainWish } from './ways-in.ts';

// "Wait i meant college". "I mean" alone is often only a way to begin.
const meant =
  /^(?:(?:no+|nah|nope|wait|sorry|sry|soz|oops|actually|oh|hold on|nvm),? )*(?:i (?:meant|ment)(?: to (?:say|put|press|pick))?|meant|make (?:that|it)|change (?:that|it) to) (.+)$/i;
const mean = /^(?:(?:no+|nah|nope|wait|sorry|sry|soz|oops|actually|oh|hold on|nvm),? )+(?:i mean |its |it's )?(.+)$/i;

/** What they meant instead of what they said just before, as the answer to that question; null when it is none. */
function insteadOf(talk: Talk, words: string): Thought | null {
  const { flow, state, facts, language } = talk;
  const played = flow && state.running ? back(flow, playedOf(state.running)) : null;
  if (!played) return null;
  const before = withState(talk, withPlayed(state, played));
  if (!before.step || !before.place || before.step.kind === 'write') return null;
  const taken = read(words, { step: before.step, answers: before.place.answers, facts, language });
  return 'answer' in taken ? take(before, [taken.answer]) : null;
}

/** In the middle of a question something else was said: an earlier answer, a plain wish, another conversation. */
function somethingElse(talk: Talk): Thought | null {
  const wish = plainWish(talk.text, talk.language);
  return (
    offerEarlier(talk) ??
    ageKept(talk, askAgain) ??
    stillNothingToMove(talk) ??
    (wish ? byWord[wish](talk) : null) ??
    offerAside(talk)
  );
}

/** What was typed at an open question: an answer, an answer put right, or something else that can be told. */
export function typedInTheMiddle(talk: Talk): Thought {
  const instead = meant.exec(talk.text.trim())?.[1];
  const corrected = instead && talk.step?.kind !== 'write' ? insteadOf(talk, instead) : null;
  if (corrected) return corrected;
  const rest = talk.step?.kind === 'write' ? undefined : (instead ?? mean.exec(talk.text.trim())?.[1]);
  return takeTyped(talk, (other) => {
    if (!rest) return somethingElse(other);
    const put = { ...other, text: rest };
    const here =
      other.step && other.place ? read(rest, { ...other, step: other.step, answers: other.place.answers }) : null;
    return (
      (here && 'answer' in here ? take(other, [here.answer]) : null) ?? insteadOf(other, rest) ?? somethingElse(put)
    );
  });
}
