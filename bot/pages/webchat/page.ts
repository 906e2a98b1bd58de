import { askToken, domain } from '../chat/doors.ts';
import { tabSession } from '../chat/session.ts';
import { make, part } from '../dom.ts';
import { words } from '../words.ts';
import { renderStock } from './stock.ts';

const element = part(document, 'webchat');
const line = part(document, 'line');
const session = tabSession();
const wait = 3000; // milliseconds before a new try

/** Opens the chat with a token of this tab; the same conversation again after a break that Web Chat cannot mend itself. */
async function open(): Promise<void> {
  const got = await askToken({ returnKey: session.read().returnKey });
  if (!got.ok) {
    const told =
      got.code === 'CodeNeeded'
        ? [words.webchat.code, ' ', make('a', { href: '/' }, words.webchat.main)]
        : [words.state.down];
    line.replaceChildren(...told);
    if (got.code !== 'CodeNeeded') setTimeout(open, wait);
    return;
  }
  const { token, returnKey } = got.body as { token: string; returnKey?: string };
  session.write({ returnKey });
  line.replaceChildren();
  const fresh = element.cloneNode() as HTMLElement;
  part(document, 'webchat').replaceWith(fresh);
  renderStock(fresh, {
    line: window.WebChat.createDirectLine({ token, domain }),
    told: ({ type }) => {
      if (type === 'DIRECT_LINE/DISCONNECT_FULFILLED') setTimeout(open, wait);
    },
  });
}

open();
