import { say } from '../content/index.ts';
import type { FlowId } from '../flows/index.ts';
import type { Reply, Thought } from '../turn.ts';
import { carryOn } from './aside.ts';
import { ask, menu, why } from './ask.ts';
import { askAgain, goBack, personAsked, skip, start, startChange } from './playing.ts';
import { nothingElse, type Talk, thought, withState } from './talk.ts';
import type { Word } from './words.ts';

/** What is half done rests, and the menu is shown. */
export function rest(talk: Talk, ...lines: Reply[]): Thought {
  const { running } = talk.state;
  const resting = nothingElse(
    withState(talk, { ...talk.state, running: running ? { ...running, resting: true } : null }),
  );
  return thought(resting, [...lines, menu(resting)]);
}

export function person(talk: Talk): Thought {
  const asked = personAsked(talk);
  const clear = nothingElse(talk);
  const on = talk.step ? [{ text: say(talk.language, 'common.person.keepOn') }, ...ask(clear)] : [];
  return thought(clear, [...asked.replies, ...on], asked.events);
}

function save(talk: Talk): Thought {
  const { language, turn } = talk;
  if (!talk.state.running) return askAgain(talk, [{ text: say(language, 'common.save.nothing') }]);
  return rest(talk, { text: say(language, turn.situation.person ? 'common.save.linked' : 'common.save.stranger') });
}

export function help(talk: Talk): Thought {
  const { language } = talk;
  return askAgain(talk, [
    { text: say(language, 'common.help.what') },
    { text: say(language, 'common.help.words') },
    { text: say(language, 'common.help.phone') },
    { text: say(language, 'common.callNow'), urgent: true },
  ]);
}

/** The conversation that is half done, from its first question. */
export function restart(talk: Talk): Thought {
  const { flow } = talk;
  return flow ? start(talk, flow.id as FlowId) : askAgain(talk);
}

/** Who sees what they write: what they save, and what may be a danger. */
const isPrivate = (talk: Talk): Thought =>
  askAgain(talk, [
    { text: say(talk.language, 'common.private') },
    { text: say(talk.language, 'common.danger') },
    { text: say(talk.language, 'common.help.phone') },
  ]);

/** What we just asked beside the conversation is let go; said to the conversation itself, it rests. */
function neverMind(talk: Talk): Thought {
  if (talk.state.asked || !talk.step) return askAgain(talk);
  return rest(talk, { text: say(talk.language, 'common.stop') });
}

/** What each word does that works anywhere. */
export const byWord: Record<Word, (talk: Talk) => Thought> = {
  person,
  stop: (talk) => rest(talk, { text: say(talk.language, 'common.stop') }),
  back: goBack,
  change: startChange,
  menu: (talk) => rest(talk),
  help,
  save,
  why: (talk) => (talk.step ? askAgain(talk, why(talk)) : help(talk)),
  skip: (talk) => (talk.step ? skip(talk) : askAgain(talk)),
  carryOn,
  restart,
  neverMind,
  private: isPrivate,
};
