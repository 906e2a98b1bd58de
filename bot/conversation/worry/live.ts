import { talkShape } from '../../../cards/concern-shape.ts';
import { cut } from '../../../cards/cut.ts';
import { card } from '../../../cards/index.ts';
import { isKeptFrom } from '../../access.ts';
import { concernSpeaks } from '../../content/concern-speaks.ts';
import { say } from '../../content/index.ts';
import type { Happened } from '../../events.ts';
import { readAround } from '../../records/around.ts';
import { isQuiet, type Live } from '../../records/live-reads.ts';
import type { Reply, Thought } from '../../turn.ts';
import { mentioned } from '../../understanding/about-whom.ts';
import { resume } from '../aside.ts';
import { askAgain, personAsked } from '../playing.ts';
import type { Think } from '../run.ts';
import type { State } from '../state.ts';
import { nothingElse, type Talk, thought, withState } from '../talk.ts';
import { bare, says, wordOf } from '../words.ts';
import { nearOf } from './concern.ts';
import { thinkAbout } from './concern-about.ts';
import { endedFor, nameFor } from './live-ended.ts';
import { meantFor } from './live-meaning.ts';

type Otherwise = (talk: Talk) => ReturnType<Think>;

// A card and a long text together must fit into one message of Teams.
const mostLetters = 8_000;

/** What they typed, in the worker's own chat, with a field to answer in. */
function passedOn(talk: Talk, live: Live): Reply[] {
  const name = nameFor(live, talk.turn.situation.person?.firstName);
  const pieces: string[] = [];
  for (let at = 0; at < talk.text.length; at += pieces.at(-1)?.length ?? 0)
    pieces.push(cut(talk.text.slice(at), mostLetters));
  return pieces.map((text, place) => ({
    text: say('en', 'staff-concern.write.from', { name, text }),
    ...(place === pieces.length - 1 ? { card: card('concern-talk', talkShape(live.concernId, concernSpeaks)) } : {}),
  }));
}

/** Whether something that was said in this turn is kept from the worker. */
function isKept(talk: Talk, come: Thought, { staffId }: Live): boolean {
  const kept = (restrictedTo: readonly string[] = [], aboutStaffId: string | null = null) =>
    isKeptFrom(staffId, { aboutStaffId, restrictedTo });
  return [...(talk.turn.concern?.events ?? []), ...come.events].some((event: Happened) => {
    if ((event.words ?? []).some((one) => kept(one.restrictedTo))) return true;
    if (event.type === 'concern_raised') return kept(event.data.restrictedTo, event.data.about?.staffId);
    return event.type === 'concern_about_said' && kept(event.data.restrictedTo);
  });
}

/** What a turn came to, with what is remembered of the talk; a chat that was forgotten stays so. */
function remembering({ state }: Talk, come: Thought, change: Partial<State>): Thought {
  if (come.conversation?.endSession) return come;
  return { ...come, state: { ...((come.state as State | undefined) ?? state), ...change } };
}

/** The talk is over: the chat is ours again, and both are told. */
function over(talk: Talk, live: Live, come: Thought, replies: Reply[], toWorker: Reply[] = []): Thought {
  const ended = endedFor(live, talk.turn.situation.person?.firstName);
  return {
    ...remembering(talk, come, { live: null }),
    replies,
    conversation: { ...come.conversation, live: null },
    alsoSay: [...(come.alsoSay ?? []), { to: { staffId: live.staffId }, replies: [...toWorker, ended] }],
  };
}

const gone = ({ language }: Talk, name: string): Reply => ({ text: say(language, 'safety.live.gone', { name }) });
const again = ({ language }: Talk, name: string): Reply => ({ text: say(language, 'safety.live.again', { name }) });

/** A person asked for in the middle of a talk is asked for; what the flow asks waits. */
function askedFor(talk: Talk): Thought {
  const { replies, events } = personAsked(talk);
  return thought(nothingElse(talk), replies, events);
}

// "It is my PA", "Tom did": more than that is talk.
const mostNaming = 4;

/**
 * Asked whether it is about somebody who looks after them, they name somebody, perhaps whoever is in the chat: that decides who may
 * know of it before anything is passed on. Null: they name nobody.
 */
function naming(talk: Talk, live: Live): ReturnType<Think> | null {
  const { turn, text, state, language } = talk;
  const said = bare(text).split(' ');
  if (state.asked !== 'about' || !state.unclear || said.length > mostNaming) return null;
  if (['greeting', 'thanks'].some((word) => says(said[0] ?? '', word as 'greeting' | 'thanks', language))) return null;
  if (!turn.found.around) return { need: [readAround(turn.situation.person?.id ?? null)] };
  const here = said.includes(bare(live.name)) ? { role: 'worker', staffId: live.staffId } : null;
  const whom = here ?? mentioned(text, nearOf(talk));
  const come = whom && thinkAbout(talk, whom);
  if (!come || 'need' in come) return come;
  return { ...come, replies: [...(turn.concern?.replies ?? []), ...come.replies] };
}

function during(talk: Talk, live: Live, otherwise: Otherwise): ReturnType<Think> {
  const { turn, text, language, state } = talk;
  const { name, staffId } = live;
  const meant = meantFor(talk);
  const asksPerson = !turn.concern && wordOf(text, language) === 'person';
  const named = meant.worker ? naming(talk, live) : null;
  const come = named ?? (!meant.bot ? thought(talk, []) : asksPerson ? askedFor(talk) : otherwise(talk));
  if ('need' in come) return come;
  if (come.conversation?.endSession) return over(talk, live, come, come.replies);
  if (isKept(talk, come, live)) return over(talk, live, come, [...come.replies, again(talk, name)]);
  const words = meant.worker && !come.hideOwn ? passedOn(talk, live) : [];
  const line = words.length > 0 ? { lineOf: live.concernId } : {};
  if (meant.ends) return { ...over(talk, live, come, [again(talk, name), ...come.replies], words), ...line };
  if (words.length === 0) return come;
  const begins = state.live?.staffId !== staffId;
  const first = begins
    ? [{ text: say(language, 'safety.live.passing', { name }) }, { text: say(language, 'safety.live.return') }]
    : [];
  // Who and where they are is asked once: from here on whatever they say of it goes to the worker itself.
  const told = turn.concern?.events.some(({ data }) => 'rule' in data && data.rule === 'said.after');
  return {
    ...remembering(talk, come, { live: { staffId, name }, ...(told ? { concern: null } : {}) }),
    replies: [...come.replies, ...first],
    conversation: { ...come.conversation, live: { at: turn.now.toISOString() } },
    alsoSay: [...(come.alsoSay ?? []), { to: { staffId }, replies: words }],
    ...line,
  };
}

/** After a talk: what was meant for the worker is no answer to us. It is owned up to, and where they were is offered again. */
function afterwards(talk: Talk, name: string, otherwise: Otherwise, said: Reply[]): ReturnType<Think> {
  const free = withState(talk, { ...talk.state, live: null });
  const { bot } = meantFor(free);
  if (!bot) {
    const lines = [gone(talk, name), { text: say(talk.language, 'safety.live.notSent', { name }) }];
    return free.state.running ? resume(free, lines) : askAgain(free, lines);
  }
  const come = otherwise(free);
  if ('need' in come) return come;
  const replies = talk.turn.concern ? [...come.replies, ...said] : [...said, ...come.replies];
  return { ...remembering(free, come, { live: null }), replies };
}

/**
 * A live talk with the worker who took their concern on: what they type is the worker's, as long as it lasts. Whatever they type was
 * heard by the safety net before. `otherwise`: what the message comes to where nobody else is in the chat.
 */
export function whileLive(talk: Talk, otherwise: Otherwise): ReturnType<Think> {
  const { conversation } = talk.turn.situation;
  const { kind, oneToOne } = talk.turn.inbound;
  const live = conversation.live ?? null;
  if (kind === 'left' && live) {
    const come = otherwise(talk);
    return 'need' in come ? come : over(talk, live, come, come.replies);
  }
  if (!oneToOne || (kind !== 'message' && kind !== 'press') || (!live && !talk.state.live)) return otherwise(talk);
  // Both were told when it ended; what they had begun to type may still come.
  if (!live) return afterwards(talk, talk.state.live?.name ?? '', otherwise, []);
  const { has, kept, staffId, at, name } = live;
  const lasts = has && !isQuiet(new Date(at), talk.turn.now) && !kept.some((one) => isKeptFrom(staffId, one));
  if (lasts) return during(talk, live, otherwise);
  const come = afterwards(talk, name, otherwise, [gone(talk, name), again(talk, name)]);
  return 'need' in come ? come : over(talk, live, come, come.replies);
}
