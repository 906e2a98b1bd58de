import { ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { askDemoToken, domain } from '../chat/doors.ts';
import { make } from '../dom.ts';
import { renderStock } from '../webchat/stock.ts';

type On = { line(up: boolean): void; heard(): void };

const wait = 1500; // milliseconds before a new try
const timeout = 6000; // Direct Line waits this long between its own tries to come back

/** Stock Web Chat for a member of staff in the demonstration; comes back by itself whatever the service does. */
export function staffChat(holder: HTMLElement, as: string, on: On): { stop(): void } {
  let stopped = false;
  let line: DirectLine | undefined;

  function Watched(url: string): WebSocket {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () => !stopped && on.line(true));
    socket.addEventListener('close', () => !stopped && on.line(false));
    return socket;
  }

  async function open(): Promise<void> {
    line?.end();
    const got = await askDemoToken(as);
    if (stopped) return;
    if (!got.ok) {
      on.line(false);
      setTimeout(() => !stopped && open(), wait);
      return;
    }
    const element = make('div', { class: 'stock' });
    holder.replaceChildren(element);
    line = new DirectLine({
      token: String(got.body.token),
      domain,
      webSocket: true,
      timeout,
      random: () => -0.2,
      WebSocket: Watched as unknown as typeof WebSocket,
    });
    let dead = false;
    line.connectionStatus$.subscribe((status: ConnectionStatus) => {
      if (dead || stopped || (status !== ConnectionStatus.ExpiredToken && status !== ConnectionStatus.FailedToConnect))
        return;
      dead = true;
      setTimeout(() => !stopped && open(), wait);
    });
    renderStock(element, {
      line,
      told: ({ type }) => {
        if (type === 'DIRECT_LINE/INCOMING_ACTIVITY') on.heard();
      },
    });
  }

  open();
  return {
    stop() {
      stopped = true;
      line?.end();
    },
  };
}
