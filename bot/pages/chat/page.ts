import { part } from '../dom.ts';
import { type Answer, askToken, startConversation } from './doors.ts';
import { newLeave } from './leave.ts';
import { mountChat } from './mount.ts';
import type { Session } from './session.ts';

/** With the phone's keyboard open, the page is as high as what is left: question and box stay in view. */
function fitKeyboard() {
  const view = window.visualViewport;
  const shrink = () => {
    document.documentElement.style.setProperty('--height', `${view?.height}px`);
    window.scrollTo(0, 0);
  };
  view?.addEventListener('resize', () => {
    if (view.scale === 1) shrink();
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
  fitKeyboard();
}
