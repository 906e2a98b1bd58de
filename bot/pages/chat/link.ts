import { ConnectionStatus, DirectLine, type Activity as Outgoing } from 'botframework-directlinejs';
import type { Activity } from './activity.ts';
import { domain } from './doors.ts';

/** `again`: nobody knows whether it arrived, send it again with the same id. A number is the status it was refused with. */
export type Sent = 'saved' | 'again' | number;
export type Link = { post(activity: object): Promise<Sent>; renewed(token: string): void; close(): void };
export type Place = {
  token: string;
  conversationId: string;
  streamUrl: string;
  watermark: string;
  /** For networks that let no web socket through. */
  polling: boolean;
};
export type Heed = {
  open(): void;
  /** What came at once, and where to read on from after it. */
  came(activities: Activity[], watermark?: string): void;
  lost(): void;
  expired(): void;
};

/**
 * One connection to the conversation, used until it breaks and then thrown away. Direct Line's own reconnecting waits
 * 3 to 23 seconds, tells nobody, and after a 403 opens sockets on dead addresses; so `connection.ts` makes a new one.
 */
export function openLink(place: Place, heed: Heed): Link {
  let closed = false;
  const tell = (what: () => void) => {
    if (!closed) what();
  };

  // Frames are read as they come: Direct Line hands their activities on one by one, 4 ms apart, with its watermark
  // already past them all, and a socket that drops meanwhile would lose the rest.
  function Watched(url: string): WebSocket {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () => tell(heed.open));
    socket.addEventListener('close', () => tell(heed.lost));
    socket.addEventListener('message', ({ data }) => {
      if (!data) return;
      const set = JSON.parse(data);
      tell(() => heed.came(set.activities, set.watermark));
    });
    return socket;
  }

  const line = new DirectLine({
    ...place,
    domain,
    webSocket: !place.polling,
    pollingInterval: 2000,
    WebSocket: Watched as unknown as typeof WebSocket,
    random: () => -0.2,
  });
  const heard = line.activity$.subscribe(
    (activity: unknown) => place.polling && tell(() => heed.came([activity as Activity])),
    () => tell(heed.lost),
    () => tell(heed.lost),
  );
  const status = line.connectionStatus$.subscribe((now: ConnectionStatus) => {
    if (now === ConnectionStatus.ExpiredToken) tell(heed.expired);
    if (now === ConnectionStatus.FailedToConnect) tell(heed.lost);
  });
  if (place.polling) tell(heed.open);

  return {
    post: (activity) =>
      new Promise((resolve) => {
        line.postActivity(activity as Outgoing).subscribe(
          (id: string) => resolve(id === 'retry' ? 'again' : 'saved'),
          (error: { status?: number }) => resolve(error.status || 'again'),
        );
      }),
    renewed: (token) => line.reconnect({ token, conversationId: place.conversationId, streamUrl: place.streamUrl }),
    close() {
      closed = true;
      heard.unsubscribe();
      status.unsubscribe();
      line.end();
    },
  };
}
