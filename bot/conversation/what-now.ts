import { say } from '../content/index.ts';
import type { Reply } from '../turn.ts';
import { aboutOf, button, menu } from './ask.ts';
import { type Talk, withState } from './talk.ts';

/** After the end of a conversation: back to what was laid aside, or the menu. */
export function whatNow(ended: Talk): { talk: Talk; replies: Reply[] } {
  const { parked } = ended.state;
  if (!parked) return { talk: ended, replies: [menu(ended)] };
  const back = withState(ended, {
    ...ended.state,
    running: { ...parked, resting: true },
    parked: null,
    asked: 'return',
  });
  const { language } = back;
  return {
    talk: back,
    replies: [
      {
        text: say(language, 'common.aside.back', { topic: aboutOf(back) }),
        choices: [button(say(language, 'common.menu.carryOn')), button(say(language, 'common.aside.notNow'))],
      },
    ],
  };
}
