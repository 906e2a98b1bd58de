import { part } from '../dom.ts';
import { type Answer, askToken, startConversation } from './doors.ts';
import { newLeave } from './leave.ts';
import { mountChat } from './mount.ts';
import type { Session } from './session.ts';

const keyboard = 80; // pixels; less than this is the browser's own bar coming and going

/** Where the phone's keyboard lies over the page instead of beside it, the page ends above it: question and box stay in view. */
function fitKeyboard(root: HTMLElement) {
  const view = window.visualViewport;
  view?.addEventListener('resize', () => {
    const covered = view.scale === 1 && window.innerHeight - view.height > keyboard;
    root.style.height = covered ? `${view.height}px` : '';
    if (covered) window.scrollTo(0, 0);
  });
}

/** Runs the young person's page. `first` and `begun` are requests that `start.ts` sent ahead; each is used once. */
export function runChat(session: Session, first?: Promise<Answer>, begun?: Promise<Answer | undefined>): void {
  const root = part(document, 'chat');
  let ahead = first;
  let aheadToo = begun;
  const chat = mountChat(root, {
    session,
    doors: {
      token(body) {
        const sent = ahead;
        ahead = undefined;
        return sent && !body.code && !body.fresh ? sent : askToken(body);
      },
      async start(token) {
        const sent = await aheadToo;
        aheadToo = undefined;
        return sent ?? startConversation(token);
      },
    },
  });
  newLeave(root, session, chat.stop);
  fitKeyboard(root);
}
