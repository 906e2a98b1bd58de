import { ask } from '../ask.ts';
import { isAboutHow } from '../in-own-words.ts';
import { isOneOf, ownButtons } from '../own-buttons.ts';
import { thinkPhone } from '../phone.ts';
import { shortCode } from '../short-code.ts';
import type { Talk } from '../talk.ts';
import { says, wordOf } from '../words.ts';
import { answersSafe, heard } from './heard.ts';

/**
 * For whom something is that comes in while they talk to a worker. `bot`: we answer it, too; `worker`: it is passed on; `ends`: they
 * go on with us.
 */
export type Meant = { bot: boolean; worker: boolean; ends: boolean };

const forBot: Meant = { bot: true, worker: false, ends: false };
const goesOn: Meant = { bot: true, worker: false, ends: true };
const forBoth: Meant = { bot: true, worker: true, ends: false };
const forWorker: Meant = { bot: false, worker: true, ends: false };

/** What says nothing of which question it answers: while they talk to a worker, it is the worker's. */
const isTalk = ({ text, language }: Talk): boolean => {
  const word = wordOf(text, language);
  if (word === 'skip' || word === 'why' || word === 'help') return true;
  return (['yes', 'no', 'thanks', 'greeting'] as const).some((heardAs) => says(text, heardAs, language));
};

/** Codes, and what is said about this phone, are for nobody else. */
const isPrivate = ({ turn, text, state }: Talk): boolean =>
  (state.asked === 'code' && shortCode.test(text)) || thinkPhone(turn) !== null;

const safetyAsks = ['person', 'where', 'about'];

/**
 * For whom a message is while a worker is in the chat: words that say where to go are ours, and so is a button of the open
 * question, by its whole title; everything else is the worker's. What may be a cry for help is heard first and passed on too.
 */
export function meantFor(talk: Talk): Meant {
  const { turn, text, state, step, language } = talk;
  if (turn.inbound.kind !== 'message' || text === '' || isPrivate(talk)) return forBot;
  if (isAboutHow(text)) return forBot;
  if (turn.concern) return heard(talk)?.in === 'choice' ? forBot : forBoth;
  if (answersSafe(talk)) return forBoth;
  const word = wordOf(text, language);
  if (word === 'menu' || word === 'carryOn') return goesOn;
  // "Leave me alone" stops us, and is something that the worker must know.
  if (word === 'stop') return { bot: true, worker: true, ends: true };
  if (word === 'person') return forBoth;
  if (isOneOf(text, ownButtons(talk))) return safetyAsks.includes(state.asked ?? '') ? forBot : goesOn;
  if (!step || isTalk(talk)) return forWorker;
  const shown = ask(talk).flatMap(({ choices = [], ways = [] }) => [...choices, ...ways].map(({ title }) => title));
  return isOneOf(text, shown) ? goesOn : forWorker;
}
