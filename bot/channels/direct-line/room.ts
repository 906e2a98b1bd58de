import { type Ask, type Kept, keptOf, mostAtOnce, readHistory } from './history.ts';
import { activitySet, shown } from './shown.ts';

/** One open stream: a browser tab, or one of the several sockets that the client opens when it is confused. */
export type Listener = {
  /** The number that comes next on this stream. */
  next: number;
  /** The session of the token it came in with. */
  readonly session: number;
  send(frame: string): void;
  /** Resolves when what was sent has left, or after a while. */
  drained(): Promise<void>;
  end(code: number): void;
};

/** Everybody who listens to one conversation on this instance. */
export type Room = {
  listeners: Set<Listener>;
  /** New rows as they were committed: sent at once where they follow on, read from the log where they do not. */
  say(rows: Kept[]): Promise<void>;
  /** Reads the log for whoever is behind. */
  catchUp(): Promise<void>;
};

/** Sends `rows`, which follow each other, to everybody who waits for one of them. Answers whether somebody missed an earlier one. */
function deliver(listeners: Set<Listener>, rows: Kept[]): boolean {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return false;
  const written: (string | null)[] = [];
  const frames = new Map<number, string | null>();
  const frameFrom = (next: number): string | null => {
    const known = frames.get(next);
    if (known !== undefined) return known;
    const activities: string[] = [];
    rows.forEach((row, place) => {
      if (row.seq < next) return;
      if (written[place] === undefined) written[place] = shown(row);
      const activity = written[place];
      if (activity) activities.push(activity);
    });
    const frame = activities.length > 0 ? activitySet(activities, last.seq + 1) : null;
    frames.set(next, frame);
    return frame;
  };
  let behind = false;
  for (const listener of listeners) {
    if (listener.next > last.seq) continue;
    if (listener.next < first.seq) {
      behind = true;
      continue;
    }
    const frame = frameFrom(listener.next);
    listener.next = last.seq + 1;
    if (frame) listener.send(frame);
  }
  return behind;
}

/** A room for `conversationId`; `ask` reads the log. */
export function createRoom(conversationId: string, ask: Ask): Room {
  const listeners = new Set<Listener>();
  let reading: Promise<void> | null = null;
  let again = false;

  const readOn = async () => {
    do {
      again = false;
      let from = Math.min(...[...listeners].map((one) => one.next));
      while (listeners.size > 0) {
        const rows = keptOf(await ask(readHistory(conversationId, from)));
        const [first] = rows;
        // Rows below the first are gone for good (kept no longer than their time): nobody waits for them.
        if (first) for (const one of listeners) if (one.next >= from && one.next < first.seq) one.next = first.seq;
        deliver(listeners, rows);
        if (rows.length < mostAtOnce) break;
        from = (rows.at(-1)?.seq ?? from) + 1;
        // A long transcript goes out page by page: all at once it would look like a phone that takes nothing in.
        await Promise.all([...listeners].filter((one) => one.next === from).map((one) => one.drained()));
      }
    } while (again && listeners.size > 0);
  };

  const catchUp = () => {
    again = true;
    reading ??= readOn().finally(() => {
      reading = null;
    });
    return reading;
  };

  return {
    listeners,
    catchUp,
    say: async (rows) => {
      if (deliver(listeners, rows)) await catchUp();
    },
  };
}
