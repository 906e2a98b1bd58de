import { say } from '../content/index.ts';
import type { Thought } from '../turn.ts';
import { ageKept } from './age-said.ts';
import { help, person, rest } from './anywhere.ts';
import { resume, turnTo } from './aside.ts';
import { aboutOf, button } from './ask.ts';
import { explainOld } from './old-buttons.ts';
import { askAgain, missed } from './playing.ts';
import { type Talk, thought } from './talk.ts';
import { unanswered } from './unanswered.ts';
import { type Meant, meant, pointsTo, wayIn } from './ways-in.ts';
import { bare, says } from './words.ts';

const mostTyped = 2;

/** What a text is about when nothing is being asked. */
export function topic(talk: Talk): Thought {
  const { text, language, state } = talk;
  const wants = wayIn(text, language);
  if (wants) return turnTo(talk, wants);
  const aged = ageKept(talk, askAgain);
  if (aged) return aged;
  if (says(text, 'greeting', language)) return state.running ? resume(talk) : askAgain(talk);
  if (says(text, 'notSafe', language)) return askAgain(talk);
  // Nothing was asked that a yes or a no could answer.
  if (says(text, 'yes', language) || says(text, 'no', language)) return askAgain(talk);
  const plainly = pointsTo(text, language);
  // "College" and "my money" are typed, though a button may have said the same; a button of many words is not.
  if (plainly && bare(text).split(' ').length <= mostTyped) return turnTo(talk, plainly);
  return explainOld(talk) ?? (plainly ? turnTo(talk, plainly) : byMeaning(talk, meant(text, language)));
}

/** What follows from what a free text is about. */
function byMeaning(talk: Talk, found: Meant): Thought {
  const { language } = talk;
  if (found === null) return missed(talk, { text: say(language, 'common.menu.unsure') }, 'unclear');
  if ('flow' in found) return turnTo(talk, found.flow);
  if ('between' in found) {
    const choices = found.between.map((id) => button(aboutOf(talk, id)));
    const way = button(say(language, 'common.way.person'));
    return thought(talk, [{ text: say(language, 'common.menu.between'), choices, ways: [way] }]);
  }
  switch (found.other) {
    case 'talk_to_person':
      return person(talk);
    case 'help':
      return help(talk);
    case 'stop':
      return rest(talk, { text: say(language, 'common.stop') });
    case 'out_of_scope':
      return missed(talk, { text: say(language, 'common.menu.notYet') }, 'out_of_scope');
    default: {
      const come = askAgain(talk, [{ text: say(language, `common.menu.${found.other}`) }]);
      return { ...come, events: unanswered(talk, found.other) };
    }
  }
}
