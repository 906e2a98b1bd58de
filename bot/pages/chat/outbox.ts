import type { Sent } from './link.ts';
import type { Session } from './session.ts';
import type { Own, State } from './thread.ts';

/** Own messages on their way: posted one after the other, each with one id for all its tries, kept until saved. */
export type Outbox = {
  send(own: Own): void;
  /** Tries a message that was given up again, with the same id: if it did arrive, it is answered, not doubled. */
  again(id: string): void;
  /** The line is there, or gone. */
  online(up: boolean): void;
  /** It was seen on the stream: it is saved, whatever its answer said. */
  seen(id: string): void;
  clear(): Own[];
};
type Parts = {
  session: Session;
  post(activity: object): Promise<Sent>;
  mark(id: string, state: State): void;
  /** Saved, but not seen on the stream for a while. */
  silent(): void;
  /** Waits so many milliseconds. */
  wait(ms: number): Promise<void>;
};

const tries = 3;
const pause = 1000; // milliseconds, times the number of tries so far
const echoWithin = 4000; // the echo normally comes before the answer
const tooLong = 413;

/** A message as Direct Line wants it. `shown` goes along when the words on the button are not what is sent. */
function activityOf(own: Own, userId = ''): object {
  return {
    type: 'message',
    from: { id: userId, role: 'user' },
    locale: document.documentElement.lang,
    text: own.text || undefined,
    value: own.value,
    channelData: {
      clientActivityID: own.id,
      ...(own.hidden ? { postBack: true } : {}),
      ...(own.shown !== own.text ? { waymark: { shown: own.shown } } : {}),
    },
  };
}

export function newOutbox({ session, post, mark, silent, wait }: Parts): Outbox {
  const waiting: Own[] = [];
  const unseen = new Map<string, Own>();
  let up = false;
  let busy = false;

  const keep = () => session.write({ unsent: [...unseen.values()] });

  async function deliver(own: Own): Promise<void> {
    for (let n = 1; unseen.has(own.id); n++) {
      mark(own.id, 'sending');
      const sent = await post(activityOf(own, session.read().userId));
      if (!unseen.has(own.id)) return;
      if (sent === 'saved') {
        mark(own.id, 'saved');
        wait(echoWithin).then(() => unseen.has(own.id) && silent());
        return;
      }
      if (sent !== 'again') return mark(own.id, sent === tooLong ? 'long' : 'failed');
      if (!up) {
        waiting.unshift(own);
        return mark(own.id, 'waiting');
      }
      if (n === tries) return mark(own.id, 'failed');
      await wait(pause * n);
    }
  }

  async function pump() {
    if (busy) return;
    busy = true;
    while (up) {
      const next = waiting.shift();
      if (!next) break;
      await deliver(next);
    }
    busy = false;
  }

  return {
    send(own) {
      unseen.set(own.id, own);
      keep();
      waiting.push(own);
      mark(own.id, up ? 'sending' : 'waiting');
      pump();
    },
    again(id) {
      const own = unseen.get(id);
      if (!own || waiting.includes(own)) return;
      waiting.push(own);
      mark(id, up ? 'sending' : 'waiting');
      pump();
    },
    online(now) {
      up = now;
      pump();
    },
    seen(id) {
      if (!unseen.delete(id)) return;
      const at = waiting.findIndex((own) => own.id === id);
      if (at >= 0) waiting.splice(at, 1);
      keep();
    },
    clear() {
      const left = [...unseen.values()];
      unseen.clear();
      waiting.length = 0;
      keep();
      return left;
    },
  };
}
