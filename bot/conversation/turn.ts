import type { Actor } from '../access.ts';
import { say } from '../content/index.ts';
import type { Reply, Thought } from '../turn.ts';
import { byWord, rest } from './anywhere.ts';
import { answerAside, carryOn, resume, turnTo } from './aside.ts';
import { ask, personOffer, whoQuestion } from './ask.ts';
import { changedWords } from './changed.ts';
import { tellHardest, thinkCheckIn } from './check-in.ts';
import { tellPromise, thinkDidItHelp } from './did-it-help.ts';
import { explained } from './explained.ts';
import { saidOfHours } from './hours.ts';
import { thinkHowItWent } from './how-it-went.ts';
import { typedInTheMiddle } from './in-the-middle.ts';
import { lacking } from './known/index.ts';
import { topic } from './meaning.ts';
import { ownedUpTo } from './nothing-to-move.ts';
import { answerEarlier } from './old-buttons.ts';
import { forgets, thinkPhone } from './phone.ts';
import { askAgain, pickChange, take } from './playing.ts';
import { openWith } from './private-door.ts';
import type { Concern, Mind, Think, Turn } from './run.ts';
import { show } from './speak.ts';
import { type Talk, talkOf, thought, withState } from './talk.ts';
import { wayIn } from './ways-in.ts';
import { says, wordOf } from './words.ts';
import { answerOffer } from './worry/after-a-worry.ts';
import { complaintIn, concernOf, concernReads, unclearIn } from './worry/concern.ts';
import { aboutQuestion, thinkAbout } from './worry/concern-about.ts';
import { answerEvents, gently, thinkSafe, thinkWhySafe } from './worry/gentle.ts';
import { answersSafe, heard, pressed } from './worry/heard.ts';
import { whileLive } from './worry/live.ts';

// Longer than anybody writes to a bot on purpose; a person reads letters.
const longestMessage = 2_000;
// After a morning away people have forgotten what they were asked.
const awayMs = 4 * 60 * 60 * 1000;

const away = ({ turn }: Talk): boolean => turn.now.getTime() - Date.parse(turn.situation.conversation.lastAt) > awayMs;

/** The first screen: who speaks, what is told to whom, who can be called now. Said once. */
function welcome({ turn, language }: Talk): Reply[] {
  const name = turn.situation.person?.firstName;
  return [
    { text: name ? say(language, 'common.helloAgain', { name }) : say(language, 'common.hello') },
    { text: say(language, 'common.danger') },
    { text: say(language, 'common.callNow') },
  ];
}

function joined(talk: Talk): Thought {
  if (!talk.state.greeted) return thought(talk, [...welcome(talk), ...ask(talk)]);
  if (!talk.state.running || !away(talk)) return thought(talk, []);
  return resume(talk);
}

/** After something worrying: the fixed words first, a person offered, nothing blocked. What was typed is no answer. */
function afterConcern(talk: Talk, replies: Reply[]): ReturnType<Think> {
  const found = heard(talk);
  if (!found) return askAgain(talk, replies);
  // Somebody may be looking over their shoulder: the chat goes from this phone at once, with nothing said.
  if (found.in === 'asked' && forgets(talk.text)) return thinkPhone(talk.turn) ?? askAgain(talk, replies);
  const unclear = unclearIn(talk.turn) ?? (talk.state.asked === 'about' ? (talk.state.unclear ?? null) : null);
  const picked = found.in === 'choice' ? take(talk, pressed(talk) ?? []) : null;
  // The choice counts as an answer too: what is said to it comes now, the next question once they said if they want a person.
  const state = picked ? (picked.state as Talk['state']) : talk.state;
  const stranger = talk.turn.situation.person === null;
  const next = withState(talk, {
    ...state,
    asked: unclear ? 'about' : stranger ? 'where' : 'person',
    unclear,
    concern: found.worries[0]?.kind,
    unsure: null,
    said: null,
    misses: 0,
  });
  const hours = found.in === 'where' ? [] : saidOfHours(talk.turn.council, talk.turn.now, talk.language).slice(0, 1);
  const said = picked ? show(next.place?.said[next.place.path.at(-1) ?? ''] ?? [], next.facts, talk.language) : [];
  // Whoever has asked for a person is not asked again whether they want one.
  const offer = stranger && state.called ? whoQuestion(next) : personOffer(next, 'concern');
  return thought(
    next,
    [...replies, ...hours, ...said, unclear ? aboutQuestion(next) : offer],
    [...(picked?.events ?? []), ...answerEvents(talk, answersSafe(talk))],
  );
}

/** "Back" and "idk" to a question of our own are about that question: what they answered before it stands. */
function stay(talk: Talk): Thought | null {
  const word = wordOf(talk.text, talk.language);
  return word === 'back' || word === 'skip' ? askAgain(talk) : null;
}

/** The answer to a question of the conversation's own; null when it is about something else. */
function ownQuestion(talk: Talk): ReturnType<Think> | null {
  const { text, language, state } = talk;
  switch (state.asked) {
    case 'change':
      return pickChange(talk) ?? stay(talk);
    case 'resume':
      if (says(text, 'yes', language)) return carryOn(talk);
      // "No" to going on is no wish to lose what they said: they start again by its button.
      return says(text, 'no', language) ? rest(talk) : null;
    case 'return':
    case 'aside':
      return answerAside(talk) ?? stay(talk);
    case 'earlier':
      return answerEarlier(talk) ?? stay(talk);
    case 'code':
      return openWith(talk, turnTo);
    case 'about':
      return thinkAbout(talk);
    case 'hardest':
      return tellHardest(talk);
    case 'promise':
      return tellPromise(talk);
    case 'person':
    case 'where':
      return answerOffer(talk);
    default:
      return null;
  }
}

function thinkOne(talk: Talk): ReturnType<Think> {
  const { turn, text, language, state, step } = talk;
  if (!turn.inbound.oneToOne) return { replies: [{ text: say(language, 'common.onlyHere') }], events: [] };
  if (turn.inbound.kind === 'joined') return joined(talk);
  if (turn.concern) return afterConcern(talk, turn.concern.replies);
  if (turn.inbound.kind === 'waited' || turn.inbound.kind === 'left') return { replies: [], events: [] };
  const own =
    thinkSafe(talk) ??
    thinkWhySafe(talk) ??
    thinkHowItWent(talk) ??
    thinkCheckIn(talk) ??
    thinkDidItHelp(talk) ??
    ownQuestion(talk);
  if (own) return own;
  const values = pressed(talk);
  const taken = values ? take(talk, values) : null;
  if (taken) return taken;
  const word = wordOf(text, language);
  if (state.phone === 'choosing_code') {
    const chosen = thinkPhone(turn);
    if (chosen) return chosen;
    if (!word || word === 'save' || word === 'skip') return wayIn(text, language) ? topic(talk) : askAgain(talk);
  }
  if (word) return byWord[word](talk);
  const ofPhone = thinkPhone(turn);
  if (ofPhone) return ofPhone;
  const told = explained(talk);
  if (told) return told;
  if (text.length > longestMessage) return askAgain(talk, [{ text: say(language, 'common.long') }]);
  if (says(text, 'thanks', language)) return askAgain(talk, [{ text: say(language, 'common.thanks') }]);
  if (!step || wayIn(text, language)) return topic(talk);
  if (says(text, 'greeting', language) || away(talk)) return resume(talk);
  if (talk.changed) return askAgain(talk);
  return typedInTheMiddle(talk);
}

/** What changed while they were away is owned up to; a first message that was not a joining is greeted as one. */
function opening(talk: Talk): Reply[] {
  if (talk.changed) return [{ text: changedWords(talk, talk.changed) }];
  return talk.state.greeted || talk.turn.inbound.kind === 'joined' ? [] : welcome(talk);
}

/** Thinks one message of a young person: safety, words that work anywhere, this phone, the flow, the menu; in this order. */
const think: Think = (turn) => {
  const talk = talkOf(turn);
  const { running } = talk.state;
  const here = lacking(turn, running?.flow, running?.given);
  if (here.length > 0) return { need: here };
  const come = whileLive(talk, thinkOne);
  if ('need' in come || !turn.inbound.oneToOne) return come;
  // A conversation that begins in this turn is begun again with what it needs to know.
  const next = (come.state as Partial<Talk['state']> | undefined)?.running;
  const there = lacking(turn, next?.flow, next?.given);
  if (there.length > 0) return { need: there };
  // After a concern nothing stands before its words.
  return turn.concern ? come : gently(talk, ownedUpTo(talk, come), opening(talk));
};

/** What must be committed before anything else of this turn. */
const concern = (turn: Turn): Concern | null => concernOf(talkOf(turn));

/** What the conversation that is half done must know before anything of this message is understood. */
const needs = (turn: Turn) => {
  const talk = talkOf(turn);
  const { running } = talk.state;
  const worrying = heard(talk) !== null || complaintIn(talk) !== null ? concernReads(talk) : [];
  return [...lacking(turn, running?.flow, running?.given), ...worrying];
};

/** How the messages of young people are thought about, known or not. */
export const youngPersonMind: Mind = { needs, concern, think };

/** What a turn that failed says. A young person is told who to call: what they wrote may have been a cry for help. */
export const sorry = (actor: Actor): Reply[] => [
  { text: say('en', 'common.sorry') },
  ...(actor.kind === 'staff' ? [] : [{ text: say('en', 'common.callNow'), urgent: true }]),
];
